-- Re-examinations of everybody under a version of the rules. One at a time is running; which process is at it, an advisory lock says.
-- walked_since: when the walk under way began, which begins anew after a restart. changes_from: the newest row of changes before.
-- skipped: what differs and cannot be put right by looking again.
CREATE TABLE rule_applications (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version      integer NOT NULL REFERENCES rule_sets,
    state        text NOT NULL CHECK (state IN ('running', 'replaced', 'cancelled', 'failed', 'done')),
    started_at   timestamptz NOT NULL,
    walked_since timestamptz,
    ended_at     timestamptz,
    changes_from bigint NOT NULL,
    done         bigint NOT NULL DEFAULT 0,
    total        bigint NOT NULL DEFAULT 0,
    skipped      bigint NOT NULL DEFAULT 0,
    merges       bigint NOT NULL DEFAULT 0,
    splits       bigint NOT NULL DEFAULT 0,
    error        text
);
CREATE UNIQUE INDEX rule_applications_running ON rule_applications (state) WHERE state = 'running';
CREATE INDEX rule_applications_version ON rule_applications (version);

-- Who blocked a value last, a person or the rules, without reading all the orders to look again.
CREATE INDEX orders_standing ON orders (at) WHERE kind IN ('block', 'unblock');
