-- What the law on the protection of personal data has an association keep.
CREATE TABLE core.privacy_request (
    id uuid PRIMARY KEY,
    received_on date NOT NULL,
    person_id uuid REFERENCES core.person,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('DISCLOSURE', 'CORRECTION', 'STOP', 'PROVISION_RECORDS')),
    content text NOT NULL,
    due_on date NOT NULL,
    state text NOT NULL DEFAULT 'RECEIVED'
        CHECK (state IN ('RECEIVED', 'IDENTIFIED', 'WORKING', 'DONE', 'DECLINED')),
    identity text NOT NULL DEFAULT '',
    answer text NOT NULL DEFAULT '',
    reason text NOT NULL DEFAULT '',
    search_key text NOT NULL,
    version int NOT NULL DEFAULT 1,
    -- the open ones by the day they are due, behind them the closed ones from the newest on
    place int NOT NULL GENERATED ALWAYS AS (
        CASE WHEN state IN ('DONE', 'DECLINED') THEN 10000000 - (due_on - DATE '1970-01-01')
            ELSE due_on - DATE '1970-01-01' END) STORED,
    CHECK (due_on >= received_on),
    CHECK ((state = 'DECLINED') = (reason <> ''))
);
CREATE INDEX privacy_request_place ON core.privacy_request (place, id);
CREATE INDEX privacy_request_person ON core.privacy_request (person_id) WHERE person_id IS NOT NULL;

-- The people concerned stand here as they were named on the day, one a line.
CREATE TABLE core.privacy_provision (
    id uuid PRIMARY KEY,
    provided_on date NOT NULL,
    recipient text NOT NULL,
    address text NOT NULL,
    basis text NOT NULL CHECK (basis IN ('CONSENT', 'LAW', 'ENTRUSTMENT', 'JOINT_USE', 'OTHER')),
    purpose text NOT NULL,
    items text NOT NULL,
    people text NOT NULL,
    people_count int NOT NULL CHECK (people_count > 0),
    by_name text NOT NULL,
    search_key text NOT NULL
);
CREATE INDEX privacy_provision_on ON core.privacy_provision (provided_on DESC, id DESC);

CREATE TABLE core.privacy_breach (
    id uuid PRIMARY KEY,
    discovered_on date NOT NULL,
    what text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('SENSITIVE', 'PROPERTY', 'MALICE', 'MANY', 'OTHER')),
    people int NOT NULL CHECK (people >= 0),
    prompt_on date CHECK (prompt_on >= discovered_on),
    full_on date CHECK (full_on >= discovered_on),
    notified_on date CHECK (notified_on >= discovered_on),
    measures text NOT NULL,
    search_key text NOT NULL,
    version int NOT NULL DEFAULT 1
);
CREATE INDEX privacy_breach_on ON core.privacy_breach (discovered_on DESC, id DESC);
