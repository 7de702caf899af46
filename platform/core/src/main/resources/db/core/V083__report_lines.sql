-- What the annual report prints of a series' events, where it is not the usual.
CREATE TABLE core.event_series_line (
    series text NOT NULL REFERENCES core.event_series ON DELETE CASCADE,
    position integer NOT NULL,
    what text NOT NULL CHECK (what <> ''),
    label text NOT NULL DEFAULT '',
    PRIMARY KEY (series, position),
    UNIQUE (series, what)
);
