package org.iinkai.core.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.members.Person;

/** Who is to be written to about consultations. */
interface LetterMapper {

    /** A role that lets somebody see documents, all of them or those of a body. */
    String READS = """
        EXISTS (SELECT FROM core.role r WHERE r.code = g.role AND (r.holds_all OR EXISTS (
            SELECT FROM core.role_right x WHERE x.role = r.code
                AND x.right_id IN ('core.documents-read', 'core.documents-change', 'core.documents-approve'))))
        """;

    /** People who hold a post in the body {@code b.body} today and may answer: they have an account that lets them. */
    String OF_BODY = """
        SELECT coalesce(q.merged_into, q.id) AS person, NULL::uuid AS company
        FROM core.post o
        JOIN core.post_term t ON t.post = o.code
            AND t.from_day <= #{today} AND coalesce(t.to_day, 'infinity') >= #{today}
        JOIN core.person q ON q.id = t.person_id
        JOIN core.account a ON a.person_id = t.person_id AND NOT a.is_disabled
        WHERE o.body = b.body AND EXISTS (
            SELECT FROM (SELECT s.role FROM core.account_role s WHERE s.account_id = a.id
                UNION ALL SELECT h.role FROM core.post h JOIN core.post_term i ON i.post = h.code
                WHERE i.person_id = a.person_id AND i.from_day <= #{today}
                    AND coalesce(i.to_day, 'infinity') >= #{today}) g WHERE
        """ + READS + ")";

    /** Contacts of members of today. */
    String OF_MEMBERS = """
        SELECT coalesce(q.merged_into, q.id) AS person, coalesce(k.merged_into, k.id) AS company
        FROM core.contact t
        JOIN core.person q ON q.id = t.person_id
        JOIN core.company k ON k.id = t.company_id
        WHERE t.from_day <= #{today} AND coalesce(t.to_day, 'infinity') >= #{today}
          AND EXISTS (SELECT FROM core.membership m WHERE m.company_id = coalesce(k.merged_into, k.id)
            AND m.joined_on <= #{today} AND coalesce(m.left_on, 'infinity') >= #{today})
        """;

    String SEATS = """
        SELECT s.person, s.company FROM core.consultation c CROSS JOIN LATERAL (
        """ + OF_MEMBERS + " AND c.asks_members) s WHERE c.id = #{id}"
            + " UNION SELECT s.person, s.company FROM core.consultation_body b CROSS JOIN LATERAL (" + OF_BODY
            + ") s WHERE b.consultation_id = #{id}";

    /** Whether somebody was written to for a reason, at the address or as the person. */
    String WRITTEN = """
        SELECT FROM core.consultation_mail m LEFT JOIN core.person w ON w.id = m.person_id
        WHERE m.consultation_id = #{id} AND (m.address = lower(p.email) OR coalesce(w.merged_into, w.id) = p.id)
        """;

    /** A seat from which nothing was said yet. */
    String SILENT = """
        NOT EXISTS (SELECT FROM core.opinion n LEFT JOIN core.company y ON y.id = n.company_id
            LEFT JOIN core.person z ON z.id = n.person_id
            WHERE n.consultation_id = #{id}
              AND (coalesce(y.merged_into, y.id) = e.company OR coalesce(z.merged_into, z.id) = e.person))
        """;

    String PEOPLE = """
        SELECT DISTINCT ON (lower(p.email)) p.id AS person, p.name, p.email, coalesce(u.language, 'ja') AS language,
            coalesce(string_agg(v.id || ' ' || CASE WHEN v.is_prefix_first THEN v.prefix || v.name
                ELSE v.name || v.prefix END, chr(10) ORDER BY v.sort_key, v.id), '') AS companies,
            bool_or(e.company IS NULL) AS is_in_body
        FROM (
        """ + SEATS + """
        ) e
        JOIN core.person p ON p.id = e.person
        LEFT JOIN core.company v ON v.id = e.company
        LEFT JOIN core.account u ON u.person_id = p.id
        WHERE p.email <> ''
        """;

    String IN_ORDER = " GROUP BY p.id, u.language ORDER BY lower(p.email), p.id LIMIT #{most}";

    /** Those who were not told yet that they are asked. */
    @Select(PEOPLE + "AND NOT EXISTS (" + WRITTEN + " AND m.kind = 'ASKED')" + IN_ORDER)
    List<Asked> untold(@Param("id") Id<Consultation> id, @Param("today") LocalDate today, @Param("most") int most);

