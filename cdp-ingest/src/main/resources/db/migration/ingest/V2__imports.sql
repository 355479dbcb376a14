-- A file handed in, what its columns mean, and how far it has become events. 'uploading' is not yet shown to anybody.
CREATE TABLE imports (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source_id       integer NOT NULL REFERENCES sources,
    file_name       text NOT NULL,
    size_bytes      bigint NOT NULL DEFAULT 0,
    sha256          text NOT NULL DEFAULT '',
    status          text NOT NULL CHECK (status IN
                        ('uploading', 'uploaded', 'queued', 'running', 'completed', 'cancelled', 'failed')),
    encoding        text NOT NULL DEFAULT '',
    delimiter       text NOT NULL DEFAULT '',
    sheet           text,
    mapping         jsonb,
    -- Only rows confirmed by the event log, or kept as refused, are counted. Work resumes after last_row.
    rows_read       bigint NOT NULL DEFAULT 0,
    rows_accepted   bigint NOT NULL DEFAULT 0,
    rows_refused    bigint NOT NULL DEFAULT 0,
    rows_total      bigint,
    last_row        bigint NOT NULL DEFAULT 0,
    bytes_read      bigint NOT NULL DEFAULT 0,
    rate_per_second integer NOT NULL DEFAULT 0,
    -- Whoever holds the lease works on it; attempts counts claims since the last progress.
    lease           uuid,
    lease_until     timestamptz,
    attempts        integer NOT NULL DEFAULT 0,
    created_by      text NOT NULL,
    created_at      timestamptz NOT NULL,
    started_at      timestamptz,
    finished_at     timestamptz,
    error           text,
    duplicate_of    bigint REFERENCES imports ON DELETE SET NULL
);
CREATE INDEX imports_same_file ON imports (source_id, sha256);
CREATE INDEX imports_to_do ON imports (id) WHERE status IN ('queued', 'running');
CREATE INDEX imports_duplicate ON imports (duplicate_of);

-- The file in pieces, so that any process can work it. It stays for days only: compressing costs more than it saves.
CREATE TABLE import_chunks (
    import_id bigint NOT NULL REFERENCES imports ON DELETE CASCADE,
    no        integer NOT NULL,
    bytes     bytea NOT NULL,
    PRIMARY KEY (import_id, no)
);
ALTER TABLE import_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE import_errors (
    import_id   bigint NOT NULL REFERENCES imports ON DELETE CASCADE,
    row_number  bigint NOT NULL,
    number      integer NOT NULL,
    column_name text,
    code        text NOT NULL,
    detail      text NOT NULL,
    line        text NOT NULL,
    PRIMARY KEY (import_id, row_number, number)
);

-- Refused rows by their first reason: complete even where a file has more errors than are kept.
CREATE TABLE import_refusals (
    import_id bigint NOT NULL REFERENCES imports ON DELETE CASCADE,
    code      text NOT NULL,
    refused   bigint NOT NULL,
    PRIMARY KEY (import_id, code)
);
