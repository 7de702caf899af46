package org.iinkai.core.imports;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.imports.ImportRun;

/** Takes back what imports did to records of the register. */
interface UndoMapper {

    /** Lets the checks of foreign keys, one for each row and table, keep their plans until the transaction ends. */
    @Update("SET LOCAL plan_cache_mode = auto")
    void keepPlans();

    /** Names of what was changed, or came to hang on it, since; held so that it stays as it is. */
    @Select(value = """
            WITH mine AS (SELECT kind, record, before, after FROM core.import_change WHERE run_id = #{run})
            SELECT DISTINCT name FROM (
                SELECT coalesce(c.name, '?') AS name FROM mine h LEFT JOIN core.company c ON c.id = h.record
                WHERE h.kind = 'company' AND c.version::text IS DISTINCT FROM h.after
                UNION ALL
                SELECT coalesce(c.name, '?') FROM mine h LEFT JOIN core.membership m ON m.id = h.record
                LEFT JOIN core.company c ON c.id = m.company_id
                WHERE h.kind = 'membership' AND m.version::text IS DISTINCT FROM h.after
                UNION ALL
                SELECT coalesce(p.name, '?') FROM mine h LEFT JOIN core.person p ON p.id = h.record
                WHERE h.kind = 'person' AND p.version::text IS DISTINCT FROM h.after
                UNION ALL
                SELECT coalesce(p.name, '?') FROM mine h LEFT JOIN core.contact c ON c.id = h.record
                LEFT JOIN core.person p ON p.id = c.person_id
                WHERE h.kind = 'contact' AND md5(to_jsonb(c)::text) IS DISTINCT FROM h.after
                UNION ALL
                SELECT coalesce(p.name, '?') FROM mine h LEFT JOIN core.affiliation a ON a.id = h.record
                LEFT JOIN core.person p ON p.id = a.person_id
                WHERE h.kind = 'affiliation' AND md5(to_jsonb(a)::text) IS DISTINCT FROM nullif(h.after, '')
                UNION ALL
                SELECT c.name FROM mine h JOIN core.company c ON c.id = h.record
                WHERE h.kind = 'company' AND h.before IS NULL AND (
                    EXISTS (SELECT FROM core.membership m WHERE m.company_id = c.id
                        AND m.id NOT IN (SELECT record FROM mine WHERE kind = 'membership'))
                    OR EXISTS (SELECT FROM core.contact o WHERE o.company_id = c.id
                        AND o.id NOT IN (SELECT record FROM mine WHERE kind = 'contact'))
                    OR EXISTS (SELECT FROM core.affiliation a WHERE a.company_id = c.id
                        AND a.id NOT IN (SELECT record FROM mine WHERE kind = 'affiliation'))
                    OR EXISTS (SELECT FROM core.company_former_name f WHERE f.company_id = c.id)
                    OR EXISTS (SELECT FROM core.company_former_address f WHERE f.company_id = c.id)
                    OR EXISTS (SELECT FROM core.organisation_list_entry e WHERE e.company_id = c.id))
                UNION ALL
                SELECT p.name FROM mine h JOIN core.person p ON p.id = h.record
                WHERE h.kind = 'person' AND h.before IS NULL AND (
                    EXISTS (SELECT FROM core.contact o WHERE o.person_id = p.id
                        AND o.id NOT IN (SELECT record FROM mine WHERE kind = 'contact'))
                    OR EXISTS (SELECT FROM core.affiliation a WHERE a.person_id = p.id
                        AND a.id NOT IN (SELECT record FROM mine WHERE kind = 'affiliation'))
                    OR EXISTS (SELECT FROM core.post_term t WHERE t.person_id = p.id))) changed
            ORDER BY name
            LIMIT #{most}
            """)
    List<String> changedSince(@Param("run") Id<ImportRun> run, @Param("most") int most);

