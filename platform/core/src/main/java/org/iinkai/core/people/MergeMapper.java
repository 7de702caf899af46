package org.iinkai.core.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Merge;
import org.iinkai.api.members.Person;

/** What belongs to two people, read as JSON and written back from it, so that a merge can be undone row by row. */
interface MergeMapper {

    @Select("""
            SELECT jsonb_build_object(
                'person', (SELECT jsonb_agg(jsonb_build_object('id', id, 'name', name, 'kana', kana, 'email', email,
                        'phone', phone, 'consent_on', consent_on, 'consent_to', consent_to, 'note', note,
                        'search_key', search_key, 'sort_key', sort_key, 'merged_into', merged_into, 'version', version))
                    FROM core.person WHERE id IN (#{kept}, #{other}) OR merged_into IN (#{kept}, #{other})),
                'affiliation', (SELECT jsonb_agg(jsonb_build_object('id', id, 'person_id', person_id,
                        'company_id', company_id, 'department', department, 'post', post, 'from_day', from_day,
                        'to_day', to_day) ORDER BY from_day, id)
                    FROM core.affiliation WHERE person_id IN (#{kept}, #{other})),
                'contact', (SELECT jsonb_agg(jsonb_build_object('id', id, 'person_id', person_id,
                        'company_id', company_id, 'role', role, 'from_day', from_day, 'to_day', to_day)
                        ORDER BY from_day, id)
                    FROM core.contact WHERE person_id IN (#{kept}, #{other})),
                'post_term', (SELECT jsonb_agg(jsonb_build_object('id', id, 'person_id', person_id, 'post', post,
                        'from_day', from_day, 'to_day', to_day, 'version', version) ORDER BY from_day, id)
                    FROM core.post_term WHERE person_id IN (#{kept}, #{other})),
                'participation', (SELECT jsonb_agg(jsonb_build_object('id', id, 'person_id', person_id,
                        'event_id', event_id, 'status', status) ORDER BY enrolled_at, id)
                    FROM core.participation WHERE person_id IN (#{kept}, #{other})),
                'account', (SELECT jsonb_agg(jsonb_build_object('id', id, 'person_id', person_id))
                    FROM core.account WHERE person_id IN (#{kept}, #{other})))::text
            """)
    String belongings(@Param("kept") Id<Person> kept, @Param("other") Id<Person> other);

    /** Whether one of them has an account and one of them a post that gives rights. */
    @Select("""
            SELECT EXISTS (SELECT FROM core.account WHERE person_id IN (#{kept}, #{other}))
                AND EXISTS (SELECT FROM core.post_term t JOIN core.post p ON p.code = t.post
                    WHERE t.person_id IN (#{kept}, #{other}) AND p.role IS NOT NULL)
            """)
    boolean movesRights(@Param("kept") Id<Person> kept, @Param("other") Id<Person> other);

    @Update("""
            UPDATE core.person p
            SET name = r.name, kana = r.kana, email = r.email, phone = r.phone, consent_on = r.consent_on,
                consent_to = r.consent_to, note = r.note, search_key = r.search_key, sort_key = r.sort_key,
                merged_into = r.merged_into, version = p.version + 1
            FROM jsonb_populate_recordset(NULL::core.person, #{rows}::jsonb) r
            WHERE p.id = r.id
            """)
    void people(String rows);

    @Update("""
            UPDATE core.affiliation t
            SET person_id = r.person_id, department = r.department, post = r.post, from_day = r.from_day,
                to_day = r.to_day
            FROM jsonb_populate_recordset(NULL::core.affiliation, #{rows}::jsonb) r
            WHERE t.id = r.id
            """)
    void affiliations(String rows);

    @Update("""
            UPDATE core.contact t SET person_id = r.person_id, from_day = r.from_day, to_day = r.to_day
            FROM jsonb_populate_recordset(NULL::core.contact, #{rows}::jsonb) r
            WHERE t.id = r.id
            """)
    void contacts(String rows);

    @Update("""
            UPDATE core.post_term t
            SET person_id = r.person_id, from_day = r.from_day, to_day = r.to_day, version = t.version + 1
            FROM jsonb_populate_recordset(NULL::core.post_term, #{rows}::jsonb) r
            WHERE t.id = r.id
            """)
    void terms(String rows);

