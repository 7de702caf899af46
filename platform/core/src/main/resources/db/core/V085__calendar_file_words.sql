-- What a calendar file said of an event when it was last read, so that what was changed here since can be told from it.
-- Empty where an event had been changed since it was read before this was kept.
ALTER TABLE core.imported_event
    ADD COLUMN title text,
    ADD COLUMN description text,
    ADD COLUMN times text,
    ADD COLUMN places text;

UPDATE core.imported_event i
SET title = e.title, description = e.description, times = d.times, places = d.places
FROM core.event e
JOIN (SELECT s.event_id,
        string_agg(s.day || ' ' || coalesce(to_char(s.starts, 'HH24:MI'), '') || '-'
            || coalesce(to_char(s.ends, 'HH24:MI'), ''), E'\n' ORDER BY s.position) AS times,
        string_agg(s.form || ' ' || s.place, E'\n' ORDER BY s.position) AS places
    FROM core.event_session s GROUP BY s.event_id) d ON d.event_id = e.id
WHERE e.id = i.event_id AND e.changed_at <= i.read_at;
