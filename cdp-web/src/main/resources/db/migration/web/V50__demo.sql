-- Attempts at loading the demo brand. The last one tells whether it is loaded; one that goes on where another stopped keeps its
-- year, which ends at ends_at.
CREATE TABLE demo_runs (
    id            integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    state         text NOT NULL CHECK (state IN ('running', 'done', 'failed', 'cancelled')),
    ends_at       timestamptz NOT NULL,
    people_total  integer NOT NULL,
    events_total  integer NOT NULL,
    events_before integer NOT NULL,
    people        integer NOT NULL,
    events        integer NOT NULL,
    started_at    timestamptz NOT NULL,
    finished_at   timestamptz,
    error         text
);
CREATE UNIQUE INDEX demo_runs_one_at_a_time ON demo_runs (state) WHERE state = 'running';
