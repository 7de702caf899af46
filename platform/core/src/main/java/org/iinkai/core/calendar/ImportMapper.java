package org.iinkai.core.calendar;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.time.FiscalYear;

/** What tables that are read in refer to by codes. */
interface ImportMapper {

    @Select("SELECT id FROM core.activity WHERE fiscal_year = #{year} AND code = #{code}")
    Optional<Id<Activity>> activity(@Param("year") FiscalYear year, @Param("code") String code);

    @Select("SELECT EXISTS (SELECT FROM core.person WHERE code = #{code})")
    boolean hasPerson(@Param("code") String code);

    /** A place of somebody named by code, for the company they belonged to on the first day of the event. */
    @Insert("""
            INSERT INTO core.participation (id, event_id, person_id, company_id, company_name, status, attendance,
                enrolled_at, code)
            SELECT #{id}, e.id, w.id, c.id,
                coalesce(CASE WHEN c.is_prefix_first THEN c.prefix || c.name ELSE c.name || c.prefix END, ''),
                #{status}, #{form}, #{at}, upper(substr(replace(#{id}::text, '-', ''), 1, 16))
            FROM core.event e
            JOIN core.person w ON w.code = #{person}
            LEFT JOIN LATERAL (SELECT a.company_id FROM core.affiliation a WHERE a.person_id = w.id
                ORDER BY a.from_day DESC LIMIT 1) a ON true
            LEFT JOIN core.company c ON c.id = a.company_id
            WHERE e.id = #{event}
            ON CONFLICT DO NOTHING
            """)
    int addParticipant(
            @Param("id") Id<Participation> id,
            @Param("event") Id<Event> event,
            @Param("person") String person,
            @Param("form") Attendance form,
            @Param("status") Participation.Status status,
            @Param("at") Instant at);
}
