-- The last word of a person per purpose, channel and contact point, with its evidence. contact_key is all zeros when the word is
-- about all of the channel; the contact point itself is kept sealed.
CREATE TABLE consents (
    one_id         bigint NOT NULL,
    purpose        text NOT NULL,
    channel        text NOT NULL,
    contact_key    uuid NOT NULL,
    contact_sealed bytea,
    granted        boolean NOT NULL,
    at             timestamptz NOT NULL,
    source_id      integer NOT NULL,
    event_id       uuid NOT NULL,
    notice_version text,
    PRIMARY KEY (one_id, purpose, channel, contact_key)
) WITH (fillfactor = 80);
