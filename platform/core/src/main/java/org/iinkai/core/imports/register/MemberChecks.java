package org.iinkai.core.imports.register;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.error.Refused;

/** Puts rows of members beside the stored ones and finds what can't be stored. The tables last as long as the transaction. */
interface MemberChecks {

    @Update("""
            CREATE TEMP TABLE staged_member (
                line integer, company_id uuid, membership_id uuid, number text, prefix text, is_prefix_first boolean,
                name text, kana text, sort_key text, search_key text, corporate_number text, postal_code text,
                prefecture text, municipality text, street text, building text, phone text, url text, note text,
                category text, segment text, joined_on date, left_on date, reason text,
                responsible_name text, responsible_kana text, responsible_email text, responsible_sort text,
                responsible_search text, contact_name text, contact_kana text, contact_email text, contact_sort text,
                contact_search text,
                whole_name text) ON COMMIT DROP
            """)
    void createRows();

    @Update("""
            CREATE TEMP TABLE staged_problem (line integer, field text, what text, one text) ON COMMIT DROP
            """)
    void createProblems();

    @Update("ANALYZE pg_temp.staged_member")
    void analyse();

    /**
     * Keeps the planner from looking up rows one by one until the transaction ends: it knows nothing of rows that came in
     * this transaction, takes them for few, and would go through all of them for each.
     */
    @Update("SET LOCAL enable_nestloop = off")
    void joinWholeTables();

    /** Lets the checks of foreign keys, one for each row and key, keep their plans until the transaction ends. */
    @Update("SET LOCAL plan_cache_mode = auto")
    void keepPlans();

    /** Holds the stored companies, in one order, so that nobody changes them meanwhile. */
    @Select(value = """
            SELECT count(*) FROM (
                SELECT c.id FROM core.company c
                WHERE c.number <> '' AND c.number IN (SELECT number FROM pg_temp.staged_member)
                ORDER BY c.id
                FOR UPDATE OF c) held
            """, affectData = true)
    long hold();

    @Update("""
            CREATE TEMP TABLE staged_membership (
                line integer, number text, stored_company uuid, is_merged boolean, stored uuid, id uuid, category text,
                segment text, joined_on date, left_on date, reason text, is_changed boolean) ON COMMIT DROP
            """)
    void createMemberships();

    /**
     * What a row says of a membership, together with what is stored of the same. The day in a list of members is the first
     * of all the time as a member: where a change of type cut that time, the row is about the part with the same end, or
     * the last one.
     */
    @Insert("""
            INSERT INTO pg_temp.staged_membership
            SELECT s.line, s.number, c.id AS stored_company, c.merged_into IS NOT NULL AS is_merged,
                m.id AS stored, coalesce(m.id, s.membership_id) AS id,
                coalesce(s.category, m.category, CASE WHEN m.id IS NULL AND (c.id IS NULL OR s.joined_on IS NOT NULL) THEN #{category}::text END)
                    AS category,
                CASE WHEN s.segment IS NULL THEN m.segment ELSE nullif(s.segment, '') END AS segment,
                coalesce(m.joined_on, s.joined_on, CASE WHEN c.id IS NULL THEN #{joinedOn}::date END) AS joined_on,
                CASE WHEN #{hasLeftOn} THEN s.left_on ELSE m.left_on END AS left_on,
                coalesce(s.reason, m.reason, '') AS reason,
                m.id IS NOT NULL AND (m.category, m.segment, m.left_on, m.reason) IS DISTINCT FROM (
                    coalesce(s.category, m.category),
                    CASE WHEN s.segment IS NULL THEN m.segment ELSE nullif(s.segment, '') END,
                    CASE WHEN #{hasLeftOn} THEN s.left_on ELSE m.left_on END,
                    coalesce(s.reason, m.reason)) AS is_changed
            FROM (SELECT r.*, count(*) OVER (PARTITION BY r.number) AS times FROM pg_temp.staged_member r) s
            LEFT JOIN core.company c ON c.number = s.number AND c.number <> ''
            LEFT JOIN core.membership m ON m.company_id = c.id AND m.joined_on = coalesce(
                (SELECT l.joined_on FROM core.membership l
                    WHERE l.company_id = c.id AND l.member_since = s.joined_on
                    ORDER BY l.left_on IS NOT DISTINCT FROM s.left_on DESC,
                        CASE WHEN s.times = 1 THEN l.joined_on END DESC, l.joined_on
                    LIMIT 1),
                s.joined_on,
                (SELECT max(l.joined_on) FROM core.membership l WHERE l.company_id = c.id))
            """)
    void pairMemberships(
            @Param("hasLeftOn") boolean hasLeftOn,
            @Param("category") @Nullable String category,
            @Param("joinedOn") @Nullable String joinedOn);

    @Update("CREATE INDEX ON pg_temp.staged_membership (number)")
    void indexMemberships();

    @Update("ANALYZE pg_temp.staged_membership")
    void analyseMemberships();

    @Insert("""
            INSERT INTO pg_temp.staged_problem
            SELECT line, 'number', 'twice', first_line::text
            FROM (SELECT s.line, min(s.line) OVER (PARTITION BY s.number, s.joined_on) AS first_line
                FROM pg_temp.staged_membership s) same
            WHERE line > first_line
            """)
    void findTwice();

