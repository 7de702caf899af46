CREATE TABLE core.meeting (
    event_id uuid PRIMARY KEY REFERENCES core.event ON DELETE CASCADE,
    minutes text NOT NULL DEFAULT '',
    notice_at timestamptz,
    approved_at timestamptz,
    version integer NOT NULL DEFAULT 1
);

CREATE TABLE core.agenda_item (
    event_id uuid NOT NULL REFERENCES core.meeting ON DELETE CASCADE,
    position integer NOT NULL,
    title text NOT NULL CHECK (title <> ''),
    presenter text NOT NULL DEFAULT '',
    text text NOT NULL DEFAULT '',
    decision text NOT NULL DEFAULT '',
    PRIMARY KEY (event_id, position)
);

CREATE TABLE core.meeting_attendance (
    event_id uuid NOT NULL REFERENCES core.event ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES core.person,
    state text NOT NULL CHECK (state IN ('PRESENT', 'ONLINE', 'ABSENT')),
    PRIMARY KEY (event_id, person_id)
);

CREATE TABLE core.action_item (
    id uuid PRIMARY KEY,
    event_id uuid NOT NULL REFERENCES core.event ON DELETE CASCADE,
    text text NOT NULL CHECK (text <> ''),
    owner_id uuid REFERENCES core.person,
    due date,
    done_on date,
    reminded_on date,
    version integer NOT NULL DEFAULT 1
);
CREATE INDEX action_item_event ON core.action_item (event_id);
CREATE INDEX action_item_open ON core.action_item (due, id) WHERE done_on IS NULL;

CREATE TABLE core.calendar_feed (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES core.account ON DELETE CASCADE,
    secret_hash text NOT NULL UNIQUE,
    scope text NOT NULL CHECK (scope IN ('ALL', 'MINE', 'BODY')),
    body text NOT NULL DEFAULT '',
    made_at timestamptz NOT NULL,
    used_at timestamptz
);
CREATE INDEX calendar_feed_account ON core.calendar_feed (account_id);
