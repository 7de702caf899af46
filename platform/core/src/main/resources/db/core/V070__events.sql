-- Series, and everything that is said of an event beyond its title and sessions.
CREATE TABLE core.event_series (
    code text PRIMARY KEY CHECK (code <> ''),
    name_ja text NOT NULL CHECK (name_ja <> ''),
    name_en text NOT NULL DEFAULT '',
    kind text NOT NULL CHECK (kind IN ('EVENT', 'MEETING', 'COMMUNITY', 'COHORT')),
    numbering text NOT NULL CHECK (numbering IN ('LIFETIME', 'FISCAL_YEAR', 'HALF_YEAR', 'TERM', 'NONE')),
    first_term integer NOT NULL DEFAULT 2023,
    term_years integer NOT NULL DEFAULT 2 CHECK (term_years > 0),
    people text NOT NULL CHECK (people IN ('PARTICIPANTS', 'STUDENTS', 'ATTENDEES', 'MEMBERS')),
    owner text NOT NULL DEFAULT '',
    is_closed boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1
);

CREATE TABLE core.event_series_body (
    series text NOT NULL REFERENCES core.event_series ON DELETE CASCADE,
    position integer NOT NULL,
    body text NOT NULL REFERENCES core.body,
    PRIMARY KEY (series, position)
);

-- events from before there were series: each word becomes a series of the bundle it is named after
INSERT INTO core.event_series (code, name_ja, kind, numbering, people, owner)
    SELECT DISTINCT series, series, 'EVENT', 'FISCAL_YEAR', 'STUDENTS', split_part(series, '.', 1) FROM core.event;

ALTER TABLE core.event
    ADD COLUMN scope text NOT NULL DEFAULT '',
    ADD COLUMN period text,
    ADD COLUMN description text NOT NULL DEFAULT '',
    ADD COLUMN audience text NOT NULL DEFAULT 'MEMBERS' CHECK (audience IN ('PUBLIC', 'MEMBERS', 'BODIES')),
    ADD COLUMN eligibility text NOT NULL DEFAULT '',
    ADD COLUMN host_id uuid REFERENCES core.company,
    ADD COLUMN activity_id uuid REFERENCES core.activity,
    ADD COLUMN venue_seats integer CHECK (venue_seats > 0),
    ADD COLUMN online_seats integer CHECK (online_seats > 0),
    ADD COLUMN company_seats integer CHECK (company_seats > 0),
    ADD COLUMN least_people integer CHECK (least_people > 0),
    ADD COLUMN decision_on date,
    ADD COLUMN opens_at timestamptz,
    ADD COLUMN deadline timestamptz,
    ADD COLUMN first_day date NOT NULL DEFAULT 'infinity',
    ADD COLUMN last_day date NOT NULL DEFAULT 'infinity',
    ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN waiting_count bigint NOT NULL DEFAULT 0,
    ADD CHECK (deadline > opens_at),
    ADD FOREIGN KEY (series) REFERENCES core.event_series,
    DROP CONSTRAINT event_series_fiscal_year_number_key;
UPDATE core.event SET scope = fiscal_year::text;
UPDATE core.event e SET first_day = d.first_day, last_day = d.last_day
    FROM (SELECT event_id, min(day) AS first_day, max(day) AS last_day FROM core.event_session GROUP BY event_id) d
    WHERE d.event_id = e.id;
CREATE UNIQUE INDEX event_number ON core.event (series, scope, number) WHERE number > 0;
CREATE INDEX event_series_year ON core.event (series, fiscal_year, number);
CREATE INDEX event_days ON core.event (first_day, last_day, id);
CREATE INDEX event_activity ON core.event (activity_id) WHERE activity_id IS NOT NULL;

CREATE TABLE core.event_fee (
    event_id uuid NOT NULL REFERENCES core.event ON DELETE CASCADE,
    position integer NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    yen integer NOT NULL CHECK (yen >= 0),
    PRIMARY KEY (event_id, position)
);

-- The deadlines there were; the last one counts.
CREATE TABLE core.event_deadline (
    event_id uuid NOT NULL REFERENCES core.event ON DELETE CASCADE,
    position integer NOT NULL,
    deadline timestamptz NOT NULL,
    set_at timestamptz NOT NULL,
    set_by text NOT NULL,
    reason text NOT NULL DEFAULT '',
    PRIMARY KEY (event_id, position)
);

