package org.iinkai.core.populations;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Who the criteria find on a day. */
interface PopulationMemberMapper {

    String SHOWN = """
            SELECT c.id AS company, c.number, c.kana, c.prefecture, coalesce(k.name_ja, '') AS category_ja,
                coalesce(k.name_en, '') AS category_en, coalesce(s.name_ja, '') AS segment_ja,
                coalesce(s.name_en, '') AS segment_en, reached.person_id AS person,
                coalesce(reached.name, '') AS contact_name, coalesce(reached.email, '') AS email, c.sort_key,
            """ + MemberSql.NAME_ON_THE_DAY + """
            FROM page
            JOIN core.company c ON c.id = page.id
            LEFT JOIN core.member_category k ON k.code = page.category
            LEFT JOIN core.segment s ON s.code = page.segment
            """ + MemberSql.ON_THE_DAY + """
            ORDER BY c.sort_key, c.id
            """;

    @Select("<script>" + MemberSql.GATHERED + SHOWN + "</script>")
    List<FoundMember> gathered(@Param("q") CriteriaQuery query);

    @Select("<script>" + MemberSql.WALKED + SHOWN + "</script>")
    List<FoundMember> walked(@Param("q") CriteriaQuery query);

    /** How many are found, up to a bound, and about how many companies there are. */
    @Select("""
            <script>
            SELECT (SELECT count(*) FROM (SELECT 1 FROM (
            """ + MemberSql.IDS + """
                ) found LIMIT #{bound}) counted) AS matches,
                (SELECT reltuples::bigint FROM pg_catalog.pg_class WHERE oid = 'core.company'::regclass) AS companies
            </script>
            """)
    Counted bounded(@Param("q") CriteriaQuery query, @Param("bound") long bound);

    @Select("""
            <script>
            SELECT coalesce(n.category, '') AS category, coalesce(k.name_ja, '') AS category_ja,
                coalesce(k.name_en, '') AS category_en, coalesce(n.segment, '') AS segment,
                coalesce(s.name_ja, '') AS segment_ja, coalesce(s.name_en, '') AS segment_en, n.companies
            FROM (
                SELECT found.category, found.segment, count(*) AS companies
                FROM (
            """ + MemberSql.IDS + """
                ) found
                GROUP BY found.category, found.segment) n
            LEFT JOIN core.member_category k ON k.code = n.category
            LEFT JOIN core.segment s ON s.code = n.segment
            ORDER BY k.position NULLS LAST, k.code, s.position NULLS LAST, s.code
            </script>
            """)
    List<CountRow> count(@Param("q") CriteriaQuery query);

    /**
     * Matches up to a bound, and about how many companies there are; not known before the database has counted.
     *
     * @see "Decision 012"
     */
    record Counted(long matches, long companies) {

        private static final long ROWS_ON_THE_WAY = 25;

        /** Whether enough are met soon by walking along the index that has all companies in order. */
        boolean isWorthWalking() {
            return matches * matches > ROWS_ON_THE_WAY * companies;
        }
    }
}
