-- The truth about installed bundles; folders and files only lead here.
CREATE TABLE host.bundle (
    id             text PRIMARY KEY,
    symbolic_name  text NOT NULL UNIQUE,
    version        text NOT NULL,
    sha256         text NOT NULL,
    jar            bytea NOT NULL,
    descriptor     jsonb NOT NULL,
    desired        text NOT NULL CHECK (desired IN ('ENABLED', 'DISABLED')),
    -- whether this version ever ran well
    proven         boolean NOT NULL,
    -- digest of the migrations that its schema has seen; equal means there is nothing to do
    applied        text NOT NULL,
    -- file of the inbox that it came from, and that file's digest when it was last looked at; empty when there is none
    source_file    text NOT NULL,
    source_sha256  text NOT NULL,
    installed_at   timestamptz NOT NULL,
    installed_by   text NOT NULL,
    -- the last other version that ran well
    good_version   text NOT NULL DEFAULT '',
    good_sha256    text NOT NULL DEFAULT '',
    good_jar       bytea,
    quarantined_at timestamptz
);

CREATE UNIQUE INDEX bundle_source_file ON host.bundle (source_file) WHERE source_file <> '';

CREATE TABLE host.bundle_history (
    number        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at            timestamptz NOT NULL,
    by_name       text NOT NULL,
    bundle        text NOT NULL,
    action        text NOT NULL,
    from_version  text NOT NULL,
    to_version    text NOT NULL,
    result        text NOT NULL,
    milliseconds  bigint NOT NULL,
    details       text NOT NULL
);

CREATE INDEX bundle_history_bundle ON host.bundle_history (bundle, number DESC);
