-- Event ids are random, and keeping them in an index one batch at a time costs as much as storing the events. They are written
-- here in one row per batch and partition, and filed into identity.landed many at a time and in order.
-- entries: per event 16 bytes of id, 8 of raw offset, 4 of the day of receipt (days since 1970), big-endian.
CREATE TABLE landed_lately (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    raw_partition integer NOT NULL,
    entries       bytea NOT NULL
);
-- Random bytes do not get smaller; trying costs more than writing them.
ALTER TABLE landed_lately ALTER COLUMN entries SET STORAGE EXTERNAL;
