-- Those who are asked are told by mail and reminded before the last day; whoever opened it is told when it is over.
-- What was opened before goes on in silence.
ALTER TABLE core.consultation
    ADD COLUMN tells boolean NOT NULL DEFAULT false,
    ADD COLUMN remind_days integer NOT NULL DEFAULT 3 CHECK (remind_days BETWEEN 0 AND 30),
    ADD COLUMN opened_account text NOT NULL DEFAULT '',
    ADD COLUMN end_told_at timestamptz;

-- Who was written to: nobody is written to twice for the same reason, whatever becomes of the server.
CREATE TABLE core.consultation_mail (
    consultation_id uuid NOT NULL REFERENCES core.consultation ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('ASKED', 'REMINDED')),
    address text NOT NULL,
    person_id uuid REFERENCES core.person ON DELETE CASCADE,
    at timestamptz NOT NULL,
    PRIMARY KEY (consultation_id, kind, address)
);
CREATE INDEX consultation_mail_person ON core.consultation_mail (person_id) WHERE person_id IS NOT NULL;
