-- Bulk mail. A list says who gets it and why that is lawful; its population is asked anew for each mailing, its
-- subscriptions are people who asked for it themselves.
CREATE TABLE core.mailing_list (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE CHECK (code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    name_ja text NOT NULL CHECK (name_ja <> ''),
    name_en text NOT NULL,
    purpose_ja text NOT NULL CHECK (purpose_ja <> ''),
    purpose_en text NOT NULL,
    sender text NOT NULL CHECK (sender <> ''),
    postal text NOT NULL CHECK (postal <> ''),
    contact text NOT NULL CHECK (contact <> ''),
    population_id uuid REFERENCES core.population,
    -- for a population: on what ground they are written to; for subscriptions: the words people consent to
    basis text NOT NULL CHECK (basis <> ''),
    is_open boolean NOT NULL,
    activity text NOT NULL,
    version int NOT NULL DEFAULT 1,
    CHECK (population_id IS NULL OR NOT is_open)
);

-- Who consented, when, how and to which words. REFUSED stands for somebody of a population who wants no more mail.
CREATE TABLE core.subscription (
    id uuid PRIMARY KEY,
    list_id uuid NOT NULL REFERENCES core.mailing_list,
    address text NOT NULL,
    address_key text NOT NULL,
    name text NOT NULL,
    company text NOT NULL,
    source text NOT NULL CHECK (source IN ('WEB_FORM', 'PAPER', 'MAIL', 'EVENT', 'IMPORT', 'MEMBERSHIP')),
    wording text NOT NULL,
    consented_at timestamptz NOT NULL,
    language text NOT NULL DEFAULT 'ja',
    state text NOT NULL CHECK (state IN ('WAITING', 'ACTIVE', 'ENDED', 'REFUSED')),
    confirm_hash text,
    confirm_until timestamptz,
    confirmed_at timestamptz,
    ended_at timestamptz,
    end_reason text CHECK (end_reason IN ('UNSUBSCRIBED', 'OFFICE', 'BOUNCED', 'CONSENTED_AGAIN')),
    end_note text NOT NULL DEFAULT '',
    search_key text NOT NULL,
    CHECK (state = 'REFUSED' OR wording <> ''),
    CHECK ((state = 'WAITING') = (confirmed_at IS NULL AND state <> 'REFUSED' AND ended_at IS NULL)),
    CHECK ((state = 'ENDED') = (ended_at IS NOT NULL AND end_reason IS NOT NULL))
);
CREATE UNIQUE INDEX subscription_one ON core.subscription (list_id, address_key) WHERE state <> 'ENDED';
CREATE INDEX subscription_listed ON core.subscription (list_id, consented_at DESC, id DESC);
CREATE INDEX subscription_confirm ON core.subscription (confirm_hash) WHERE confirm_hash IS NOT NULL;
CREATE INDEX subscription_address ON core.subscription (address_key);
CREATE INDEX subscription_ended ON core.subscription (ended_at) WHERE state = 'ENDED';

-- The last time an address was written to because somebody typed it into the public form.
CREATE TABLE core.subscription_request (
    address_key text PRIMARY KEY,
    asked_at timestamptz NOT NULL
);

-- Addresses that no mailing goes to until a person lifts it.
CREATE TABLE core.suppression (
    id uuid PRIMARY KEY,
    address text NOT NULL,
    address_key text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('HARD_BOUNCE', 'SOFT_BOUNCES', 'OFFICE')),
    reason text NOT NULL CHECK (reason <> ''),
    suppressed_at timestamptz NOT NULL,
    by_name text NOT NULL,
    lifted_at timestamptz,
    lifted_by text NOT NULL DEFAULT '',
    lift_reason text NOT NULL DEFAULT '',
    search_key text NOT NULL,
    CHECK ((lifted_at IS NULL) = (lift_reason = ''))
);
CREATE UNIQUE INDEX suppression_one ON core.suppression (address_key) WHERE lifted_at IS NULL;
CREATE INDEX suppression_listed ON core.suppression (suppressed_at DESC, id DESC);

