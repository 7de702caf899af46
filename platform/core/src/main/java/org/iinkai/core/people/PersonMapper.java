package org.iinkai.core.people;

import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/** People and what is known of each. */
interface PersonMapper {

    String COLUMNS = "SELECT p.id, p.name, p.kana, p.email, p.phone, p.consent_on, p.consent_to, p.note, p.version ";

    /** A person; one that was merged into another gives that other. */
    @Select(COLUMNS + """
            FROM core.person p
            WHERE p.id = (SELECT coalesce(merged_into, id) FROM core.person WHERE id = #{id})
            """)
    Optional<StoredPerson> person(Id<Person> id);

    /** A person that was not merged into another, held until the end of the transaction. */
    @Select(COLUMNS + "FROM core.person p WHERE p.id = #{id} AND p.merged_into IS NULL FOR UPDATE")
    Optional<StoredPerson> locked(Id<Person> id);

    /** Who the record stands for today, with that record held until the end of the transaction. */
    @Select("""
            SELECT id FROM core.person
            WHERE id = (SELECT coalesce(merged_into, id) FROM core.person WHERE id = #{id}) FOR UPDATE
            """)
    Optional<Id<Person>> current(Id<Person> id);

    @Insert("""
            INSERT INTO core.person (id, code, name, kana, email, phone, consent_on, consent_to, note, search_key, sort_key)
            VALUES (#{id}, '', #{name}, #{kana}, #{email}, #{phone}, #{consentOn}, #{consentTo}, #{note}, #{searchKey},
                #{sortKey})
            ON CONFLICT (id) DO NOTHING
            """)
    int add(StoredPerson person);

    @Update("""
            UPDATE core.person
            SET name = #{name}, kana = #{kana}, email = #{email}, phone = #{phone}, consent_on = #{consentOn},
                consent_to = #{consentTo}, note = #{note}, search_key = #{searchKey}, sort_key = #{sortKey},
                version = version + 1
            WHERE id = #{id} AND version = #{version} AND merged_into IS NULL
            """)
    int change(StoredPerson person);

    @Select("SELECT id, merged_into IS NOT NULL AS is_merged FROM core.person WHERE code = #{code} AND code <> ''")
    Optional<Coded> coded(String code);

    @Update("UPDATE core.person SET code = #{code} WHERE id = #{id}")
    void code(@Param("id") Id<Person> id, @Param("code") String code);

    @Select("""
            SELECT coalesce(merged_into, id) FROM core.company WHERE number = #{number} AND number <> ''
            """)
    Optional<Id<Company>> companyWithNumber(String number);

    /** The record that a data file names by a code. */
    record Coded(Id<Person> id, boolean isMerged) {}
}
