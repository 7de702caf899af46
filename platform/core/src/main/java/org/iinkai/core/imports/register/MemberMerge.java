package org.iinkai.core.imports.register;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.imports.ImportCounts;
import org.iinkai.api.imports.ImportRun;

/** Stores the rows of members that are right, and remembers what they change. */
interface MemberMerge {

    @Update("""
            CREATE TEMP TABLE staged_company (
                number text, line integer, id uuid, is_new boolean, version integer, prefix text,
                is_prefix_first boolean, name text, kana text, sort_key text, search_key text, corporate_number text,
                postal_code text, prefecture text, municipality text, street text, building text, phone text, url text,
                note text, is_changed boolean, is_renamed boolean) ON COMMIT DROP
            """)
    void createCompanies();

    /**
     * A company for each number, as the last row that has it says; what the file does not say stays. A name with its form
     * that the company has, or had when the list was written, changes nothing.
     */
    @Insert("""
            INSERT INTO pg_temp.staged_company
            SELECT DISTINCT ON (s.number) s.number, s.line, coalesce(c.id, s.company_id), c.id IS NULL,
                coalesce(c.version + 1, 1), n.*,
                c.id IS NOT NULL AND (c.prefix, c.is_prefix_first, c.name, c.kana, c.corporate_number, c.postal_code,
                    c.prefecture, c.municipality, c.street, c.building, c.phone, c.url, c.note)
                    IS DISTINCT FROM (n.prefix, n.is_prefix_first, n.name, n.kana, n.corporate_number, n.postal_code,
                    n.prefecture, n.municipality, n.street, n.building, n.phone, n.url, n.note),
                c.id IS NOT NULL AND (c.name, c.kana, c.corporate_number)
                    IS DISTINCT FROM (n.name, n.kana, n.corporate_number)
            FROM pg_temp.staged_member s
            LEFT JOIN core.company c ON c.number = s.number AND c.number <> ''
            CROSS JOIN LATERAL (SELECT s.whole_name IS NOT NULL AND c.id IS NOT NULL AND (s.whole_name
                    = CASE WHEN c.is_prefix_first THEN c.prefix || c.name ELSE c.name || c.prefix END
                OR EXISTS (SELECT FROM core.company_former_name f WHERE f.company_id = c.id AND s.whole_name
                    = CASE WHEN f.is_prefix_first THEN f.prefix || f.name ELSE f.name || f.prefix END)) AS is_named) w
            CROSS JOIN LATERAL (SELECT
                CASE WHEN w.is_named THEN c.prefix ELSE coalesce(s.prefix, c.prefix, '') END AS prefix,
                CASE WHEN w.is_named THEN c.is_prefix_first
                    ELSE coalesce(s.is_prefix_first, c.is_prefix_first, true) END AS is_prefix_first,
                CASE WHEN w.is_named THEN c.name ELSE coalesce(s.name, c.name) END AS name, coalesce(s.kana, c.kana, '') AS kana,
                coalesce(s.sort_key, c.sort_key, U&'\\FFFF') AS sort_key, s.search_key,
                coalesce(s.corporate_number, c.corporate_number, '') AS corporate_number,
                coalesce(s.postal_code, c.postal_code, '') AS postal_code,
                coalesce(s.prefecture, c.prefecture, '') AS prefecture,
                coalesce(s.municipality, c.municipality, '') AS municipality,
                coalesce(s.street, c.street, '') AS street, coalesce(s.building, c.building, '') AS building,
                coalesce(s.phone, c.phone, '') AS phone, coalesce(s.url, c.url, '') AS url,
                coalesce(s.note, c.note, '') AS note) n
            ORDER BY s.number, s.line DESC
            """)
    void gatherCompanies();

    @Update("ANALYZE pg_temp.staged_company")
    void analyseCompanies();

    @Insert("""
            INSERT INTO core.import_change (run_id, kind, record, before, after)
            SELECT #{run}, 'company', t.id, to_jsonb(c), t.version::text
            FROM pg_temp.staged_company t
            LEFT JOIN core.company c ON c.id = t.id
            WHERE t.is_new OR t.is_changed
            """)
    void rememberCompanies(Id<ImportRun> run);

