-- Journeys as people edit them. A definition is the JSON the canvas draws; draft is being edited, the versions are in force.
CREATE TABLE journeys (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    description  text NOT NULL,
    status       text NOT NULL CHECK (status IN ('draft', 'running', 'paused', 'stopped')),
    version      integer,
    draft        text NOT NULL,
    started_at   timestamptz,
    created_by   text NOT NULL,
    updated_by   text NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    published_at timestamptz
);
CREATE INDEX journeys_listing ON journeys (updated_at DESC, id DESC);

-- People on their way keep the version they came in by.
CREATE TABLE journey_versions (
    journey_id   bigint NOT NULL REFERENCES journeys,
    version      integer NOT NULL,
    definition   text NOT NULL,
    published_by text NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (journey_id, version)
);

CREATE TABLE templates (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    channel    text NOT NULL,
    subject    text NOT NULL,
    html       text NOT NULL,
    plain      text NOT NULL,
    purpose    text NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by text NOT NULL
);

-- When and how often people may be sent to. One row.
CREATE TABLE touch_policy (
    only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    quiet_from time NOT NULL,
    quiet_to   time NOT NULL,
    zone       text NOT NULL,
    on_quiet   text NOT NULL CHECK (on_quiet IN ('defer', 'drop')),
    cap_count  integer NOT NULL CHECK (cap_count > 0),
    cap_days   integer NOT NULL CHECK (cap_days > 0)
);
INSERT INTO touch_policy (quiet_from, quiet_to, zone, on_quiet, cap_count, cap_days)
VALUES ('21:00', '08:00', 'Asia/Shanghai', 'defer', 4, 7);

-- How far each topic has been read, advanced with the effects of what was read.
CREATE TABLE stream_positions (
    topic        text NOT NULL,
    partition_no integer NOT NULL,
    next         bigint NOT NULL,
    PRIMARY KEY (topic, partition_no)
);

-- One person's walk through one journey. occurrence: what the walk is about, the value of the trigger's key or the event's id; a
-- second walk about the same thing cannot be. due_at: when the walk must be looked at; null when only an event can move it, or
-- nothing. until: when the wait it is in is over. arms: the arm of every split, chosen at entry.
CREATE TABLE runs (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    journey_id   bigint NOT NULL,
    version      integer NOT NULL,
    one_id       bigint NOT NULL,
    occurrence   text NOT NULL,
    key_value    text,
    state        text NOT NULL CHECK (state IN ('active', 'completed', 'exited', 'converted')),
    node         text NOT NULL,
    until        timestamptz,
    due_at       timestamptz,
    arm          text,
    arms         jsonb NOT NULL,
    control      boolean NOT NULL DEFAULT false,
    visits       jsonb NOT NULL DEFAULT '{}',
    trigger      jsonb NOT NULL,
    triggered_at timestamptz NOT NULL,
    entered_at   timestamptz NOT NULL,
    finished_at  timestamptz,
    goal_until   timestamptz,
    converted_at timestamptz,
    revenue      numeric,
    UNIQUE (journey_id, one_id, occurrence)
) WITH (fillfactor = 80);
CREATE INDEX runs_due ON runs (journey_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX runs_active ON runs (journey_id, node) WHERE state = 'active';
CREATE INDEX runs_person ON runs (one_id);
CREATE INDEX runs_listing ON runs (journey_id, id DESC);
CREATE INDEX runs_entered ON runs (journey_id, entered_at);

-- Which events can move which walk, written when the walk begins so that none can be missed.
CREATE TABLE watches (
    one_id     bigint NOT NULL,
    event_name text NOT NULL,
    run_id     bigint NOT NULL,
    PRIMARY KEY (one_id, event_name, run_id)
);
CREATE INDEX watches_run ON watches (run_id);

-- How often what happened at a node. Counted in eight places, so that workers do not wait for each other.
CREATE TABLE counters (
    journey_id bigint NOT NULL,
    node       text NOT NULL,
    what       text NOT NULL,
    slot       smallint NOT NULL,
    n          bigint NOT NULL,
    PRIMARY KEY (journey_id, node, what, slot)
) WITH (fillfactor = 60);

-- The send ledger: one row for every message anybody was meant to get, in a state that says what became of it.
CREATE TABLE touches (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    journey_id     bigint NOT NULL,
    version        integer NOT NULL,
    node           text NOT NULL,
    one_id         bigint NOT NULL,
    occurrence     text NOT NULL,
    run_id         bigint NOT NULL,
    channel        text NOT NULL,
    template_id    bigint,
    url            text,
    body_template  text,
    purpose        text NOT NULL,
    needs_consent  boolean NOT NULL,
    control        boolean NOT NULL,
    trigger        jsonb NOT NULL,
    status         text NOT NULL CHECK (status IN
        ('planned', 'claimed', 'handing_off', 'accepted', 'rejected', 'unknown', 'refused', 'deferred')),
    reason         text,
    detail         text,
    due_at         timestamptz NOT NULL,
    attempts       integer NOT NULL DEFAULT 0,
    holder         uuid,
    held_until     timestamptz,
    contact_key    uuid,
    contact_sealed bytea,
    subject        text,
    reference      text,
    planned_at     timestamptz NOT NULL,
    handed_at      timestamptz,
    finished_at    timestamptz,
    UNIQUE (journey_id, version, node, one_id, occurrence)
) WITH (fillfactor = 70);
CREATE INDEX touches_due ON touches (due_at) WHERE status IN ('planned', 'deferred');
CREATE INDEX touches_held ON touches (held_until) WHERE status IN ('claimed', 'handing_off');
CREATE INDEX touches_person ON touches (one_id, id DESC);
CREATE INDEX touches_journey ON touches (journey_id, id DESC);
CREATE INDEX touches_finished ON touches (finished_at) WHERE finished_at IS NOT NULL;

-- What people did with a message, each kind once.
CREATE TABLE receipts (
    touch_id bigint NOT NULL,
    kind     text NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (touch_id, kind)
);

-- Outcomes on their way to the event log: written with what they tell of, removed when the log has them.
CREATE TABLE outcomes (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message_id text NOT NULL,
    one_id     bigint NOT NULL,
    name       text NOT NULL,
    at         timestamptz NOT NULL,
    traits     text NOT NULL,
    properties text NOT NULL
);
