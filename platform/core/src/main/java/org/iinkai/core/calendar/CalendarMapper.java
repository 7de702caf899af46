package org.iinkai.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.Clash;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventOutline.Audience;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.Fee;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;

/** Events with all that is said of them. */
interface CalendarMapper {

    /** Whether the caller holds a post in the body {@code b.body}. */
    String POSTED = """
            EXISTS (SELECT FROM core.post o JOIN core.post_term t ON t.post = o.code
                WHERE o.body = b.body AND t.person_id::text = #{sight.person}
                  AND t.from_day &lt;= #{sight.today} AND coalesce(t.to_day, 'infinity') >= #{sight.today})
            """;

    /** What the caller may see: the right for the body, the inner circle only with a post in it. */
    String SEEN = """
            AND (#{sight.seesAll} OR EXISTS (SELECT FROM core.event_body b
                WHERE b.event_id = e.id AND b.body = ANY (#{sight.bodies})))
            AND (e.audience &lt;> 'BODIES' OR #{sight.seesInner} OR EXISTS (SELECT FROM core.event_body b
                WHERE b.event_id = e.id AND (b.body = ANY (#{sight.bodies}) OR
            """ + POSTED + "))) ";

    String ENTRY = """
            SELECT e.id, e.series, s.name_ja, s.name_en, s.kind, e.number, e.fiscal_year, e.title, e.status, e.reason,
                e.version, e.changed_at, e.audience,
                array_to_string(array(SELECT b.body FROM core.event_body b
                    WHERE b.event_id = e.id ORDER BY b.position), ' ') AS bodies,
                h.people, h.companies, h.came, h.companies_came, h.waiting
            FROM core.event e
            JOIN core.event_series s ON s.code = e.series
            LEFT JOIN LATERAL (
                SELECT count(*) FILTER (WHERE p.status IN ('ENROLLED', 'ATTENDED', 'ABSENT')) AS people,
                    count(DISTINCT coalesce(p.company_id::text, nullif(p.company_key, ''), nullif(p.company_name, '')))
                        FILTER (WHERE p.status IN ('ENROLLED', 'ATTENDED', 'ABSENT')) AS companies,
                    count(*) FILTER (WHERE p.status = 'ATTENDED') AS came,
                    count(DISTINCT coalesce(p.company_id::text, nullif(p.company_key, ''), nullif(p.company_name, '')))
                        FILTER (WHERE p.status = 'ATTENDED') AS companies_came,
                    count(*) FILTER (WHERE p.status = 'WAITING') AS waiting
                FROM core.participation p WHERE p.event_id = e.id) h ON true
            """;

    @Select("<script>" + ENTRY + """
            WHERE e.first_day &lt;= #{q.to} AND e.last_day >= #{q.from}
              AND EXISTS (SELECT FROM core.event_session d
                WHERE d.event_id = e.id AND d.day BETWEEN #{q.from} AND #{q.to})
            <if test="q.body() != ''">
              AND EXISTS (SELECT FROM core.event_body b WHERE b.event_id = e.id AND b.body = #{q.body})
            </if>
            <if test="q.series() != ''">AND e.series = #{q.series}</if>
            <if test="q.kind() != null">AND s.kind = #{q.kind}</if>
            <if test="q.text() != ''">AND strpos(lower(e.title), lower(#{q.text})) > 0</if>
            <if test="q.isMine()">
              AND (EXISTS (SELECT FROM core.participation p WHERE p.event_id = e.id
                    AND p.person_id::text = #{sight.person} AND p.status &lt;> 'CANCELLED')
                OR EXISTS (SELECT FROM core.event_body b WHERE b.event_id = e.id AND
            """ + POSTED + "))</if>" + SEEN
            + " ORDER BY e.first_day, e.id LIMIT #{q.most}</script>")
    List<EntryRow> entries(@Param("q") EntryQuery query, @Param("sight") EventRights.Sight sight);

    @Select("<script>" + ENTRY + " WHERE e.id = #{id} " + SEEN + "</script>")
    Optional<EntryRow> entry(@Param("id") Id<Event> id, @Param("sight") EventRights.Sight sight);

    @Select("""
            SELECT event_id, day, starts, ends, form, place, title, is_venue_only, link
            FROM core.event_session WHERE event_id = ANY (#{ids}::uuid[])
            ORDER BY event_id, position
            """)
    List<SessionLine> sessions(@Param("ids") String[] ids);

    @Select("""
            SELECT t.session, t.position AS talk, t.title, s.person_id AS person, coalesce(s.name, '') AS name,
                coalesce(s.affiliation, '') AS affiliation
            FROM core.event_talk t
            LEFT JOIN core.event_speaker s
                ON s.event_id = t.event_id AND s.session = t.session AND s.talk = t.position
            WHERE t.event_id = #{id}
            ORDER BY t.session, t.position, s.position
            """)
    List<TalkLine> talks(@Param("id") Id<Event> id);

