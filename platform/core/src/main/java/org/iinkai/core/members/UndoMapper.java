package org.iinkai.core.members;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Merge;

/** Takes merges back. */
interface UndoMapper {

    /** Whether every row that was moved is as it was then, and what was taken away can be put back. */
    @Select("""
            WITH undone AS (SELECT * FROM core.merge WHERE id = #{id})
            SELECT NOT EXISTS (
                SELECT FROM undone CROSS JOIN jsonb_array_elements(moved -> 'memberships') s
                LEFT JOIN core.membership r ON r.id = (s ->> 'id')::uuid
                WHERE r.id IS NULL OR NOT to_jsonb(r) @> s
                UNION ALL
                SELECT FROM undone CROSS JOIN jsonb_array_elements(moved -> 'affiliations') s
                LEFT JOIN core.affiliation r ON r.id = (s ->> 'id')::uuid
                WHERE r.id IS NULL OR NOT to_jsonb(r) @> s
                UNION ALL
                SELECT FROM undone CROSS JOIN jsonb_array_elements(moved -> 'contacts') s
                LEFT JOIN core.contact r ON r.id = (s ->> 'id')::uuid
                WHERE r.id IS NULL OR NOT to_jsonb(r) @> s
                UNION ALL
                SELECT FROM undone CROSS JOIN jsonb_array_elements(moved -> 'participations') s
                LEFT JOIN core.participation r ON r.id = (s ->> 'id')::uuid
                WHERE r.id IS NULL OR r.company_id IS DISTINCT FROM kept
                UNION ALL
                SELECT FROM undone CROSS JOIN jsonb_array_elements(moved -> 'lists') s
                LEFT JOIN core.organisation_list_entry r ON r.company_id = kept AND r.list = s ->> 'list'
                WHERE r.list IS NULL
                UNION ALL
                SELECT FROM undone CROSS JOIN jsonb_array_elements(moved -> 'names') s
                LEFT JOIN core.company_former_name r
                    ON r.company_id = kept AND r.until_day = (s ->> 'until_day')::date
                WHERE r.name IS NULL OR NOT to_jsonb(r) @> s
                UNION ALL
                SELECT FROM undone CROSS JOIN jsonb_array_elements(moved -> 'addresses') s
                LEFT JOIN core.company_former_address r
                    ON r.company_id = kept AND r.until_day = (s ->> 'until_day')::date
                WHERE r.street IS NULL OR NOT to_jsonb(r) @> s
                UNION ALL
                SELECT FROM undone CROSS JOIN jsonb_array_elements(moved -> 'companies') s
                LEFT JOIN core.company r ON r.id = (s ->> 'id')::uuid
                WHERE r.merged_into IS DISTINCT FROM kept
                UNION ALL
                SELECT FROM undone JOIN core.company r ON r.id = kept
                WHERE r.merged_into IS NOT NULL OR (moved -> 'filled')::boolean
                    AND r.version <> (moved -> 'kept' ->> 'version')::integer + 1
                UNION ALL
                SELECT FROM undone JOIN core.company r ON r.id = other WHERE r.merged_into IS DISTINCT FROM kept
                UNION ALL
                SELECT FROM undone CROSS JOIN jsonb_array_elements(moved -> 'double_affiliations') s
                JOIN core.affiliation r ON r.person_id = (s ->> 'person_id')::uuid
                    AND r.company_id = (s ->> 'company_id')::uuid AND r.from_day = (s ->> 'from_day')::date
                    AND NOT EXISTS (SELECT FROM jsonb_array_elements(moved -> 'affiliations') a
                        WHERE (a ->> 'id')::uuid = r.id))
            """)
    boolean isAsItWas(Id<Merge> id);

    @Update("""
            UPDATE core.membership r SET company_id = g.other
            FROM core.merge g, jsonb_array_elements(g.moved -> 'memberships') s
            WHERE g.id = #{id} AND r.id = (s ->> 'id')::uuid
            """)
    void memberships(Id<Merge> id);

    @Update("""
            UPDATE core.affiliation r SET company_id = g.other
            FROM core.merge g, jsonb_array_elements(g.moved -> 'affiliations') s
            WHERE g.id = #{id} AND r.id = (s ->> 'id')::uuid
            """)
    void affiliations(Id<Merge> id);

