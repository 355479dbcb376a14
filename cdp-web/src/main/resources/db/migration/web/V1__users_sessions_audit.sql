-- Who may come in. epoch grows with every change that must end what the person has open.
CREATE TABLE users (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name          text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    email         text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
    password_hash text NOT NULL,
    role          text NOT NULL CHECK (role IN ('administrator', 'data_engineer', 'marketer', 'executive', 'viewer')),
    status        text NOT NULL CHECK (status IN ('active', 'disabled')),
    epoch         integer NOT NULL,
    created_at    timestamptz NOT NULL,
    last_login_at timestamptz
);
CREATE UNIQUE INDEX users_email ON users (lower(email));

-- One row from set-up on.
CREATE TABLE settings (
    id         integer PRIMARY KEY CHECK (id = 1),
    brand_name text NOT NULL CHECK (length(brand_name) BETWEEN 1 AND 100)
);

-- The link that makes the first administrator; only its SHA-256 is kept, and only until it is used.
CREATE TABLE setup_token (
    id        integer PRIMARY KEY CHECK (id = 1),
    hash      bytea NOT NULL,
    issued_at timestamptz NOT NULL
);

-- Attempts to sign in, by hashed account and by address; counted before the password is looked at.
CREATE TABLE sign_in_attempts (
    subject       text PRIMARY KEY,
    failures      integer NOT NULL,
    last_at       timestamptz NOT NULL,
    blocked_until timestamptz
);
CREATE INDEX sign_in_attempts_last ON sign_in_attempts (last_at);

-- Spring Session's own layout.
CREATE TABLE spring_session (
    primary_id            char(36) PRIMARY KEY,
    session_id            char(36) NOT NULL,
    creation_time         bigint NOT NULL,
    last_access_time      bigint NOT NULL,
    max_inactive_interval integer NOT NULL,
    expiry_time           bigint NOT NULL,
    principal_name        varchar(100)
);
CREATE UNIQUE INDEX spring_session_session ON spring_session (session_id);
CREATE INDEX spring_session_expiry ON spring_session (expiry_time);
CREATE INDEX spring_session_principal ON spring_session (principal_name);

CREATE TABLE spring_session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES spring_session ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

-- Who did what. Numbered without gaps; every row's hash covers the row and the hash before it. detail is json, not jsonb,
-- because the hash covers its exact text.
CREATE TABLE audit (
    id          bigint PRIMARY KEY,
    at          timestamptz NOT NULL,
    actor       text NOT NULL,
    actor_id    bigint,
    action      text NOT NULL,
    target_type text,
    target_id   text,
    target_name text,
    detail      json NOT NULL,
    ip          text,
    hash        bytea NOT NULL
);
CREATE INDEX audit_actor ON audit (actor_id, id DESC);
CREATE INDEX audit_action ON audit (action text_pattern_ops, id DESC);

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log only grows';
END $$;

CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
