package org.iinkai.training;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.time.FiscalYear;

/** Who takes part in runs, read through the views that the calendar and the register publish. */
interface EnrolmentMapper {

    @Select("""
            SELECT p.id, r.event_id AS run, e.number, e.first_day AS day, c.title, w.name AS person, w.kana,
                   coalesce(m.display_name, '') AS company, p.status
              FROM training.course_run r
              JOIN training.course c ON c.code = r.course
              JOIN published.event e ON e.id = r.event_id
              JOIN published.participation p ON p.event_id = r.event_id
              JOIN published.person w ON w.id = p.person_id
              LEFT JOIN published.company m ON m.id = p.company_id
             WHERE e.fiscal_year = #{year}
               AND e.status <> 'CANCELLED'
               AND p.status <> 'CANCELLED'
               AND (e.number, w.kana, p.id) > (#{after.number}, #{after.kana}, #{after.id})
             ORDER BY e.number, w.kana, p.id
             LIMIT #{most}
            """)
    List<Enrolment> enrolments(
            @Param("year") FiscalYear year, @Param("after") EnrolmentPosition after, @Param("most") int most);

    @Select("""
            SELECT count(*)
              FROM (SELECT 1
                      FROM training.course_run r
                      JOIN published.event e ON e.id = r.event_id
                      JOIN published.participation p ON p.event_id = r.event_id
                     WHERE e.fiscal_year = #{year}
                       AND e.status <> 'CANCELLED'
                       AND p.status <> 'CANCELLED'
                     LIMIT #{most}) AS bounded
            """)
    long count(@Param("year") FiscalYear year, @Param("most") long most);

    @Select("""
            SELECT p.event_id AS run, p.status
              FROM published.participation p
              JOIN training.course_run r ON r.event_id = p.event_id
             WHERE p.id = #{id}
            """)
    Optional<Place> place(@Param("id") Id<Participation> id);

    @Select("SELECT r.event_id FROM training.course_run r WHERE r.key = #{key}")
    Optional<Id<Event>> runWithKey(@Param("key") String key);

    /** A place in a run and where it stands. */
    record Place(Id<Event> run, Participation.Status status) {}
}
