-- The sheet of a post handed over: who hands it over and who takes it are the people of the two terms.
CREATE TABLE core.hand_over (
    id uuid PRIMARY KEY,
    term_id uuid NOT NULL REFERENCES core.post_term ON DELETE CASCADE,
    next_term_id uuid NOT NULL UNIQUE REFERENCES core.post_term ON DELETE CASCADE,
    notes text NOT NULL DEFAULT '',
    version integer NOT NULL DEFAULT 1,
    made_at timestamptz NOT NULL,
    filled_at timestamptz,
    acknowledged_at timestamptz
);
CREATE INDEX hand_over_term ON core.hand_over (term_id);

-- What modules had running, in both languages, so that it can be read when the module has gone.
CREATE TABLE core.hand_over_section (
    sheet_id uuid NOT NULL REFERENCES core.hand_over ON DELETE CASCADE,
    position integer NOT NULL,
    title_ja text NOT NULL,
    title_en text NOT NULL,
    is_missing boolean NOT NULL,
    PRIMARY KEY (sheet_id, position)
);

CREATE TABLE core.hand_over_line (
    sheet_id uuid NOT NULL,
    section integer NOT NULL,
    position integer NOT NULL,
    day date,
    text_ja text NOT NULL,
    text_en text NOT NULL,
    status_ja text NOT NULL,
    status_en text NOT NULL,
    path text NOT NULL,
    PRIMARY KEY (sheet_id, section, position),
    FOREIGN KEY (sheet_id, section) REFERENCES core.hand_over_section ON DELETE CASCADE
);
