package org.iinkai.core.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Chapter;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentVersion.TextState;
import org.iinkai.api.documents.Download;
import org.iinkai.api.documents.FileKind;
import org.iinkai.api.documents.StorageState;

interface VersionMapper {

    String COLUMNS = """
            SELECT v.number, v.note, v.file_name, coalesce(v.file_hash, '') AS hash, coalesce(s.size, 0) AS size,
                s.kind, coalesce(s.text_state, 'READ') AS text_state, v.at, v.by_name
            FROM core.document_version v LEFT JOIN core.stored_file s ON s.hash = v.file_hash
            WHERE v.document_id = #{id}
            """;

    @Select(COLUMNS + "ORDER BY v.number DESC")
    List<VersionRow> versions(@Param("id") Id<Document> id);

    @Select(COLUMNS + "AND v.number = #{number}")
    Optional<VersionRow> version(@Param("id") Id<Document> id, @Param("number") int number);

    @Select("""
            SELECT title, text FROM core.document_chapter
            WHERE document_id = #{id} AND number = #{number} ORDER BY position
            """)
    List<Chapter> chapters(@Param("id") Id<Document> id, @Param("number") int number);

    @Select("SELECT text FROM core.stored_file WHERE hash = #{hash}")
    Optional<String> text(@Param("hash") String hash);

    /** Files are added and swept one after the other. */
    @Select("SELECT pg_advisory_xact_lock(hashtextextended('stored-file:' || #{hash}, 0)) IS NULL")
    boolean waitForOthers(@Param("hash") String hash);

    @Insert("""
            INSERT INTO core.stored_file (hash, size, kind, text_state, at)
            VALUES (#{hash}, #{size}, #{kind}, #{state}, #{at})
            ON CONFLICT (hash) DO NOTHING
            """)
    void addFile(
            @Param("hash") String hash,
            @Param("size") long size,
            @Param("kind") FileKind kind,
            @Param("state") TextState state,
            @Param("at") Instant at);

    @Select("SELECT EXISTS (SELECT FROM core.stored_file WHERE hash = #{hash})")
    boolean hasFile(@Param("hash") String hash);

    @Delete("""
            DELETE FROM core.stored_file s
            WHERE NOT EXISTS (SELECT FROM core.document_version v WHERE v.file_hash = s.hash)
            """)
    void forgetFiles();

    @Select("""
            SELECT count(*) AS files, coalesce(sum(size), 0) AS bytes, #{isScanned} AS is_scanned,
                count(*) FILTER (WHERE text_state = 'WAITING') AS waiting,
                count(*) FILTER (WHERE text_state = 'FAILED') AS failed
            FROM core.stored_file
            """)
    StorageState state(@Param("isScanned") boolean isScanned);

    @Select("SELECT hash FROM core.stored_file WHERE hash > #{after} ORDER BY hash LIMIT 500")
    List<String> hashes(@Param("after") String after);

    @Insert("""
            INSERT INTO core.document_version (document_id, number, note, file_hash, file_name, at, by_name)
            VALUES (#{id}, #{v.number}, #{v.note}, nullif(#{v.hash}, ''), #{v.fileName}, #{v.at}, #{v.byName})
            """)
    void add(@Param("id") Id<Document> id, @Param("v") VersionRow version);

    @Insert("""
            INSERT INTO core.document_chapter (document_id, number, position, title, text)
            VALUES (#{id}, #{number}, #{position}, #{c.title}, #{c.text})
            """)
    void addChapter(
            @Param("id") Id<Document> id,
            @Param("number") int number,
            @Param("position") int position,
            @Param("c") Chapter chapter);

    /** What somebody takes in parts, or again within ten minutes, counts once. */
    @Insert("""
            INSERT INTO core.document_download (document_id, number, at, by_name)
            SELECT #{id}, #{number}, #{at}, #{by}
            WHERE NOT EXISTS (
                SELECT FROM core.document_download d
                WHERE d.document_id = #{id} AND d.number = #{number} AND d.by_name = #{by} AND d.by_name <> ''
                    AND d.at > #{at}::timestamptz - interval '10 minutes')
            """)
    void downloaded(
            @Param("id") Id<Document> id, @Param("number") int number, @Param("at") Instant at, @Param("by") String by);

    @Select("""
            SELECT number, at, by_name AS "by" FROM core.document_download
            WHERE document_id = #{id} ORDER BY id DESC LIMIT #{most}
            """)
    List<Download> downloads(@Param("id") Id<Document> id, @Param("most") int most);

    /** A version as stored. */
    record VersionRow(
            int number,
            String note,
            String fileName,
            String hash,
            long size,
            @Nullable FileKind kind,
            TextState textState,
            Instant at,
            String byName) {}
}
