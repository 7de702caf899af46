-- What was lent to whom, until when, and when it came back.

CREATE TABLE gallery.loan (
    id          uuid PRIMARY KEY,
    item        text NOT NULL CHECK (item <> ''),
    item_key    text NOT NULL,
    company_id  uuid NOT NULL,
    person_id   uuid NOT NULL,
    lent_on     date NOT NULL,
    due_on      date NOT NULL CHECK (due_on >= lent_on),
    returned_on date CHECK (returned_on >= lent_on)
);

CREATE INDEX loan_by_day ON gallery.loan (lent_on, id);
CREATE INDEX loan_by_company ON gallery.loan (company_id);
CREATE INDEX loan_by_person ON gallery.loan (person_id);
CREATE INDEX loan_out ON gallery.loan (due_on) WHERE returned_on IS NULL;

-- What the desk has to say to everybody.

CREATE TABLE gallery.notice (
    id        uuid        PRIMARY KEY,
    title     text        NOT NULL,
    body      text        NOT NULL,
    posted_at timestamptz NOT NULL DEFAULT now()
);
