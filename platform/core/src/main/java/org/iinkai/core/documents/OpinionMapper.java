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

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.documents.GiveOpinion;
import org.iinkai.api.documents.Opinion;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/** What people say in consultations. */
interface OpinionMapper {

    String COLUMNS = """
        SELECT o.id, o.consultation_id AS consultation, o.chapter, coalesce(h.title, '') AS chapter_title, o.text,
            c.id AS company,
            coalesce(CASE WHEN c.is_prefix_first THEN c.prefix || c.name ELSE c.name || c.prefix END, '')
                AS company_name,
            o.by_name AS "by", o.at, o.verdict, o.reason, o.answered_at, o.answered_by, o.version
        """;

    String FROM = """
        FROM core.opinion o
        JOIN core.consultation s ON s.id = o.consultation_id
        LEFT JOIN core.document_chapter h
            ON h.document_id = s.document_id AND h.number = s.number AND h.position = o.chapter
        LEFT JOIN core.company l ON l.id = o.company_id
        LEFT JOIN core.company c ON c.id = coalesce(l.merged_into, l.id)
        """;

    String CONDITIONS = """
        WHERE o.consultation_id = #{q.consultation}::uuid
          <if test="q.text() != ''">AND position(lower(#{q.text}) IN
            lower(concat_ws(' ', o.text, o.by_name, c.name, c.kana))) > 0</if>
          <if test="q.chapter() != null">AND o.chapter = #{q.chapter}</if>
          <if test="q.verdict() != null">AND o.verdict = #{q.verdict}</if>
          <if test="q.onlyUnanswered()">AND o.verdict IS NULL</if>
        """;

    @Select("<script>" + COLUMNS + FROM + CONDITIONS + """
          <if test="q.afterId() != null">AND (o.chapter, o.id) &gt; (#{q.afterChapter}, #{q.afterId}::uuid)</if>
        ORDER BY o.chapter, o.id LIMIT #{q.most}
        </script>
        """)
    List<Line> find(@Param("q") Query query);

    @Select("<script>SELECT count(*) FROM (SELECT 1 " + FROM + CONDITIONS + " LIMIT #{bound}) counted</script>")
    long count(@Param("q") Query query, @Param("bound") long bound);

    @Select(COLUMNS + FROM + "WHERE o.id = #{id}")
    Optional<Line> opinion(@Param("id") Id<Opinion> id);

    String OWN = """
        o.consultation_id = #{consultation}
          AND (#{own.company}::uuid IS NULL OR o.company_id = #{own.company}::uuid)
          AND (o.person_id IN (SELECT p.id FROM core.person p WHERE coalesce(p.merged_into, p.id) = #{own.person}::uuid)
            OR (#{own.person}::uuid IS NULL AND o.person_id IS NULL AND o.account = #{own.account}
                AND o.account <> ''))
        """;

    @Select(COLUMNS + FROM + "WHERE " + OWN + " ORDER BY o.chapter, o.id")
    List<Line> own(@Param("consultation") Id<Consultation> consultation, @Param("own") Own own);

    @Select("SELECT o.version FROM core.opinion o WHERE o.id = #{id} AND " + OWN + " FOR UPDATE")
    Optional<Integer> lockedOwn(
            @Param("id") Id<Opinion> id, @Param("consultation") Id<Consultation> consultation, @Param("own") Own own);

    @Select("SELECT version FROM core.opinion WHERE id = #{id} FOR UPDATE")
    Optional<Integer> locked(@Param("id") Id<Opinion> id);

    @Insert("""
        INSERT INTO core.opinion (id, consultation_id, chapter, text, company_id, person_id, account, by_name, at,
            changed_at)
        VALUES (#{o.id}, #{consultation}, #{o.chapter}, #{o.text}, #{own.company}::uuid, #{own.person}::uuid,
            #{own.account}, #{own.name}, #{at}, #{at})
        ON CONFLICT (id) DO NOTHING
        """)
    int add(
            @Param("o") GiveOpinion opinion,
            @Param("consultation") Id<Consultation> consultation,
            @Param("own") Own own,
            @Param("at") Instant at);

    @Update("""
        UPDATE core.opinion SET chapter = #{o.chapter}, text = #{o.text}, changed_at = #{at}, version = version + 1
        WHERE id = #{o.id}
        """)
    void change(@Param("o") GiveOpinion opinion, @Param("at") Instant at);

