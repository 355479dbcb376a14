-- Where events come from, and with which keys.
CREATE TABLE sources (
    id              integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    kind            text NOT NULL,
    status          text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused')),
    rate_per_second integer NOT NULL CHECK (rate_per_second > 0),
    created_at      timestamptz NOT NULL,
    created_by      text NOT NULL
);
CREATE UNIQUE INDEX sources_name ON sources (lower(name));

-- A key is shown once; only its SHA-256 is kept.
CREATE TABLE write_keys (
    id         integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source_id  integer NOT NULL REFERENCES sources,
    kind       text NOT NULL CHECK (kind IN ('public', 'server')),
    hash       bytea NOT NULL UNIQUE,
    hint       text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    revoked_at timestamptz
);
CREATE INDEX write_keys_source ON write_keys (source_id);

-- Taken in and refused per minute, as the collectors saw it.
CREATE TABLE source_minutes (
    source_id integer NOT NULL REFERENCES sources,
    minute    timestamptz NOT NULL,
    accepted  bigint NOT NULL DEFAULT 0,
    refused   bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (source_id, minute)
);

-- Refused input with its bytes. origin says where it came from (topic, partition, offset): landing twice changes nothing.
CREATE TABLE quarantine (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    origin           text NOT NULL,
    source_id        integer,
    trust            text NOT NULL,
    endpoint         text NOT NULL,
    received_at      timestamptz NOT NULL,
    reason           text NOT NULL,
    detail           text NOT NULL,
    event_name       text,
    message_id       text,
    content_type     text,
    content_encoding text,
    body             bytea NOT NULL,
    size_bytes       integer NOT NULL,
    truncated        boolean NOT NULL,
    status           text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'replayed', 'discarded')),
    resolved_at      timestamptz,
    resolved_by      text,
    UNIQUE (origin)
);
CREATE INDEX quarantine_listing ON quarantine (status, id DESC);
CREATE INDEX quarantine_reason ON quarantine (status, reason, id DESC);
