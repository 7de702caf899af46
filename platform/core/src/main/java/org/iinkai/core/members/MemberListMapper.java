package org.iinkai.core.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.Membership;

/**
 * Lists of memberships. Few matches are gathered by whichever index finds them and then sorted; many are met soon by
 * walking along the index that has them in order.
 *
 * @see "Decision 012"
 */
interface MemberListMapper {

    String CONDITIONS = """
            <if test="q.hasCategory()">AND m.category = #{q.category}</if>
            <if test="q.hasSegment()">AND m.segment = #{q.segment}</if>
            <if test="q.hasPrefecture()">AND c.prefecture = #{q.prefecture} AND c.prefecture &lt;> ''</if>
            <if test="q.asOf() != null">AND m.joined_on &lt;= #{q.asOf} AND m.ends_on > #{q.asOf}</if>
            <if test="q.joinedFrom() != null">
              AND m.joined_on BETWEEN #{q.joinedFrom} AND #{q.joinedTo} AND NOT m.is_continuation
            </if>
            <if test="q.leftFrom() != null">
              AND m.ends_on BETWEEN #{q.leftFrom} AND #{q.leftTo} AND NOT m.is_continued
            </if>
            """;

    String BY_GRAMS = """
            <if test="q.hasText()">AND core.grams(c.search_key) @> #{q.grams}::text[]</if>
            <if test="q.isLong()">AND strpos(c.search_key, #{q.text}) > 0</if>
            """;

    String PLACE = """
            <choose>
              <when test="q.by() == 'NUMBER'">c.number_key</when>
              <when test="q.by() == 'JOINED'">m.joined_on</when>
              <when test="q.by() == 'LEFT'">m.ends_on</when>
              <otherwise>c.sort_key</otherwise>
            </choose>
            """;

    String SHOWN = """
            SELECT m.id, m.company_id AS company, c.number, c.kana, c.prefecture, m.member_since, m.joined_on, m.left_on,
                m.reason, page.place::text AS place, coalesce(former.display_name,
                    CASE WHEN c.is_prefix_first THEN c.prefix || c.name ELSE c.name || c.prefix END) AS display_name,
                CASE WHEN #{q.isJapanese} OR k.name_en = '' THEN k.name_ja ELSE k.name_en END AS category,
                CASE WHEN s.code IS NULL THEN ''
                    WHEN #{q.isJapanese} OR s.name_en = '' THEN s.name_ja ELSE s.name_en END AS segment
            FROM page
            JOIN core.membership m ON m.id = page.id
            JOIN core.company c ON c.id = page.company_id
            JOIN core.member_category k ON k.code = m.category
            LEFT JOIN core.segment s ON s.code = m.segment
            LEFT JOIN LATERAL (
                SELECT CASE WHEN f.is_prefix_first THEN f.prefix || f.name ELSE f.name || f.prefix END AS display_name
                FROM core.company_former_name f
                WHERE f.company_id = c.id AND f.until_day >= #{q.asOf}::date
                ORDER BY f.until_day
                LIMIT 1) former ON true
            """;

    String DIRECTION = "<if test=\"q.isDescending()\">DESC</if>";
    String PAGE_ORDER =
            " ORDER BY page.place " + DIRECTION + ", page.company_id " + DIRECTION + ", page.id " + DIRECTION;

    /** How many match, up to a bound, and about how many companies there are. */
    @Select("""
            <script>
            SELECT (SELECT count(*) FROM (
                SELECT 1 FROM core.membership m
                <if test="q.hasText() or q.hasPrefecture()">JOIN core.company c ON c.id = m.company_id</if>
                WHERE true
                <if test="q.hasText() or q.hasPrefecture()">AND c.merged_into IS NULL</if>
            """ + CONDITIONS + BY_GRAMS + """
                LIMIT #{bound}) counted) AS matches,
                (SELECT reltuples::bigint FROM pg_catalog.pg_class WHERE oid = 'core.company'::regclass) AS companies
            </script>
            """)
    Counted count(@Param("q") MemberQuery query, @Param("bound") long bound);

