package org.iinkai.core.imports.register;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.imports.ImportRun;

/** Stores the responsible and contact people that rows of members name. */
interface ContactMerge {

    @Update("""
            CREATE TEMP TABLE staged_contact (
                line integer, company_id uuid, role text, name text, kana text, email text, sort_key text,
                search_key text, person_id uuid, is_new boolean NOT NULL DEFAULT false,
                is_person_changed boolean NOT NULL DEFAULT false, is_changed boolean NOT NULL DEFAULT false)
            ON COMMIT DROP
            """)
    void create();

    @Insert("""
            INSERT INTO pg_temp.staged_contact (line, company_id, role, name, kana, email, sort_key, search_key)
            SELECT DISTINCT ON (s.number, p.role) s.line, t.id, p.*
            FROM pg_temp.staged_member s
            JOIN pg_temp.staged_company t ON t.number = s.number
            CROSS JOIN LATERAL (VALUES
                ('responsible', s.responsible_name, s.responsible_kana, s.responsible_email, s.responsible_sort,
                    s.responsible_search),
                ('contact', s.contact_name, s.contact_kana, s.contact_email, s.contact_sort, s.contact_search))
                p (role, name, kana, email, sort_key, search_key)
            WHERE p.name IS NOT NULL
            ORDER BY s.number, p.role, s.line DESC
            """)
    int gather();

    @Update("ANALYZE pg_temp.staged_contact")
    void analyse();

    /** Somebody of the company who has the name, or else who has name and address. */
    @Update("""
            UPDATE pg_temp.staged_contact k SET person_id = coalesce(
                (SELECT p.id FROM core.person p
                 WHERE p.merged_into IS NULL AND replace(replace(p.name, ' ', ''), '　', '')
                        = replace(replace(k.name, ' ', ''), '　', '')
                   AND p.id IN (SELECT c.person_id FROM core.contact c WHERE c.company_id = k.company_id
                        UNION ALL
                        SELECT a.person_id FROM core.affiliation a
                        WHERE a.company_id = k.company_id AND (a.to_day IS NULL OR a.to_day >= #{today}))
                 ORDER BY lower(p.email) = lower(k.email) DESC NULLS LAST, p.id LIMIT 1),
                (SELECT p.id FROM core.person p
                 WHERE k.email <> '' AND p.email <> '' AND lower(p.email) = lower(k.email) AND p.merged_into IS NULL
                   AND replace(replace(p.name, ' ', ''), '　', '') = replace(replace(k.name, ' ', ''), '　', '')
                 ORDER BY p.id LIMIT 1))
            """)
    void findPeople(@Param("today") LocalDate today);

    /** One new person for a name and address, or for a name within a company. */
    @Update("""
            UPDATE pg_temp.staged_contact k SET person_id = n.id, is_new = true
            FROM (SELECT name, who, gen_random_uuid() AS id
                FROM (SELECT name, coalesce(nullif(lower(email), ''), company_id::text) AS who
                    FROM pg_temp.staged_contact WHERE person_id IS NULL) unknown
                GROUP BY name, who) n
            WHERE k.person_id IS NULL AND n.name = k.name
              AND n.who = coalesce(nullif(lower(k.email), ''), k.company_id::text)
            """)
    void nameNewPeople();

    @Update("""
            UPDATE pg_temp.staged_contact k
            SET is_person_changed = NOT k.is_new AND (coalesce(k.kana, p.kana), coalesce(k.email, p.email))
                    IS DISTINCT FROM (p.kana, p.email),
                is_changed = k.is_new OR (coalesce(k.kana, p.kana), coalesce(k.email, p.email))
                    IS DISTINCT FROM (p.kana, p.email)
                    OR NOT EXISTS (SELECT FROM core.contact c WHERE c.company_id = k.company_id AND c.role = k.role
                        AND c.person_id = k.person_id AND c.to_day IS NULL)
            FROM pg_temp.staged_contact o
            LEFT JOIN core.person p ON p.id = o.person_id
            WHERE o.line = k.line AND o.role = k.role
            """)
    void compare();

