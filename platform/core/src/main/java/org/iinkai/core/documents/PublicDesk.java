package org.iinkai.core.documents;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Chapter;
import org.iinkai.api.documents.Content;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.FileFacts;
import org.iinkai.api.documents.FileKind;
import org.iinkai.api.documents.PublicDocument;
import org.iinkai.api.documents.PublicDocuments;
import org.iinkai.api.error.NotFound;
import org.iinkai.core.documents.PublicMapper.PublicRow;
import org.iinkai.core.part.Foundation;

/** What everybody may see. */
final class PublicDesk implements PublicDocuments {

    private final Foundation foundation;
    private final PublicMapper mapper;
    private final DocumentParts parts;
    private final VersionBook versions;

    PublicDesk(Foundation foundation, DocumentParts parts, VersionBook versions) {
        this.foundation = foundation;
        this.mapper = parts.open();
        this.parts = parts;
        this.versions = versions;
    }

    @Override
    public List<PublicDocument> all() {
        return mapper.all().stream().map(row -> document(row, List.of())).toList();
    }

    @Override
    public PublicDocument document(Id<Document> id) {
        return foundation.transactions().read(() -> {
            PublicRow row = row(id);
            return document(row, parts.versions().chapters(id, row.number()));
        });
    }

    @Override
    public Content content(Id<Document> id) {
        PublicRow row = row(id);
        FileFacts facts = file(row).orElseThrow(() -> new NotFound("file of document " + id));
        return versions.taken(id, row.number(), facts, "");
    }

    private PublicRow row(Id<Document> id) {
        return mapper.document(id).orElseThrow(() -> new NotFound("document " + id));
    }

    private static PublicDocument document(PublicRow row, List<Chapter> chapters) {
        return new PublicDocument(
                row.id(), row.title(), row.description(), row.kind(), row.adoptedOn(), file(row), chapters);
    }

    private static Optional<FileFacts> file(PublicRow row) {
        FileKind kind = row.fileKind();
        return kind == null
                ? Optional.empty()
                : Optional.of(new FileFacts(row.fileName(), kind, row.size(), row.hash()));
    }
}
