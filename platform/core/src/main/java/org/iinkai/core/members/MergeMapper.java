package org.iinkai.core.members;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Merge;

/**
 * Moves what points to one company to another. Each statement gives the rows as they are then, as JSON: for undoing, and
 * to know whether they are still like that.
 */
interface MergeMapper {

    @Select("""
            SELECT EXISTS (SELECT FROM core.membership k JOIN core.membership o
            ON k.joined_on = o.joined_on OR (k.joined_on < o.ends_on AND o.joined_on < k.ends_on)
            WHERE k.company_id = #{kept} AND o.company_id = #{other})
            """)
    boolean wereBothMembers(@Param("kept") Id<Company> kept, @Param("other") Id<Company> other);

    @Select("SELECT to_jsonb(c)::text FROM core.company c WHERE id = #{id}")
    String company(Id<Company> id);

    @Select(value = """
            WITH changed AS (
                UPDATE core.membership SET company_id = #{kept} WHERE company_id = #{other} RETURNING *)
            SELECT coalesce(jsonb_agg(to_jsonb(changed)), '[]')::text FROM changed
            """, affectData = true)
    String memberships(@Param("kept") Id<Company> kept, @Param("other") Id<Company> other);

    /** Takes away where one record says no more than the other does, so that nobody belongs there twice. */
    @Select(value = """
            WITH gone AS (
                DELETE FROM core.affiliation a USING core.affiliation b
                WHERE a.person_id = b.person_id
                  AND a.from_day >= b.from_day AND coalesce(a.to_day, 'infinity') <= coalesce(b.to_day, 'infinity')
                  AND (a.company_id = #{other} AND b.company_id = #{kept}
                    OR a.company_id = #{kept} AND b.company_id = #{other}
                      AND (a.from_day, a.to_day) IS DISTINCT FROM (b.from_day, b.to_day))
                RETURNING a.*)
            SELECT coalesce(jsonb_agg(to_jsonb(gone)), '[]')::text FROM gone
            """, affectData = true)
    String doubleAffiliations(@Param("kept") Id<Company> kept, @Param("other") Id<Company> other);

    @Select(value = """
            WITH changed AS (
                UPDATE core.affiliation SET company_id = #{kept} WHERE company_id = #{other} RETURNING *)
            SELECT coalesce(jsonb_agg(to_jsonb(changed)), '[]')::text FROM changed
            """, affectData = true)
    String affiliations(@Param("kept") Id<Company> kept, @Param("other") Id<Company> other);

    @Select(value = """
            WITH gone AS (
                DELETE FROM core.contact a USING core.contact b
                WHERE a.person_id = b.person_id AND a.role = b.role
                  AND a.from_day >= b.from_day AND coalesce(a.to_day, 'infinity') <= coalesce(b.to_day, 'infinity')
                  AND (a.company_id = #{other} AND b.company_id = #{kept}
                    OR a.company_id = #{kept} AND b.company_id = #{other}
                      AND (a.from_day, a.to_day) IS DISTINCT FROM (b.from_day, b.to_day))
                RETURNING a.*)
            SELECT coalesce(jsonb_agg(to_jsonb(gone)), '[]')::text FROM gone
            """, affectData = true)
    String doubleContacts(@Param("kept") Id<Company> kept, @Param("other") Id<Company> other);

    @Select(value = """
            WITH changed AS (
                UPDATE core.contact SET company_id = #{kept} WHERE company_id = #{other} RETURNING *)
            SELECT coalesce(jsonb_agg(to_jsonb(changed)), '[]')::text FROM changed
            """, affectData = true)
    String contacts(@Param("kept") Id<Company> kept, @Param("other") Id<Company> other);

    /** Participations are told by their ids alone: who came may be noted later without a new company. */
    @Select(value = """
            WITH changed AS (
                UPDATE core.participation SET company_id = #{kept} WHERE company_id = #{other} RETURNING id, company_id)
            SELECT coalesce(jsonb_agg(to_jsonb(changed)), '[]')::text FROM changed
            """, affectData = true)
    String participations(@Param("kept") Id<Company> kept, @Param("other") Id<Company> other);

