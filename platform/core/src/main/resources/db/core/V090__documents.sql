CREATE TABLE core.folder (
    id uuid PRIMARY KEY,
    parent_id uuid REFERENCES core.folder,
    name text NOT NULL CHECK (name <> ''),
    body text REFERENCES core.body,
    version integer NOT NULL DEFAULT 1,
    UNIQUE NULLS NOT DISTINCT (parent_id, name)
);

-- A file by what is in it. The row comes after the file and goes before it.
CREATE TABLE core.stored_file (
    hash text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
    size bigint NOT NULL CHECK (size > 0),
    kind text NOT NULL,
    text_state text NOT NULL DEFAULT 'WAITING' CHECK (text_state IN ('WAITING', 'READ', 'NONE', 'FAILED')),
    text text NOT NULL DEFAULT '',
    taken_at timestamptz,
    tries integer NOT NULL DEFAULT 0,
    at timestamptz NOT NULL
);
CREATE INDEX stored_file_waiting ON core.stored_file (at) WHERE text_state = 'WAITING';

CREATE TABLE core.document (
    id uuid PRIMARY KEY,
    folder_id uuid NOT NULL REFERENCES core.folder,
    title text NOT NULL CHECK (title <> ''),
    description text NOT NULL DEFAULT '',
    kind text NOT NULL,
    visibility text NOT NULL CHECK (visibility IN ('PUBLIC', 'MEMBERS', 'BODY', 'SECRETARIAT')),
    status text NOT NULL DEFAULT 'DRAFT'
        CHECK (status IN ('DRAFT', 'IN_APPROVAL', 'APPROVED', 'PUBLISHED', 'WITHDRAWN')),
    newest integer NOT NULL DEFAULT 0,
    published integer,
    adopted_on date,
    keep_until date,
    changed_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX document_folder ON core.document (folder_id, title, id);
CREATE INDEX document_title ON core.document (title, id);
CREATE INDEX document_public ON core.document (adopted_on, id) WHERE visibility = 'PUBLIC' AND published IS NOT NULL;

CREATE TABLE core.document_subject (
    document_id uuid NOT NULL REFERENCES core.document ON DELETE CASCADE,
    position integer NOT NULL,
    subject text NOT NULL CHECK (subject <> ''),
    PRIMARY KEY (document_id, position)
);
CREATE INDEX document_subject_subject ON core.document_subject (subject);

CREATE TABLE core.document_version (
    document_id uuid NOT NULL REFERENCES core.document ON DELETE CASCADE,
    number integer NOT NULL CHECK (number > 0),
    note text NOT NULL DEFAULT '',
    file_hash text REFERENCES core.stored_file,
    file_name text NOT NULL DEFAULT '',
    at timestamptz NOT NULL,
    by_name text NOT NULL,
    PRIMARY KEY (document_id, number)
);
CREATE INDEX document_version_file ON core.document_version (file_hash) WHERE file_hash IS NOT NULL;

CREATE TABLE core.document_chapter (
    document_id uuid NOT NULL,
    number integer NOT NULL,
    position integer NOT NULL,
    title text NOT NULL CHECK (title <> ''),
    text text NOT NULL DEFAULT '',
    PRIMARY KEY (document_id, number, position),
    FOREIGN KEY (document_id, number) REFERENCES core.document_version ON DELETE CASCADE
);

CREATE TABLE core.document_approval (
    document_id uuid NOT NULL REFERENCES core.document ON DELETE CASCADE,
    round integer NOT NULL,
    position integer NOT NULL,
    body text NOT NULL REFERENCES core.body,
    state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'APPROVED', 'RETURNED')),
    at timestamptz,
    by_name text NOT NULL DEFAULT '',
    note text NOT NULL DEFAULT '',
    PRIMARY KEY (document_id, round, position)
);

-- Who took a file. Nobody's account stands with somebody who was not signed in.
CREATE TABLE core.document_download (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    document_id uuid NOT NULL REFERENCES core.document ON DELETE CASCADE,
    number integer NOT NULL,
    at timestamptz NOT NULL,
    by_name text NOT NULL DEFAULT ''
);
CREATE INDEX document_download_document ON core.document_download (document_id, id);
CREATE INDEX document_download_taker ON core.document_download (document_id, by_name, at) WHERE by_name <> '';

-- What a version is found by: its words and their readings.
CREATE TABLE core.document_words (
    document_id uuid NOT NULL,
    number integer NOT NULL,
    words tsvector NOT NULL,
    PRIMARY KEY (document_id, number),
    FOREIGN KEY (document_id, number) REFERENCES core.document_version ON DELETE CASCADE
);
CREATE INDEX document_words_words ON core.document_words USING gin (words);
