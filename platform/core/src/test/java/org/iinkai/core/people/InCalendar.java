package org.iinkai.core.people;

import java.util.List;
import java.util.Random;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;
import org.iinkai.core.TestCore;

/** What somebody is in the calendar: there at meetings, speaker, owner of things to do, on a roster. */
final class InCalendar {

    private InCalendar() {}

    static void fill(TestCore core, Id<Person> person, Random chance) {
        for (int event = 1; event <= 4; event++) {
            if (chance.nextBoolean()) {
                String state = List.of("PRESENT", "ONLINE", "ABSENT").get(chance.nextInt(3));
                core.database()
                        .execute("INSERT INTO core.meeting_attendance (event_id, person_id, state) "
                                + "SELECT id, '%s', '%s' FROM core.event WHERE number = %d"
                                        .formatted(person, state, event));
            }
        }
        core.database()
                .execute("INSERT INTO core.action_item (id, event_id, text, owner_id) "
                        + "SELECT gen_random_uuid(), id, '予約', '%s' FROM core.event WHERE number = 1"
                                .formatted(person));
        core.database().execute("""
                INSERT INTO core.event_session (event_id, position, day, form, place)
                SELECT id, 1, '2025-02-20', 'VENUE', '東京' FROM core.event WHERE number = 2 ON CONFLICT DO NOTHING;
                INSERT INTO core.event_talk (event_id, session, position, title)
                SELECT id, 1, 1, '講演' FROM core.event WHERE number = 2 ON CONFLICT DO NOTHING;
                INSERT INTO core.event_speaker (event_id, session, talk, position, person_id, name)
                SELECT e.id, 1, 1, (SELECT count(*) + 1 FROM core.event_speaker), '%s', '山田' FROM core.event e
                WHERE e.number = 2
                """.formatted(person));
    }

    /** @param last empty for who still belongs to it */
    static void belongs(TestCore core, Id<Person> person, String first, String last) {
        core.database()
                .execute("INSERT INTO core.series_member (id, series, person_id, from_day, to_day) VALUES "
                        + "(gen_random_uuid(), 'course', '%s', '%s', %s)"
                                .formatted(person, first, last.isEmpty() ? "NULL" : "'" + last + "'"));
    }
}