    @Select("""
            SELECT period AS when, description, audience, eligibility, host_id AS host, activity_id AS activity,
                venue_seats, online_seats, company_seats, least_people, decision_on, opens_at, deadline
            FROM core.event WHERE id = #{id}
            """)
    Optional<OutlineRow> outline(@Param("id") Id<Event> id);

    @Select("SELECT name, yen FROM core.event_fee WHERE event_id = #{id} ORDER BY position")
    List<Fee> fees(@Param("id") Id<Event> id);

    /** What the count of an event's number restarts with. */
    @Select("SELECT scope FROM core.event WHERE id = #{id}")
    String scope(@Param("id") Id<Event> id);

    @Update("""
            UPDATE core.event SET title = #{e.title}, fiscal_year = #{e.year}, number = #{e.number},
                scope = #{e.scope}, period = #{e.when}, description = #{e.description}, audience = #{e.audience},
                eligibility = #{e.eligibility}, host_id = #{e.host}, activity_id = #{e.activity},
                venue_seats = #{e.venue}, online_seats = #{e.online}, company_seats = #{e.perCompany},
                least_people = #{e.least}, decision_on = #{e.decisionOn}, first_day = #{e.firstDay}, last_day = #{e.lastDay},
                changed_at = #{e.at}, version = #{e.next}
            WHERE id = #{e.id} AND version = #{e.version}
            """)
    int change(@Param("e") EventChange change);

    @Select("""
            SELECT EXISTS (SELECT FROM core.event
                WHERE series = #{series} AND scope = #{scope} AND number = #{number} AND id <> #{id})
            """)
    boolean isTaken(
            @Param("series") String series,
            @Param("scope") String scope,
            @Param("number") int number,
            @Param("id") Id<Event> id);

    @Delete("DELETE FROM core.event_body WHERE event_id = #{id}")
    void removeBodies(@Param("id") Id<Event> id);

    @Delete("DELETE FROM core.event_fee WHERE event_id = #{id}")
    void removeFees(@Param("id") Id<Event> id);

    @Insert(
            "INSERT INTO core.event_fee (event_id, position, name, yen) VALUES (#{id}, #{position}, #{f.name}, #{f.yen})")
    void addFee(@Param("id") Id<Event> id, @Param("position") int position, @Param("f") Fee fee);

    @Delete("DELETE FROM core.event_session WHERE event_id = #{id}")
    void removeSessions(@Param("id") Id<Event> id);

    @Insert("""
            INSERT INTO core.event_session
                (event_id, position, day, starts, ends, form, place, title, is_venue_only, link)
            VALUES (#{s.eventId}, #{position}, #{s.day}, #{s.starts}, #{s.ends}, #{s.form}, #{s.place}, #{s.title},
                #{s.isVenueOnly}, #{s.link})
            """)
    void addSession(@Param("position") int position, @Param("s") SessionLine session);

    @Insert(
            "INSERT INTO core.event_talk (event_id, session, position, title) VALUES (#{id}, #{session}, #{position}, #{title})")
    void addTalk(
            @Param("id") Id<Event> id,
            @Param("session") int session,
            @Param("position") int position,
            @Param("title") String title);

    @Insert("""
            INSERT INTO core.event_speaker (event_id, session, talk, position, person_id, name, affiliation)
            VALUES (#{id}, #{t.session}, #{t.talk}, #{position}, #{t.person}, #{t.name}, #{t.affiliation})
            """)
    void addSpeaker(@Param("id") Id<Event> id, @Param("position") int position, @Param("t") TalkLine speaker);

    @Select("""
            SELECT coalesce(max(a.session), 0) FROM core.session_attendance a
            JOIN core.participation p ON p.id = a.participation_id WHERE p.event_id = #{id}
            """)
    int lastAttended(@Param("id") Id<Event> id);

    @Select("SELECT EXISTS (SELECT FROM core.company WHERE id = #{id} AND merged_into IS NULL)")
    boolean hasCompany(@Param("id") Id<Company> id);

    @Select("SELECT EXISTS (SELECT FROM core.activity WHERE id = #{id})")
    boolean hasActivity(@Param("id") Id<Activity> id);

    @Select("SELECT EXISTS (SELECT FROM core.person WHERE id = #{id} AND merged_into IS NULL)")
    boolean hasPerson(@Param("id") Id<Person> id);

