package org.iinkai.core.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.DocumentStatus;
import org.iinkai.api.documents.FileKind;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.documents.SaveDocument;
import org.iinkai.api.documents.Visibility;
import org.iinkai.core.documents.DocumentRights.Sight;

/** Documents and who sees them. */
public interface DocumentMapper {

    /** Whether the caller works on the document {@code d} in the folder {@code f}. */
    String OURS = """
            (#{sight.seesAll} OR (d.visibility IN ('PUBLIC', 'MEMBERS', 'BODY') AND f.body = ANY (#{sight.bodies}))
                OR (d.status = 'IN_APPROVAL' AND EXISTS (SELECT FROM core.document_approval a
                    WHERE a.document_id = d.id AND a.state = 'WAITING'
                      AND (#{sight.approvesAll} OR a.body = ANY (#{sight.approves})))))
            """;

    /** Whether the caller sees it at all. */
    String SEEN = "(" + OURS + " OR (d.published IS NOT NULL AND d.visibility IN ('PUBLIC', 'MEMBERS')))";

    /** The version the caller sees first. */
    String NUMBER = "CASE WHEN " + OURS + " THEN d.newest ELSE coalesce(d.published, 0) END";

    String CONDITIONS = """
            FROM core.document d
            JOIN core.folder f ON f.id = d.folder_id
            <where>
            """ + SEEN + """
              <if test="q.folder() != null">AND d.folder_id = #{q.folder}::uuid</if>
              <if test="q.kind() != ''">AND d.kind = #{q.kind}</if>
              <if test="q.subject() != ''">AND (EXISTS (SELECT FROM core.document_subject s
                WHERE s.document_id = d.id AND s.subject = #{q.subject})
                OR EXISTS (SELECT FROM core.agenda_paper p
                  WHERE p.document_id = d.id AND 'event:' || p.event_id = #{q.subject}))</if>
            """;

    @Select("<script>SELECT d.id, d.folder_id AS folder, d.title, d.kind, d.visibility, d.status, d.adopted_on,"
            + " d.changed_at, v.file_name, s.kind AS file_kind, coalesce(s.size, 0) AS size, coalesce(s.hash, '') AS hash "
            + "FROM (SELECT d.*, " + NUMBER + " AS number " + CONDITIONS + """
              <if test="q.afterId() != null">AND (d.title, d.id) > (#{q.afterTitle}, #{q.afterId}::uuid)</if>
            </where>
            ORDER BY d.title, d.id
            LIMIT #{q.most}) d
            LEFT JOIN core.document_version v ON v.document_id = d.id AND v.number = d.number
            LEFT JOIN core.stored_file s ON s.hash = v.file_hash
            ORDER BY d.title, d.id
            </script>
            """)
    List<ListRow> find(@Param("q") ListQuery query, @Param("sight") Sight sight);

    @Select("<script>SELECT count(*) FROM (SELECT 1 " + CONDITIONS + "</where> LIMIT #{bound}) counted</script>")
    long count(@Param("q") ListQuery query, @Param("sight") Sight sight, @Param("bound") long bound);

    @Select(
            "SELECT d.id, d.folder_id AS folder, f.parent_id AS parent, f.name AS folder_name, coalesce(f.body, '') AS body,"
                    + " f.version AS folder_version, d.title, d.description, d.kind, d.visibility, d.status, d.newest, d.published,"
                    + " d.adopted_on, d.keep_until, d.changed_at, d.version, " + OURS + " AS is_ours,"
                    + " array_to_string(array(SELECT s.subject FROM core.document_subject s WHERE s.document_id = d.id"
                    + " ORDER BY s.position), ' ') AS subjects"
                    + " FROM core.document d JOIN core.folder f ON f.id = d.folder_id WHERE d.id = #{id} AND " + SEEN)
    Optional<DocumentLine> document(@Param("id") Id<Document> id, @Param("sight") Sight sight);