    @Insert("""
            INSERT INTO pg_temp.staged_problem
            SELECT line, 'number', 'merged', number
            FROM pg_temp.staged_membership WHERE is_merged
            """)
    void findMerged();

    @Insert("""
            INSERT INTO pg_temp.staged_problem
            SELECT s.line, 'corporate_number', 'corporate-taken', s.corporate_number
            FROM pg_temp.staged_member s
            JOIN core.company c ON c.corporate_number = s.corporate_number AND c.corporate_number <> ''
                AND c.merged_into IS NULL AND c.number <> s.number
                AND NOT EXISTS (SELECT FROM pg_temp.staged_member o
                    WHERE o.number = c.number AND c.number <> '' AND o.corporate_number <> c.corporate_number)
            UNION ALL
            SELECT line, 'corporate_number', 'corporate-taken', corporate_number
            FROM (SELECT s.line, s.corporate_number, s.number,
                    first_value(s.number) OVER (PARTITION BY s.corporate_number ORDER BY s.line) AS first_number
                FROM pg_temp.staged_member s WHERE s.corporate_number <> '') used
            WHERE number <> first_number
            """)
    void findCorporateNumbers();

    /** A company that is not there yet needs a name, a category and a first day. */
    @Insert("""
            INSERT INTO pg_temp.staged_problem
            SELECT s.line, need.field, 'needed', NULL
            FROM pg_temp.staged_member s
            JOIN pg_temp.staged_membership m ON m.line = s.line
            CROSS JOIN (VALUES ('name'), ('category'), ('joined_on')) need (field)
            WHERE CASE need.field
                WHEN 'name' THEN m.stored_company IS NULL AND s.name IS NULL
                WHEN 'category' THEN m.stored IS NULL AND m.category IS NULL
                    AND (m.stored_company IS NULL OR s.joined_on IS NOT NULL)
                ELSE m.stored IS NULL AND m.joined_on IS NULL
                    AND (m.stored_company IS NULL OR m.category IS NOT NULL OR m.left_on IS NOT NULL) END
            """)
    void findMissing();

    @Insert("""
            INSERT INTO pg_temp.staged_problem
            SELECT m.line, 'segment', 'segment', m.segment
            FROM pg_temp.staged_membership m
            WHERE m.segment IS NOT NULL
              AND NOT EXISTS (SELECT FROM core.segment g WHERE g.code = m.segment AND g.category = m.category)
            UNION ALL
            SELECT line, 'left_on', 'left-before', joined_on::text
            FROM pg_temp.staged_membership WHERE left_on < joined_on
            UNION ALL
            SELECT line, 'left_on', 'reason-alone', NULL
            FROM pg_temp.staged_membership WHERE left_on IS NULL AND reason <> ''
            """)
    void findWrongEnds();

    /** Times that run into another: of the file above, or stored and not in the file. */
    @Insert("""
            INSERT INTO pg_temp.staged_problem
            SELECT s.line, 'joined_on', 'overlap', s.number
            FROM pg_temp.staged_membership s
            WHERE s.joined_on IS NOT NULL AND (
                EXISTS (SELECT FROM pg_temp.staged_membership o
                    WHERE o.number = s.number AND o.line < s.line AND o.joined_on <> s.joined_on
                      AND o.joined_on < coalesce(s.left_on, 'infinity')
                      AND coalesce(o.left_on, 'infinity') > s.joined_on)
                OR EXISTS (SELECT FROM core.membership o
                    WHERE o.company_id = s.stored_company AND o.joined_on <> s.joined_on
                      AND o.joined_on < coalesce(s.left_on, 'infinity')
                      AND coalesce(o.left_on, 'infinity') > s.joined_on
                      AND NOT EXISTS (SELECT FROM pg_temp.staged_membership f WHERE f.stored = o.id)))
            """)
    void findOverlaps();

    @Select("SELECT line, field, what, coalesce(one, '') AS one FROM pg_temp.staged_problem ORDER BY line, field")
    List<Problem> problems();

    @Delete("DELETE FROM pg_temp.staged_member WHERE line IN (SELECT line FROM pg_temp.staged_problem)")
    int dropRows();

    @Delete("DELETE FROM pg_temp.staged_membership WHERE line IN (SELECT line FROM pg_temp.staged_problem)")
    void dropMemberships();

    /** What is wrong with a row. */
    record Problem(int line, String field, String what, String one) {

        Refused refusal() {
            Refused refused = switch (what) {
                case "twice" -> new Refused("core.refused.import-row-twice", Integer.valueOf(one));
                case "merged" -> new Refused("core.refused.import-merged", one);
                case "corporate-taken" -> new Refused("core.refused.corporate-number-taken", one);
                case "needed" -> new Refused("core.refused.import-needed");
                case "segment" -> new Refused("core.refused.segment-unknown", one);
                case "left-before" -> new Refused("core.refused.left-before-joined", LocalDate.parse(one));
                case "reason-alone" -> new Refused("core.refused.import-reason-alone");
                case "overlap" -> new Refused("core.refused.membership-overlap", one);
                default -> throw new IllegalStateException(what);
            };
            return refused.at(field);
        }
    }
}
