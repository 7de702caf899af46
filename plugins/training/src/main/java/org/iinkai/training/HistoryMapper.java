package org.iinkai.training;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/** Which runs somebody took part in, without the cancelled ones. */
interface HistoryMapper {

    @Select("""
            SELECT r.event_id AS run, e.first_day AS day, c.title, w.name AS person, p.status,
                   count(*) OVER () AS total
              FROM published.participation p
              JOIN training.course_run r ON r.event_id = p.event_id
              JOIN training.course c ON c.code = r.course
              JOIN published.event e ON e.id = r.event_id
              JOIN published.person w ON w.id = p.person_id
             WHERE p.company_id = #{company}
               AND e.status <> 'CANCELLED'
               AND p.status <> 'CANCELLED'
             ORDER BY e.first_day DESC, p.id
             LIMIT #{most}
            """)
    List<Taken> ofCompany(@Param("company") Id<Company> company, @Param("most") int most);

    @Select("""
            SELECT r.event_id AS run, e.first_day AS day, c.title, '' AS person, p.status,
                   count(*) OVER () AS total
              FROM published.participation p
              JOIN training.course_run r ON r.event_id = p.event_id
              JOIN training.course c ON c.code = r.course
              JOIN published.event e ON e.id = r.event_id
             WHERE p.person_id = #{person}
               AND e.status <> 'CANCELLED'
               AND p.status <> 'CANCELLED'
             ORDER BY e.first_day DESC, p.id
             LIMIT #{most}
            """)
    List<Taken> ofPerson(@Param("person") Id<Person> person, @Param("most") int most);

    @Select("""
            SELECT r.event_id AS run, e.first_day AS day, c.title,
                   (SELECT count(*) FROM published.participation p
                     WHERE p.event_id = e.id AND p.status <> 'CANCELLED') AS enrolled,
                   count(*) OVER () AS total
              FROM training.course_run r
              JOIN training.course c ON c.code = r.course
              JOIN published.event e ON e.id = r.event_id
             WHERE e.status = 'PLANNED'
             ORDER BY e.first_day, r.event_id
             LIMIT #{most}
            """)
    List<Planned> planned(@Param("most") int most);

    /**
     * A run that is still to come.
     *
     * @param total how many there are in all
     */
    record Planned(Id<Event> run, LocalDate day, String title, long enrolled, long total) {}

    /**
     * A place in a run.
     *
     * @param person whose it is; empty where that is clear
     * @param total how many there are in all
     */
    record Taken(Id<Event> run, LocalDate day, String title, String person, Participation.Status status, long total) {}
}
