-- The catalogue, and which event of the calendar is a run of which course. Day, place, places taken and who takes part
-- are the calendar's; nothing of them is kept twice.

CREATE TABLE training.track (
    code     text    PRIMARY KEY CHECK (code <> ''),
    name     text    NOT NULL CHECK (name <> ''),
    position integer NOT NULL
);

CREATE TABLE training.course (
    code     text    PRIMARY KEY CHECK (code <> ''),
    track    text    NOT NULL REFERENCES training.track (code),
    title    text    NOT NULL CHECK (title <> ''),
    position integer NOT NULL
);

CREATE INDEX course_by_track ON training.course (track, position);

CREATE TABLE training.course_run (
    event_id uuid PRIMARY KEY,
    course   text NOT NULL REFERENCES training.course (code),
    key      text NOT NULL UNIQUE
);

CREATE INDEX course_run_by_course ON training.course_run (course);
