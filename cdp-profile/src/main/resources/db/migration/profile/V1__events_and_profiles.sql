-- Every event, on the person it was resolved to when it landed. Month partitions of occurred_at are made as they are needed and
-- dropped whole when retention says so.
CREATE TABLE events (
    one_id        bigint NOT NULL,
    event_id      uuid NOT NULL,
    source_id     integer NOT NULL,
    name          text NOT NULL,
    occurred_at   timestamptz NOT NULL,
    received_at   timestamptz NOT NULL,
    message_id    text NOT NULL,
    properties    jsonb NOT NULL,
    context       jsonb NOT NULL,
    raw_partition integer NOT NULL,
    raw_offset    bigint NOT NULL
) PARTITION BY RANGE (occurred_at);
CREATE INDEX events_person ON events (one_id, occurred_at DESC, event_id);
CREATE INDEX events_order ON events ((properties ->> 'order_id')) WHERE properties ? 'order_id';

-- What is known of a person who told or about whom something was told. attributes: {"city": {"v": "上海", "s": 3, "t": "…"}},
-- value, source and time of the telling.
CREATE TABLE profiles (
    one_id     bigint PRIMARY KEY,
    attributes jsonb NOT NULL,
    updated_at timestamptz NOT NULL
) WITH (fillfactor = 80);
