-- home: the OneID an identifier was first attached with; what it falls back to when a person is split. standing: 0 open, 1 crowded,
-- 2 generic, 3 blocked. contested: some link of what is connected with it does not join its ends. named: it ever named somebody,
-- as the surest identifier of an event or on a trusted sender's word. via: for a weak identifier, the strong one it follows.
ALTER TABLE identifiers
    ADD COLUMN home      bigint,
    ADD COLUMN standing  smallint NOT NULL DEFAULT 0,
    ADD COLUMN contested boolean NOT NULL DEFAULT false,
    ADD COLUMN named     boolean NOT NULL DEFAULT true,
    ADD COLUMN via       uuid,
    ADD COLUMN via_since timestamptz;
UPDATE identifiers SET home = one_id;
ALTER TABLE identifiers ALTER COLUMN home SET NOT NULL;
CREATE INDEX identifiers_via ON identifiers (via) WHERE via IS NOT NULL;

-- Links that do not join their ends, and why. family: kind and scope whose limit would break. A table of its own, so that telling
-- of a link and judging it never wait for each other.
CREATE TABLE refusals (
    a      uuid NOT NULL,
    b      uuid NOT NULL,
    reason text NOT NULL CHECK (reason IN ('limit', 'claim', 'size', 'kept_apart', 'generic', 'crowded', 'blocked')),
    family text,
    since  timestamptz NOT NULL,
    PRIMARY KEY (a, b)
);
CREATE INDEX refusals_b ON refusals (b);
CREATE INDEX refusals_since ON refusals (since DESC, a, b);

-- Anonymous visitors who became somebody. via: the strong identifier whose person they became, and follow.
CREATE TABLE visitors (
    one_id bigint PRIMARY KEY,
    via    uuid NOT NULL
);
CREATE INDEX visitors_via ON visitors (via);

-- What a person ruled about two identifiers; the newest ruling on a pair stands.
CREATE TABLE decisions (
    a        uuid NOT NULL,
    b        uuid NOT NULL,
    ruling   text NOT NULL CHECK (ruling IN ('together', 'apart')),
    at       timestamptz NOT NULL,
    by_user  text NOT NULL,
    event_id uuid NOT NULL,
    PRIMARY KEY (a, b)
);
CREATE INDEX decisions_b ON decisions (b);

-- The history of who became whom. kept: the OneID that stays; other: the one merged away, split off, or that an identifier
-- moved to.
CREATE TABLE changes (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at          timestamptz NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('merge', 'split', 'move')),
    kept        bigint NOT NULL,
    other       bigint NOT NULL,
    cause       text NOT NULL CHECK (cause IN ('event', 'decision', 'rules')),
    event_id    uuid,
    by_user     text
);
CREATE INDEX changes_kept ON changes (kept);
CREATE INDEX changes_other ON changes (other);
CREATE INDEX changes_at ON changes (at);

-- Whose events changed hands at which record of the road, so that it is told again after a crash.
CREATE TABLE regroups (
    raw_partition integer NOT NULL,
    raw_offset    bigint NOT NULL,
    people        bigint[] NOT NULL,
    PRIMARY KEY (raw_partition, raw_offset)
);

-- Transactions that judged people anew, for as long as others may have read before them and not seen it.
CREATE TABLE disturbances (
    transaction xid8 PRIMARY KEY DEFAULT pg_current_xact_id()
);

-- What people decided and was carried out, by the event it came with.
CREATE TABLE orders (
    event_id uuid PRIMARY KEY,
    at       timestamptz NOT NULL,
    kind     text NOT NULL,
    by_user  text,
    about    uuid[] NOT NULL
);
