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
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PersonRow;

interface PersonMapper {

    String PEOPLE = """
            SELECT p.id, p.name, p.kana, a.company_id AS company, coalesce(a.display_name, '') AS company_name,
                coalesce(a.title, '') AS title
            FROM core.person p
            LEFT JOIN LATERAL (
                SELECT f.company_id, trim(f.department || ' ' || f.post) AS title,
                    CASE WHEN c.is_prefix_first THEN c.prefix || c.name ELSE c.name || c.prefix END AS display_name,
                    EXISTS (SELECT FROM core.membership m WHERE m.company_id = f.company_id
                        AND m.joined_on <= #{today} AND (m.left_on IS NULL OR m.left_on > #{today})) AS is_member
                FROM core.affiliation f JOIN core.company c ON c.id = f.company_id
                WHERE f.person_id = p.id AND f.from_day <= #{today} AND (f.to_day IS NULL OR f.to_day >= #{today})
                ORDER BY f.from_day DESC, f.company_id
                LIMIT 1) a ON true
            """;

    @Select(PEOPLE + """
            WHERE p.search_key LIKE #{pattern}
            ORDER BY coalesce(a.is_member, false) DESC, p.sort_key, p.id
            LIMIT #{most}
            """)
    List<PersonRow> find(@Param("pattern") String pattern, @Param("today") LocalDate today, @Param("most") int most);

    @Select(PEOPLE + "WHERE p.code = #{code} AND p.code <> ''")
    Optional<PersonRow> withCode(@Param("code") String code, @Param("today") LocalDate today);

    @Insert("""
            INSERT INTO core.person (id, code, name, kana, search_key, sort_key)
            VALUES (#{p.id}, '', #{p.name}, #{p.kana}, #{searchKey}, #{sortKey})
            ON CONFLICT (id) DO NOTHING
            """)
    int add(@Param("p") Person person, @Param("searchKey") String searchKey, @Param("sortKey") String sortKey);

    @Select(value = """
            INSERT INTO core.person AS p (id, code, name, kana, search_key, sort_key)
            VALUES (#{p.id}, #{code}, #{p.name}, #{p.kana}, #{searchKey}, #{sortKey})
            ON CONFLICT (code) WHERE code <> '' DO UPDATE
            SET name = excluded.name, kana = excluded.kana, search_key = excluded.search_key, sort_key = excluded.sort_key
            RETURNING p.id
            """, affectData = true)
    Id<Person> put(
            @Param("p") Person person,
            @Param("code") String code,
            @Param("searchKey") String searchKey,
            @Param("sortKey") String sortKey);

    @Insert("""
            INSERT INTO core.affiliation (person_id, company_id, from_day)
            SELECT #{person}, #{company}, #{from}
            WHERE NOT EXISTS (SELECT FROM core.affiliation
                WHERE person_id = #{person} AND company_id = #{company} AND to_day IS NULL)
            """)
    void join(@Param("person") Id<Person> person, @Param("company") Id<Company> company, @Param("from") LocalDate from);

    @Delete("""
            DELETE FROM core.affiliation
            WHERE person_id = #{person} AND company_id <> #{company} AND to_day IS NULL AND from_day >= #{from}
            """)
    void forgetOthers(
            @Param("person") Id<Person> person, @Param("company") Id<Company> company, @Param("from") LocalDate from);

    @Update("""
            UPDATE core.affiliation SET to_day = #{from}::date - 1
            WHERE person_id = #{person} AND company_id <> #{company} AND to_day IS NULL
            """)
    void endOthers(
            @Param("person") Id<Person> person, @Param("company") Id<Company> company, @Param("from") LocalDate from);

    @Select("SELECT EXISTS (SELECT FROM core.company WHERE id = #{id})")
    boolean hasCompany(Id<Company> id);

    @Select("SELECT id FROM core.company WHERE number = #{number} AND number <> ''")
    Optional<Id<Company>> companyWithNumber(String number);
}
