package org.iinkai.training;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.data.Id;
import org.iinkai.api.time.FiscalYear;

/** The catalogue and its runs. Events are read through the views that the calendar publishes. */
interface CourseMapper {

    @Select("SELECT code, name, position FROM training.track ORDER BY position, code")
    List<Track> tracks();

    @Select("""
            SELECT c.code, c.track, c.title, c.position
              FROM training.course c
              JOIN training.track t ON t.code = c.track
             ORDER BY t.position, t.code, c.position, c.code
            """)
    List<Course> courses();

    @Select("SELECT code, track, title, position FROM training.course WHERE code = #{code}")
    Optional<Course> course(@Param("code") String code);

    @Select("""
            SELECT DISTINCT e.fiscal_year
              FROM training.course_run r
              JOIN published.event e ON e.id = r.event_id
             ORDER BY e.fiscal_year DESC
            """)
    List<FiscalYear> years();

    @Select("""
            SELECT r.event_id AS id, r.key, e.number, e.fiscal_year AS year, e.first_day AS day, r.course, c.title,
                   t.name AS track, e.form, CASE WHEN e.form = 'ONLINE' THEN '' ELSE e.place END AS place, e.status,
                   e.capacity,
                   (SELECT count(*) FROM published.participation p
                     WHERE p.event_id = r.event_id AND p.status <> 'CANCELLED') AS enrolled
              FROM training.course_run r
              JOIN training.course c ON c.code = r.course
              JOIN training.track t ON t.code = c.track
              JOIN published.event e ON e.id = r.event_id
             WHERE e.fiscal_year = #{filter.year}
               AND e.number > #{after}
               AND (#{filter.track} = '' OR t.code = #{filter.track})
               AND (#{filter.form} = '' OR e.form = #{filter.form})
             ORDER BY e.number
             LIMIT #{most}
            """)
    List<Run> runs(@Param("filter") RunFilter filter, @Param("after") int after, @Param("most") int most);

    @Select("""
            SELECT count(*)
              FROM (SELECT 1
                      FROM training.course_run r
                      JOIN training.course c ON c.code = r.course
                      JOIN published.event e ON e.id = r.event_id
                     WHERE e.fiscal_year = #{filter.year}
                       AND (#{filter.track} = '' OR c.track = #{filter.track})
                       AND (#{filter.form} = '' OR e.form = #{filter.form})
                     LIMIT #{most}) AS bounded
            """)
    long countRuns(@Param("filter") RunFilter filter, @Param("most") long most);

    @Select("""
            SELECT r.event_id AS id, r.key, e.number, e.fiscal_year AS year, e.first_day AS day, r.course, c.title,
                   t.name AS track, e.form, CASE WHEN e.form = 'ONLINE' THEN '' ELSE e.place END AS place, e.status,
                   e.capacity,
                   (SELECT count(*) FROM published.participation p
                     WHERE p.event_id = r.event_id AND p.status <> 'CANCELLED') AS enrolled
              FROM training.course_run r
              JOIN training.course c ON c.code = r.course
              JOIN training.track t ON t.code = c.track
              JOIN published.event e ON e.id = r.event_id
             WHERE r.event_id = #{id}
            """)
    Optional<Run> run(@Param("id") Id<Event> id);

    @Select("""
            SELECT CASE WHEN e.form = 'ONLINE' THEN '' ELSE e.place END AS place,
                   count(*) AS runs,
                   coalesce(sum(taken.places), 0) AS people
              FROM training.course_run r
              JOIN published.event e ON e.id = r.event_id
              LEFT JOIN (SELECT p.event_id, count(*) AS places
                           FROM published.participation p
                           JOIN training.course_run own ON own.event_id = p.event_id
                          WHERE p.status <> 'CANCELLED'
                          GROUP BY p.event_id) AS taken ON taken.event_id = r.event_id
             WHERE e.fiscal_year = #{year}
               AND e.status <> 'CANCELLED'
             GROUP BY 1
             ORDER BY (CASE WHEN e.form = 'ONLINE' THEN '' ELSE e.place END) = '' DESC, 2 DESC, 1
            """)
    List<YearFigures.Part> figures(@Param("year") FiscalYear year);

    @Select("""
            SELECT t.name AS track, c.title
              FROM training.course c
              JOIN training.track t ON t.code = c.track
             WHERE EXISTS (SELECT 1
                             FROM training.course_run r
                             JOIN published.event e ON e.id = r.event_id
                            WHERE r.course = c.code
                              AND e.fiscal_year = #{year}
                              AND e.status <> 'CANCELLED')
             ORDER BY t.position, t.code, c.position, c.code
            """)
    List<HeldCourse> heldCourses(@Param("year") FiscalYear year);

    @Insert("""
            INSERT INTO training.course_run (event_id, course, key)
            VALUES (#{id}, #{course}, #{key})
            ON CONFLICT (event_id) DO NOTHING
            """)
    void addRun(@Param("id") Id<Event> id, @Param("course") String course, @Param("key") String key);

    @Insert("""
            INSERT INTO training.track (code, name, position)
            VALUES (#{track.code}, #{track.name}, #{track.position})
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, position = excluded.position
             WHERE (track.name, track.position) IS DISTINCT FROM (excluded.name, excluded.position)
            """)
    int storeTrack(@Param("track") Track track);

    @Insert("""
            INSERT INTO training.course (code, track, title, position)
            VALUES (#{course.code}, #{course.track}, #{course.title}, #{course.position})
            ON CONFLICT (code) DO UPDATE
               SET track = excluded.track, title = excluded.title, position = excluded.position
             WHERE (course.track, course.title, course.position)
                   IS DISTINCT FROM (excluded.track, excluded.title, excluded.position)
            """)
    int storeCourse(@Param("course") Course course);

    /** A course that had runs in a year, with the name of its track. */
    record HeldCourse(String track, String title) {}
}
