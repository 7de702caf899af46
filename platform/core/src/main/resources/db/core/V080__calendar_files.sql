-- Which event an entry of a calendar file became, so that the file read again changes it.
CREATE TABLE core.imported_event (
    uid text NOT NULL CHECK (uid <> ''),
    recurrence text NOT NULL,
    event_id uuid NOT NULL REFERENCES core.event ON DELETE CASCADE,
    sequence integer NOT NULL,
    stamp timestamptz,
    read_at timestamptz NOT NULL,
    PRIMARY KEY (uid, recurrence)
);
CREATE INDEX imported_event_event ON core.imported_event (event_id);