CREATE TABLE core.mailing (
    id uuid PRIMARY KEY,
    subject text NOT NULL,
    text_ja text NOT NULL,
    text_en text NOT NULL,
    state text NOT NULL
        CHECK (state IN ('DRAFT', 'WAITING', 'APPROVED', 'SENDING', 'PAUSED', 'DONE', 'STOPPED')),
    written_by text NOT NULL,
    written_at timestamptz NOT NULL,
    note text NOT NULL DEFAULT '',
    ready_at timestamptz,
    ready_by text NOT NULL DEFAULT '',
    recipients int NOT NULL DEFAULT 0,
    approved_at timestamptz,
    approved_by text NOT NULL DEFAULT '',
    send_at timestamptz,
    started_at timestamptz,
    ended_at timestamptz,
    version int NOT NULL DEFAULT 1,
    search_key text NOT NULL,
    CHECK (state = 'DRAFT' OR ready_at IS NOT NULL),
    CHECK (state IN ('DRAFT', 'WAITING') OR approved_at IS NOT NULL)
);
CREATE INDEX mailing_listed ON core.mailing ((coalesce(started_at, written_at)) DESC, id DESC);
CREATE INDEX mailing_at_work ON core.mailing (state) WHERE state IN ('APPROVED', 'SENDING');

-- Everybody who wrote, changed or handed in a mailing: none of them approves it.
CREATE TABLE core.mailing_writer (
    mailing_id uuid NOT NULL REFERENCES core.mailing ON DELETE CASCADE,
    account text NOT NULL,
    PRIMARY KEY (mailing_id, account)
);

CREATE TABLE core.mailing_to (
    mailing_id uuid NOT NULL REFERENCES core.mailing ON DELETE CASCADE,
    list_id uuid NOT NULL REFERENCES core.mailing_list,
    position int NOT NULL,
    PRIMARY KEY (mailing_id, list_id)
);
CREATE INDEX mailing_to_list ON core.mailing_to (list_id);

-- One row an address, made when the mailing is handed in. list_ids: through which lists it was found. due_at ends the
-- pause of one that waits, and the time of one whose server may be gone.
CREATE TABLE core.mailing_recipient (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    mailing_id uuid NOT NULL REFERENCES core.mailing ON DELETE CASCADE,
    address text NOT NULL,
    address_key text NOT NULL,
    name text NOT NULL,
    company text NOT NULL,
    list_ids uuid[] NOT NULL CHECK (cardinality(list_ids) > 0),
    state text NOT NULL CHECK (state IN ('QUEUED', 'SENDING', 'SENT', 'KEPT', 'FAILED', 'UNCERTAIN', 'LEFT_OUT')),
    left_out text CHECK (left_out IN ('UNSUBSCRIBED', 'SUPPRESSED', 'STOPPED', 'DECIDED')),
    attempts int NOT NULL DEFAULT 0,
    due_at timestamptz NOT NULL,
    problem text NOT NULL DEFAULT '',
    sent_at timestamptz,
    bounced_at timestamptz,
    bounce text NOT NULL DEFAULT '',
    unsubscribed_at timestamptz,
    search_key text NOT NULL,
    UNIQUE (mailing_id, address_key),
    CHECK ((state = 'LEFT_OUT') = (left_out IS NOT NULL))
);
CREATE INDEX mailing_recipient_due ON core.mailing_recipient (mailing_id, due_at, address_key)
    WHERE state = 'QUEUED';
CREATE INDEX mailing_recipient_at_work ON core.mailing_recipient (due_at) WHERE state = 'SENDING';
CREATE INDEX mailing_recipient_state ON core.mailing_recipient (mailing_id, state);
CREATE INDEX mailing_recipient_address ON core.mailing_recipient (address_key);

-- What the link in a mail stands for: one address and the lists that mail came through. Never ends.
CREATE TABLE core.mailing_link (
    token_hash text PRIMARY KEY,
    mailing_id uuid NOT NULL,
    address text NOT NULL,
    address_key text NOT NULL,
    list_ids uuid[] NOT NULL
);
CREATE INDEX mailing_link_address ON core.mailing_link (address_key);

-- When the next mail may go, where a rate is set; shared by all servers.
CREATE TABLE core.mailing_pace (
    id int PRIMARY KEY CHECK (id = 1),
    next_at timestamptz NOT NULL
);
INSERT INTO core.mailing_pace VALUES (1, '-infinity');

-- Reports on mail that could not be delivered, each read once.
CREATE TABLE core.mail_bounce (
    message text PRIMARY KEY,
    recipient_id uuid,
    is_hard boolean NOT NULL,
    status text NOT NULL,
    reason text NOT NULL,
    read_at timestamptz NOT NULL
);
CREATE INDEX mail_bounce_recipient ON core.mail_bounce (recipient_id);
