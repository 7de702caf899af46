-- Schema published holds the views that bundles may read; the core alone fills it.
CREATE SCHEMA IF NOT EXISTS published;

CREATE TABLE core.body (
    code text PRIMARY KEY,
    name_ja text NOT NULL,
    name_en text NOT NULL DEFAULT '',
    position integer NOT NULL
);

CREATE TABLE core.member_category (
    code text PRIMARY KEY,
    name_ja text NOT NULL,
    name_en text NOT NULL DEFAULT '',
    position integer NOT NULL
);

CREATE TABLE core.segment (
    code text PRIMARY KEY,
    category text NOT NULL REFERENCES core.member_category,
    name_ja text NOT NULL,
    name_en text NOT NULL DEFAULT '',
    position integer NOT NULL
);

-- Readings sort by code point (COLLATE "C"), so that a page's position means the same on every server.
CREATE TABLE core.company (
    id uuid PRIMARY KEY,
    number text NOT NULL DEFAULT '',
    prefix text NOT NULL DEFAULT '',
    is_prefix_first boolean NOT NULL DEFAULT true,
    name text NOT NULL CHECK (name <> ''),
    kana text COLLATE "C" NOT NULL DEFAULT '',
    search_key text NOT NULL
);
CREATE UNIQUE INDEX company_number ON core.company (number) WHERE number <> '';
CREATE INDEX company_kana ON core.company (kana, id);

CREATE TABLE core.person (
    id uuid PRIMARY KEY,
    code text NOT NULL DEFAULT '',
    name text NOT NULL CHECK (name <> ''),
    kana text COLLATE "C" NOT NULL DEFAULT '',
    search_key text NOT NULL
);
CREATE UNIQUE INDEX person_code ON core.person (code) WHERE code <> '';
CREATE INDEX person_kana ON core.person (kana, id);

-- Where a person belonged and when; to_day is the last day, NULL while it lasts.
CREATE TABLE core.affiliation (
    person_id uuid NOT NULL REFERENCES core.person,
    company_id uuid NOT NULL REFERENCES core.company,
    from_day date NOT NULL,
    to_day date,
    PRIMARY KEY (person_id, company_id, from_day),
    CHECK (to_day >= from_day)
);
CREATE INDEX affiliation_company ON core.affiliation (company_id);

-- left_on is the last day, NULL while it lasts. A member at the close of a day has joined by then and not left by then.
CREATE TABLE core.membership (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL REFERENCES core.company,
    category text NOT NULL REFERENCES core.member_category,
    segment text REFERENCES core.segment,
    joined_on date NOT NULL,
    left_on date,
    reason text NOT NULL DEFAULT '',
    version integer NOT NULL DEFAULT 1,
    UNIQUE (company_id, joined_on),
    CHECK (left_on >= joined_on),
    CHECK (left_on IS NOT NULL OR reason = '')
);
CREATE INDEX membership_joined ON core.membership (joined_on);
CREATE INDEX membership_left ON core.membership (left_on);

-- Serves "contains" in any spelling. Where the extension can't be had, the search reads the whole table instead.
DO $$
DECLARE
    home text;
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA core;
    SELECT n.nspname INTO home FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
        WHERE e.extname = 'pg_trgm';
    EXECUTE format('CREATE INDEX company_search ON core.company USING gin (search_key %I.gin_trgm_ops)', home);
    EXECUTE format('CREATE INDEX person_search ON core.person USING gin (search_key %I.gin_trgm_ops)', home);
EXCEPTION WHEN insufficient_privilege OR feature_not_supported OR undefined_file THEN
    RAISE NOTICE 'pg_trgm is missing: searching for parts of names will be slower';
END $$;

CREATE TABLE core.role (
    code text PRIMARY KEY,
    name_ja text NOT NULL,
    name_en text NOT NULL DEFAULT '',
    holds_all boolean NOT NULL DEFAULT false
);

CREATE TABLE core.role_right (
    role text NOT NULL REFERENCES core.role ON DELETE CASCADE,
    right_id text NOT NULL,
    PRIMARY KEY (role, right_id)
);

CREATE TABLE core.account (
    id uuid PRIMARY KEY,
    login text NOT NULL,
    login_key text NOT NULL UNIQUE,
    name text NOT NULL,
    password_hash text NOT NULL,
    language text NOT NULL DEFAULT 'ja',
    is_disabled boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL
);

CREATE TABLE core.account_role (
    account_id uuid NOT NULL REFERENCES core.account ON DELETE CASCADE,
    role text NOT NULL REFERENCES core.role,
    PRIMARY KEY (account_id, role)
);

CREATE TABLE core.session (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES core.account ON DELETE CASCADE,
    token_hash text NOT NULL UNIQUE,
    address text NOT NULL,
    opened_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL
);
CREATE INDEX session_account ON core.session (account_id);

CREATE TABLE core.sign_in_failure (
    id uuid PRIMARY KEY,
    login_key text NOT NULL,
    address text NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX sign_in_failure_login ON core.sign_in_failure (login_key, at);
CREATE INDEX sign_in_failure_address ON core.sign_in_failure (address, at);

-- Only ever added to. An entry waits in audit_unsealed until it is a link of the chain in audit_seal.
CREATE TABLE core.audit_entry (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    by_account text NOT NULL,
    by_name text NOT NULL,
    action text NOT NULL,
    subject text NOT NULL,
    detail text NOT NULL
);
CREATE INDEX audit_entry_subject ON core.audit_entry (subject, number DESC);

CREATE TABLE core.audit_unsealed (
    entry bigint PRIMARY KEY REFERENCES core.audit_entry
);

CREATE TABLE core.audit_seal (
    position bigint PRIMARY KEY,
    entry bigint NOT NULL UNIQUE REFERENCES core.audit_entry,
    hash text NOT NULL
);

CREATE TABLE core.number_series (
    series text NOT NULL,
    scope text NOT NULL,
    last integer NOT NULL,
    PRIMARY KEY (series, scope)
);

-- The table that db-scheduler keeps its executions in; the shape is its own.
CREATE TABLE core.scheduled_task (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_task_due ON core.scheduled_task (execution_time);
CREATE INDEX scheduled_task_heartbeat ON core.scheduled_task (last_heartbeat);

CREATE VIEW published.body AS
    SELECT code, name_ja, name_en, position FROM core.body;

CREATE VIEW published.company AS
    SELECT id, number, CASE WHEN is_prefix_first THEN prefix || name ELSE name || prefix END AS display_name, kana
    FROM core.company;

CREATE VIEW published.person AS
    SELECT id, code, name, kana FROM core.person;

CREATE VIEW published.affiliation AS
    SELECT person_id, company_id, from_day, to_day FROM core.affiliation;

CREATE VIEW published.membership AS
    SELECT id, company_id, category, segment, joined_on, left_on FROM core.membership;
