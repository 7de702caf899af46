-- A scoped role counts only for the records of the body whose post gives it.
ALTER TABLE core.role
    ADD COLUMN is_scoped boolean NOT NULL DEFAULT false,
    ADD COLUMN version integer NOT NULL DEFAULT 1,
    ADD CHECK (NOT (is_scoped AND holds_all));

-- What the rights of bundles are called, kept for the time when the bundle does not run.
CREATE TABLE core.right_name (
    id text PRIMARY KEY,
    owner text NOT NULL,
    owner_ja text NOT NULL,
    owner_en text NOT NULL,
    name_ja text NOT NULL,
    name_en text NOT NULL,
    text_ja text NOT NULL,
    text_en text NOT NULL,
    is_per_body boolean NOT NULL
);

-- The bodies in charge of an event.
CREATE TABLE core.event_body (
    event_id uuid NOT NULL REFERENCES core.event,
    position integer NOT NULL,
    body text NOT NULL REFERENCES core.body,
    PRIMARY KEY (event_id, position),
    UNIQUE (event_id, body)
);
CREATE INDEX event_body_body ON core.event_body (body);

CREATE INDEX post_role ON core.post (role) WHERE role IS NOT NULL;
CREATE INDEX account_role_role ON core.account_role (role);