    @Insert("""
            INSERT INTO core.import_change (run_id, kind, record, before, after)
            SELECT DISTINCT ON (k.person_id) #{run}, 'person', k.person_id, to_jsonb(p), coalesce(p.version + 1, 1)::text
            FROM pg_temp.staged_contact k
            LEFT JOIN core.person p ON p.id = k.person_id
            WHERE k.is_new OR k.is_person_changed
            """)
    void rememberPeople(Id<ImportRun> run);

    @Insert("""
            INSERT INTO core.person (id, code, name, kana, email, sort_key, search_key)
            SELECT DISTINCT ON (person_id) person_id, '', name, coalesce(kana, ''), coalesce(email, ''), sort_key,
                search_key
            FROM pg_temp.staged_contact WHERE is_new
            ORDER BY person_id, kana DESC NULLS LAST
            """)
    void addPeople();

    @Update("""
            UPDATE core.person p
            SET kana = coalesce(k.kana, p.kana), email = coalesce(k.email, p.email),
                sort_key = CASE WHEN k.kana IS NULL THEN p.sort_key ELSE k.sort_key END,
                search_key = CASE WHEN k.kana IS NULL THEN p.search_key ELSE k.search_key END, version = p.version + 1
            FROM (SELECT DISTINCT ON (person_id) * FROM pg_temp.staged_contact WHERE is_person_changed
                ORDER BY person_id, line DESC) k
            WHERE p.id = k.person_id
            """)
    void changePeople();

    @Insert("""
            WITH ended AS (
                UPDATE core.contact c SET to_day = greatest(c.from_day, #{today}::date - 1)
                FROM (SELECT o.id, to_jsonb(o) AS before FROM core.contact o
                    JOIN pg_temp.staged_contact k ON k.company_id = o.company_id AND k.role = o.role
                    WHERE o.to_day IS NULL AND o.person_id <> k.person_id) b
                WHERE c.id = b.id
                RETURNING c.id, b.before, md5(to_jsonb(c)::text) AS after)
            INSERT INTO core.import_change (run_id, kind, record, before, after)
            SELECT #{run}, 'contact', id, before, after FROM ended
            """)
    void endOthers(@Param("run") Id<ImportRun> run, @Param("today") LocalDate today);

    @Insert("""
            WITH added AS (
                INSERT INTO core.contact AS c (id, company_id, person_id, role, from_day)
                SELECT gen_random_uuid(), k.company_id, k.person_id, k.role, #{today}
                FROM pg_temp.staged_contact k
                WHERE NOT EXISTS (SELECT FROM core.contact o WHERE o.company_id = k.company_id AND o.role = k.role
                    AND o.person_id = k.person_id AND o.to_day IS NULL)
                RETURNING c.id, md5(to_jsonb(c)::text) AS after)
            INSERT INTO core.import_change (run_id, kind, record, before, after)
            SELECT #{run}, 'contact', id, NULL, after FROM added
            """)
    void addContacts(@Param("run") Id<ImportRun> run, @Param("today") LocalDate today);

    @Insert("""
            WITH added AS (
                INSERT INTO core.affiliation AS a (person_id, company_id, from_day)
                SELECT DISTINCT k.person_id, k.company_id, #{today}::date
                FROM pg_temp.staged_contact k
                WHERE NOT EXISTS (SELECT FROM core.affiliation o
                    WHERE o.person_id = k.person_id AND o.company_id = k.company_id AND o.to_day IS NULL)
                ON CONFLICT DO NOTHING
                RETURNING a.id, md5(to_jsonb(a)::text) AS after)
            INSERT INTO core.import_change (run_id, kind, record, before, after)
            SELECT #{run}, 'affiliation', id, NULL, after FROM added
            """)
    void addAffiliations(@Param("run") Id<ImportRun> run, @Param("today") LocalDate today);
}
