package org.iinkai.core.search;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/**
 * Each statement collects a few candidates from each index: those with the number, those whose name or reading begins so,
 * those that contain the text; no more than a page of each, and the last only where the others leave room, so that a common
 * text costs no more than a rare one.
 */
interface SearchMapper {

    @Select("""
            <script>
            WITH begins AS MATERIALIZED (
                (SELECT id FROM core.company
                WHERE search_key ~&gt;=~ #{q.key} AND search_key ~&lt;~ #{q.end} AND merged_into IS NULL
                ORDER BY search_key USING ~&lt;~ LIMIT #{q.most})
                UNION
                (SELECT id FROM core.company
                WHERE kana &gt;= #{q.key} COLLATE "C" AND kana &lt; #{q.end} COLLATE "C" AND merged_into IS NULL
                ORDER BY kana LIMIT #{q.most}))
            SELECT c.id, c.number, c.corporate_number,
                core.name_on(c.id, #{today}) AS display_name,
                c.name, core.kana_on(c.id, #{today}) AS kana, c.prefecture || c.municipality AS place,
                coalesce(m.name_ja, '') AS category_ja, coalesce(m.name_en, '') AS category_en,
                coalesce(m.is_over, false) AS is_over,
                coalesce((SELECT string_agg(CASE WHEN f.is_prefix_first THEN f.prefix || f.name
                        ELSE f.name || f.prefix END, chr(10) ORDER BY f.until_day DESC)
                    FROM core.company_former_name f WHERE f.company_id = c.id AND f.until_day &lt; #{today}), '')
                    AS former
            FROM (
                SELECT id FROM core.company WHERE number = #{q.number} AND number &lt;&gt; '' AND merged_into IS NULL
                UNION
                SELECT id FROM core.company
                WHERE corporate_number = #{q.number} AND corporate_number &lt;&gt; '' AND merged_into IS NULL
                UNION
                SELECT id FROM begins
                UNION
                (SELECT id FROM core.company
                WHERE core.grams(search_key) @&gt; #{q.grams}::text[] AND search_key LIKE #{q.pattern}
                    AND merged_into IS NULL AND (SELECT count(*) FROM begins) &lt; #{q.most}
                LIMIT #{q.most})
            ) found
            JOIN core.company c ON c.id = found.id
            LEFT JOIN LATERAL (
                SELECT k.name_ja, k.name_en, s.left_on IS NOT NULL AND s.left_on &lt; #{today} AS is_over
                FROM core.membership s JOIN core.member_category k ON k.code = s.category
                WHERE s.company_id = c.id ORDER BY s.joined_on DESC LIMIT 1) m ON true
            ORDER BY m.name_ja IS NULL, m.is_over, c.sort_key, c.id
            </script>
            """)
    List<CompanyFound> companies(@Param("q") Typed typed, @Param("today") LocalDate today);

    @Select("""
            <script>
            WITH begins AS MATERIALIZED (
                (SELECT id FROM core.person
                WHERE search_key ~&gt;=~ #{q.key} AND search_key ~&lt;~ #{q.end} AND merged_into IS NULL
                ORDER BY search_key USING ~&lt;~ LIMIT #{q.most})
                UNION
                (SELECT id FROM core.person
                WHERE kana &gt;= #{q.key} COLLATE "C" AND kana &lt; #{q.end} COLLATE "C" AND merged_into IS NULL
                ORDER BY kana LIMIT #{q.most}))
            SELECT p.id, p.name, p.kana, coalesce(a.title, '') AS title, coalesce(a.company, '') AS company
            FROM (
                SELECT id FROM begins
                UNION
                (SELECT id FROM core.person
                WHERE core.grams(search_key) @&gt; #{q.grams}::text[] AND search_key LIKE #{q.pattern}
                    AND merged_into IS NULL AND (SELECT count(*) FROM begins) &lt; #{q.most}
                LIMIT #{q.most})
            ) found
            JOIN core.person p ON p.id = found.id
            LEFT JOIN LATERAL (
                SELECT concat_ws(' ', nullif(f.department, ''), nullif(f.post, '')) AS title,
                    core.name_on(c.id, #{today}) AS company
                FROM core.affiliation f JOIN core.company c ON c.id = f.company_id
                WHERE f.person_id = p.id AND (f.to_day IS NULL OR f.to_day &gt;= #{today})
                ORDER BY f.from_day DESC LIMIT 1) a ON true
            ORDER BY a.company IS NULL, p.sort_key, p.id
            </script>
            """)
    List<PersonFound> people(@Param("q") Typed typed, @Param("today") LocalDate today);

    @Select("SELECT code, name_ja, name_en FROM core.body ORDER BY until_day NULLS FIRST, position, code")
    List<BodyFound> bodies();

    @Select("""
            SELECT code, fiscal_year, title FROM core.activity
            ORDER BY fiscal_year DESC, position, code LIMIT #{most}
            """)
    List<ActivityFound> activities(@Param("most") int most);

    /**
     * An organisation with its latest membership.
     *
     * @param isOver whether that has ended
     * @param former names it had, latest first, a line each
     */
    record CompanyFound(
            Id<Company> id,
            String number,
            String corporateNumber,
            String displayName,
            String name,
            String kana,
            String place,
            String categoryJa,
            String categoryEn,
            boolean isOver,
            String former) {}

    /** A person with where they belong today. */
    record PersonFound(Id<Person> id, String name, String kana, String title, String company) {}

    /** A body. */
    record BodyFound(String code, String nameJa, String nameEn) {}

    /** An activity of a year's report. */
    record ActivityFound(String code, int fiscalYear, String title) {}
}
