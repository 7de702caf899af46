package org.iinkai.core.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.access.Caller;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.SaveConsultation;
import org.iinkai.api.members.Company;
import org.iinkai.core.documents.DocumentRights.Sight;

/** Consultations and who sees them. */
interface ConsultationMapper {

    /** Whether the caller works on the document; who only approves it is not told who said what. */
    String WORKS =
            "(#{sight.seesAll} OR (d.visibility IN ('PUBLIC', 'MEMBERS', 'BODY') AND f.body = ANY (#{sight.bodies})))";

    String ASKED = """
        EXISTS (SELECT FROM core.consultation_body b
            WHERE b.consultation_id = c.id AND b.body = ANY (#{sight.bodies}))
        """;

    String FROM = """
        FROM core.consultation c
        JOIN core.document d ON d.id = c.document_id
        JOIN core.folder f ON f.id = d.folder_id
        """;

    String COLUMNS = """
        SELECT c.id, c.document_id AS document, d.title AS document_title, c.number, c.title, c.lead, c.asks_members,
            array_to_string(array(SELECT b.body FROM core.consultation_body b WHERE b.consultation_id = c.id
                ORDER BY b.position), ' ') AS bodies,
            c.opened_at, c.opened_by, c.deadline, c.tells, c.remind_days, c.closed_at, c.published_at, coalesce(f.body, '') AS owner, c.version,
            coalesce(n.opinions, 0) AS opinions, coalesce(n.people, 0) AS people,
            coalesce(n.companies, 0) AS companies, coalesce(n.unanswered, 0) AS unanswered,
        """;

    String COUNTED = FROM + """
        LEFT JOIN LATERAL (
            SELECT count(*) AS opinions, count(*) FILTER (WHERE o.verdict IS NULL) AS unanswered,
                count(DISTINCT coalesce(coalesce(p.merged_into, p.id)::text, nullif(o.account, ''), o.id::text))
                    AS people,
                count(DISTINCT coalesce(k.merged_into, k.id)) AS companies
            FROM core.opinion o
            LEFT JOIN core.person p ON p.id = o.person_id
            LEFT JOIN core.company k ON k.id = o.company_id
            WHERE o.consultation_id = c.id) n ON true
        """;

    String LOOKED_AT = COLUMNS + WORKS + " AS works, " + ASKED + " AS is_asked " + COUNTED;

    String SEEN = "(" + WORKS + " OR " + ASKED + ")";

    String TAKES = "c.closed_at IS NULL AND c.published_at IS NULL AND c.deadline >= #{today}";

    @Select("<script>" + LOOKED_AT + "WHERE " + SEEN + """
          <if test="onlyOpen">AND c.closed_at IS NULL AND c.published_at IS NULL AND c.deadline &gt;= #{today}</if>
          <if test="after != null">AND (c.deadline, c.id) &lt; (#{after.deadline}, #{after.id}::uuid)</if>
        ORDER BY c.deadline DESC, c.id DESC LIMIT #{most}
        </script>
        """)
    List<Line> find(
            @Param("onlyOpen") boolean onlyOpen,
            @Param("today") LocalDate today,
            @Param("after") @Nullable After after,
            @Param("most") int most,
            @Param("sight") Sight sight);

    @Select("<script>SELECT count(*) FROM (SELECT 1 " + FROM + "WHERE " + SEEN + """
          <if test="onlyOpen">AND c.closed_at IS NULL AND c.published_at IS NULL AND c.deadline &gt;= #{today}</if>
        LIMIT #{bound}) counted</script>
        """)
    long count(
            @Param("onlyOpen") boolean onlyOpen,
            @Param("today") LocalDate today,
            @Param("bound") long bound,
            @Param("sight") Sight sight);

    @Select(LOOKED_AT + "WHERE c.document_id = #{document} AND " + WORKS + " ORDER BY c.opened_at DESC, c.id DESC")
    List<Line> about(@Param("document") Id<Document> document, @Param("sight") Sight sight);

    @Select(LOOKED_AT + "WHERE c.id = #{id} AND " + SEEN)
    Optional<Line> consultation(@Param("id") Id<Consultation> id, @Param("sight") Sight sight);

    /** One in which members are asked, as a member that it was open to or is one today sees it. */
    @Select(COLUMNS + "false AS works, true AS is_asked " + COUNTED + "WHERE c.id = #{id} AND " + OF_MEMBER)
    Optional<Line> ofMember(
            @Param("id") Id<Consultation> id, @Param("company") Id<Company> company, @Param("today") LocalDate today);

    String OF_MEMBER = """
        c.asks_members AND EXISTS (SELECT FROM core.membership m WHERE m.company_id = #{company}
            AND m.joined_on <= #{today} AND coalesce(m.left_on, 'infinity') >= #{today})
        """;

