package org.iinkai.core.documents;

import java.util.Arrays;
import java.util.List;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.core.documents.DocumentMapper.DocumentLine;
import org.iinkai.core.part.Foundation;

/** One document as the caller sees it. */
final class DocumentFile {

    private final Foundation foundation;
    private final DocumentMapper mapper;
    private final DocumentRights rights;

    DocumentFile(Foundation foundation, DocumentMapper mapper, DocumentRights rights) {
        this.foundation = foundation;
        this.mapper = mapper;
        this.rights = rights;
    }

    Document seen(Id<Document> id) {
        DocumentRights.Sight sight = rights.sight();
        return foundation
                .transactions()
                .read(() -> mapper.document(id, sight))
                .map(this::document)
                .orElseThrow(() -> new NotFound("document " + id));
    }

    /** The document, which the caller may change; nobody else changes it before the open transaction ends. */
    Document toChange(Id<Document> id) {
        rights.requireChangeSomewhere();
        mapper.locked(id);
        return mayChange(id);
    }

    /** The document, which the caller may change. */
    Document mayChange(Id<Document> id) {
        rights.requireChangeSomewhere();
        Document document = seen(id);
        rights.requireChange(document.folder().body());
        return document;
    }

    /** The same, as somebody saw it. */
    Document toChange(Id<Document> id, int version) {
        return asSeen(toChange(id), version);
    }

    /** The document, of which the caller saw that version. */
    static Document asSeen(Document document, int version) {
        if (document.version() != version) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        return document;
    }

    private Document document(DocumentLine line) {
        Folder folder = new Folder(line.folder(), line.parent(), line.folderName(), line.body(), line.folderVersion());
        List<String> subjects = Arrays.stream(line.subjects().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        return new Document(
                line.id(),
                folder,
                line.title(),
                line.description(),
                line.kind(),
                line.visibility(),
                line.status(),
                line.isOurs() ? line.newest() : line.published().orElse(0),
                line.published(),
                line.adoptedOn(),
                line.keepUntil(),
                subjects,
                line.changedAt(),
                line.isOurs(),
                line.isOurs() && rights.mayChange(line.body()),
                line.version());
    }
}
