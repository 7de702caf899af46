package org.iinkai.core.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.calendar.Enrol;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

interface ParticipationMapper {

    String CONDITIONS = """
            WHERE p.status IN ('ENROLLED', 'ATTENDED', 'ABSENT')
            <if test="q.event() != null">AND p.event_id = #{q.event}</if>
            <if test="q.series() != null">AND e.series = #{q.series} AND e.fiscal_year = #{q.year}</if>
            """;

    @Select("SELECT event_id, status FROM core.participation WHERE id = #{id}")
    Optional<Standing> standing(@Param("id") Id<Participation> id);

    @Select("""
            SELECT EXISTS (SELECT 1 FROM core.participation
                WHERE event_id = #{event} AND person_id = #{person} AND status <> 'CANCELLED')
            """)
    boolean hasPlace(@Param("event") Id<Event> event, @Param("person") Id<Person> person);

    @Select("SELECT EXISTS (SELECT 1 FROM core.person WHERE id = #{id})")
    boolean hasPerson(@Param("id") Id<Person> id);

    @Select("SELECT EXISTS (SELECT 1 FROM core.company WHERE id = #{id})")
    boolean hasCompany(@Param("id") Id<Company> id);

    @Insert("""
            INSERT INTO core.participation (id, event_id, person_id, company_id, company_name, status, enrolled_at,
                code)
            SELECT #{e.id}, #{e.event}, #{e.person}, c.id,
                coalesce(CASE WHEN c.is_prefix_first THEN c.prefix || c.name ELSE c.name || c.prefix END, ''),
                'ENROLLED', #{at}, #{code}
            FROM (SELECT #{e.company}::uuid AS company_id) asked
            LEFT JOIN core.company c ON c.id = asked.company_id
            """)
    void add(@Param("e") Enrol request, @Param("at") Instant at, @Param("code") String code);

    @Update("UPDATE core.participation SET status = #{status} WHERE id = #{id}")
    void status(@Param("id") Id<Participation> id, @Param("status") Participation.Status status);

    @Select("""
            <script>
            SELECT p.id, p.event_id AS event, coalesce(w.name, p.name) AS person_name,
                coalesce(w.kana, p.kana) AS person_kana, p.company_name, p.status,
                p.enrolled_at
            FROM core.participation p
            JOIN core.event e ON e.id = p.event_id
            LEFT JOIN core.person w ON w.id = p.person_id
            """ + CONDITIONS + """
            <if test="q.afterKana() != null">
              AND (coalesce(w.kana, p.kana), p.id) > (#{q.afterKana} COLLATE "C", #{q.afterId}::uuid)
            </if>
            ORDER BY coalesce(w.kana, p.kana) COLLATE "C", p.id
            LIMIT #{q.most}
            </script>
            """)
    List<Participation> find(@Param("q") ParticipationQuery query);

    @Select("""
            <script>
            SELECT count(*) FROM (
                SELECT 1 FROM core.participation p JOIN core.event e ON e.id = p.event_id
            """ + CONDITIONS + """
                LIMIT #{bound}) counted
            </script>
            """)
    long count(@Param("q") ParticipationQuery query, @Param("bound") long bound);

    /** Which event a participation is in, and how it stands. */
    record Standing(Id<Event> eventId, Participation.Status status) {}
}
