-- A version of a text in chapters is put before people, who say what they think of it until a day.
CREATE TABLE core.consultation (
    id uuid PRIMARY KEY,
    document_id uuid NOT NULL,
    number integer NOT NULL,
    title text NOT NULL CHECK (title <> ''),
    lead text NOT NULL DEFAULT '',
    asks_members boolean NOT NULL,
    opened_at timestamptz NOT NULL,
    opened_by text NOT NULL,
    deadline date NOT NULL,
    closed_at timestamptz,
    published_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    FOREIGN KEY (document_id, number) REFERENCES core.document_version
);
CREATE INDEX consultation_document ON core.consultation (document_id, number);
CREATE INDEX consultation_deadline ON core.consultation (deadline, id);

CREATE TABLE core.consultation_body (
    consultation_id uuid NOT NULL REFERENCES core.consultation ON DELETE CASCADE,
    position integer NOT NULL,
    body text NOT NULL REFERENCES core.body,
    PRIMARY KEY (consultation_id, body)
);

-- What somebody says, and what is answered. Who it was is forgotten when its time is over; the rest stays.
CREATE TABLE core.opinion (
    id uuid PRIMARY KEY,
    consultation_id uuid NOT NULL REFERENCES core.consultation ON DELETE CASCADE,
    chapter integer NOT NULL CHECK (chapter >= 0),
    text text NOT NULL CHECK (text <> ''),
    company_id uuid REFERENCES core.company,
    person_id uuid REFERENCES core.person,
    account text NOT NULL DEFAULT '',
    by_name text NOT NULL,
    at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    verdict text CHECK (verdict IN ('ADOPTED', 'PARTLY', 'NOT_ADOPTED')),
    reason text NOT NULL DEFAULT '',
    answered_at timestamptz,
    answered_by text NOT NULL DEFAULT '',
    version integer NOT NULL DEFAULT 1,
    CHECK ((verdict IS NULL) = (answered_at IS NULL))
);
CREATE INDEX opinion_consultation ON core.opinion (consultation_id, chapter, id);
CREATE INDEX opinion_person ON core.opinion (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX opinion_company ON core.opinion (company_id) WHERE company_id IS NOT NULL;
