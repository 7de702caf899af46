package org.iinkai.core.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.RosterRow;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/** Who belongs to a series. */
interface RosterMapper {

    String COMPANY = """
            LEFT JOIN LATERAL (SELECT a.company_id FROM core.affiliation a
                WHERE a.person_id = m.person_id AND a.from_day &lt;= coalesce(m.to_day, #{today})
                ORDER BY coalesce(a.to_day, 'infinity') DESC, a.from_day DESC LIMIT 1) a ON true
            LEFT JOIN core.company c ON c.id = a.company_id
            """;

    @Select("<script>" + """
            SELECT m.id, m.series, m.person_id AS person, w.name, w.kana,
                coalesce(CASE WHEN c.is_prefix_first THEN c.prefix || c.name ELSE c.name || c.prefix END, '') AS company,
                m.from_day AS joined_on, m.to_day AS left_on
            FROM core.series_member m JOIN core.person w ON w.id = m.person_id
            """ + COMPANY + """
            WHERE m.series = #{series}
            <if test="!withLeft">AND coalesce(m.to_day, 'infinity') >= #{today}</if>
            ORDER BY w.kana COLLATE "C", m.from_day, m.id
            </script>
            """)
    List<RosterRow> members(
            @Param("series") String series, @Param("withLeft") boolean withLeft, @Param("today") LocalDate today);

    @Select("SELECT series, from_day FROM core.series_member WHERE id = #{id} FOR UPDATE")
    Optional<Place> place(@Param("id") Id<RosterRow> id);

    /** Makes changes of one series wait for each other until the transaction ends. */
    @Select("SELECT code FROM core.event_series WHERE code = #{series} FOR UPDATE")
    Optional<String> locked(@Param("series") String series);

    @Select("""
            SELECT EXISTS (SELECT FROM core.series_member
                WHERE series = #{series} AND person_id = #{person} AND coalesce(to_day, 'infinity') >= #{day})
            """)
    boolean isIn(@Param("series") String series, @Param("person") Id<Person> person, @Param("day") LocalDate day);

    @Insert("""
            INSERT INTO core.series_member (id, series, person_id, from_day) VALUES (#{id}, #{series}, #{person}, #{day})
            """)
    void join(
            @Param("id") Id<RosterRow> id,
            @Param("series") String series,
            @Param("person") Id<Person> person,
            @Param("day") LocalDate day);

    /** Somebody named by code; one who is there already takes the last day that is read. */
    @Insert("""
            INSERT INTO core.series_member (id, series, person_id, from_day, to_day)
            SELECT #{id}, #{series}, w.id, #{from}, #{to} FROM core.person w WHERE w.code = #{person}
            ON CONFLICT (id) DO UPDATE SET to_day = excluded.to_day
                WHERE series_member.to_day IS DISTINCT FROM excluded.to_day
            """)
    int read(ReadMember member);

    @Update("UPDATE core.series_member SET to_day = #{day} WHERE id = #{id}")
    void leave(@Param("id") Id<RosterRow> id, @Param("day") LocalDate day);

    @Delete("DELETE FROM core.series_member WHERE id = #{id}")
    void remove(@Param("id") Id<RosterRow> id);

    /** Who belongs to a series on a day and has no place in an event, with the company of that day. */
    @Select("<script>" + """
            SELECT DISTINCT ON (m.person_id) m.person_id AS person, a.company_id AS company
            FROM core.series_member m
            """ + COMPANY + """
            WHERE m.series = #{series} AND m.from_day &lt;= #{today} AND coalesce(m.to_day, 'infinity') >= #{today}
              AND NOT EXISTS (SELECT FROM core.participation p
                WHERE p.event_id = #{event} AND p.person_id = m.person_id AND p.status &lt;> 'CANCELLED')
            ORDER BY m.person_id
            </script>
            """)
    List<Without> without(
            @Param("series") String series, @Param("event") Id<Event> event, @Param("today") LocalDate day);

    /** Which people came to which events of a series. */
    @Select("""
            SELECT p.person_id AS person, p.event_id AS event
            FROM core.participation p JOIN core.event e ON e.id = p.event_id
            WHERE e.series = #{series} AND p.status = 'ATTENDED' AND p.person_id IS NOT NULL
            """)
    List<Came> came(@Param("series") String series);

    /** Somebody about to be read in. */
    record ReadMember(Id<RosterRow> id, String series, String person, LocalDate from, Optional<LocalDate> to) {}

    /** Where and since when somebody belongs. */
    record Place(String series, LocalDate fromDay) {}

    /** Somebody without a place. */
    record Without(Id<Person> person, Optional<Id<Company>> company) {}

    /** That somebody came to an event. */
    record Came(Id<Person> person, Id<Event> event) {}
}
