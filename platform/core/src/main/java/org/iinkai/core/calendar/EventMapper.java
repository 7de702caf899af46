package org.iinkai.core.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.data.Id;
import org.iinkai.api.time.FiscalYear;

interface EventMapper {

    /** Makes requests with the same id wait for each other until the transaction ends. */
    @Select("SELECT pg_advisory_xact_lock(hashtextextended(#{id}, 0)) IS NULL")
    boolean waitForOthers(@Param("id") String id);

    @Select("""
            SELECT id, series, number, fiscal_year, title, status, capacity, version
            FROM core.event
            WHERE id = #{id}
            """)
    Optional<EventRow> event(@Param("id") Id<Event> id);

    /** The event, whose row nobody else changes until the transaction ends. */
    @Select("""
            SELECT id, series, number, fiscal_year, title, status, capacity, version
            FROM core.event
            WHERE id = #{id}
            FOR UPDATE
            """)
    Optional<EventRow> locked(@Param("id") Id<Event> id);

    @Select("""
            SELECT id, series, number, fiscal_year, title, status, capacity, version
            FROM core.event
            WHERE series = #{series} AND fiscal_year = #{year}
            ORDER BY number
            """)
    List<EventRow> events(@Param("series") String series, @Param("year") FiscalYear year);

    @Select("""
            SELECT event_id, day, starts, ends, form, place
            FROM core.event_session
            WHERE event_id = #{id}
            ORDER BY position
            """)
    List<SessionRow> sessions(@Param("id") Id<Event> id);

    @Select("""
            SELECT s.event_id, s.day, s.starts, s.ends, s.form, s.place
            FROM core.event_session s
            JOIN core.event e ON e.id = s.event_id
            WHERE e.series = #{series} AND e.fiscal_year = #{year}
            ORDER BY s.event_id, s.position
            """)
    List<SessionRow> sessionsOf(@Param("series") String series, @Param("year") FiscalYear year);

    @Insert("""
            INSERT INTO core.event
                (id, series, number, scope, fiscal_year, title, status, capacity, first_day, last_day)
            VALUES (#{e.id}, #{e.series}, #{e.number}, #{scope}, #{e.fiscalYear}, #{e.title}, #{e.status},
                #{e.capacity}, #{firstDay}, #{lastDay})
            """)
    void add(
            @Param("e") EventRow event,
            @Param("scope") String scope,
            @Param("firstDay") LocalDate firstDay,
            @Param("lastDay") LocalDate lastDay);

    @Insert("""
            INSERT INTO core.event_session (event_id, position, day, starts, ends, form, place)
            VALUES (#{id}, #{position}, #{s.day}, #{s.starts}, #{s.ends}, #{s.form}, #{s.place})
            """)
    void addSession(@Param("id") Id<Event> id, @Param("position") int position, @Param("s") EventSession session);

    @Insert("""
            INSERT INTO core.event_body (event_id, position, body)
            SELECT #{id}, named.position, b.code
            FROM unnest(#{bodies}::text[]) WITH ORDINALITY AS named (code, position)
            JOIN core.body b ON b.code = named.code
            """)
    int addBodies(@Param("id") Id<Event> id, @Param("bodies") String[] bodies);

    /** Codes of the bodies in charge. */
    @Select("SELECT body FROM core.event_body WHERE event_id = #{id} ORDER BY position")
    List<String> bodies(@Param("id") Id<Event> id);

    @Select("""
            SELECT b.event_id, b.body
            FROM core.event_body b
            JOIN core.event e ON e.id = b.event_id
            WHERE e.series = #{series} AND e.fiscal_year = #{year}
            ORDER BY b.event_id, b.position
            """)
    List<InCharge> bodiesOf(@Param("series") String series, @Param("year") FiscalYear year);

    @Update("""
            UPDATE core.event SET status = #{status}, reason = #{reason}, changed_at = now(), version = version + 1
            WHERE id = #{id}
            """)
    void status(@Param("id") Id<Event> id, @Param("status") Event.Status status, @Param("reason") String reason);

    /** An event without its sessions. */
    record EventRow(
            Id<Event> id,
            String series,
            int number,
            FiscalYear fiscalYear,
            String title,
            Event.Status status,
            OptionalInt capacity,
            int version) {

        Event with(List<EventSession> sessions, List<String> bodies) {
            return new Event(id, series, number, fiscalYear, title, status, capacity, sessions, bodies, version);
        }
    }

    /** That a body is in charge of an event. */
    record InCharge(Id<Event> eventId, String body) {}

    /** A session with the event it belongs to. */
    record SessionRow(
            Id<Event> eventId,
            LocalDate day,
            Optional<LocalTime> starts,
            Optional<LocalTime> ends,
            EventSession.Form form,
            String place) {

        EventSession session() {
            return new EventSession(day, starts, ends, form, place);
        }
    }
}
