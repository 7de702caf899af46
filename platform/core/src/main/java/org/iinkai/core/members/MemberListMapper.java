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

    String OF_MEMBERSHIP = """
            <if test="q.hasCategory()">AND m.category = #{q.category}</if>
            <if test="q.hasSegment()">AND m.segment = #{q.segment}</if>
            <if test="q.asOf() != null">AND m.joined_on &lt;= #{q.asOf} AND m.ends_on > #{q.asOf}</if>
            <if test="q.joinedFrom() != null">
              AND m.joined_on BETWEEN #{q.joinedFrom} AND #{q.joinedTo} AND NOT m.is_continuation
            </if>
            <if test="q.leftFrom() != null">
              AND m.ends_on BETWEEN #{q.leftFrom} AND #{q.leftTo} AND NOT m.is_continued
            </if>
            """;

    String CONDITIONS = OF_MEMBERSHIP + """
            <if test="q.hasPrefecture()">AND c.prefecture = #{q.prefecture} AND c.prefecture &lt;> ''</if>
            """;

    String BY_GRAMS = """
            <if test="q.hasText()">AND core.grams(c.search_key) @> #{q.grams}::text[]</if>
            <if test="q.isLong()">AND strpos(c.search_key, #{q.text}) > 0</if>
            """;

    /** Sort values that the rows wanted lie behind, of a list that is ordered already. */
    String BEHIND = """
            <if test="q.afterKey() != null">
              AND (page.place, page.company_id, page.id)
              <choose><when test="q.isDescending()">&lt;</when><otherwise>></otherwise></choose>
              <choose>
                <when test="q.isByDay()">(#{q.afterKey}::date, #{q.afterCompany}::uuid, #{q.afterId}::uuid)</when>
                <otherwise>(#{q.afterKey} COLLATE "C", #{q.afterCompany}::uuid, #{q.afterId}::uuid)</otherwise>
              </choose>
            </if>
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
            SELECT m.id, m.company_id AS company, c.number,
                core.kana_on(c.id, coalesce(#{q.asOf}::date, #{q.today})) AS kana, c.prefecture, m.member_since, m.joined_on, m.left_on,
                m.reason, page.place::text AS place, page.matches, page.room,
                core.name_on(c.id, coalesce(#{q.asOf}::date, #{q.today})) AS display_name,
                CASE WHEN #{q.isJapanese} OR k.name_en = '' THEN k.name_ja ELSE k.name_en END AS category,
                CASE WHEN s.code IS NULL THEN ''
                    WHEN #{q.isJapanese} OR s.name_en = '' THEN s.name_ja ELSE s.name_en END AS segment
            FROM page
            JOIN core.membership m ON m.id = page.id
            JOIN core.company c ON c.id = page.company_id
            JOIN core.member_category k ON k.code = m.category
            LEFT JOIN core.segment s ON s.code = m.segment
            """;

    String DIRECTION = "<if test=\"q.isDescending()\">DESC</if>";
    String PAGE_ORDER =
            " ORDER BY page.place " + DIRECTION + ", page.company_id " + DIRECTION + ", page.id " + DIRECTION;

    /** As far along an index as a walk is worth. */
    String WAY = """
            <choose>
              <when test="q.isByDay()">
                (SELECT m.* FROM core.membership m
                 WHERE true
            """ + OF_MEMBERSHIP + """
                 <if test="q.afterKey() != null">
                   AND (<choose><when test="q.by() == 'JOINED'">m.joined_on</when><otherwise>m.ends_on</otherwise></choose>,
                     m.company_id, m.id)
                   <choose><when test="q.isDescending()">&lt;</when><otherwise>></otherwise></choose>
                   (#{q.afterKey}::date, #{q.afterCompany}::uuid, #{q.afterId}::uuid)
                 </if>
                 ORDER BY
                   <choose><when test="q.by() == 'JOINED'">m.joined_on</when><otherwise>m.ends_on</otherwise></choose>
            """ + DIRECTION + ", m.company_id " + DIRECTION + ", m.id " + DIRECTION + """
                 LIMIT 10000) m
                JOIN core.company c ON c.id = m.company_id
              </when>
              <otherwise>
                (SELECT c.* FROM core.company c
                 WHERE c.merged_into IS NULL
                 <if test="q.afterKey() != null">
                   AND (<choose><when test="q.by() == 'NUMBER'">c.number_key</when><otherwise>c.sort_key</otherwise></choose>,
                     c.id)
                   <choose><when test="q.isDescending()">&lt;=</when><otherwise>>=</otherwise></choose>
                   (#{q.afterKey} COLLATE "C", #{q.afterCompany}::uuid)
                 </if>
                 ORDER BY <choose><when test="q.by() == 'NUMBER'">c.number_key</when><otherwise>c.sort_key</otherwise></choose>
            """
            + DIRECTION + ", c.id " + DIRECTION + """
                 LIMIT 10000) c
                JOIN core.membership m ON m.company_id = c.id
              </otherwise>
            </choose>
            """;

    /** How many match, up to a bound, and about how many companies there are. */
    @Select("""
            <script>
            SELECT (SELECT count(*) FROM (
                SELECT 1 FROM core.membership m
                <if test="q.hasPrefecture()">JOIN core.company c ON c.id = m.company_id AND c.merged_into IS NULL</if>
                WHERE true
            """ + CONDITIONS + """
                LIMIT #{bound}) counted) AS matches,
                (SELECT reltuples::bigint FROM pg_catalog.pg_class WHERE oid = 'core.company'::regclass) AS companies
            </script>
            """)
    Counted count(@Param("q") MemberQuery query, @Param("bound") long bound);

    /**
     * The page out of all matches, with how many they are. Of a text only as many are gathered as there is room for, by
     * the size of the register: where they are more, the page is not to be used.
     */
    @Select("""
            <script>
            WITH size AS (
                SELECT greatest(#{bound}, reltuples::bigint / 300) AS room
                FROM pg_catalog.pg_class WHERE oid = 'core.company'::regclass),
            found AS MATERIALIZED (
                SELECT m.id, m.company_id,
            """ + PLACE + """
                AS place
                FROM core.membership m JOIN core.company c ON c.id = m.company_id
                WHERE c.merged_into IS NULL
            """ + CONDITIONS + BY_GRAMS + """
                <if test="q.hasText()">LIMIT (SELECT room + 1 FROM size)</if>
            ),
            page AS (
                SELECT page.*, (SELECT count(*) FROM found) AS matches, (SELECT room FROM size) AS room
                FROM found AS page
                WHERE true
            """ + BEHIND + PAGE_ORDER + """
                LIMIT #{q.most})
            """ + SHOWN + PAGE_ORDER + """
            </script>
            """)
    List<Found> gathered(@Param("q") MemberQuery query, @Param("bound") long bound);

    /**
     * The page met by walking along the index that has everything in order, and if a long way meets too few, out of all
     * matches after all. It does not count: there are as many matches as was found out before.
     */
    @Select("""
            <script>
            WITH walked AS MATERIALIZED (
                SELECT page.* FROM (
                    SELECT m.id, m.company_id,
            """ + PLACE + """
                    AS place
                    FROM
            """ + WAY + """
                    WHERE true
            """ + CONDITIONS + """
                    <if test="q.hasText()">AND strpos(c.search_key, #{q.text}) > 0</if>
                ) page
                WHERE true
            """ + BEHIND + PAGE_ORDER + """
                LIMIT #{q.most}),
            gathered AS MATERIALIZED (
                SELECT page.* FROM (
                    SELECT m.id, m.company_id,
            """ + PLACE + """
                    AS place
                    FROM core.membership m JOIN core.company c ON c.id = m.company_id
                    WHERE c.merged_into IS NULL AND (SELECT count(*) FROM walked) &lt; #{q.most}
            """ + CONDITIONS
            + BY_GRAMS + """
                ) page
                WHERE true
            """ + BEHIND + PAGE_ORDER + """
                LIMIT #{q.most}),
            page AS (
                SELECT met.*, 0 AS room, #{bound} AS matches
                FROM (
                    SELECT * FROM walked WHERE (SELECT count(*) FROM walked) >= #{q.most}
                    UNION ALL
                    SELECT * FROM gathered) met)
            """ + SHOWN + PAGE_ORDER + """
            </script>
            """)
    List<Found> walked(@Param("q") MemberQuery query, @Param("bound") long matches);

    /** Matches up to a bound, and about how many companies there are; nothing is known of those before statistics. */
    record Counted(long matches, long companies) {

        boolean isWorthWalking() {
            return Walk.isShorter(matches, companies);
        }
    }

    /** A membership with the place that the next page begins behind, and how many matched. */
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
            String place,
            long matches,
            long room) {

        /** Whether more matched than were gathered, so that some may be missing. */
        boolean isMore() {
            return matches > room;
        }

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