    @Delete("""
            DELETE FROM core.contact c USING core.import_change h
            WHERE h.run_id = #{run} AND h.kind = 'contact' AND h.before IS NULL AND c.id = h.record
            """)
    void removeContacts(Id<ImportRun> run);

    @Update("""
            UPDATE core.contact c SET to_day = (h.before ->> 'to_day')::date
            FROM core.import_change h
            WHERE h.run_id = #{run} AND h.kind = 'contact' AND h.before IS NOT NULL AND c.id = h.record
            """)
    void restoreContacts(Id<ImportRun> run);

    @Delete("""
            DELETE FROM core.affiliation a USING core.import_change h
            WHERE h.run_id = #{run} AND h.kind = 'affiliation' AND h.before IS NULL AND a.id = h.record
            """)
    void removeAffiliations(Id<ImportRun> run);

    @Insert("""
            INSERT INTO core.affiliation
            SELECT b.* FROM core.import_change h, jsonb_populate_record(NULL::core.affiliation, h.before) b
            WHERE h.run_id = #{run} AND h.kind = 'affiliation' AND h.before IS NOT NULL
            ON CONFLICT (id) DO UPDATE
            SET company_id = excluded.company_id, department = excluded.department, post = excluded.post,
                from_day = excluded.from_day, to_day = excluded.to_day
            """)
    void restoreAffiliations(Id<ImportRun> run);

    @Delete("""
            DELETE FROM core.membership m USING core.import_change h
            WHERE h.run_id = #{run} AND h.kind = 'membership' AND h.before IS NULL AND m.id = h.record
            """)
    void removeMemberships(Id<ImportRun> run);

    @Update("""
            UPDATE core.membership m
            SET category = b.category, segment = b.segment, left_on = b.left_on, reason = b.reason,
                is_continued = b.is_continued, version = m.version + 1
            FROM core.import_change h, jsonb_populate_record(NULL::core.membership, h.before) b
            WHERE h.run_id = #{run} AND h.kind = 'membership' AND h.before IS NOT NULL AND m.id = h.record
            """)
    void restoreMemberships(Id<ImportRun> run);

    @Delete("""
            DELETE FROM core.person p USING core.import_change h
            WHERE h.run_id = #{run} AND h.kind = 'person' AND h.before IS NULL AND p.id = h.record
            """)
    void removePeople(Id<ImportRun> run);

    @Update("""
            UPDATE core.person p
            SET code = b.code, name = b.name, kana = b.kana, email = b.email, phone = b.phone, sort_key = b.sort_key,
                search_key = b.search_key, version = p.version + 1
            FROM core.import_change h, jsonb_populate_record(NULL::core.person, h.before) b
            WHERE h.run_id = #{run} AND h.kind = 'person' AND h.before IS NOT NULL AND p.id = h.record
            """)
    void restorePeople(Id<ImportRun> run);

    @Delete("""
            DELETE FROM core.company c USING core.import_change h
            WHERE h.run_id = #{run} AND h.kind = 'company' AND h.before IS NULL AND c.id = h.record
            """)
    void removeCompanies(Id<ImportRun> run);

    @Update("""
            UPDATE core.company c
            SET prefix = b.prefix, is_prefix_first = b.is_prefix_first, name = b.name, kana = b.kana,
                sort_key = b.sort_key, search_key = b.search_key, corporate_number = b.corporate_number,
                postal_code = b.postal_code, prefecture = b.prefecture, municipality = b.municipality,
                street = b.street, building = b.building, phone = b.phone, url = b.url, note = b.note,
                version = c.version + 1
            FROM core.import_change h, jsonb_populate_record(NULL::core.company, h.before) b
            WHERE h.run_id = #{run} AND h.kind = 'company' AND h.before IS NOT NULL AND c.id = h.record
            """)
    void restoreCompanies(Id<ImportRun> run);

    @Delete("DELETE FROM core.import_change WHERE run_id = #{run}")
    void forget(Id<ImportRun> run);
}
