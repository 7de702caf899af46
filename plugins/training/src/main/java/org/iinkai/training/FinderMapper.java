package org.iinkai.training;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.data.Id;
import org.iinkai.api.time.FiscalYear;

/** What the search box finds of the catalogue. */
interface FinderMapper {

    @Select("""
            SELECT c.code, c.title, t.code AS track, t.name AS track_name,
                   coalesce((SELECT max(e.fiscal_year)
                               FROM training.course_run r
                               JOIN published.event e ON e.id = r.event_id
                              WHERE r.course = c.code), 0) AS latest_year
              FROM training.course c
              JOIN training.track t ON t.code = c.track
             ORDER BY t.position, t.code, c.position, c.code
            """)
    List<CourseFound> courses();

    @Select("""
            SELECT e.id, c.title, e.number, e.fiscal_year AS year, e.first_day AS day, e.form, e.place
              FROM training.course_run r
              JOIN training.course c ON c.code = r.course
              JOIN published.event e ON e.id = r.event_id
             WHERE r.course = ANY (#{courses})
               AND e.status <> 'CANCELLED'
             ORDER BY e.first_day DESC, e.number DESC
             LIMIT #{most}
            """)
    List<RunFound> runs(@Param("courses") String[] courses, @Param("most") int most);

    /**
     * A course.
     *
     * @param latestYear the last fiscal year with a run of it; 0 when there was none
     */
    record CourseFound(String code, String title, String track, String trackName, int latestYear) {}

    /** A run. */
    record RunFound(Id<Event> id, String title, int number, FiscalYear year, LocalDate day, Form form, String place) {}
}
