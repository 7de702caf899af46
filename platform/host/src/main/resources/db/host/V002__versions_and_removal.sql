-- Versions that ran well, other than the one that is there: the last three of each bundle.
CREATE TABLE host.bundle_version (
    id       text NOT NULL,
    sha256   text NOT NULL,
    version  text NOT NULL,
    jar      bytea NOT NULL,
    kept_at  timestamptz NOT NULL,
    PRIMARY KEY (id, sha256)
);
INSERT INTO host.bundle_version (id, sha256, version, jar, kept_at)
    SELECT id, good_sha256, good_version, good_jar, installed_at FROM host.bundle WHERE good_jar IS NOT NULL;
ALTER TABLE host.bundle DROP COLUMN good_sha256, DROP COLUMN good_jar;

-- How far the bundle's own tables are, and which code still works with them: that which knows at least schema_from.
ALTER TABLE host.bundle ADD COLUMN schema_version integer NOT NULL DEFAULT 0,
    ADD COLUMN schema_from integer NOT NULL DEFAULT 0;

-- What was taken out. The jar goes after 30 days, the row stays: it says what became of the data.
CREATE TABLE host.removed (
    id             text PRIMARY KEY,
    version        text NOT NULL,
    title_ja       text NOT NULL,
    title_en       text NOT NULL,
    jar            bytea,
    data           text NOT NULL CHECK (data IN ('KEPT', 'ERASING', 'ERASED')),
    export         text NOT NULL DEFAULT '',
    schema_version integer NOT NULL,
    schema_from    integer NOT NULL,
    source_file    text NOT NULL,
    source_sha256  text NOT NULL,
    removed_at     timestamptz NOT NULL,
    removed_by     text NOT NULL
);
