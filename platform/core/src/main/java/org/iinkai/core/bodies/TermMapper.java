package org.iinkai.core.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.bodies.Term;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;

/** Who holds which post, and when. */
interface TermMapper {

    String TERMS = """
            SELECT t.id, t.post, t.person_id AS person, p.name AS person_name,
                coalesce((SELECT coalesce(
                        (SELECT CASE WHEN n.is_prefix_first THEN n.prefix || n.name ELSE n.name || n.prefix END
                            FROM core.company_former_name n
                            WHERE n.company_id = c.id AND n.until_day >= t.from_day
                            ORDER BY n.until_day LIMIT 1),
                        CASE WHEN c.is_prefix_first THEN c.prefix || c.name ELSE c.name || c.prefix END)
                    FROM core.affiliation f JOIN core.company c ON c.id = f.company_id
                    WHERE f.person_id = t.person_id AND f.from_day <= t.from_day
                      AND coalesce(f.to_day, 'infinity') >= t.from_day
                    ORDER BY f.from_day DESC, f.company_id LIMIT 1), '') AS company_name,
                t.from_day AS "from", t.to_day AS "to", t.version
            FROM core.post_term t
            JOIN core.post o ON o.code = t.post
            JOIN core.person p ON p.id = t.person_id
            """;

    @Select(TERMS + """
            WHERE o.body = #{body} AND t.from_day <= #{day} AND coalesce(t.to_day, 'infinity') >= #{day}
            ORDER BY o.position, o.code, p.sort_key, p.id
            """)
    List<Term> holders(@Param("body") String body, @Param("day") LocalDate day);

    @Select(TERMS + """
            WHERE o.body = #{body}
            ORDER BY t.to_day IS NULL DESC, t.from_day DESC, o.position, o.code, p.sort_key, t.id
            """)
    List<Term> terms(String body);

    @Select(TERMS + """
            WHERE t.person_id = (SELECT coalesce(merged_into, id) FROM core.person WHERE id = #{person})
            ORDER BY t.to_day IS NULL DESC, t.from_day DESC, o.position, t.id
            """)
    List<Term> of(Id<Person> person);

    @Select("""
            SELECT DISTINCT o.body
            FROM core.post_term t JOIN core.post o ON o.code = t.post
            WHERE t.person_id = (SELECT coalesce(merged_into, id) FROM core.person WHERE id = #{person})
              AND t.from_day <= #{day} AND coalesce(t.to_day, 'infinity') >= #{day}
            """)
    Set<String> bodies(@Param("person") Id<Person> person, @Param("day") LocalDate day);

    @Select(TERMS + "WHERE t.id = #{id}")
    Optional<Term> term(Id<Term> id);

    /** Who the record stands for today, held until the end of the transaction. */
    @Select("""
            SELECT id FROM core.person
            WHERE id = (SELECT coalesce(merged_into, id) FROM core.person WHERE id = #{id}) FOR UPDATE
            """)
    Optional<Id<Person>> person(Id<Person> id);

    @Select("SELECT coalesce(merged_into, id) FROM core.person WHERE code = #{code} AND code <> ''")
    Optional<Id<Person>> withCode(String code);

    @Select("SELECT person_id FROM core.account WHERE id::text = #{account} AND person_id IS NOT NULL")
    Optional<Id<Person>> personOf(String account);

    /** The first other term of the post in that time: of the same person, or of anybody. */
    @Select("""
            <script>
            SELECT id FROM core.post_term
            WHERE post = #{t.post} AND id &lt;> #{t.id}
              AND from_day &lt;= coalesce(#{t.to}::date, 'infinity') AND coalesce(to_day, 'infinity') >= #{t.from}
              <if test="!anybody">AND person_id = #{t.person}</if>
            ORDER BY from_day LIMIT 1
            </script>
            """)
    Optional<Id<Term>> overlapping(@Param("t") Term term, @Param("anybody") boolean anybody);

    /** Whether two people hold the post at one time. */
    @Select("""
            SELECT EXISTS (SELECT FROM core.post_term a JOIN core.post_term b ON b.post = a.post AND b.id > a.id
            WHERE a.post = #{post} AND a.from_day <= coalesce(b.to_day, 'infinity')
              AND coalesce(a.to_day, 'infinity') >= b.from_day)
            """)
    boolean isShared(String post);

    @Select("""
            SELECT id FROM core.post_term WHERE post = #{post} AND person_id = #{person} AND from_day = #{from}
            """)
    Optional<Id<Term>> same(Term term);

    /** First day of the earliest term in a body. */
    @Select("""
            SELECT from_day FROM core.post_term WHERE post IN (SELECT code FROM core.post WHERE body = #{body})
            ORDER BY from_day LIMIT 1
            """)
    Optional<LocalDate> firstDay(String body);

    /** First day of the latest term in a body. */
    @Select("""
            SELECT from_day FROM core.post_term WHERE post IN (SELECT code FROM core.post WHERE body = #{body})
            ORDER BY from_day DESC LIMIT 1
            """)
    Optional<LocalDate> lastBegin(String body);

    /** Ends with a body what would last longer. */
    @Update("""
            UPDATE core.post_term SET to_day = #{last}, version = version + 1
            WHERE post IN (SELECT code FROM core.post WHERE body = #{body}) AND coalesce(to_day, 'infinity') > #{last}
            """)
    void endWith(@Param("body") String body, @Param("last") LocalDate last);

    @Insert("""
            INSERT INTO core.post_term (id, post, person_id, from_day, to_day)
            VALUES (#{id}, #{post}, #{person}, #{from}, #{to})
            ON CONFLICT (id) DO NOTHING
            """)
    int add(Term term);

    @Update("""
            UPDATE core.post_term
            SET post = #{post}, person_id = #{person}, from_day = #{from}, to_day = #{to}, version = version + 1
            WHERE id = #{id} AND version = #{version}
            """)
    int change(Term term);

    @Delete("DELETE FROM core.post_term WHERE id = #{id}")
    int remove(Id<Term> id);
}
