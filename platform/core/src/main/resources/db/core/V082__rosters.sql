-- Who belongs to a series that goes on through the years, and since when.
CREATE TABLE core.series_member (
    id uuid PRIMARY KEY,
    series text NOT NULL REFERENCES core.event_series,
    person_id uuid NOT NULL REFERENCES core.person,
    from_day date NOT NULL,
    to_day date CHECK (to_day >= from_day)
);
CREATE INDEX series_member_series ON core.series_member (series, from_day);
CREATE INDEX series_member_person ON core.series_member (person_id);

-- rows that merging people moves are known by an id
ALTER TABLE core.meeting_attendance ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE;
CREATE INDEX meeting_attendance_person ON core.meeting_attendance (person_id);
CREATE INDEX action_item_owner ON core.action_item (owner_id) WHERE owner_id IS NOT NULL;
