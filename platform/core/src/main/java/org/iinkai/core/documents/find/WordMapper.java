package org.iinkai.core.documents.find;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.core.documents.DocumentMapper;
import org.iinkai.core.documents.DocumentRights.Sight;

/** What documents are found by. */
public interface WordMapper {

    /** What the versions say that somebody may find: the newest one and the one that others see. */
    @Select("""
            SELECT v.number, d.title, d.description, v.file_name,
                coalesce((SELECT string_agg(c.title || chr(10) || c.text, chr(10) ORDER BY c.position)
                    FROM core.document_chapter c WHERE c.document_id = d.id AND c.number = v.number), s.text, '') AS text
            FROM core.document d
            JOIN core.document_version v ON v.document_id = d.id AND v.number IN (d.newest, d.published)
            LEFT JOIN core.stored_file s ON s.hash = v.file_hash
            WHERE d.id = #{id}
            """)
    List<Said> said(@Param("id") Id<Document> id);

    @Delete("DELETE FROM core.document_words WHERE document_id = #{id}")
    void forget(@Param("id") Id<Document> id);

    @Insert("""
            INSERT INTO core.document_words (document_id, number, words) VALUES (#{id}, #{number}, #{vector}::tsvector)
            """)
    void add(@Param("id") Id<Document> id, @Param("number") int number, @Param("vector") String vector);

    /** Candidates are few: those with the words in their title, and as many of the others; the best of them first. */
    @Select("<script>WITH hits AS (" + Statements.TITLED + " UNION " + Statements.SAID + """
            ), ranked AS (
                SELECT h.document_id, h.number, d.title, d.kind, d.adopted_on, d.changed_at, f.name AS folder,
                    (w.words @@ #{q.inTitle}::tsquery)::int * 10 + ts_rank(w.words, #{q.words}::tsquery) AS rank,
                    count(*) OVER () AS total
                FROM hits h
                JOIN core.document_words w ON w.document_id = h.document_id AND w.number = h.number
                JOIN core.document d ON d.id = h.document_id
                JOIN core.folder f ON f.id = d.folder_id)
            SELECT r.document_id AS id, r.number, r.title, r.kind, r.adopted_on, r.changed_at, r.folder,
                r.rank::text AS rank, r.total,
                d.description || chr(10)
                    || coalesce((SELECT string_agg(c.title || chr(10) || c.text, chr(10) ORDER BY c.position)
                        FROM core.document_chapter c WHERE c.document_id = r.document_id AND c.number = r.number),
                        left(s.text, 100000), '') AS text
            FROM (SELECT * FROM ranked
                <if test="q.afterId() != null">
                  WHERE (rank, document_id) &lt; (#{q.afterRank}::float8, #{q.afterId}::uuid)
                </if>
                ORDER BY rank DESC, document_id DESC
                LIMIT #{q.most}) r
            JOIN core.document d ON d.id = r.document_id
            JOIN core.document_version v ON v.document_id = r.document_id AND v.number = r.number
            LEFT JOIN core.stored_file s ON s.hash = v.file_hash
            ORDER BY r.rank DESC, r.document_id DESC
            </script>
            """)
    List<Found> find(@Param("q") Query query, @Param("sight") Sight sight);

    /** Parts of the statements. */
    final class Statements {

        static final String FROM = """
                SELECT w.document_id, w.number
                FROM core.document_words w
                JOIN core.document d ON d.id = w.document_id
                JOIN core.folder f ON f.id = d.folder_id
                WHERE\s""" + DocumentMapper.SEEN + " AND w.number = " + DocumentMapper.NUMBER + """
                <if test="q.folder() != null">AND d.folder_id = #{q.folder}::uuid</if>
                <if test="q.kind() != ''">AND d.kind = #{q.kind}</if>
                <if test="q.from() != null">AND coalesce(d.adopted_on, d.changed_at::date) >= #{q.from}</if>
                <if test="q.to() != null">AND #{q.to} >= coalesce(d.adopted_on, d.changed_at::date)</if>
                """;

        static final String TITLED = "(" + FROM + " AND w.words @@ #{q.inTitle}::tsquery LIMIT #{q.candidates})";
        static final String SAID = "(" + FROM + " AND w.words @@ #{q.words}::tsquery LIMIT #{q.candidates})";

        private Statements() {}
    }

    /** What a version says. */
    record Said(int number, String title, String description, String fileName, String text) {}

    /**
     * What is looked for.
     *
     * @param inTitle query for titles
     * @param words query for all that is said
     */
    record Query(
            String inTitle,
            String words,
            @Nullable String folder,
            String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int candidates,
            String afterRank,
            @Nullable String afterId,
            int most) {}

    /**
     * A version that was found.
     *
     * @param total how many candidates there are
     * @param text where what was looked for stands
     */
    record Found(
            Id<Document> id,
            int number,
            String title,
            DocumentKind kind,
            Optional<LocalDate> adoptedOn,
            Instant changedAt,
            String folder,
            String rank,
            long total,
            String text) {}
}
