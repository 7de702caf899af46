package org.iinkai.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.calendar.ActionItem;
import org.iinkai.api.calendar.AgendaItem;
import org.iinkai.api.calendar.Attendee;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.members.Person;

interface MeetingMapper {

    @Select("SELECT minutes, notice_at, approved_at, version FROM core.meeting WHERE event_id = #{id}")
    Optional<MeetingRow> meeting(@Param("id") Id<Event> id);

    @Insert("INSERT INTO core.meeting (event_id, minutes) VALUES (#{id}, #{minutes}) ON CONFLICT DO NOTHING")
    int add(@Param("id") Id<Event> id, @Param("minutes") String minutes);

    @Update("""
            UPDATE core.meeting SET minutes = #{minutes}, version = version + 1
            WHERE event_id = #{id} AND version = #{version}
            """)
    int change(@Param("id") Id<Event> id, @Param("minutes") String minutes, @Param("version") int version);

    @Update(
            "UPDATE core.meeting SET approved_at = #{at}, version = version + 1 WHERE event_id = #{id} AND version = #{version}")
    int approve(@Param("id") Id<Event> id, @Param("at") Instant at, @Param("version") int version);

    @Update(
            "UPDATE core.meeting SET approved_at = NULL, version = version + 1 WHERE event_id = #{id} AND version = #{version}")
    int reopen(@Param("id") Id<Event> id, @Param("version") int version);

    @Update("UPDATE core.meeting SET notice_at = #{at} WHERE event_id = #{id}")
    void noticed(@Param("id") Id<Event> id, @Param("at") Instant at);

    @Select("""
            SELECT position, title, presenter, text, decision
            FROM core.agenda_item WHERE event_id = #{id} ORDER BY position
            """)
    List<AgendaRow> agenda(@Param("id") Id<Event> id);

    @Select(
            "SELECT position, document_id AS paper FROM core.agenda_paper WHERE event_id = #{id} ORDER BY position, place")
    List<PaperRow> papers(@Param("id") Id<Event> id);

    @Insert("""
            INSERT INTO core.agenda_paper (event_id, position, place, document_id)
            VALUES (#{id}, #{position}, #{place}, #{paper})
            """)
    void addPaper(
            @Param("id") Id<Event> id,
            @Param("position") int position,
            @Param("place") int place,
            @Param("paper") Id<Document> paper);

    @Delete("DELETE FROM core.agenda_item WHERE event_id = #{id}")
    void removeAgenda(@Param("id") Id<Event> id);

    @Insert("""
            INSERT INTO core.agenda_item (event_id, position, title, presenter, text, decision)
            VALUES (#{id}, #{position}, #{a.title}, #{a.presenter}, #{a.text}, #{a.decision})
            """)
    void addAgenda(@Param("id") Id<Event> id, @Param("position") int position, @Param("a") AgendaItem item);

    /** Who holds a post in the bodies in charge on a day, by body, post and reading. */
    @Select("""
            SELECT DISTINCT ON (b.position, o.position, w.kana, w.id)
                w.id AS person, w.name, coalesce(w.email, '') AS email, y.name_ja AS body_ja, y.name_en AS body_en,
                o.name_ja AS post_ja, o.name_en AS post_en, coalesce(m.state, 'UNKNOWN') AS state
            FROM core.event_body b
            JOIN core.body y ON y.code = b.body
            JOIN core.post o ON o.body = b.body
            JOIN core.post_term t ON t.post = o.code AND t.from_day <= #{day} AND coalesce(t.to_day, 'infinity') >= #{day}
            JOIN core.person w ON w.id = t.person_id
            LEFT JOIN core.meeting_attendance m ON m.event_id = b.event_id AND m.person_id = w.id
            WHERE b.event_id = #{id}
            ORDER BY b.position, o.position, w.kana, w.id
            """)
    List<AttendeeRow> attendees(@Param("id") Id<Event> id, @Param("day") LocalDate day);

    @Insert("""
            INSERT INTO core.meeting_attendance (event_id, person_id, state) VALUES (#{id}, #{person}, #{state})
            ON CONFLICT (event_id, person_id) DO UPDATE SET state = excluded.state
            """)
    void attendance(
            @Param("id") Id<Event> id, @Param("person") Id<Person> person, @Param("state") Attendee.State state);

