CREATE TABLE core.event (
    id uuid PRIMARY KEY,
    series text NOT NULL CHECK (series <> ''),
    fiscal_year integer NOT NULL,
    number integer NOT NULL,
    title text NOT NULL CHECK (title <> ''),
    status text NOT NULL CHECK (status IN ('PLANNED', 'HELD', 'CANCELLED')),
    reason text NOT NULL DEFAULT '',
    capacity integer CHECK (capacity > 0),
    version integer NOT NULL DEFAULT 1,
    UNIQUE (series, fiscal_year, number)
);

CREATE TABLE core.event_session (
    event_id uuid NOT NULL REFERENCES core.event,
    position integer NOT NULL,
    day date NOT NULL,
    starts time,
    ends time,
    form text NOT NULL CHECK (form IN ('VENUE', 'ONLINE', 'HYBRID')),
    place text NOT NULL DEFAULT '',
    PRIMARY KEY (event_id, position),
    CHECK (ends > starts)
);

-- company_name is the name at the time of enrolling, which stays when the company changes its own.
CREATE TABLE core.participation (
    id uuid PRIMARY KEY,
    event_id uuid NOT NULL REFERENCES core.event,
    person_id uuid NOT NULL REFERENCES core.person,
    company_id uuid REFERENCES core.company,
    company_name text NOT NULL DEFAULT '',
    status text NOT NULL CHECK (status IN ('ENROLLED', 'ATTENDED', 'ABSENT', 'CANCELLED')),
    enrolled_at timestamptz NOT NULL
);
-- a person has one place at most; one given back leaves room for another
CREATE UNIQUE INDEX participation_place ON core.participation (event_id, person_id) WHERE status <> 'CANCELLED';
CREATE INDEX participation_event ON core.participation (event_id);
CREATE INDEX participation_person ON core.participation (person_id);
CREATE INDEX participation_company ON core.participation (company_id);

CREATE VIEW published.event AS
    SELECT e.id, e.series, e.number, e.fiscal_year, e.title, e.status, e.capacity,
        s.day AS first_day, s.form, s.place
    FROM core.event e
    JOIN core.event_session s ON s.event_id = e.id AND s.position = 1;

CREATE VIEW published.participation AS
    SELECT id, event_id, person_id, company_id, status FROM core.participation;
