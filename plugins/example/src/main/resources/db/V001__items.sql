-- What the committee did, day by day.

CREATE TABLE example.item (
    id      uuid    PRIMARY KEY,
    day     date    NOT NULL,
    title   text    NOT NULL CHECK (title <> ''),
    people  integer NOT NULL CHECK (people >= 0),
    version integer NOT NULL DEFAULT 0
);

CREATE INDEX item_by_day ON example.item (day, id);