    @Select("SELECT version FROM core.document WHERE id = #{id} FOR UPDATE")
    Optional<Integer> locked(@Param("id") Id<Document> id);

    @Insert("""
            INSERT INTO core.document (id, folder_id, title, description, kind, visibility, keep_until, changed_at)
            VALUES (#{d.id}, #{d.folder}, #{d.title}, #{d.description}, #{d.kind}, #{d.visibility}, #{d.keepUntil}, #{at})
            ON CONFLICT (id) DO NOTHING
            """)
    int add(@Param("d") SaveDocument document, @Param("at") Instant at);

    @Update("""
            UPDATE core.document SET folder_id = #{d.folder}, title = #{d.title}, description = #{d.description},
                kind = #{d.kind}, visibility = #{d.visibility}, keep_until = #{d.keepUntil}, changed_at = #{at},
                version = version + 1
            WHERE id = #{d.id} AND version = #{d.version}
            """)
    int change(@Param("d") SaveDocument document, @Param("at") Instant at);

    @Update("""
            UPDATE core.document SET status = #{status}, newest = #{newest}, published = #{published},
                adopted_on = #{adoptedOn}, changed_at = #{at}, version = version + 1
            WHERE id = #{id}
            """)
    void advance(
            @Param("id") Id<Document> id,
            @Param("status") DocumentStatus status,
            @Param("newest") int newest,
            @Param("published") OptionalInt published,
            @Param("adoptedOn") Optional<LocalDate> adoptedOn,
            @Param("at") Instant at);

    /** Whether a meeting has it among its papers. */
    @Select("SELECT EXISTS (SELECT FROM core.agenda_paper WHERE document_id = #{id})")
    boolean isPaper(@Param("id") Id<Document> id);

    @Delete("DELETE FROM core.document WHERE id = #{id}")
    void remove(@Param("id") Id<Document> id);

    @Delete("DELETE FROM core.document_subject WHERE document_id = #{id}")
    void removeSubjects(@Param("id") Id<Document> id);

    @Insert("""
            INSERT INTO core.document_subject (document_id, position, subject)
            SELECT #{id}, s.position, s.subject FROM unnest(#{subjects}::text[]) WITH ORDINALITY AS s (subject, position)
            """)
    void addSubjects(@Param("id") Id<Document> id, @Param("subjects") String[] subjects);

    @Select("""
            SELECT DISTINCT o.body FROM core.post o JOIN core.post_term t ON t.post = o.code
            WHERE t.person_id::text = #{person} AND t.from_day <= #{today} AND coalesce(t.to_day, 'infinity') >= #{today}
            """)
    List<String> bodiesOf(@Param("person") String person, @Param("today") LocalDate today);

    /**
     * A filter and a page as the statements take them.
     *
     * @param afterId id of the last row seen; null for the first page
     */
    record ListQuery(
            @Nullable String folder,
            String kind,
            String subject,
            String afterTitle,
            @Nullable String afterId,
            int most) {}

    /** A document in a list, as stored. */
    record ListRow(
            Id<Document> id,
            Id<Folder> folder,
            String title,
            DocumentKind kind,
            Visibility visibility,
            DocumentStatus status,
            Optional<LocalDate> adoptedOn,
            Instant changedAt,
            @Nullable String fileName,
            @Nullable FileKind fileKind,
            long size,
            String hash) {}

    /**
     * A document as stored.
     *
     * @param subjects with spaces between
     */
    record DocumentLine(
            Id<Document> id,
            Id<Folder> folder,
            Optional<Id<Folder>> parent,
            String folderName,
            String body,
            int folderVersion,
            String title,
            String description,
            DocumentKind kind,
            Visibility visibility,
            DocumentStatus status,
            int newest,
            OptionalInt published,
            Optional<LocalDate> adoptedOn,
            Optional<LocalDate> keepUntil,
            Instant changedAt,
            int version,
            boolean isOurs,
            String subjects) {}
}
