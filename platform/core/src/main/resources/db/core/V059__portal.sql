-- What a company's own people may do on the company's page: who looks after them, and what they can make each other.
ALTER TABLE core.contact_role
    ADD COLUMN is_administrator boolean NOT NULL DEFAULT false,
    ADD COLUMN is_companys boolean NOT NULL DEFAULT true;
UPDATE core.contact_role SET is_administrator = true, is_companys = false WHERE code = 'responsible';

-- Changes that companies propose. Of a person's data when there is a person, else of the company's.
CREATE TABLE core.proposal (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL REFERENCES core.company,
    person_id uuid REFERENCES core.person,
    by_account uuid,
    by_person uuid REFERENCES core.person,
    by_name text NOT NULL,
    at timestamptz NOT NULL,
    remark text NOT NULL DEFAULT ''
);
CREATE INDEX proposal_company ON core.proposal (company_id, at DESC);
CREATE INDEX proposal_person ON core.proposal (person_id) WHERE person_id IS NOT NULL;

-- A value is the list of its parts with U+001F between them.
CREATE TABLE core.proposal_field (
    proposal_id uuid NOT NULL REFERENCES core.proposal ON DELETE CASCADE,
    field text NOT NULL,
    before text NOT NULL,
    after text NOT NULL,
    from_day date,
    state text NOT NULL CHECK (state IN ('OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
    reason text NOT NULL DEFAULT '',
    decided_by text NOT NULL DEFAULT '',
    decided_at timestamptz,
    PRIMARY KEY (proposal_id, field),
    CHECK ((state = 'OPEN') = (decided_at IS NULL))
);
CREATE INDEX proposal_field_open ON core.proposal_field (proposal_id) WHERE state = 'OPEN';

CREATE INDEX mail_to ON core.mail (lower(to_address), queued_at DESC);
