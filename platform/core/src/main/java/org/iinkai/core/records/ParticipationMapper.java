package org.iinkai.core.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/** Who took part in events that no bundle tells of. */
interface ParticipationMapper {

    @Select("""
            SELECT s.day, e.title, w.name AS person, p.status, count(*) OVER () AS total
            FROM core.participation p
            JOIN core.event e ON e.id = p.event_id AND e.status <> 'CANCELLED'
            JOIN core.event_session s ON s.event_id = e.id AND s.position = 1
            JOIN core.person w ON w.id = p.person_id
            WHERE p.company_id = #{company} AND p.status <> 'CANCELLED'
                AND split_part(e.series, '.', 1) <> ALL (#{told})
            ORDER BY s.day DESC, p.id
            LIMIT #{most}
            """)
    List<Taken> ofCompany(@Param("company") Id<Company> company, @Param("told") String[] told, @Param("most") int most);

    @Select("""
            SELECT s.day, e.title, '' AS person, p.status, count(*) OVER () AS total
            FROM core.participation p
            JOIN core.event e ON e.id = p.event_id AND e.status <> 'CANCELLED'
            JOIN core.event_session s ON s.event_id = e.id AND s.position = 1
            WHERE p.person_id = #{person} AND p.status <> 'CANCELLED'
                AND split_part(e.series, '.', 1) <> ALL (#{told})
            ORDER BY s.day DESC, p.id
            LIMIT #{most}
            """)
    List<Taken> ofPerson(@Param("person") Id<Person> person, @Param("told") String[] told, @Param("most") int most);

    /**
     * A place that was taken.
     *
     * @param day first day of the event
     * @param person who took it; empty where that is clear
     * @param total how many there are in all
     */
    record Taken(Optional<LocalDate> day, String title, String person, Participation.Status status, long total) {}
}
