package org.iinkai.core.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.Opinion;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/** Consultations of the past with what was said in them. */
interface ConsultationImportMapper {

    @Select("SELECT EXISTS (SELECT FROM core.document_chapter WHERE document_id = #{document} AND number = #{number})")
    boolean isText(@Param("document") Id<Document> document, @Param("number") int number);

    @Insert("""
        INSERT INTO core.consultation (id, document_id, number, title, lead, asks_members, opened_at, opened_by, deadline,
            published_at)
        VALUES (#{id}, #{document}, #{number}, #{title}, #{lead}, #{asksMembers}, #{openedAt}, #{openedBy},
            #{deadline}, #{publishedAt})
        ON CONFLICT (id) DO NOTHING
        """)
    int addConsultation(Past consultation);

    @Select("""
        SELECT coalesce(merged_into, id) AS current, name FROM core.person WHERE code = #{code} AND code <> ''
        """)
    Optional<Named> person(String code);

    @Select("SELECT id FROM core.company WHERE number = #{number} AND number <> '' AND merged_into IS NULL")
    Optional<Id<Company>> company(String number);

    @Select("""
        SELECT count(*) FROM core.consultation c
        JOIN core.document_chapter h ON h.document_id = c.document_id AND h.number = c.number
        WHERE c.id = #{id}
        """)
    int chapters(Id<Consultation> id);

    @Insert("""
        INSERT INTO core.opinion (id, consultation_id, chapter, text, company_id, person_id, by_name, at, changed_at,
            verdict, reason, answered_at, answered_by)
        VALUES (#{id}, #{consultation}, #{chapter}, #{text}, #{company}, #{person}, #{byName}, #{at}, #{at},
            #{verdict}, #{reason}, #{answeredAt}, #{answeredBy})
        ON CONFLICT (id) DO NOTHING
        """)
    int addOpinion(Said opinion);

    /** A person that a table names by code. */
    record Named(Id<Person> current, String name) {}

    /** A consultation as a table gives it. */
    record Past(
            Id<Consultation> id,
            Id<Document> document,
            int number,
            String title,
            String lead,
            boolean asksMembers,
            Instant openedAt,
            String openedBy,
            LocalDate deadline,
            @Nullable Instant publishedAt) {}

    /** An opinion as a table gives it. */
    record Said(
            Id<Opinion> id,
            Id<Consultation> consultation,
            int chapter,
            String text,
            Id<Company> company,
            Id<Person> person,
            String byName,
            Instant at,
            @Nullable String verdict,
            String reason,
            @Nullable Instant answeredAt,
            String answeredBy) {}
}
