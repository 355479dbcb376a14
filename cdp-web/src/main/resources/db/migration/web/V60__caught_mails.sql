-- Mail that was caught instead of sent, where no mail server is configured. seen counts how often a message arrived: never more than
-- once, which is what the tests that kill the process look at.
CREATE TABLE caught_mails (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at        timestamptz NOT NULL,
    sender    text NOT NULL,
    recipient text NOT NULL,
    subject   text NOT NULL,
    touch_id  bigint UNIQUE,
    seen      integer NOT NULL DEFAULT 1,
    source    bytea NOT NULL
);