    @Select("""
            <script>
            WITH found AS MATERIALIZED (
                SELECT m.id, m.company_id,
            """ + PLACE + """
                AS place
                FROM core.membership m JOIN core.company c ON c.id = m.company_id
                WHERE c.merged_into IS NULL
            """ + CONDITIONS + BY_GRAMS + """
            ),
            page AS (
                SELECT * FROM found AS page
                <if test="q.afterKey() != null">
                  WHERE (page.place, page.company_id, page.id)
                  <choose><when test="q.isDescending()">&lt;</when><otherwise>></otherwise></choose>
                  <choose>
                    <when test="q.isByDay()">(#{q.afterKey}::date, #{q.afterCompany}::uuid, #{q.afterId}::uuid)</when>
                    <otherwise>(#{q.afterKey} COLLATE "C", #{q.afterCompany}::uuid, #{q.afterId}::uuid)</otherwise>
                  </choose>
                </if>
            """ + PAGE_ORDER + """
                LIMIT #{q.most})
            """ + SHOWN + PAGE_ORDER + """
            </script>
            """)
    List<Found> gathered(@Param("q") MemberQuery query);

    @Select("""
            <script>
            WITH page AS MATERIALIZED (
                SELECT m.id, m.company_id,
            """ + PLACE + """
                AS place
                FROM core.company c JOIN core.membership m ON m.company_id = c.id
                WHERE c.merged_into IS NULL
            """ + CONDITIONS + """
                <if test="q.hasText()">AND strpos(c.search_key, #{q.text}) > 0</if>
                <if test="q.afterKey() != null and q.isByDay()">
                  AND (
            """ + PLACE + """
                  , m.company_id, m.id)
                  <choose><when test="q.isDescending()">&lt;</when><otherwise>></otherwise></choose>
                  (#{q.afterKey}::date, #{q.afterCompany}::uuid, #{q.afterId}::uuid)
                </if>
                <if test="q.afterKey() != null and !q.isByDay()">
                  AND (
            """ + PLACE + """
                  , c.id)
                  <choose><when test="q.isDescending()">&lt;=</when><otherwise>>=</otherwise></choose>
                  (#{q.afterKey} COLLATE "C", #{q.afterCompany}::uuid)
                  AND (
            """ + PLACE + """
                  , c.id, m.id)
                  <choose><when test="q.isDescending()">&lt;</when><otherwise>></otherwise></choose>
                  (#{q.afterKey} COLLATE "C", #{q.afterCompany}::uuid, #{q.afterId}::uuid)
                </if>
                ORDER BY
            """ + PLACE + DIRECTION + """
                <choose>
                  <when test="q.isByDay()">, m.company_id
            """
            + DIRECTION + """
                  </when>
                  <otherwise>, c.id
            """ + DIRECTION + """
                  </otherwise>
                </choose>
                , m.id
            """ + DIRECTION + """
                LIMIT #{q.most})
            """ + SHOWN + PAGE_ORDER + """
            </script>
            """)
    List<Found> walked(@Param("q") MemberQuery query);

    /** Matches up to a bound, and about how many companies there are; nothing is known of those before statistics. */
    record Counted(long matches, long companies) {

        boolean isWorthWalking() {
            return Walk.isShorter(matches, companies);
        }
    }

    /** A membership with the place that the next page begins behind. */
    record Found(
            Id<Membership> id,
            Id<Company> company,
            String number,
            String displayName,
            String kana,
            String category,
            String segment,
            String prefecture,
            LocalDate memberSince,
            LocalDate joinedOn,
            Optional<LocalDate> leftOn,
            String reason,
            String place) {

        MemberRow row() {
            return new MemberRow(
                    id,
                    company,
                    number,
                    displayName,
                    kana,
                    category,
                    segment,
                    prefecture,
                    memberSince,
                    joinedOn,
                    leftOn,
                    reason);
        }

        List<String> position() {
            return List.of(place, company.toString(), id.toString());
        }
    }
}
