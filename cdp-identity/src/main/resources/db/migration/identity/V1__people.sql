-- OneIDs: dense positive integers, never reused. A OneID that was merged away stays in redirects forever.
CREATE SEQUENCE one_ids AS bigint;

CREATE TABLE persons (
    one_id      bigint PRIMARY KEY,
    created_at  timestamptz NOT NULL,
    first_seen  timestamptz NOT NULL,
    last_seen   timestamptz NOT NULL,
    events      bigint NOT NULL
) WITH (fillfactor = 80);

-- winner is always a person that exists: chains are shortened when they form.
CREATE TABLE redirects (
    loser         bigint PRIMARY KEY,
    winner        bigint NOT NULL,
    merged_at     timestamptz NOT NULL,
    event_id      uuid NOT NULL,
    source_id     integer NOT NULL,
    raw_partition integer NOT NULL,
    raw_offset    bigint NOT NULL
);
CREATE INDEX redirects_winner ON redirects (winner);
CREATE INDEX redirects_raw ON redirects (raw_partition, raw_offset);

-- Kinds are data. priority: lower names a person more surely. max_per_person limits only what a merge may bring together.
CREATE TABLE identifier_kinds (
    kind           text PRIMARY KEY,
    priority       integer NOT NULL,
    strong         boolean NOT NULL,
    max_per_person integer NOT NULL,
    personal       boolean NOT NULL
);
INSERT INTO identifier_kinds (kind, priority, strong, max_per_person, personal) VALUES
    ('member_no',             10, true,    1, false),
    ('user_id',               15, true,    1, false),
    ('crm_id',                20, true,    3, false),
    ('wechat_unionid',        25, true,    1, false),
    ('phone',                 30, true,    3, true),
    ('email',                 35, true,    5, true),
    ('wechat_openid',         40, true,    1, false),
    ('wecom_external_userid', 45, true,    1, false),
    ('taobao_ouid',           50, true,    1, false),
    ('taobao_open_uid',       51, true,    1, false),
    ('douyin_open_id',        55, true,    1, false),
    ('idfa',                  80, false,  20, false),
    ('oaid',                  81, false,  20, false),
    ('imei_md5',              82, false,  20, false),
    ('device_id',             85, false,  50, false),
    ('anonymous_id',          90, false, 200, false);

-- key: 128 bits of HMAC-SHA256 over kind, scope and value. Personal values are kept sealed, others in the clear.
CREATE TABLE identifiers (
    key        uuid PRIMARY KEY,
    kind       text NOT NULL,
    scope      text NOT NULL,
    value      text,
    sealed     bytea,
    suffix     uuid,
    one_id     bigint NOT NULL,
    first_seen timestamptz NOT NULL,
    last_seen  timestamptz NOT NULL,
    source_id  integer NOT NULL,
    event_id   uuid NOT NULL,
    CHECK (value IS NULL <> (sealed IS NULL))
);
CREATE INDEX identifiers_person ON identifiers (one_id);
CREATE INDEX identifiers_suffix ON identifiers (suffix) WHERE suffix IS NOT NULL;

-- Which events changed state already, and from where on the road. Partitioned by week of receipt; weeks past 30 days are dropped.
CREATE TABLE landed (
    event_id      uuid NOT NULL,
    received_on   date NOT NULL,
    raw_partition integer NOT NULL,
    raw_offset    bigint NOT NULL,
    PRIMARY KEY (event_id, received_on)
) PARTITION BY RANGE (received_on);

-- next: first position not yet resolved. published: first position whose outcome may not yet be on cdp.resolved.
CREATE TABLE stream_positions (
    topic        text NOT NULL,
    partition_no integer NOT NULL,
    next         bigint NOT NULL,
    published    bigint NOT NULL,
    PRIMARY KEY (topic, partition_no)
);

-- A fingerprint of the master key, so that a process with another key refuses to start instead of finding nobody.
CREATE TABLE key_check (
    only_row    boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    fingerprint bytea NOT NULL
);