    @Insert("""
            INSERT INTO core.company (id, number, prefix, is_prefix_first, name, kana, sort_key, search_key,
                corporate_number, postal_code, prefecture, municipality, street, building, phone, url, note)
            SELECT id, number, prefix, is_prefix_first, name, kana, sort_key, search_key, corporate_number, postal_code,
                prefecture, municipality, street, building, phone, url, note
            FROM pg_temp.staged_company WHERE is_new
            """)
    void addCompanies();

    @Update("""
            UPDATE core.company c
            SET prefix = t.prefix, is_prefix_first = t.is_prefix_first, name = t.name, kana = t.kana,
                sort_key = t.sort_key, corporate_number = t.corporate_number, postal_code = t.postal_code,
                prefecture = t.prefecture, municipality = t.municipality, street = t.street, building = t.building,
                phone = t.phone, url = t.url, note = t.note, version = c.version + 1
            FROM pg_temp.staged_company t WHERE c.id = t.id AND t.is_changed
            """)
    void changeCompanies();

    /** What companies with a new name are found by, in the order that the search key has. */
    @Select("""
            SELECT t.id, (SELECT string_agg(w.word, chr(31) ORDER BY w.place, w.until_day DESC) FROM (
                    SELECT 0 AS place, NULL::date AS until_day,
                        unnest(ARRAY[c.name, c.kana, c.number, c.corporate_number]) AS word
                    UNION ALL
                    SELECT 1, f.until_day, unnest(ARRAY[f.name, f.kana])
                    FROM core.company_former_name f WHERE f.company_id = t.id
                    UNION ALL
                    SELECT 2, NULL, unnest(ARRAY[o.name, o.kana, o.number, o.corporate_number])
                    FROM core.company o WHERE o.merged_into = t.id) w
                WHERE w.word <> '') AS words
            FROM pg_temp.staged_company t JOIN core.company c ON c.id = t.id
            WHERE t.is_renamed
            """)
    List<Renamed> renamed();

    @Update("CREATE TEMP TABLE staged_key (id uuid, key text) ON COMMIT DROP")
    void createKeys();

    @Update("""
            UPDATE core.company c SET search_key = k.key FROM pg_temp.staged_key k
            WHERE c.id = k.id AND c.search_key <> k.key
            """)
    void takeKeys();

    @Insert("""
            INSERT INTO core.import_change (run_id, kind, record, before, after)
            SELECT #{run}, 'membership', t.id, to_jsonb(m), coalesce(m.version + 1, 1)::text
            FROM pg_temp.staged_membership t
            LEFT JOIN core.membership m ON m.id = t.stored
            WHERE (t.stored IS NULL AND t.joined_on IS NOT NULL) OR t.is_changed
            """)
    void rememberMemberships(Id<ImportRun> run);

    @Insert("""
            INSERT INTO core.membership (id, company_id, category, segment, member_since, joined_on, left_on, reason)
            SELECT t.id, c.id, t.category, t.segment, t.joined_on, t.joined_on, t.left_on, t.reason
            FROM pg_temp.staged_membership t
            JOIN pg_temp.staged_company c ON c.number = t.number
            WHERE t.stored IS NULL AND t.joined_on IS NOT NULL
            ORDER BY t.line
            """)
    void addMemberships();

    @Update("""
            UPDATE core.membership m
            SET category = t.category, segment = t.segment, left_on = t.left_on, reason = t.reason,
                is_continued = m.is_continued AND t.left_on IS NOT NULL, version = m.version + 1
            FROM pg_temp.staged_membership t WHERE m.id = t.stored AND t.is_changed
            """)
    void changeMemberships();

    @Select("""
            SELECT count(*)::int AS rows, (count(*) FILTER (WHERE is_new))::int AS added,
                (count(*) FILTER (WHERE NOT is_new AND is_changed))::int AS changed,
                (count(*) FILTER (WHERE NOT is_new AND NOT is_changed))::int AS unchanged, 0 AS failing
            FROM (
                SELECT c.is_new OR (m.stored IS NULL AND m.joined_on IS NOT NULL) AS is_new,
                    m.is_changed OR (c.is_changed AND c.line = m.line)
                    OR EXISTS (SELECT FROM pg_temp.staged_contact k WHERE k.line = m.line AND k.is_changed) AS is_changed
                FROM pg_temp.staged_membership m
                JOIN pg_temp.staged_company c ON c.number = m.number) counted
            """)
    ImportCounts counts();

    /** A company and the words it is found by, a unit separator between two. */
    record Renamed(Id<?> id, String words) {}
}
