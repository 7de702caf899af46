package org.iinkai.core.calendar;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.Attendee;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.time.FiscalYear;

/** What tables that are read in refer to by codes. */
interface ImportMapper {

    @Select("SELECT id FROM core.activity WHERE fiscal_year = #{year} AND code = #{code}")
    Optional<Id<Activity>> activity(@Param("year") FiscalYear year, @Param("code") String code);

    @Select("SELECT EXISTS (SELECT FROM core.person WHERE code = #{code})")
    boolean hasPerson(@Param("code") String code);

    @Select("""
            SELECT id, CASE WHEN is_prefix_first THEN prefix || name ELSE name || prefix END AS name FROM core.company
            WHERE number = #{number} AND merged_into IS NULL
            """)
    Optional<Member> member(@Param("number") String number);

    /** A place of somebody named by code, for the company they belonged to on the first day of the event. */
    @Insert("""
            INSERT INTO core.participation (id, event_id, person_id, company_id, company_name, status, attendance,
                enrolled_at, code)
            SELECT #{p.id}, e.id, w.id, c.id,
                coalesce(CASE WHEN c.is_prefix_first THEN c.prefix || c.name ELSE c.name || c.prefix END, ''),
                #{p.status}, #{p.form}, #{p.at},
                CASE WHEN #{p.status} <> 'CANCELLED' THEN upper(substr(replace(#{p.id}::text, '-', ''), 1, 16)) END
            FROM core.event e
            JOIN core.person w ON w.code = #{person}
            LEFT JOIN LATERAL (SELECT a.company_id FROM core.affiliation a WHERE a.person_id = w.id
                ORDER BY a.from_day <= e.first_day DESC, a.from_day DESC LIMIT 1) a ON true
            LEFT JOIN core.company c ON c.id = a.company_id
            WHERE e.id = #{p.event}
            ON CONFLICT DO NOTHING
            """)
    int addParticipant(@Param("p") ReadPlace place, @Param("person") String person);

    /**
     * A place of somebody named as they signed up, of the member with a number or of a company named likewise. Who is the
     * only one of that name there in the register is taken for that person.
     */
    @Insert("""
            INSERT INTO core.participation (id, event_id, person_id, company_id, company_name, company_key, person_key,
                name, kana, department, status, attendance, enrolled_at, code)
            VALUES (#{p.id}, #{p.event},
                (SELECT CASE WHEN count(*) = 1 THEN min(w.id::text)::uuid END
                    FROM core.person w
                    JOIN core.affiliation a ON a.person_id = w.id AND a.company_id = #{g.member}
                    WHERE w.merged_into IS NULL
                      AND translate(w.name, ' 　', '') = translate(#{g.name}::text, ' 　', '')),
                #{g.member}, #{g.company}, #{g.companyKey}, #{g.key}, #{g.name}, #{g.kana}, #{g.department}, #{p.status},
                #{p.form}, #{p.at},
                CASE WHEN #{p.status} <> 'CANCELLED' THEN upper(substr(replace(#{p.id}::text, '-', ''), 1, 16)) END)
            ON CONFLICT DO NOTHING
            """)
    void addGuest(@Param("p") ReadPlace place, @Param("g") Named guest);

    /** Says what a session is called, once. */
    @Update("""
            UPDATE core.event_session SET title = #{title}, is_venue_only = #{isVenueOnly}
            WHERE event_id = #{event} AND position = #{session}
              AND (title, is_venue_only) IS DISTINCT FROM (#{title}, #{isVenueOnly})
            """)
    void name(
            @Param("event") Id<Event> event,
            @Param("session") int session,
            @Param("title") String title,
            @Param("isVenueOnly") boolean isVenueOnly);

    @Select("SELECT EXISTS (SELECT FROM core.event_session WHERE event_id = #{event} AND position = #{session})")
    boolean hasSession(@Param("event") Id<Event> event, @Param("session") int session);

    @Insert("""
            INSERT INTO core.event_talk (event_id, session, position, title)
            VALUES (#{event}, #{t.session}, #{t.talk}, #{t.title}) ON CONFLICT DO NOTHING
            """)
    void addTalk(@Param("event") Id<Event> event, @Param("t") CalendarMapper.TalkLine talk);

    @Insert("""
            INSERT INTO core.event_speaker (event_id, session, talk, position, name, affiliation)
            VALUES (#{event}, #{t.session}, #{t.talk}, #{position}, #{t.name}, #{t.affiliation}) ON CONFLICT DO NOTHING
            """)
    void addSpeaker(
            @Param("event") Id<Event> event,
            @Param("position") int position,
            @Param("t") CalendarMapper.TalkLine speaker);

    @Insert("INSERT INTO core.meeting (event_id) VALUES (#{event}) ON CONFLICT DO NOTHING")
    void addMeeting(@Param("event") Id<Event> event);

    @Insert("""
            INSERT INTO core.agenda_item (event_id, position, title) VALUES (#{event}, #{position}, #{title})
            ON CONFLICT DO NOTHING
            """)
    void addAgendaItem(@Param("event") Id<Event> event, @Param("position") int position, @Param("title") String title);

    @Insert("""
            INSERT INTO core.meeting_attendance (event_id, person_id, state)
            SELECT #{event}, w.id, #{state} FROM core.person w WHERE w.code = #{person}
            ON CONFLICT DO NOTHING
            """)
    int addAttendance(
            @Param("event") Id<Event> event, @Param("person") String person, @Param("state") Attendee.State state);

    /** A place about to be read in. */
    record ReadPlace(Id<Participation> id, Id<Event> event, Attendance form, Participation.Status status, Instant at) {}

    /** A member company. */
    record Member(Id<Company> id, String name) {}

    /**
     * Somebody as named in a sign-up.
     *
     * @param key what tells one person from another
     */
    record Named(
            String name,
            String kana,
            String department,
            Optional<Id<Company>> member,
            String company,
            String companyKey,
            String key) {}
}
