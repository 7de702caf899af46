-- A view is the query part of a list's address. list is the key that the screen chooses for its list.
CREATE TABLE core.saved_view (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES core.account ON DELETE CASCADE,
    list text COLLATE "C" NOT NULL CHECK (list <> ''),
    name text NOT NULL CHECK (name <> ''),
    query text NOT NULL,
    is_shared boolean NOT NULL DEFAULT false,
    saved_at timestamptz NOT NULL,
    UNIQUE (account_id, list, name)
);
CREATE INDEX saved_view_shared ON core.saved_view (list) WHERE is_shared;

-- What a person chose for a list beyond its views; no columns means those of the list.
CREATE TABLE core.list_taste (
    account_id uuid NOT NULL REFERENCES core.account ON DELETE CASCADE,
    list text COLLATE "C" NOT NULL CHECK (list <> ''),
    columns text[] NOT NULL DEFAULT '{}',
    usual_view uuid REFERENCES core.saved_view ON DELETE SET NULL,
    PRIMARY KEY (account_id, list)
);
CREATE INDEX list_taste_usual_view ON core.list_taste (usual_view) WHERE usual_view IS NOT NULL;