    @Delete("DELETE FROM core.meeting_attendance WHERE event_id = #{id} AND person_id = #{person}")
    void forgetAttendance(@Param("id") Id<Event> id, @Param("person") Id<Person> person);

    @Select("""
            <script>
            SELECT a.id, a.event_id AS event, e.title AS event_title, a.text, a.owner_id AS owner,
                coalesce(w.name, '') AS owner_name, a.due, a.done_on, a.version
            FROM core.action_item a
            JOIN core.event e ON e.id = a.event_id
            LEFT JOIN core.person w ON w.id = a.owner_id
            WHERE (a.done_on IS NULL OR #{withDone})
            <if test="event != null">AND a.event_id = #{event}</if>
            <if test="isMine">AND a.owner_id::text = #{sight.person}</if>
            """ + CalendarMapper.SEEN + """
            ORDER BY a.done_on NULLS FIRST, a.due NULLS LAST, a.id
            LIMIT 500
            </script>
            """)
    List<ActionItem> actions(
            @Param("event") @org.jspecify.annotations.Nullable Id<Event> event,
            @Param("isMine") boolean isMine,
            @Param("withDone") boolean withDone,
            @Param("sight") EventRights.Sight sight);

    /** Open things to do whose day is near or over, of people who can be written to and were not lately. */
    @Select("""
            SELECT a.id, a.event_id AS event, e.title AS event_title, a.text, a.due, w.name, w.email
            FROM core.action_item a
            JOIN core.event e ON e.id = a.event_id
            JOIN core.person w ON w.id = a.owner_id AND w.email <> ''
            WHERE a.done_on IS NULL AND a.due <= #{by} AND coalesce(a.reminded_on, '-infinity') <= #{notSince}
            ORDER BY a.due, a.id LIMIT #{most}
            FOR UPDATE OF a SKIP LOCKED
            """)
    List<DueRow> due(@Param("by") LocalDate by, @Param("notSince") LocalDate notSince, @Param("most") int most);

    @Update("UPDATE core.action_item SET reminded_on = #{on} WHERE id = #{id}")
    void reminded(@Param("id") Id<ActionItem> id, @Param("on") LocalDate on);

    @Select("SELECT event_id FROM core.action_item WHERE id = #{id}")
    Optional<Id<Event>> eventOf(@Param("id") Id<ActionItem> id);

    @Insert("""
            INSERT INTO core.action_item (id, event_id, text, owner_id, due, done_on)
            VALUES (#{id}, #{event}, #{text}, #{owner}, #{due}, #{doneOn})
            ON CONFLICT (id) DO NOTHING
            """)
    int addAction(ActionItem item);

    @Update("""
            UPDATE core.action_item SET text = #{text}, owner_id = #{owner}, due = #{due}, done_on = #{doneOn},
                version = version + 1
            WHERE id = #{id} AND version = #{version}
            """)
    int changeAction(ActionItem item);

    @Select("SELECT event_id AS event, coalesce(owner_id::text, '') AS person FROM core.action_item WHERE id = #{id}")
    Optional<ActionOwner> actionOwner(@Param("id") Id<ActionItem> id);

    @Update("""
            UPDATE core.action_item SET done_on = #{doneOn}, version = version + 1
            WHERE id = #{id} AND version = #{version}
            """)
    int finish(
            @Param("id") Id<ActionItem> id,
            @Param("doneOn") @org.jspecify.annotations.Nullable LocalDate doneOn,
            @Param("version") int version);

    /** An item of an agenda, without its papers. */
    record AgendaRow(int position, String title, String presenter, String text, String decision) {}

    /** A paper of the item at a position. */
    record PaperRow(int position, Id<Document> paper) {}

    /** Whose something to do is; an empty person when it is nobody's. */
    record ActionOwner(Id<Event> event, String person) {}

    /** What is kept of a meeting, without its agenda. */
    record MeetingRow(String minutes, Optional<Instant> noticeAt, Optional<Instant> approvedAt, int version) {}

    /** Something to do, with who does it. */
    record DueRow(
            Id<ActionItem> id,
            Id<Event> event,
            String eventTitle,
            String text,
            LocalDate due,
            String name,
            String email) {}

    /** Somebody who is expected. */
    record AttendeeRow(
            Id<Person> person,
            String name,
            String email,
            String bodyJa,
            String bodyEn,
            String postJa,
            String postEn,
            Attendee.State state) {}
}
