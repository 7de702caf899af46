package org.iinkai.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;

/** What member companies see of the school: runs they can apply for, and places of their own. */
interface CompanyMapper {

    @Select("""
            SELECT r.event_id AS run, c.title, e.first_day AS day, e.form,
                   CASE WHEN e.form = 'ONLINE' THEN '' ELSE e.place END AS place,
                   coalesce(e.capacity - taken.places, -1) AS left_over, count(*) OVER () AS total
              FROM training.course_run r
              JOIN training.course c ON c.code = r.course
              JOIN published.event e ON e.id = r.event_id
              CROSS JOIN LATERAL (SELECT count(*) AS places FROM published.participation p
                                   WHERE p.event_id = r.event_id AND p.status <> 'CANCELLED') AS taken
             WHERE e.status = 'PLANNED'
               AND e.first_day >= #{today}
               AND (e.capacity IS NULL OR e.capacity > taken.places)
             ORDER BY e.first_day, r.event_id
             LIMIT #{most}
            """)
    List<OpenRun> openRuns(@Param("today") LocalDate today, @Param("most") int most);

    @Select("""
            SELECT r.event_id AS run, c.title, e.first_day AS day, e.form,
                   CASE WHEN e.form = 'ONLINE' THEN '' ELSE e.place END AS place,
                   coalesce(e.capacity - (SELECT count(*) FROM published.participation p
                                           WHERE p.event_id = r.event_id AND p.status <> 'CANCELLED'), -1) AS left_over,
                   1 AS total
              FROM training.course_run r
              JOIN training.course c ON c.code = r.course
              JOIN published.event e ON e.id = r.event_id
             WHERE r.event_id = #{run}
               AND e.status = 'PLANNED'
               AND e.first_day >= #{today}
            """)
    Optional<OpenRun> openRun(@Param("run") Id<Event> run, @Param("today") LocalDate today);

    @Select("""
            SELECT p.id, r.event_id AS run, c.title, e.first_day AS day, w.name AS person, count(*) OVER () AS total
              FROM published.participation p
              JOIN training.course_run r ON r.event_id = p.event_id
              JOIN training.course c ON c.code = r.course
              JOIN published.event e ON e.id = r.event_id
              JOIN published.person w ON w.id = p.person_id
             WHERE p.company_id = #{company}
               AND p.status = 'ENROLLED'
               AND e.status = 'PLANNED'
               AND e.first_day >= #{today}
             ORDER BY e.first_day, w.kana, p.id
             LIMIT #{most}
            """)
    List<OwnPlace> places(
            @Param("company") Id<Company> company, @Param("today") LocalDate today, @Param("most") int most);

    /**
     * A run to come.
     *
     * @param leftOver places left; -1 when there is no limit
     * @param total how many there are in all
     */
    record OpenRun(
            Id<Event> run,
            String title,
            LocalDate day,
            EventSession.Form form,
            String place,
            long leftOver,
            long total) {}

    /** A place of a company in a run to come. */
    record OwnPlace(Id<Participation> id, Id<Event> run, String title, LocalDate day, String person, long total) {}
}
