package org.iinkai.core.applications;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.applications.Applicant;
import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.Step;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Membership;

interface ApplicationMapper {

    String COLUMNS = """
            id, receipt_year, receipt_number, state, is_public, received_on, consent_on, approved_on, note,
            prefix, is_prefix_first, name, kana, corporate_number, postal_code, prefecture, municipality, street, building,
            phone, url, category, representative_name, representative_kana, representative_post,
            contact_name, contact_kana, contact_department, contact_post, contact_email, contact_phone, remarks,
            company_id, membership_id, version
            """;

    /** Makes requests with the same id wait for each other until the transaction ends. */
    @Select("SELECT pg_advisory_xact_lock(hashtextextended(#{id}, 0)) IS NULL")
    boolean waitForOthers(@Param("id") String id);

    @Select("SELECT " + COLUMNS + " FROM core.application WHERE id = #{id}")
    Optional<StoredApplication> application(@Param("id") Id<Application> id);

    /** The application, whose row nobody else changes until the transaction ends. */
    @Select("SELECT " + COLUMNS + " FROM core.application WHERE id = #{id} FOR UPDATE")
    Optional<StoredApplication> locked(@Param("id") Id<Application> id);

    @Insert("""
            INSERT INTO core.application (id, state, is_public, since, consent_on,
                prefix, is_prefix_first, name, kana, corporate_number,
                postal_code, prefecture, municipality, street, building, phone, url, category,
                representative_name, representative_kana, representative_post,
                contact_name, contact_kana, contact_department, contact_post, contact_email, contact_phone,
                remarks, search_key)
            VALUES (#{n.id}, 'PROSPECT', #{n.isPublic}, #{n.since}, #{n.consentOn},
                #{a.name.prefix}, #{a.name.isPrefixFirst}, #{a.name.name}, #{a.name.kana}, #{a.corporateNumber.digits},
                #{a.address.postalCode}, #{a.address.prefecture}, #{a.address.municipality}, #{a.address.street},
                #{a.address.building}, #{a.phone}, #{a.url}, NULLIF(#{a.category}, ''),
                #{a.representative.name}, #{a.representative.kana}, #{a.representative.post},
                #{a.contact.name}, #{a.contact.kana}, #{a.contact.department}, #{a.contact.post}, #{a.contact.email},
                #{a.contact.phone}, #{a.remarks}, #{searchKey})
            """)
    void add(@Param("n") Entry entry, @Param("a") Applicant applicant, @Param("searchKey") String searchKey);

    @Update("""
            UPDATE core.application SET
                prefix = #{a.name.prefix}, is_prefix_first = #{a.name.isPrefixFirst}, name = #{a.name.name},
                kana = #{a.name.kana}, corporate_number = #{a.corporateNumber.digits},
                postal_code = #{a.address.postalCode}, prefecture = #{a.address.prefecture},
                municipality = #{a.address.municipality}, street = #{a.address.street}, building = #{a.address.building},
                phone = #{a.phone}, url = #{a.url}, category = NULLIF(#{a.category}, ''),
                representative_name = #{a.representative.name}, representative_kana = #{a.representative.kana},
                representative_post = #{a.representative.post}, contact_name = #{a.contact.name},
                contact_kana = #{a.contact.kana}, contact_department = #{a.contact.department},
                contact_post = #{a.contact.post}, contact_email = #{a.contact.email}, contact_phone = #{a.contact.phone},
                remarks = #{a.remarks}, search_key = #{searchKey}, version = version + 1
            WHERE id = #{id}
            """)
    void change(@Param("id") Id<Application> id, @Param("a") Applicant applicant, @Param("searchKey") String searchKey);

    @Update("""
            UPDATE core.application
            SET state = 'RECEIVED', receipt_year = #{year}, receipt_number = #{number}, received_on = #{on}, since = #{on},
                note = '', search_key = #{searchKey}, version = version + 1
            WHERE id = #{id}
            """)
    void receive(
            @Param("id") Id<Application> id,
            @Param("year") int year,
            @Param("number") int number,
            @Param("on") LocalDate on,
            @Param("searchKey") String searchKey);

    @Update("""
            UPDATE core.application
            SET state = #{step.state}, note = #{step.note}, version = version + 1,
                approved_on = CASE WHEN #{step.state} = 'APPROVED' THEN #{step.on} ELSE approved_on END
            WHERE id = #{id}
            """)
    void advance(@Param("id") Id<Application> id, @Param("step") Step step);

    @Update("""
            UPDATE core.application
            SET state = 'JOINED', company_id = #{company}, membership_id = #{membership}, note = '', version = version + 1
            WHERE id = #{id}
            """)
    void join(
            @Param("id") Id<Application> id,
            @Param("company") Id<Company> company,
            @Param("membership") Id<Membership> membership);

    @Insert("""
            INSERT INTO core.application_step (id, application_id, state, on_day, note, at, by_name)
            VALUES (#{id}, #{application}, #{s.state}, #{s.on}, #{s.note}, #{s.at}, #{s.by})
            """)
    void addStep(@Param("id") Id<Step> id, @Param("application") Id<Application> application, @Param("s") Step step);

    @Select("SELECT count(*) > 0 FROM core.application_step WHERE id = #{id}")
    boolean hasStep(@Param("id") Id<Step> id);

    @Select("""
            SELECT state, on_day AS "on", note, at, by_name AS "by" FROM core.application_step
            WHERE application_id = #{id}
            ORDER BY position
            """)
    List<Step> steps(@Param("id") Id<Application> id);

    /** What an application begins with beside its answers. */
    record Entry(Id<Application> id, boolean isPublic, LocalDate since, Optional<LocalDate> consentOn) {}
}