    /** Whose the places are; a person has one at most that counts, so a place is given back before it moves. */
    @Update("""
            UPDATE core.participation t SET person_id = r.person_id
            FROM jsonb_populate_recordset(NULL::core.participation, #{rows}::jsonb) r
            WHERE t.id = r.id
            """)
    void participants(String rows);

    @Update("""
            UPDATE core.participation t SET status = r.status
            FROM jsonb_populate_recordset(NULL::core.participation, #{rows}::jsonb) r
            WHERE t.id = r.id
            """)
    void statuses(String rows);

    @Update("""
            UPDATE core.account t SET person_id = r.person_id
            FROM jsonb_populate_recordset(NULL::core.account, #{rows}::jsonb) r
            WHERE t.id = r.id
            """)
    void accounts(String rows);

    @Delete("DELETE FROM core.affiliation WHERE id = ANY (#{ids}::uuid[])")
    void removeAffiliations(@Param("ids") String[] ids);

    @Delete("DELETE FROM core.contact WHERE id = ANY (#{ids}::uuid[])")
    void removeContacts(@Param("ids") String[] ids);

    @Delete("DELETE FROM core.post_term WHERE id = ANY (#{ids}::uuid[])")
    void removeTerms(@Param("ids") String[] ids);

    @Insert("""
            INSERT INTO core.affiliation (id, person_id, company_id, department, post, from_day, to_day)
            SELECT id, person_id, company_id, department, post, from_day, to_day
            FROM jsonb_populate_recordset(NULL::core.affiliation, #{rows}::jsonb)
            """)
    void restoreAffiliations(String rows);

    @Insert("""
            INSERT INTO core.contact (id, person_id, company_id, role, from_day, to_day)
            SELECT id, person_id, company_id, role, from_day, to_day
            FROM jsonb_populate_recordset(NULL::core.contact, #{rows}::jsonb)
            """)
    void restoreContacts(String rows);

    @Insert("""
            INSERT INTO core.post_term (id, person_id, post, from_day, to_day, version)
            SELECT id, person_id, post, from_day, to_day, version
            FROM jsonb_populate_recordset(NULL::core.post_term, #{rows}::jsonb)
            """)
    void restoreTerms(String rows);

    @Insert("""
            INSERT INTO core.merge (id, kind, kept, other, kept_name, other_name, moved, by_name, at)
            VALUES (#{id}, 'person', #{kept}, #{other}, #{keptName}, #{otherName}, #{moved}::jsonb, #{by}, #{at})
            """)
    void add(StoredMerge merge);

    @Select("""
            SELECT id, kept, other, kept_name, other_name, moved::text AS moved, by_name AS "by", at,
                undone_at IS NOT NULL AS is_undone
            FROM core.merge WHERE id = #{id} AND kind = 'person' FOR UPDATE
            """)
    Optional<StoredMerge> locked(Id<Merge> id);

    @Update("UPDATE core.merge SET undone_at = #{at} WHERE id = #{id}")
    void undone(@Param("id") Id<Merge> id, @Param("at") Instant at);

    @Select("""
            SELECT id, at, by_name AS "by", kept_name AS kept, other_name AS other, undone_at IS NOT NULL AS is_undone
            FROM core.merge WHERE kind = 'person' ORDER BY at DESC, id DESC LIMIT #{most}
            """)
    List<Merge> latest(int most);

    @Select("""
            SELECT id, at, by_name AS "by", kept_name AS kept, other_name AS other, undone_at IS NOT NULL AS is_undone
            FROM core.merge
            WHERE kind = 'person' AND (kept = #{person} OR other = #{person}) ORDER BY at DESC, id DESC
            """)
    List<Merge> of(Id<Person> person);

    /**
     * A merge as stored.
     *
     * @param moved every row that changed, as it was before and after
     */
    record StoredMerge(
            Id<Merge> id,
            Id<Person> kept,
            Id<Person> other,
            String keptName,
            String otherName,
            String moved,
            String by,
            Instant at,
            boolean isUndone) {}
}
