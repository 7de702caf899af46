package org.iinkai.core.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Affiliation;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/** Which company a person belongs to, and when. */
interface AffiliationMapper {

    String AFFILIATIONS = """
            SELECT f.id, f.person_id AS person, p.name AS person_name, f.company_id AS company,
                core.name_on(f.company_id, least(f.to_day, #{today}::date)) AS company_name,
                f.department, f.post, f.from_day AS "from", f.to_day AS "to"
            FROM core.affiliation f
            JOIN core.person p ON p.id = f.person_id
            JOIN core.company c ON c.id = f.company_id
            """;

    @Select(AFFILIATIONS + """
            WHERE f.person_id = (SELECT coalesce(merged_into, id) FROM core.person WHERE id = #{person})
            ORDER BY f.to_day IS NULL DESC, f.from_day DESC, f.company_id
            """)
    List<Affiliation> of(@Param("person") Id<Person> person, @Param("today") LocalDate today);

    @Select(AFFILIATIONS + """
            WHERE f.company_id = (SELECT coalesce(merged_into, id) FROM core.company WHERE id = #{company})
              AND f.from_day <= #{day} AND coalesce(f.to_day, 'infinity') >= #{day}
            ORDER BY p.sort_key, p.id
            """)
    List<Affiliation> at(
            @Param("company") Id<Company> company, @Param("day") LocalDate day, @Param("today") LocalDate today);

    @Select(AFFILIATIONS + "WHERE f.id = #{id}")
    Optional<Affiliation> affiliation(@Param("id") Id<Affiliation> id, @Param("today") LocalDate today);

    /** Whether the person belongs to the company by another record on any of the days. */
    @Select("""
            SELECT EXISTS (SELECT FROM core.affiliation
            WHERE person_id = #{person} AND company_id = #{company} AND id <> #{id}
              AND from_day <= coalesce(#{to}::date, 'infinity') AND coalesce(to_day, 'infinity') >= #{from})
            """)
    boolean overlaps(Affiliation affiliation);

    @Select("SELECT coalesce(merged_into, id) FROM core.company WHERE id = #{id}")
    Optional<Id<Company>> company(Id<Company> id);

    @Insert("""
            INSERT INTO core.affiliation (id, person_id, company_id, department, post, from_day, to_day)
            VALUES (#{id}, #{person}, #{company}, #{department}, #{post}, #{from}, #{to})
            ON CONFLICT (id) DO UPDATE
            SET person_id = excluded.person_id, company_id = excluded.company_id, department = excluded.department,
                post = excluded.post, from_day = excluded.from_day, to_day = excluded.to_day
            """)
    void put(Affiliation affiliation);

    @Delete("DELETE FROM core.affiliation WHERE id = #{id}")
    int remove(Id<Affiliation> id);

    /** Takes away what would have begun only just now elsewhere. */
    @Delete("""
            DELETE FROM core.affiliation
            WHERE person_id = #{person} AND company_id <> #{company} AND to_day IS NULL
              AND from_day >= greatest(#{from}::date, #{today}::date)
            """)
    void forgetOthers(
            @Param("person") Id<Person> person,
            @Param("company") Id<Company> company,
            @Param("from") LocalDate from,
            @Param("today") LocalDate today);

    /** Ends what lasts elsewhere on the day before; what began later than that day ends yesterday. */
    @Update("""
            UPDATE core.affiliation
            SET to_day = CASE WHEN from_day < #{from}::date THEN #{from}::date ELSE #{today}::date END - 1
            WHERE person_id = #{person} AND company_id <> #{company} AND to_day IS NULL
            """)
    void endOthers(
            @Param("person") Id<Person> person,
            @Param("company") Id<Company> company,
            @Param("from") LocalDate from,
            @Param("today") LocalDate today);
}
