package org.iinkai.core.calendar;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.bodies.Body;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.ReportLine;
import org.iinkai.api.data.Id;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;

/** What the report asks of events. */
interface FactMapper {

    /** One company, known by the register or by how its name was typed. */
    String COMPANY = "coalesce(p.company_id::text, nullif(p.company_key, ''), nullif(p.company_name, ''))";

    @Select("""
            SELECT e.id, a.code AS activity, e.series, e.number, e.title, e.status, e.reason, s.kind, s.people AS word,
                e.period, e.description, e.eligibility,
                coalesce(CASE WHEN h.is_prefix_first THEN h.prefix || h.name ELSE h.name || h.prefix END, '') AS host,
                (SELECT b.body FROM core.event_body b WHERE b.event_id = e.id ORDER BY b.position LIMIT 1) AS body,
                count(p.id) AS people,
            """ + "count(DISTINCT " + COMPANY + ") AS companies" + """

            FROM core.activity a
            JOIN core.event e ON e.activity_id = a.id
            JOIN core.event_series s ON s.code = e.series
            LEFT JOIN core.company h ON h.id = e.host_id
            LEFT JOIN core.participation p ON p.event_id = e.id AND p.status IN ('ENROLLED', 'ATTENDED')
            WHERE a.fiscal_year = #{year}
            GROUP BY e.id, a.code, s.kind, s.people, h.id
            ORDER BY e.first_day, e.id
            """)
    List<EventRow> events(@Param("year") FiscalYear year);

    /** Who belongs to the events of an activity that are one thing together: everybody once, also who was absent. */
    @Select("""
            SELECT a.code AS activity, e.series,
                count(DISTINCT coalesce(p.person_id::text, nullif(p.person_key, ''), p.id::text)) AS people,
            """ + "count(DISTINCT " + COMPANY + ") AS companies" + """

            FROM core.activity a
            JOIN core.event e ON e.activity_id = a.id AND e.status <> 'CANCELLED'
            JOIN core.participation p ON p.event_id = e.id AND p.status IN ('ENROLLED', 'ATTENDED', 'ABSENT')
            WHERE a.fiscal_year = #{year} AND e.series = ANY (#{series})
            GROUP BY a.code, e.series
            """)
    List<MembersRow> members(@Param("year") FiscalYear year, @Param("series") String[] series);

    @Select("""
            SELECT series, what, label FROM core.event_series_line WHERE series = ANY (#{series})
            ORDER BY series, position
            """)
    List<LineRow> lines(@Param("series") String[] series);

    @Select("""
            SELECT t.event_id AS event, t.session, t.position AS talk, t.title, coalesce(s.name, '') AS name,
                coalesce(s.affiliation, '') AS affiliation
            FROM core.event_talk t
            LEFT JOIN core.event_speaker s
                ON s.event_id = t.event_id AND s.session = t.session AND s.talk = t.position
            WHERE t.event_id = ANY (#{ids}::uuid[])
            ORDER BY t.event_id, t.session, t.position, s.position
            """)
    List<TalkRow> talks(@Param("ids") String[] ids);

    @Select("SELECT event_id AS event, title FROM core.agenda_item WHERE event_id = ANY (#{ids}::uuid[]) "
            + "ORDER BY event_id, position")
    List<AgendaRow> agendas(@Param("ids") String[] ids);

    /** Who was at meetings, each once by the first post they held in a body in charge on the day. */
    @Select("""
            SELECT q.event, q.name, q.body, q.body_name, q.kind, q.post, q.short_name FROM (
                SELECT DISTINCT ON (m.event_id, m.person_id)
                    m.event_id AS event, w.name, w.kana, y.code AS body, y.name_ja AS body_name, y.kind,
                    o.name_ja AS post, b.position AS body_position, o.position AS post_position,
                    coalesce((SELECT n.short_name FROM core.association_name n WHERE n.from_day <= e.first_day
                        ORDER BY n.from_day DESC LIMIT 1), '') AS short_name
                FROM core.meeting_attendance m
                JOIN core.event e ON e.id = m.event_id
                JOIN core.event_body b ON b.event_id = m.event_id
                JOIN core.body y ON y.code = b.body
                JOIN core.post o ON o.body = b.body
                JOIN core.post_term t ON t.post = o.code AND t.person_id = m.person_id
                    AND t.from_day <= e.first_day AND coalesce(t.to_day, 'infinity') >= e.first_day
                JOIN core.person w ON w.id = m.person_id
                WHERE m.event_id = ANY (#{ids}::uuid[]) AND m.state IN ('PRESENT', 'ONLINE')
                ORDER BY m.event_id, m.person_id, b.position, o.position) q
            ORDER BY q.event, q.body_position, q.post_position, q.kana
            """)
    List<PresentRow> present(@Param("ids") String[] ids);

    /** Guests of meetings. */
    @Select("""
            SELECT p.event_id AS event, coalesce(w.name, p.name) AS name, p.company_name AS company, p.department
            FROM core.participation p
            LEFT JOIN core.person w ON w.id = p.person_id
            WHERE p.event_id = ANY (#{ids}::uuid[]) AND p.status IN ('ENROLLED', 'ATTENDED')
            ORDER BY p.event_id, p.enrolled_at, p.id
            """)
    List<GuestRow> guests(@Param("ids") String[] ids);

    /** An event that an activity reports. */
    record EventRow(
            Id<Event> id,
            String activity,
            String series,
            int number,
            String title,
            Event.Status status,
            String reason,
            EventSeries.Kind kind,
            EventSeries.PeopleWord word,
            @Nullable CalendarDate period,
            String description,
            String eligibility,
            String host,
            @Nullable String body,
            int people,
            int companies) {}

    /** How many people the events of a series are made of in an activity. */
    record MembersRow(String activity, String series, int people, int companies) {}

    /** A line that a series prints. */
    record LineRow(String series, ReportLine.What what, String label) {

        ReportLine line() {
            return new ReportLine(what, label);
        }
    }

    /** A talk with one of its speakers; without a name when it has none. */
    record TalkRow(Id<Event> event, int session, int talk, String title, String name, String affiliation) {}

    /** An item of an agenda. */
    record AgendaRow(Id<Event> event, String title) {}

    /** Somebody who was at a meeting for a body. */
    record PresentRow(
            Id<Event> event,
            String name,
            String body,
            String bodyName,
            Body.Kind kind,
            String post,
            String shortName) {}

    /** Somebody who was at a meeting without a post. */
    record GuestRow(Id<Event> event, String name, String company, String department) {}
}
