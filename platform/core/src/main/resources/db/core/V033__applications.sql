-- Applications to join, and prospects that may become one. A receipt number is given when it comes in.
CREATE TABLE core.application (
    id uuid PRIMARY KEY,
    receipt_year integer,
    receipt_number integer,
    state text NOT NULL CHECK (state IN ('PROSPECT', 'RECEIVED', 'SCREENING', 'AWAITING_APPROVAL', 'RETURNED', 'APPROVED',
        'JOINED', 'REJECTED', 'WITHDRAWN')),
    is_closed boolean GENERATED ALWAYS AS (state IN ('JOINED', 'REJECTED', 'WITHDRAWN')) STORED,
    is_public boolean NOT NULL,
    since date NOT NULL,
    received_on date,
    consent_on date,
    approved_on date,
    note text NOT NULL DEFAULT '',
    prefix text NOT NULL,
    is_prefix_first boolean NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    kana text NOT NULL,
    corporate_number text NOT NULL,
    postal_code text NOT NULL,
    prefecture text NOT NULL,
    municipality text NOT NULL,
    street text NOT NULL,
    building text NOT NULL,
    phone text NOT NULL,
    url text NOT NULL,
    category text REFERENCES core.member_category ON UPDATE CASCADE,
    representative_name text NOT NULL,
    representative_kana text NOT NULL,
    representative_post text NOT NULL,
    contact_name text NOT NULL,
    contact_kana text NOT NULL,
    contact_department text NOT NULL,
    contact_post text NOT NULL,
    contact_email text NOT NULL,
    contact_phone text NOT NULL,
    remarks text NOT NULL,
    search_key text NOT NULL,
    next_on date,
    company_id uuid REFERENCES core.company,
    membership_id uuid UNIQUE REFERENCES core.membership,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (receipt_year, receipt_number),
    CHECK ((receipt_year IS NULL) = (receipt_number IS NULL)),
    CHECK ((receipt_year IS NULL) = (received_on IS NULL)),
    CHECK (received_on IS NOT NULL OR state IN ('PROSPECT', 'WITHDRAWN')),
    CHECK (approved_on IS NOT NULL OR state NOT IN ('APPROVED', 'JOINED')),
    CHECK ((state = 'JOINED') = (membership_id IS NOT NULL AND company_id IS NOT NULL))
);
CREATE INDEX application_order ON core.application (is_closed, since DESC, id DESC);
CREATE INDEX application_company ON core.application (company_id) WHERE company_id IS NOT NULL;

-- The states it went through. The id is the caller's: the same request twice takes one step.
CREATE TABLE core.application_step (
    id uuid PRIMARY KEY,
    application_id uuid NOT NULL REFERENCES core.application,
    position integer GENERATED ALWAYS AS IDENTITY,
    state text NOT NULL,
    on_day date NOT NULL,
    note text NOT NULL,
    at timestamptz NOT NULL,
    by_name text NOT NULL
);
CREATE INDEX application_step_application ON core.application_step (application_id, position);

CREATE TABLE core.application_note (
    id uuid PRIMARY KEY,
    application_id uuid NOT NULL REFERENCES core.application,
    position integer GENERATED ALWAYS AS IDENTITY,
    on_day date NOT NULL,
    with_whom text NOT NULL,
    what text NOT NULL CHECK (what <> ''),
    next_step text NOT NULL,
    next_on date,
    by_name text NOT NULL
);
CREATE INDEX application_note_application ON core.application_note (application_id, on_day DESC, position DESC);

-- What a kind of letter says, every version of it; where there is none, what the product brings.
CREATE TABLE core.letter_template (
    kind text NOT NULL,
    version integer NOT NULL,
    title text NOT NULL CHECK (title <> ''),
    body text NOT NULL CHECK (body <> ''),
    at timestamptz NOT NULL,
    by_name text NOT NULL,
    PRIMARY KEY (kind, version)
);

-- Letters as they were issued: the words. Files are made from them again whenever they are wanted.
CREATE TABLE core.letter (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    application_id uuid REFERENCES core.application,
    membership_id uuid REFERENCES core.membership,
    on_day date NOT NULL,
    template_version integer NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    addressee text NOT NULL,
    addressee_lines text NOT NULL,
    sender_lines text NOT NULL,
    at timestamptz NOT NULL,
    by_name text NOT NULL,
    CHECK ((application_id IS NULL) <> (membership_id IS NULL))
);
CREATE INDEX letter_application ON core.letter (application_id, at DESC) WHERE application_id IS NOT NULL;
CREATE INDEX letter_membership ON core.letter (membership_id, at DESC) WHERE membership_id IS NOT NULL;
