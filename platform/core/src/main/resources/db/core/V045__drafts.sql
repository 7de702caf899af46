-- What people typed into forms and did not save: personal data of whoever typed it, deleted with the account. fields is a
-- map from the name of a field to what stood there before and what was typed.
CREATE TABLE core.draft (
    account_id uuid NOT NULL REFERENCES core.account ON DELETE CASCADE,
    form text COLLATE "C" NOT NULL CHECK (form <> ''),
    kept_at timestamptz NOT NULL,
    fields jsonb NOT NULL,
    PRIMARY KEY (account_id, form)
);
CREATE INDEX draft_kept ON core.draft (kept_at);