    /** Sessions without a time take the whole day. */
    @Select("""
            <script>
            WITH own AS (SELECT * FROM unnest(#{days}::date[], #{starts}::time[], #{ends}::time[], #{forms}::text[],
                    #{places}::text[]) WITH ORDINALITY AS d (day, starts, ends, form, place, position)),
            other AS (SELECT e.id, e.title, e.audience, d.day, d.form, d.place, d.position,
                    coalesce(d.starts, '00:00') AS starts, coalesce(d.ends, '24:00') AS ends
                FROM core.event_session d JOIN core.event e ON e.id = d.event_id AND e.status &lt;> 'CANCELLED'
                WHERE e.id &lt;> #{id} AND d.day IN (SELECT day FROM own))
            SELECT 'PLACE' AS kind, o.id AS "with", o.title, o.day, o.place AS what
            FROM own JOIN other o ON o.day = own.day AND o.starts &lt; own.ends AND own.starts &lt; o.ends
            WHERE own.place &lt;> '' AND own.place = o.place AND own.form &lt;> 'ONLINE' AND o.form &lt;> 'ONLINE'
            UNION
            SELECT 'PERSON', o.id, o.title, o.day, mine.name
            FROM own
            JOIN core.event_speaker mine ON mine.event_id = #{id} AND mine.session = own.position
            JOIN other o ON o.day = own.day AND o.starts &lt; own.ends AND own.starts &lt; o.ends
            JOIN core.event_speaker theirs ON theirs.event_id = o.id AND theirs.session = o.position
            WHERE mine.person_id = theirs.person_id
                OR (mine.name = theirs.name AND mine.affiliation = theirs.affiliation)
            ORDER BY 4, 3
            LIMIT 50
            </script>
            """)
    List<Clash> clashes(
            @Param("id") Id<Event> id,
            @Param("days") String[] days,
            @Param("starts") String[] starts,
            @Param("ends") String[] ends,
            @Param("forms") String[] forms,
            @Param("places") String[] places);

    /** People with a place or waiting. */
    @Select("SELECT count(*) FROM core.participation WHERE event_id = #{id} AND status IN ('ENROLLED', 'WAITING')")
    int people(@Param("id") Id<Event> id);

    /** People with a place in a form. */
    @Select("""
            SELECT count(*) FROM core.participation
            WHERE event_id = #{id} AND attendance = #{form} AND status IN ('ENROLLED', 'ATTENDED', 'ABSENT')
            """)
    int taken(@Param("id") Id<Event> id, @Param("form") Attendance form);

    /** Which events are wanted. */
    record EntryQuery(
            LocalDate from,
            LocalDate to,
            String body,
            String series,
            String text,
            boolean isMine,
            EventSeries.@Nullable Kind kind,
            int most) {}

    /**
     * An event without its sessions.
     *
     * @param bodies codes with spaces between
     */
    record EntryRow(
            Id<Event> id,
            String series,
            String nameJa,
            String nameEn,
            EventSeries.Kind kind,
            int number,
            FiscalYear fiscalYear,
            String title,
            Event.Status status,
            String reason,
            int version,
            Instant changedAt,
            Audience audience,
            String bodies,
            int people,
            int companies,
            int came,
            int companiesCame,
            int waiting) {}

    /** A session with what happens in it, without its talks. */
    record SessionLine(
            Id<Event> eventId,
            LocalDate day,
            Optional<LocalTime> starts,
            Optional<LocalTime> ends,
            org.iinkai.api.calendar.EventSession.Form form,
            String place,
            String title,
            boolean isVenueOnly,
            String link) {}

    /** A talk with one of its speakers; without a name when it has none. */
    record TalkLine(
            int session, int talk, String title, Optional<Id<Person>> person, String name, String affiliation) {}

    /** What the row of an event says beyond its entry. */
    record OutlineRow(
            @Nullable CalendarDate when,
            String description,
            Audience audience,
            String eligibility,
            Optional<Id<Company>> host,
            Optional<Id<Activity>> activity,
            OptionalInt venueSeats,
            OptionalInt onlineSeats,
            OptionalInt companySeats,
            OptionalInt leastPeople,
            Optional<LocalDate> decisionOn,
            Optional<Instant> opensAt,
            Optional<Instant> deadline) {}

    /** The row of an event as it shall be. */
    record EventChange(
            Id<Event> id,
            String title,
            FiscalYear year,
            int number,
            String scope,
            Optional<String> when,
            String description,
            Audience audience,
            String eligibility,
            Optional<Id<Company>> host,
            Optional<Id<Activity>> activity,
            OptionalInt venue,
            OptionalInt online,
            OptionalInt perCompany,
            OptionalInt least,
            Optional<LocalDate> decisionOn,
            LocalDate firstDay,
            LocalDate lastDay,
            Instant at,
            int version,
            int next) {}
}
