-- Two strong identifiers seen in the same events, the smaller key first as the product orders them, and what says so: trusted
-- senders (verified) and public write keys (claimed). source_id and event_id are of the earliest event.
CREATE TABLE links (
    a              uuid NOT NULL,
    b              uuid NOT NULL,
    verified_first timestamptz,
    verified_last  timestamptz,
    verified_count bigint NOT NULL,
    claimed_first  timestamptz,
    claimed_last   timestamptz,
    claimed_count  bigint NOT NULL,
    first_at       timestamptz NOT NULL,
    source_id      integer NOT NULL,
    event_id       uuid NOT NULL,
    PRIMARY KEY (a, b),
    CHECK (a <> b)
) WITH (fillfactor = 80);
CREATE INDEX links_b ON links (b);
