package org.iinkai.core.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/** People in lists, with where they belong and what they are today. */
interface PersonListMapper {

    String ROLES = """
            coalesce((SELECT string_agg(r.name, '、' ORDER BY r.level, r.position, r.name) FROM (
                SELECT DISTINCT 1 AS level, k.position,
                    CASE WHEN #{isJapanese} OR k.name_en = '' THEN k.name_ja ELSE k.name_en END AS name
                FROM core.contact t JOIN core.contact_role k ON k.code = t.role
                WHERE t.person_id = p.id AND t.from_day &lt;= #{today} AND coalesce(t.to_day, 'infinity') >= #{today}
                UNION ALL
                SELECT DISTINCT 0, b.position * 1000 + o.position,
                    CASE WHEN #{isJapanese} OR b.name_en = '' THEN b.name_ja ELSE b.name_en || ' ' END
                    || CASE WHEN #{isJapanese} OR o.name_en = '' THEN o.name_ja ELSE o.name_en END
                FROM core.post_term t JOIN core.post o ON o.code = t.post JOIN core.body b ON b.code = o.body
                WHERE t.person_id = p.id AND t.from_day &lt;= #{today} AND coalesce(t.to_day, 'infinity') >= #{today}
            ) r), '') AS roles
            """;

    String BELONGING = """
            LEFT JOIN LATERAL (
                SELECT f.company_id, trim(f.department || ' ' || f.post) AS title,
                    core.name_on(c.id, #{today}) AS display_name,
                    EXISTS (SELECT FROM core.membership m WHERE m.company_id = f.company_id
                        AND m.joined_on &lt;= #{today} AND m.ends_on > #{today}) AS is_member
                FROM core.affiliation f JOIN core.company c ON c.id = f.company_id
                WHERE f.person_id = p.id AND f.from_day &lt;= #{today} AND coalesce(f.to_day, 'infinity') >= #{today}
                ORDER BY is_member DESC, f.from_day DESC, f.company_id
                LIMIT 1) a ON true
            """;

    String COLUMNS = """
            SELECT p.id, p.name, p.kana, a.company_id AS company, coalesce(a.display_name, '') AS company_name,
                coalesce(a.title, '') AS title, p.sort_key,
            """ + ROLES;

    String CONDITIONS = """
            WHERE p.merged_into IS NULL
            <if test="q.isOutsider()">
              AND NOT EXISTS (SELECT FROM core.affiliation f JOIN core.membership m ON m.company_id = f.company_id
                WHERE f.person_id = p.id AND f.from_day &lt;= #{today} AND coalesce(f.to_day, 'infinity') >= #{today}
                  AND m.joined_on &lt;= #{today} AND m.ends_on > #{today})
            </if>
            """;

    String BY_GRAMS = """
            <if test="q.hasText()">
              AND p.id IN (
                SELECT s.id FROM core.person s
                WHERE s.merged_into IS NULL AND core.grams(s.search_key) @> #{q.grams}::text[]
                  <if test="q.isLong()">AND strpos(s.search_key, #{q.text}) > 0</if>
                UNION ALL
                SELECT f.person_id FROM core.company c JOIN core.affiliation f ON f.company_id = c.id
                WHERE c.merged_into IS NULL AND core.grams(c.search_key) @> #{q.grams}::text[]
                  <if test="q.isLong()">AND strpos(c.search_key, #{q.text}) > 0</if>
                  AND f.from_day &lt;= #{today} AND coalesce(f.to_day, 'infinity') >= #{today})
            </if>
            """;

    String ON_THE_WAY = """
            <if test="q.hasText()">
              AND (strpos(p.search_key, #{q.text}) > 0
                OR EXISTS (SELECT FROM core.affiliation f JOIN core.company c ON c.id = f.company_id
                    WHERE f.person_id = p.id AND strpos(c.search_key, #{q.text}) > 0
                      AND f.from_day &lt;= #{today} AND coalesce(f.to_day, 'infinity') >= #{today}))
            </if>
            """;

    /** How many match, up to a bound, and about how many there are in all. */
    @Select("""
            <script>
            SELECT (SELECT count(*) FROM (SELECT 1 FROM core.person p
            """ + CONDITIONS + BY_GRAMS + """
                LIMIT #{bound}) counted) AS matches,
                (SELECT reltuples::bigint FROM pg_catalog.pg_class WHERE oid = 'core.person'::regclass) AS people
            </script>
            """)
    Counted count(@Param("q") PersonQuery query, @Param("today") LocalDate today, @Param("bound") long bound);

    @Select("<script>" + COLUMNS + """
            FROM (
                SELECT p.* FROM core.person p
            """ + CONDITIONS + """
                <choose>
                  <when test="walks">
            """ + ON_THE_WAY + "</when><otherwise>" + BY_GRAMS + """
                  </otherwise>
                </choose>
                <if test="q.afterId() != null">
                  AND (p.sort_key, p.id) > (#{q.afterKey} COLLATE "C", #{q.afterId}::uuid)
                </if>
                ORDER BY p.sort_key, p.id
                LIMIT #{q.most}) p
            """
            + BELONGING + """
            ORDER BY p.sort_key, p.id
            </script>
            """)
    List<Found> find(
            @Param("q") PersonQuery query,
            @Param("today") LocalDate today,
            @Param("isJapanese") boolean isJapanese,
            @Param("walks") boolean walks);

    @Select("<script>" + COLUMNS + "FROM core.person p " + BELONGING + CONDITIONS + BY_GRAMS + """
            ORDER BY coalesce(a.is_member, false) DESC, p.sort_key, p.id
            LIMIT #{q.most}
            </script>
            """)
    List<Found> suggest(
            @Param("q") PersonQuery query, @Param("today") LocalDate today, @Param("isJapanese") boolean isJapanese);

    @Select("<script>" + COLUMNS + "FROM core.person p " + BELONGING + """
            WHERE p.id = (SELECT coalesce(c.merged_into, c.id) FROM core.person c WHERE c.code = #{code}
                AND c.code &lt;> '')
            </script>
            """)
    Optional<Found> withCode(
            @Param("code") String code, @Param("today") LocalDate today, @Param("isJapanese") boolean isJapanese);

    @Select("<script>" + COLUMNS + "FROM core.person p " + BELONGING + """
            WHERE p.id = ANY (#{ids}::uuid[])
            </script>
            """)
    List<Found> rows(
            @Param("ids") String[] ids, @Param("today") LocalDate today, @Param("isJapanese") boolean isJapanese);

    /** Matches up to a bound, and about how many people there are in all. */
    record Counted(long matches, long people) {

        private static final long ROWS_ON_THE_WAY = 25;

        /**
         * Whether walking along the people in order until enough were met is shorter than gathering all and sorting them.
         */
        boolean isWorthWalking() {
            return matches * matches > ROWS_ON_THE_WAY * people;
        }
    }

    /** A person with what the next page begins behind. */
    record Found(
            Id<Person> id,
            String name,
            String kana,
            Optional<Id<Company>> company,
            String companyName,
            String title,
            String sortKey,
            String roles) {}
}