ALTER TABLE core.event_session
    ADD COLUMN title text NOT NULL DEFAULT '',
    ADD COLUMN is_venue_only boolean NOT NULL DEFAULT false,
    ADD COLUMN link text NOT NULL DEFAULT '';
CREATE INDEX event_session_day ON core.event_session (day);

CREATE TABLE core.event_talk (
    event_id uuid NOT NULL,
    session integer NOT NULL,
    position integer NOT NULL,
    title text NOT NULL CHECK (title <> ''),
    PRIMARY KEY (event_id, session, position),
    FOREIGN KEY (event_id, session) REFERENCES core.event_session (event_id, position) ON DELETE CASCADE
);

CREATE TABLE core.event_speaker (
    event_id uuid NOT NULL,
    session integer NOT NULL,
    talk integer NOT NULL,
    position integer NOT NULL,
    person_id uuid REFERENCES core.person,
    name text NOT NULL CHECK (name <> ''),
    affiliation text NOT NULL DEFAULT '',
    PRIMARY KEY (event_id, session, talk, position),
    FOREIGN KEY (event_id, session, talk) REFERENCES core.event_talk (event_id, session, position) ON DELETE CASCADE
);
CREATE INDEX event_speaker_person ON core.event_speaker (person_id) WHERE person_id IS NOT NULL;

-- Somebody signed people up. The link to it is known to the applicant only; here is its hash.
CREATE TABLE core.sign_up (
    id uuid PRIMARY KEY,
    event_id uuid NOT NULL REFERENCES core.event,
    receipt text NOT NULL UNIQUE,
    token_hash text NOT NULL UNIQUE,
    by_name text NOT NULL,
    by_email text NOT NULL,
    phone text NOT NULL DEFAULT '',
    company text NOT NULL DEFAULT '',
    company_id uuid REFERENCES core.company,
    note text NOT NULL DEFAULT '',
    language text NOT NULL,
    request_hash text NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX sign_up_event ON core.sign_up (event_id);

ALTER TABLE core.participation
    ALTER COLUMN person_id DROP NOT NULL,
    ADD COLUMN sign_up_id uuid REFERENCES core.sign_up,
    ADD COLUMN person_key text NOT NULL DEFAULT '',
    ADD COLUMN company_key text NOT NULL DEFAULT '',
    ADD COLUMN name text NOT NULL DEFAULT '',
    ADD COLUMN kana text NOT NULL DEFAULT '',
    ADD COLUMN department text NOT NULL DEFAULT '',
    ADD COLUMN email text NOT NULL DEFAULT '',
    ADD COLUMN attendance text NOT NULL DEFAULT 'VENUE' CHECK (attendance IN ('VENUE', 'ONLINE')),
    ADD COLUMN fee text NOT NULL DEFAULT '',
    ADD COLUMN waiting bigint,
    ADD COLUMN code text,
    ADD COLUMN checked_in_at timestamptz,
    ADD COLUMN reminded_at timestamptz,
    DROP CONSTRAINT participation_status_check,
    ADD CHECK (status IN ('ENROLLED', 'ATTENDED', 'ABSENT', 'CANCELLED', 'WAITING')),
    ADD CHECK ((status = 'WAITING') = (waiting IS NOT NULL)),
    ADD CHECK (person_id IS NOT NULL OR name <> '');
CREATE UNIQUE INDEX participation_key ON core.participation (event_id, person_key)
    WHERE status <> 'CANCELLED' AND person_key <> '';
CREATE UNIQUE INDEX participation_code ON core.participation (code) WHERE code IS NOT NULL;
CREATE INDEX participation_waiting ON core.participation (event_id, waiting) WHERE waiting IS NOT NULL;
CREATE INDEX participation_sign_up ON core.participation (sign_up_id) WHERE sign_up_id IS NOT NULL;

-- Which sessions a person came to, where an event has several.
CREATE TABLE core.session_attendance (
    participation_id uuid NOT NULL REFERENCES core.participation ON DELETE CASCADE,
    session integer NOT NULL,
    PRIMARY KEY (participation_id, session)
);

CREATE OR REPLACE VIEW published.participation AS
    SELECT id, event_id, person_id, company_id, status FROM core.participation WHERE status <> 'WAITING';
