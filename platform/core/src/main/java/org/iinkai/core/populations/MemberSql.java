package org.iinkai.core.populations;

/** How criteria find companies on a day, as parts of statements that take a {@link CriteriaQuery} {@code q}. */
final class MemberSql {

    /** Companies by hand, those merged meanwhile as what they were merged into. */
    private static final String ADDED = """
            ARRAY(SELECT coalesce(merged_into, id) FROM core.company WHERE id = ANY(#{q.added}::uuid[]))
            """;

    private static final String EXCLUDED = """
            ARRAY(SELECT coalesce(merged_into, id) FROM core.company WHERE id = ANY(#{q.excluded}::uuid[]))
            """;

    /** Conditions on the company c, apart from the text. */
    private static final String OF_COMPANY = """
            <if test="q.hasPrefectures()">AND c.prefecture = ANY(#{q.prefectures}) AND c.prefecture &lt;> ''</if>
            <if test="q.hasLists()">
              AND c.id IN (SELECT company_id FROM core.organisation_list_entry WHERE list = ANY(#{q.lists}))
            </if>
            """;

    /** Conditions on the membership m. */
    private static final String OF_MEMBERSHIP = """
            m.joined_on &lt;= #{q.day} AND m.ends_on > #{q.day}
            <if test="q.hasCategories()">AND m.category = ANY(#{q.categories})</if>
            <if test="q.hasSegments()">AND m.segment = ANY(#{q.segments})</if>
            <if test="q.joinedFrom() != null">AND m.member_since >= #{q.joinedFrom}</if>
            <if test="q.joinedTo() != null">AND m.member_since &lt;= #{q.joinedTo}</if>
            <if test="q.hasExcluded()">AND m.company_id &lt;> ALL (
            """ + EXCLUDED + """
            )</if>
            """;

    private static final String BY_GRAMS = """
            <if test="q.hasText()">AND core.grams(c.search_key) @> #{q.grams}::text[]</if>
            <if test="q.isLong()">AND strpos(c.search_key, #{q.text}) > 0</if>
            """;

    /** What is known of a company by hand: its membership on the day, where it has one. */
    private static final String BY_HAND = """
            FROM core.company c
            LEFT JOIN core.membership m ON m.company_id = c.id AND m.joined_on &lt;= #{q.day} AND m.ends_on > #{q.day}
            WHERE c.merged_into IS NULL AND c.id = ANY (
            """ + ADDED + """
            )
            <if test="q.hasExcluded()">AND c.id &lt;> ALL (
            """ + EXCLUDED + """
            )</if>
            """;

    /** Companies with category and segment, each once; looks at companies only where a condition needs them. */
    static final String IDS = """
            SELECT m.company_id AS id, m.category, m.segment
            FROM core.membership m
            <if test="q.isOfCompany()">JOIN core.company c ON c.id = m.company_id</if>
            WHERE
            """ + OF_MEMBERSHIP + OF_COMPANY + BY_GRAMS + """
            <if test="q.hasAdded()">
              UNION SELECT c.id, m.category, m.segment
            """ + BY_HAND + """
            </if>
            """;

    private static final String AFTER = """
            <if test="q.afterKey() != null">
              AND (c.sort_key, c.id) > (#{q.afterKey} COLLATE "C", #{q.afterId}::uuid)
            </if>
            """;

    private static final String SELECTED = " SELECT c.id, c.sort_key, m.category, m.segment ";
    private static final String ORDER = " ORDER BY sort_key, id LIMIT #{q.most} ";

    /** A page of companies in the order of their readings, gathered by whichever index finds them and sorted. */
    static final String GATHERED = """
            WITH found AS MATERIALIZED (
            """ + SELECTED + """
                FROM core.membership m JOIN core.company c ON c.id = m.company_id
                WHERE c.merged_into IS NULL AND
            """ + OF_MEMBERSHIP + OF_COMPANY + BY_GRAMS + AFTER + """
                <if test="q.hasAdded()">UNION
            """ + SELECTED
            + BY_HAND + AFTER + """
                </if>),
            page AS (SELECT * FROM found
            """ + ORDER + ")";

    /** The same, met by walking along the index that has all companies in that order. */
    static final String WALKED = """
            WITH page AS (
                SELECT * FROM ((
            """ + SELECTED + """
                FROM core.company c JOIN core.membership m ON m.company_id = c.id
                WHERE c.merged_into IS NULL AND
            """ + OF_MEMBERSHIP + OF_COMPANY + """
                <if test="q.hasText()">AND strpos(c.search_key, #{q.text}) > 0</if>
            """ + AFTER
            + " ORDER BY c.sort_key, c.id LIMIT #{q.most})" + """
                <if test="q.hasAdded()">UNION (
            """ + SELECTED + BY_HAND + AFTER + """
                )</if>) both_ways
            """ + ORDER + ")";

    /** What it was called on the day, and who has the role on it. Needs a company c. */
    static final String ON_THE_DAY = """
            LEFT JOIN LATERAL (
                SELECT CASE WHEN f.is_prefix_first THEN f.prefix || f.name ELSE f.name || f.prefix END AS display_name
                FROM core.company_former_name f
                WHERE f.company_id = c.id AND f.until_day >= #{q.day}
                ORDER BY f.until_day
                LIMIT 1) former ON true
            LEFT JOIN LATERAL (
                SELECT t.person_id, p.name, p.email
                FROM core.contact t JOIN core.person p ON p.id = t.person_id
                WHERE t.company_id = c.id AND t.role = #{q.role} AND #{q.role} &lt;> ''
                  AND t.from_day &lt;= #{q.day} AND (t.to_day IS NULL OR t.to_day >= #{q.day})
                ORDER BY t.from_day, t.id
                LIMIT 1) reached ON true
            """;

    static final String NAME_ON_THE_DAY = """
            coalesce(former.display_name,
                CASE WHEN c.is_prefix_first THEN c.prefix || c.name ELSE c.name || c.prefix END) AS display_name
            """;

    private MemberSql() {}
}
