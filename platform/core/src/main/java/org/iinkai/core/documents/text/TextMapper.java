package org.iinkai.core.documents.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentVersion.TextState;
import org.iinkai.api.documents.FileKind;

/** Files whose words are still to be read. */
public interface TextMapper {

    /** Takes one file that waits; one that was taken long ago and never finished counts as waiting. */
    @Select(value = """
            UPDATE core.stored_file SET taken_at = #{now}, tries = tries + 1
            WHERE hash = (SELECT hash FROM core.stored_file
                WHERE text_state = 'WAITING' AND (taken_at IS NULL OR taken_at < #{dead})
                ORDER BY at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING hash, kind, tries,
                (SELECT v.file_name FROM core.document_version v WHERE v.file_hash = hash LIMIT 1) AS name
            """, affectData = true)
    Optional<WaitingFile> take(@Param("now") Instant now, @Param("dead") Instant dead);

    @Update("UPDATE core.stored_file SET text_state = #{state}, text = #{text} WHERE hash = #{hash}")
    void finish(@Param("hash") String hash, @Param("state") TextState state, @Param("text") String text);

    @Select("SELECT DISTINCT document_id FROM core.document_version WHERE file_hash = #{hash}")
    List<Id<Document>> documents(@Param("hash") String hash);

    /** A file that was taken to be read. */
    record WaitingFile(
            String hash,
            FileKind kind,
            int tries,
            @org.jspecify.annotations.Nullable String name) {}
}