    /** Those who were told before a moment, said nothing since, and were not reminded yet. */
    @Select(PEOPLE + "AND " + SILENT + "AND EXISTS (" + WRITTEN + " AND m.kind = 'ASKED' AND m.at < #{before})"
            + " AND NOT EXISTS (" + WRITTEN + " AND m.kind = 'REMINDED')" + IN_ORDER)
    List<Asked> silent(
            @Param("id") Id<Consultation> id,
            @Param("today") LocalDate today,
            @Param("before") Instant before,
            @Param("most") int most);

    /** How many addresses would be written to. */
    @Select("SELECT count(DISTINCT lower(p.email)) FROM (SELECT person, company FROM (" + OF_MEMBERS
            + " AND #{asksMembers}) d UNION SELECT s.person, s.company FROM unnest(#{bodies}::text[]) AS b (body)"
            + " CROSS JOIN LATERAL (" + OF_BODY + ") s) e JOIN core.person p ON p.id = e.person WHERE p.email <> ''")
    long reach(
            @Param("asksMembers") boolean asksMembers,
            @Param("bodies") String[] bodies,
            @Param("today") LocalDate today);

    @Insert("""
        INSERT INTO core.consultation_mail (consultation_id, kind, address, person_id, at)
        VALUES (#{id}, #{kind}, lower(#{asked.email}), #{asked.person}, #{at})
        ON CONFLICT DO NOTHING
        """)
    int note(
            @Param("id") Id<Consultation> id,
            @Param("kind") String kind,
            @Param("asked") Asked asked,
            @Param("at") Instant at);

    String LETTER = """
        SELECT c.id, c.title, d.title AS document_title, c.number, c.lead, c.deadline, c.remind_days
        FROM core.consultation c JOIN core.document d ON d.id = c.document_id
        """;

    /** Those that take opinions and about which people are told. */
    @Select(LETTER + "WHERE c.tells AND " + ConsultationMapper.TAKES + " ORDER BY c.id")
    List<Letter> open(@Param("today") LocalDate today);

    /** One of them; it is not closed before the open transaction ends. */
    @Select(LETTER + "WHERE c.id = #{id} AND c.tells AND " + ConsultationMapper.TAKES + " FOR SHARE OF c")
    Optional<Letter> held(@Param("id") Id<Consultation> id, @Param("today") LocalDate today);

    /** Those that are over without whoever opened them having been told. */
    @Select("""
        SELECT c.id, c.title, c.deadline, a.name, coalesce(nullif(a.email, ''), p.email, '') AS email, a.language,
            (SELECT count(*) FROM core.opinion o WHERE o.consultation_id = c.id) AS opinions,
            (SELECT count(DISTINCT coalesce(k.merged_into, k.id)) FROM core.opinion o
                JOIN core.company k ON k.id = o.company_id WHERE o.consultation_id = c.id) AS companies,
            (SELECT count(*) FROM core.opinion o WHERE o.consultation_id = c.id AND o.verdict IS NULL) AS unanswered
        FROM core.consultation c
        JOIN core.account a ON a.id::text = c.opened_account AND NOT a.is_disabled
        LEFT JOIN core.person p ON p.id = a.person_id
        WHERE c.end_told_at IS NULL AND c.published_at IS NULL
          AND (c.closed_at IS NOT NULL OR c.deadline < #{today})
        ORDER BY c.id FOR UPDATE OF c
        """)
    List<Ended> ended(@Param("today") LocalDate today);

    @Update("UPDATE core.consultation SET end_told_at = #{at} WHERE id = #{id}")
    void endTold(@Param("id") Id<Consultation> id, @Param("at") Instant at);

    /**
     * Somebody to be written to.
     *
     * @param companies for which they may answer: id and name, a line each
     * @param isInBody whether they answer as somebody of a body
     */
    record Asked(Id<Person> person, String name, String email, String language, String companies, boolean isInBody) {

        List<String[]> seats() {
            return Arrays.stream(companies.split("\n"))
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.split(" ", 2))
                    .toList();
        }
    }

    /** What a letter tells of. */
    record Letter(
            Id<Consultation> id,
            String title,
            String documentTitle,
            int number,
            String lead,
            LocalDate deadline,
            int remindDays) {}

    /** What whoever opened it is told. */
    record Ended(
            Id<Consultation> id,
            String title,
            LocalDate deadline,
            String name,
            String email,
            String language,
            long opinions,
            long companies,
            long unanswered) {}
}
