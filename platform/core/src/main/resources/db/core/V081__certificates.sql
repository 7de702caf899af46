-- That somebody came to an event, on paper. The number is given once; the paper can be written again.
CREATE TABLE core.certificate (
    participation_id uuid PRIMARY KEY REFERENCES core.participation ON DELETE CASCADE,
    fiscal_year integer NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    issued_at timestamptz NOT NULL,
    issued_by text NOT NULL,
    UNIQUE (fiscal_year, number)
);

ALTER TABLE core.event ADD COLUMN offers_certificates boolean NOT NULL DEFAULT false;
