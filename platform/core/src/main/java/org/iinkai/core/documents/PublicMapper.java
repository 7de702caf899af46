package org.iinkai.core.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.FileKind;

/** What everybody may see. */
interface PublicMapper {

    String SELECT = """
            SELECT d.id, d.title, d.description, d.kind, d.adopted_on, d.published AS number,
                v.file_name, s.kind AS file_kind, coalesce(s.size, 0) AS size, coalesce(s.hash, '') AS hash
            FROM core.document d
            JOIN core.document_version v ON v.document_id = d.id AND v.number = d.published
            LEFT JOIN core.stored_file s ON s.hash = v.file_hash
            WHERE d.visibility = 'PUBLIC' AND d.published IS NOT NULL
            """;

    @Select(SELECT + "ORDER BY d.adopted_on DESC NULLS LAST, d.id DESC LIMIT 500")
    List<PublicRow> all();

    @Select(SELECT + "AND d.id = #{id}")
    Optional<PublicRow> document(@Param("id") Id<Document> id);

    /** A document as everybody sees it, as stored. */
    record PublicRow(
            Id<Document> id,
            String title,
            String description,
            DocumentKind kind,
            Optional<LocalDate> adoptedOn,
            int number,
            String fileName,
            @Nullable FileKind fileKind,
            long size,
            String hash) {}
}