    /** Those that take opinions, those in which the company said something, and what is published, open ones first. */
    @Select("""
        SELECT c.id, c.title, c.deadline, c.published_at,
        """ + TAKES + """
            AS is_open, EXISTS (SELECT FROM core.opinion o WHERE o.consultation_id = c.id
                AND o.company_id = #{company}) AS is_answered, count(*) OVER () AS total
        """ + FROM + "WHERE " + OF_MEMBER + " AND ((" + TAKES + """
            ) OR c.published_at IS NOT NULL OR EXISTS (SELECT FROM core.opinion o
                WHERE o.consultation_id = c.id AND o.company_id = #{company}))
        ORDER BY is_open DESC, c.deadline DESC, c.id DESC LIMIT #{most}
        """)
    List<MemberLine> ofCompany(
            @Param("company") Id<Company> company, @Param("today") LocalDate today, @Param("most") int most);

    /** Nobody else changes it before the open transaction ends. */
    @Select("SELECT version FROM core.consultation WHERE id = #{id} FOR UPDATE")
    Optional<Integer> locked(@Param("id") Id<Consultation> id);

    /** It is not closed or published before the open transaction ends. */
    @Select("SELECT version FROM core.consultation WHERE id = #{id} FOR SHARE")
    Optional<Integer> held(@Param("id") Id<Consultation> id);

    @Insert("""
        INSERT INTO core.consultation (id, document_id, number, title, lead, asks_members, opened_at, opened_by,
            opened_account, deadline, tells, remind_days)
        VALUES (#{c.id}, #{c.document}, #{number}, #{c.title}, #{c.lead}, #{c.asksMembers}, #{at}, #{by.name},
            #{by.account}, #{c.deadline}, #{c.tells}, #{c.remindDays})
        ON CONFLICT (id) DO NOTHING
        """)
    int add(
            @Param("c") SaveConsultation consultation,
            @Param("number") int number,
            @Param("at") Instant at,
            @Param("by") Caller by);

    @Update("""
        UPDATE core.consultation SET title = #{c.title}, lead = #{c.lead}, asks_members = #{c.asksMembers},
            deadline = #{c.deadline}, tells = #{c.tells}, remind_days = #{c.remindDays}, version = version + 1,
            end_told_at = CASE WHEN #{c.deadline} > deadline THEN NULL ELSE end_told_at END,
            closed_at = CASE WHEN #{c.deadline} > deadline THEN NULL ELSE closed_at END
        WHERE id = #{c.id}
        """)
    void change(@Param("c") SaveConsultation consultation);

    @Delete("DELETE FROM core.consultation_body WHERE consultation_id = #{id}")
    void removeBodies(@Param("id") Id<Consultation> id);

    @Insert("""
        INSERT INTO core.consultation_body (consultation_id, position, body)
        SELECT #{id}, b.position, b.body FROM unnest(#{bodies}::text[]) WITH ORDINALITY AS b (body, position)
        WHERE EXISTS (SELECT FROM core.body k WHERE k.code = b.body)
        """)
    int addBodies(@Param("id") Id<Consultation> id, @Param("bodies") String[] bodies);

    /** Whoever opened it and closes it need not be told. */
    @Update("""
        UPDATE core.consultation SET closed_at = #{at}, version = version + 1,
            end_told_at = CASE WHEN opened_account = #{account} THEN #{at}::timestamptz ELSE end_told_at END
        WHERE id = #{id}
        """)
    void close(@Param("id") Id<Consultation> id, @Param("at") Instant at, @Param("account") String account);

    @Update("UPDATE core.consultation SET published_at = #{at}, version = version + 1 WHERE id = #{id}")
    void publish(@Param("id") Id<Consultation> id, @Param("at") Instant at);

    /** Those that are over and not published, of documents that the caller may change. */
    @Select("SELECT count(*) " + FROM + """
        WHERE c.published_at IS NULL AND (c.closed_at IS NOT NULL OR c.deadline < #{today})
          AND (#{sight.seesAll} OR f.body = ANY (#{sight.changes}))
        """)
    long waiting(@Param("today") LocalDate today, @Param("sight") Sight sight);

    @Select("SELECT EXISTS (SELECT FROM core.consultation WHERE document_id = #{document})")
    boolean isConsulted(@Param("document") Id<Document> document);

    /** Where a page begins. */
    record After(LocalDate deadline, String id) {}

    /** A consultation as a member's page lists it. */
    record MemberLine(
            Id<Consultation> id,
            String title,
            LocalDate deadline,
            Optional<Instant> publishedAt,
            boolean isOpen,
            boolean isAnswered,
            long total) {}

    /**
     * A consultation as stored.
     *
     * @param bodies with spaces between
     * @param owner code of the body that the document belongs to
     */
    record Line(
            Id<Consultation> id,
            Id<Document> document,
            String documentTitle,
            int number,
            String title,
            String lead,
            boolean asksMembers,
            String bodies,
            Instant openedAt,
            String openedBy,
            LocalDate deadline,
            boolean tells,
            int remindDays,
            Optional<Instant> closedAt,
            Optional<Instant> publishedAt,
            String owner,
            int version,
            long opinions,
            long people,
            long companies,
            long unanswered,
            boolean works,
            boolean isAsked) {}
}
