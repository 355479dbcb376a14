-- Devices and cookies that changed hands, for as long as others may have read whose they were before and not seen it.
CREATE TABLE handed (
    transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
    weak        uuid NOT NULL,
    PRIMARY KEY (transaction, weak)
);
