-- The articles' purposes and business categories: the upper levels of the report's outline.
CREATE TABLE core.heading (
    code text PRIMARY KEY,
    parent text REFERENCES core.heading,
    position integer NOT NULL,
    title text NOT NULL CHECK (title <> ''),
    CHECK (parent <> code)
);

CREATE TABLE core.activity (
    id uuid PRIMARY KEY,
    fiscal_year integer NOT NULL,
    code text NOT NULL,
    parent_id uuid REFERENCES core.activity,
    category text NOT NULL REFERENCES core.heading,
    position integer NOT NULL,
    title text NOT NULL CHECK (title <> ''),
    note text NOT NULL DEFAULT '',
    outline text NOT NULL CHECK (outline IN ('NUMBERED', 'BRACKETED', 'PLAIN')),
    joiner text NOT NULL,
    source text NOT NULL DEFAULT '',
    UNIQUE (fiscal_year, code),
    CHECK (parent_id <> id)
);
CREATE INDEX activity_parent ON core.activity (parent_id);

CREATE TABLE core.activity_body (
    activity_id uuid NOT NULL REFERENCES core.activity,
    position integer NOT NULL,
    body text NOT NULL REFERENCES core.body,
    PRIMARY KEY (activity_id, position),
    UNIQUE (activity_id, body)
);

-- Entered by hand. The value is typed: {"kind": "count", "count": 44, "unit": "回", "note": ""}.
CREATE TABLE core.fact (
    activity_id uuid NOT NULL REFERENCES core.activity,
    position integer NOT NULL,
    label text NOT NULL DEFAULT '',
    value jsonb NOT NULL,
    entered_by text NOT NULL,
    entered_at timestamptz NOT NULL,
    PRIMARY KEY (activity_id, position)
);

CREATE TABLE core.report_title (
    fiscal_year integer PRIMARY KEY,
    agenda_item text NOT NULL DEFAULT '',
    title text NOT NULL CHECK (title <> '')
);

CREATE TABLE core.paragraph (
    fiscal_year integer NOT NULL,
    position integer NOT NULL,
    text text NOT NULL CHECK (text <> ''),
    PRIMARY KEY (fiscal_year, position)
);
