package org.iinkai.core.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.Person;

/** What people are to companies, and the words for it. */
interface ContactMapper {

    String CONTACTS = """
            SELECT t.id, t.company_id AS company,
                core.name_on(t.company_id, least(t.to_day, #{today}::date)) AS company_name,
                t.person_id AS person, p.name AS person_name, p.email, t.role, t.from_day AS "from", t.to_day AS "to"
            FROM core.contact t
            JOIN core.person p ON p.id = t.person_id
            JOIN core.company c ON c.id = t.company_id
            JOIN core.contact_role r ON r.code = t.role
            """;

    @Select(CONTACTS + """
            WHERE t.company_id = (SELECT coalesce(merged_into, id) FROM core.company WHERE id = #{company})
              AND t.from_day <= #{day} AND coalesce(t.to_day, 'infinity') >= #{day}
            ORDER BY r.position, r.code, p.sort_key, p.id
            """)
    List<Found> at(@Param("company") Id<Company> company, @Param("day") LocalDate day, @Param("today") LocalDate today);

    @Select(CONTACTS + """
            WHERE t.person_id = (SELECT coalesce(merged_into, id) FROM core.person WHERE id = #{person})
            ORDER BY t.to_day IS NULL DESC, t.from_day DESC, r.position, t.id
            """)
    List<Found> of(@Param("person") Id<Person> person, @Param("today") LocalDate today);

    @Select(CONTACTS + "WHERE t.id = #{id}")
    Optional<Found> contact(@Param("id") Id<Contact> id, @Param("today") LocalDate today);

    /** Whether the person is in the role for the company by another record on any of the days. */
    @Select("""
            SELECT EXISTS (SELECT FROM core.contact
            WHERE person_id = #{person} AND company_id = #{company} AND role = #{role} AND id <> #{id}
              AND from_day <= coalesce(#{to}::date, 'infinity') AND coalesce(to_day, 'infinity') >= #{from})
            """)
    boolean overlaps(Contact contact);

    /** The record that already says so, for a table that is read in again. */
    @Select("""
            SELECT id FROM core.contact
            WHERE person_id = #{person} AND company_id = #{company} AND role = #{role} AND from_day = #{from}
            """)
    Optional<Id<Contact>> same(Contact contact);

    @Insert("""
            INSERT INTO core.contact (id, company_id, person_id, role, from_day, to_day)
            VALUES (#{id}, #{company}, #{person}, #{role}, #{from}, #{to})
            ON CONFLICT (id) DO UPDATE
            SET company_id = excluded.company_id, person_id = excluded.person_id, role = excluded.role,
                from_day = excluded.from_day, to_day = excluded.to_day
            """)
    void put(Contact contact);

    @Delete("DELETE FROM core.contact WHERE id = #{id}")
    int remove(Id<Contact> id);

    @Select("SELECT code, name_ja, name_en, position, is_opt_in, is_administrator, is_companys "
            + "FROM core.contact_role ORDER BY position, code")
    List<RoleRow> roles();

    @Select("SELECT EXISTS (SELECT FROM core.contact_role WHERE code = #{code})")
    boolean hasRole(String code);

    @Insert("""
            INSERT INTO core.contact_role (code, name_ja, name_en, position, is_opt_in, is_administrator, is_companys)
            VALUES (#{code}, #{nameJa}, #{nameEn}, #{position}, #{isOptIn}, #{isAdministrator}, #{isCompanys})
            ON CONFLICT (code) DO UPDATE
            SET name_ja = excluded.name_ja, name_en = excluded.name_en, position = excluded.position,
                is_opt_in = excluded.is_opt_in, is_administrator = excluded.is_administrator,
                is_companys = excluded.is_companys
            """)
    void putRole(RoleRow role);

    /** A contact with the names in it. */
    record Found(
            Id<Contact> id,
            Id<Company> company,
            String companyName,
            Id<Person> person,
            String personName,
            String email,
            String role,
            LocalDate from,
            Optional<LocalDate> to) {

        Contact contact() {
            return new Contact(id, company, companyName, person, personName, email, role, from, to);
        }
    }

    /** A role as stored. */
    record RoleRow(
            String code,
            String nameJa,
            String nameEn,
            int position,
            boolean isOptIn,
            boolean isAdministrator,
            boolean isCompanys) {}
}