    @Delete("DELETE FROM core.opinion WHERE id = #{id}")
    void remove(@Param("id") Id<Opinion> id);

    @Update("""
        UPDATE core.opinion SET verdict = #{verdict}, reason = #{reason}, answered_at = #{at}, answered_by = #{by},
            version = version + 1
        WHERE id = #{id}
        """)
    void answer(
            @Param("id") Id<Opinion> id,
            @Param("verdict") Opinion.Verdict verdict,
            @Param("reason") String reason,
            @Param("at") Instant at,
            @Param("by") String by);

    /** What somebody said in consultations that a person who looks may know of. */
    @Select("""
        SELECT s.id AS consultation, s.title, o.chapter, coalesce(h.title, '') AS chapter_title, o.at, o.verdict,
            count(*) OVER () AS total
        """ + FROM + """
        JOIN core.document d ON d.id = s.document_id
        JOIN core.folder f ON f.id = d.folder_id
        WHERE o.person_id IN (SELECT p.id FROM core.person p WHERE coalesce(p.merged_into, p.id) = #{person})
          AND
        """ + ConsultationMapper.WORKS + " ORDER BY o.at DESC, o.id DESC LIMIT #{most}")
    List<Told> ofPerson(
            @Param("person") Id<Person> person, @Param("most") int most, @Param("sight") DocumentRights.Sight sight);

    /** An opinion on the page of a person. */
    record Told(
            Id<Consultation> consultation,
            String title,
            int chapter,
            String chapterTitle,
            Instant at,
            @Nullable String verdict,
            long total) {}

    /** Whoever the person was merged into. */
    @Select("SELECT coalesce(merged_into, id) FROM core.person WHERE id = #{id}")
    Optional<Id<Person>> current(@Param("id") Id<Person> id);

    /** The company that somebody works for; of several the one they came to first. */
    @Select("""
        SELECT coalesce(c.merged_into, c.id) FROM core.affiliation a JOIN core.company c ON c.id = a.company_id
        WHERE a.person_id = #{person} AND a.from_day <= #{today} AND coalesce(a.to_day, 'infinity') >= #{today}
        ORDER BY a.from_day, c.id LIMIT 1
        """)
    Optional<Id<Company>> companyOf(@Param("person") Id<Person> person, @Param("today") LocalDate today);

    /**
     * A filter and a page as the statements take them.
     *
     * @param chapter null for all
     * @param verdict null for all
     * @param afterId null for the first page
     */
    record Query(
            String consultation,
            String text,
            @Nullable Integer chapter,
            @Nullable String verdict,
            boolean onlyUnanswered,
            int afterChapter,
            @Nullable String afterId,
            int most) {}

    /**
     * Who says something.
     *
     * @param company null for none
     * @param person null for an account of nobody
     */
    record Own(@Nullable String company, @Nullable String person, String account, String name) {}

    /** An opinion as stored. */
    record Line(
            Id<Opinion> id,
            Id<Consultation> consultation,
            int chapter,
            String chapterTitle,
            String text,
            Optional<Id<Company>> company,
            String companyName,
            String by,
            Instant at,
            @Nullable String verdict,
            String reason,
            Optional<Instant> answeredAt,
            String answeredBy,
            int version) {

        /** With who gave it. */
        Opinion named() {
            return opinion(company, companyName, by, answeredBy);
        }

        /** Without who gave it and who answered. */
        Opinion nameless() {
            return opinion(Optional.empty(), "", "", "");
        }

        /** As its giver sees it, without what is not published yet. */
        Opinion own(boolean isPublished) {
            return isPublished
                    ? opinion(company, companyName, by, "")
                    : new Opinion(
                            id,
                            consultation,
                            chapter,
                            chapterTitle,
                            text,
                            company,
                            companyName,
                            by,
                            at,
                            Optional.empty(),
                            "",
                            Optional.empty(),
                            "",
                            version);
        }

        private Opinion opinion(Optional<Id<Company>> whose, String ofCompany, String who, String answerer) {
            return new Opinion(
                    id,
                    consultation,
                    chapter,
                    chapterTitle,
                    text,
                    whose,
                    ofCompany,
                    who,
                    at,
                    Optional.ofNullable(verdict).map(Opinion.Verdict::valueOf),
                    reason,
                    answeredAt,
                    answerer,
                    version);
        }
    }
}
