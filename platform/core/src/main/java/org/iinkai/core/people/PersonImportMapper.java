package org.iinkai.core.people;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/** Finds whom rows of a file are about, and remembers what an import does to people. */
interface PersonImportMapper {

    @Select("SELECT id, prefix, is_prefix_first, name FROM core.company WHERE merged_into IS NULL")
    List<NamedCompany> companies();

    /** People of the name who belong to the company, or who have the address; those with a code only where none is given. */
    @Select("""
            SELECT p.id FROM core.person p
            WHERE p.merged_into IS NULL
              AND p.name_key = translate(lower(regexp_replace(normalize(#{name}, NFKC), '[\\s　・･]', '', 'g')),
                '髙﨑𠮷齋齊斎邊邉濵濱嶋嶌澤櫻廣國眞瀧龍惠德桒栁槇渕冨圓應榮假',
                '高崎吉斉斉斉辺辺浜浜島島沢桜広国真滝竜恵徳桑柳槙淵富円応栄仮')
              AND (NOT #{isCoded} OR p.code = '')
              AND (p.id IN (SELECT a.person_id FROM core.affiliation a
                    WHERE a.company_id = #{company}::uuid AND a.to_day IS NULL)
                OR (#{email}::text <> '' AND lower(p.email) = lower(#{email}))
                OR (#{company}::uuid IS NULL AND #{email}::text = '' AND NOT EXISTS (
                    SELECT FROM core.affiliation a WHERE a.person_id = p.id AND a.to_day IS NULL)))
            ORDER BY p.id
            LIMIT 2
            """)
    List<Id<Person>> named(
            @Param("name") String name,
            @Param("company") @Nullable UUID company,
            @Param("email") String email,
            @Param("isCoded") boolean isCoded);

    @Select("SELECT code = '' FROM core.person WHERE id = #{id}")
    boolean isWithoutCode(Id<Person> id);

    @Insert(
            "INSERT INTO core.import_change (run_id, kind, record, before, after) VALUES (#{run}, 'person', #{id}, NULL, '1')")
    void rememberNew(@Param("run") Id<ImportRun> run, @Param("id") Id<Person> id);

    /** Before a change: what it is now, and the version that it will have. */
    @Insert("""
            INSERT INTO core.import_change (run_id, kind, record, before, after)
            SELECT #{run}, 'person', id, to_jsonb(p), (version + 1)::text FROM core.person p WHERE id = #{id}
            """)
    void remember(@Param("run") Id<ImportRun> run, @Param("id") Id<Person> id);

    @Insert("""
            INSERT INTO core.import_change (run_id, kind, record, before, after)
            SELECT #{run}, 'affiliation', id, to_jsonb(a), '' FROM core.affiliation a WHERE person_id = #{person}
            """)
    void rememberAffiliations(@Param("run") Id<ImportRun> run, @Param("person") Id<Person> person);

    @Insert("""
            INSERT INTO core.import_change (run_id, kind, record, before, after)
            SELECT #{run}, 'affiliation', a.id, NULL, md5(to_jsonb(a)::text) FROM core.affiliation a
            WHERE a.person_id = #{person} AND NOT EXISTS (SELECT FROM core.import_change h
                WHERE h.run_id = #{run} AND h.kind = 'affiliation' AND h.record = a.id)
            """)
    int rememberNewAffiliations(@Param("run") Id<ImportRun> run, @Param("person") Id<Person> person);

    /** What tells whether they are changed later; nothing for those that went. */
    @Update("""
            UPDATE core.import_change h SET after = md5(to_jsonb(a)::text)
            FROM core.affiliation a
            WHERE h.run_id = #{run} AND h.kind = 'affiliation' AND h.record = a.id AND a.person_id = #{person}
              AND h.before IS NOT NULL
            """)
    void settleAffiliations(@Param("run") Id<ImportRun> run, @Param("person") Id<Person> person);

    @Delete("""
            DELETE FROM core.import_change h USING core.affiliation a
            WHERE h.run_id = #{run} AND h.kind = 'affiliation' AND h.record = a.id AND a.person_id = #{person}
              AND h.before = to_jsonb(a)
            """)
    void forgetUntouchedAffiliations(@Param("run") Id<ImportRun> run, @Param("person") Id<Person> person);

    @Select("""
            SELECT EXISTS (SELECT FROM core.import_change
                WHERE run_id = #{run} AND kind = 'affiliation' AND before ->> 'person_id' = #{person}::uuid::text)
            """)
    boolean hasTouchedAffiliations(@Param("run") Id<ImportRun> run, @Param("person") Id<Person> person);

    /** A company by its name. */
    record NamedCompany(Id<Company> id, String prefix, boolean isPrefixFirst, String name) {}
}