    @Select(value = """
            WITH changed AS (
                UPDATE core.organisation_list_entry o SET company_id = #{kept}
                WHERE o.company_id = #{other} AND NOT EXISTS (
                    SELECT FROM core.organisation_list_entry k WHERE k.list = o.list AND k.company_id = #{kept})
                RETURNING o.*)
            SELECT coalesce(jsonb_agg(to_jsonb(changed)), '[]')::text FROM changed
            """, affectData = true)
    String lists(@Param("kept") Id<Company> kept, @Param("other") Id<Company> other);

    @Select(value = """
            WITH changed AS (
                UPDATE core.company_former_name o SET company_id = #{kept}
                WHERE o.company_id = #{other} AND NOT EXISTS (
                    SELECT FROM core.company_former_name k WHERE k.company_id = #{kept} AND k.until_day = o.until_day)
                RETURNING o.*)
            SELECT coalesce(jsonb_agg(to_jsonb(changed)), '[]')::text FROM changed
            """, affectData = true)
    String names(@Param("kept") Id<Company> kept, @Param("other") Id<Company> other);

    @Select(value = """
            WITH changed AS (
                UPDATE core.company_former_address o SET company_id = #{kept}
                WHERE o.company_id = #{other} AND NOT EXISTS (
                    SELECT FROM core.company_former_address k WHERE k.company_id = #{kept} AND k.until_day = o.until_day)
                RETURNING o.*)
            SELECT coalesce(jsonb_agg(to_jsonb(changed)), '[]')::text FROM changed
            """, affectData = true)
    String addresses(@Param("kept") Id<Company> kept, @Param("other") Id<Company> other);

    /** Records that were merged into the other one before. */
    @Select(value = """
            WITH changed AS (
                UPDATE core.company SET merged_into = #{kept} WHERE merged_into = #{other} RETURNING id, merged_into)
            SELECT coalesce(jsonb_agg(to_jsonb(changed)), '[]')::text FROM changed
            """, affectData = true)
    String companies(@Param("kept") Id<Company> kept, @Param("other") Id<Company> other);

    /** Takes the other record out of use; its numbers go where they are not known yet. */
    @Update("""
            UPDATE core.company o SET merged_into = #{kept}, version = o.version + 1,
                number = CASE WHEN k.number = '' THEN '' ELSE o.number END
            FROM core.company k
            WHERE o.id = #{other} AND k.id = #{kept}
            """)
    void retire(@Param("kept") Id<Company> kept, @Param("other") Id<Company> other);

    @Insert("""
            INSERT INTO core.merge (id, kind, kept, other, kept_name, other_name, moved, by_name, at)
            VALUES (#{id}, 'company', #{kept}, #{other}, #{keptName}, #{otherName}, #{moved}::jsonb, #{by}, #{at})
            """)
    void add(NewMerge merge);

    @Select("""
            SELECT id, at, by_name AS "by", kept_name AS kept, other_name AS other, undone_at IS NOT NULL AS is_undone
            FROM core.merge WHERE kind = 'company' ORDER BY at DESC, id DESC LIMIT #{most}
            """)
    List<Merge> merges(int most);

    @Select("""
            SELECT kept, other, undone_at IS NOT NULL AS is_undone FROM core.merge
            WHERE id = #{id} AND kind = 'company' FOR UPDATE
            """)
    Optional<StoredMerge> locked(Id<Merge> id);

    @Select("""
            SELECT (m ->> 'id')::uuid AS id FROM core.merge, jsonb_array_elements(moved -> 'memberships') m
            WHERE core.merge.id = #{id}
            """)
    List<Id<org.iinkai.api.members.Membership>> movedMemberships(Id<Merge> id);

    @Select("""
            SELECT DISTINCT (p ->> 'person_id')::uuid AS id FROM core.merge,
                jsonb_array_elements((moved -> 'affiliations') || (moved -> 'contacts')) p
            WHERE core.merge.id = #{id}
            """)
    List<Id<org.iinkai.api.members.Person>> movedPeople(Id<Merge> id);

    /** A merge as it is recorded. */
    record NewMerge(
            Id<Merge> id,
            Id<Company> kept,
            Id<Company> other,
            String keptName,
            String otherName,
            String moved,
            String by,
            Instant at) {}

    /** Which records were made one. */
    record StoredMerge(Id<Company> kept, Id<Company> other, boolean isUndone) {}
}
