-- A file on its way in. Who holds a table is the row that is busy with it. mapping has a line for each column of the file.
CREATE TABLE core.import_run (
    id uuid PRIMARY KEY,
    table_name text NOT NULL,
    file_name text NOT NULL,
    by_account text NOT NULL,
    by_name text NOT NULL,
    at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN
        ('OPEN', 'CHECKING', 'CHECKED', 'RUNNING', 'UNDOING', 'DONE', 'FAILED', 'CANCELLED', 'UNDONE')),
    encoding text NOT NULL,
    delimiter text NOT NULL,
    sheet text NOT NULL,
    mapping text NOT NULL,
    done integer NOT NULL DEFAULT 0,
    row_count integer NOT NULL DEFAULT 0,
    added integer NOT NULL DEFAULT 0,
    changed integer NOT NULL DEFAULT 0,
    unchanged integer NOT NULL DEFAULT 0,
    failing integer NOT NULL DEFAULT 0,
    failure text NOT NULL DEFAULT '',
    alive_at timestamptz NOT NULL,
    ended_at timestamptz,
    undone_by text NOT NULL DEFAULT '',
    is_undoable boolean NOT NULL DEFAULT false
);
CREATE UNIQUE INDEX import_run_busy ON core.import_run (table_name) WHERE state IN ('CHECKING', 'RUNNING', 'UNDOING');
CREATE INDEX import_run_ended ON core.import_run (ended_at DESC, id DESC) WHERE ended_at IS NOT NULL;
CREATE INDEX import_run_at ON core.import_run (at);

-- What is wrong with rows; arguments is a JSON array. May hold personal data, so it goes with the file.
CREATE TABLE core.import_problem (
    run_id uuid NOT NULL REFERENCES core.import_run ON DELETE CASCADE,
    line integer NOT NULL,
    position integer NOT NULL,
    column_name text NOT NULL,
    key text NOT NULL,
    arguments text NOT NULL,
    PRIMARY KEY (run_id, line, position)
);

-- Which column of a file was read into which, last time a file had this header.
CREATE TABLE core.import_mapping (
    table_name text NOT NULL,
    header text NOT NULL,
    mapping text NOT NULL,
    PRIMARY KEY (table_name, header)
);

-- What an import did to a record: before is NULL where it was new, after tells whether it was changed since.
CREATE TABLE core.import_change (
    run_id uuid NOT NULL REFERENCES core.import_run ON DELETE CASCADE,
    kind text NOT NULL,
    record uuid NOT NULL,
    before jsonb,
    after text NOT NULL,
    PRIMARY KEY (run_id, kind, record)
);