    @Insert("""
            INSERT INTO core.affiliation (id, person_id, company_id, from_day, to_day, department, post)
            SELECT (s ->> 'id')::uuid, (s ->> 'person_id')::uuid, (s ->> 'company_id')::uuid, (s ->> 'from_day')::date,
                (s ->> 'to_day')::date, s ->> 'department', s ->> 'post'
            FROM core.merge g, jsonb_array_elements(g.moved -> 'double_affiliations') s
            WHERE g.id = #{id}
            """)
    void doubleAffiliations(Id<Merge> id);

    @Update("""
            UPDATE core.contact r SET company_id = g.other
            FROM core.merge g, jsonb_array_elements(g.moved -> 'contacts') s
            WHERE g.id = #{id} AND r.id = (s ->> 'id')::uuid
            """)
    void contacts(Id<Merge> id);

    @Insert("""
            INSERT INTO core.contact (id, company_id, person_id, role, from_day, to_day)
            SELECT (s ->> 'id')::uuid, (s ->> 'company_id')::uuid, (s ->> 'person_id')::uuid, s ->> 'role',
                (s ->> 'from_day')::date, (s ->> 'to_day')::date
            FROM core.merge g, jsonb_array_elements(g.moved -> 'double_contacts') s
            WHERE g.id = #{id}
            """)
    void doubleContacts(Id<Merge> id);

    @Update("""
            UPDATE core.participation r SET company_id = g.other
            FROM core.merge g, jsonb_array_elements(g.moved -> 'participations') s
            WHERE g.id = #{id} AND r.id = (s ->> 'id')::uuid
            """)
    void participations(Id<Merge> id);

    @Update("""
            UPDATE core.organisation_list_entry r SET company_id = g.other
            FROM core.merge g, jsonb_array_elements(g.moved -> 'lists') s
            WHERE g.id = #{id} AND r.company_id = g.kept AND r.list = s ->> 'list'
            """)
    void lists(Id<Merge> id);

    @Update("""
            UPDATE core.company_former_name r SET company_id = g.other
            FROM core.merge g, jsonb_array_elements(g.moved -> 'names') s
            WHERE g.id = #{id} AND r.company_id = g.kept AND r.until_day = (s ->> 'until_day')::date
            """)
    void names(Id<Merge> id);

    @Update("""
            UPDATE core.company_former_address r SET company_id = g.other
            FROM core.merge g, jsonb_array_elements(g.moved -> 'addresses') s
            WHERE g.id = #{id} AND r.company_id = g.kept AND r.until_day = (s ->> 'until_day')::date
            """)
    void addresses(Id<Merge> id);

    @Update("""
            UPDATE core.company r SET merged_into = g.other
            FROM core.merge g, jsonb_array_elements(g.moved -> 'companies') s
            WHERE g.id = #{id} AND r.id = (s ->> 'id')::uuid
            """)
    void companies(Id<Merge> id);

    /** Takes from the kept record what it had from the other. */
    @Update("""
            UPDATE core.company r SET number = b.number, corporate_number = b.corporate_number, kana = b.kana,
                sort_key = b.sort_key, postal_code = b.postal_code, prefecture = b.prefecture,
                municipality = b.municipality, street = b.street, building = b.building, local_code = b.local_code,
                phone = b.phone, url = b.url, version = r.version + 1
            FROM core.merge g, jsonb_to_record(g.moved -> 'kept') AS b (number text, corporate_number text, kana text,
                sort_key text, postal_code text, prefecture text, municipality text, street text, building text,
                local_code text, phone text, url text)
            WHERE g.id = #{id} AND (g.moved -> 'filled')::boolean AND r.id = g.kept
            """)
    void kept(Id<Merge> id);

    @Update("""
            UPDATE core.company r SET merged_into = NULL, number = g.moved -> 'other' ->> 'number',
                version = r.version + 1
            FROM core.merge g
            WHERE g.id = #{id} AND r.id = g.other
            """)
    void other(Id<Merge> id);

    @Select("""
            SELECT EXISTS (SELECT FROM core.company o JOIN core.company c ON c.corporate_number = o.corporate_number
            WHERE o.id = #{other} AND o.corporate_number <> '' AND c.merged_into IS NULL AND c.id <> #{kept})
            """)
    boolean isCorporateNumberTaken(@Param("kept") Id<Company> kept, @Param("other") Id<Company> other);

    @Update("UPDATE core.merge SET undone_at = #{at} WHERE id = #{id}")
    void done(@Param("id") Id<Merge> id, @Param("at") Instant at);
}
