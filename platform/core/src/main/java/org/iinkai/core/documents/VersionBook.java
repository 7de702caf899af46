package org.iinkai.core.documents;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Chapter;
import org.iinkai.api.documents.Content;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentStatus;
import org.iinkai.api.documents.DocumentVersion;
import org.iinkai.api.documents.DocumentVersion.TextState;
import org.iinkai.api.documents.FileFacts;
import org.iinkai.api.documents.FileKind;
import org.iinkai.api.documents.TextLine;
import org.iinkai.api.documents.Upload;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.core.documents.VersionMapper.VersionRow;
import org.iinkai.core.documents.store.Damaged;
import org.iinkai.core.documents.text.Extraction;
import org.iinkai.core.documents.text.SideBySide;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.TypedText;

/** The versions of documents. */
final class VersionBook {

    private static final Logger LOG = LoggerFactory.getLogger(VersionBook.class);
    private static final int CHAPTERS = 200;
    private static final int LONGEST_CHAPTER = 200_000;

    private final Foundation foundation;
    private final DocumentParts parts;

    VersionBook(Foundation foundation, DocumentParts parts) {
        this.foundation = foundation;
        this.parts = parts;
    }

    DocumentVersion addFile(Id<Document> id, String note, Upload upload) {
        changeable(parts.file().mayChange(id));
        FileFacts facts = parts.files().take(upload);
        return add(
                id,
                document -> new VersionRow(
                        document.newest() + 1,
                        TypedText.bounded("note", note, TypedText.LINE),
                        facts.name(),
                        facts.hash(),
                        facts.size(),
                        facts.kind(),
                        Extraction.hasText(facts.kind(), facts.name()) ? TextState.WAITING : TextState.NONE,
                        foundation.clock().instant(),
                        foundation.access().caller().name()),
                List.of());
    }

    DocumentVersion addText(Id<Document> id, int newest, String note, List<Chapter> chapters) {
        parts.rights().requireChangeSomewhere();
        List<Chapter> checked = chapters.stream()
                .map(chapter -> new Chapter(
                        TypedText.needed("chapters", chapter.title(), TypedText.LINE),
                        TypedText.bounded("chapters", chapter.text().replace("\r\n", "\n"), LONGEST_CHAPTER)))
                .toList();
        if (checked.isEmpty() || checked.size() > CHAPTERS) {
            throw new Refused("core.refused.document-chapters", CHAPTERS).at("chapters");
        }
        return add(
                id,
                document -> {
                    if (document.newest() != newest) {
                        throw new Refused("core.refused.changed-meanwhile");
                    }
                    return text(document, note);
                },
                checked);
    }

    private VersionRow text(Document document, String note) {
        return new VersionRow(
                document.newest() + 1,
                TypedText.bounded("note", note, TypedText.LINE),
                "",
                "",
                0,
                null,
                TextState.READ,
                foundation.clock().instant(),
                foundation.access().caller().name());
    }

    DocumentVersion restore(Id<Document> id, int number) {
        parts.rights().requireChangeSomewhere();
        return foundation.transactions().write(() -> {
            Document document = changeable(parts.file().toChange(id));
            VersionRow before = row(document, number);
            List<Chapter> chapters = parts.versions().chapters(id, number);
            VersionRow again = new VersionRow(
                    document.newest() + 1,
                    before.note(),
                    before.fileName(),
                    before.hash(),
                    before.size(),
                    before.kind(),
                    before.textState(),
                    foundation.clock().instant(),
                    foundation.access().caller().name());
            return store(document, again, chapters, "core.audit.document-restored", Integer.toString(number));
        });
    }

    private DocumentVersion add(Id<Document> id, Function<Document, VersionRow> made, List<Chapter> chapters) {
        return foundation.transactions().write(() -> {
            Document document = changeable(parts.file().toChange(id));
            VersionRow row = made.apply(document);
            return store(document, row, chapters, "core.audit.document-version", row.fileName());
        });
    }

    private static Document changeable(Document document) {
        if (document.status() == DocumentStatus.IN_APPROVAL) {
            throw new Refused("core.refused.document-in-approval", document.title());
        }
        return document;
    }

    private DocumentVersion store(
            Document document, VersionRow row, List<Chapter> chapters, String action, String detail) {
        facts(row).ifPresent(parts.files()::hold);
        if (row.kind() != null) {
            parts.versions().addFile(row.hash(), row.size(), row.kind(), row.textState(), row.at());
        }
        parts.versions().add(document.id(), row);
        int position = 0;
        for (Chapter chapter : chapters) {
            position++;
            parts.versions().addChapter(document.id(), row.number(), position, chapter);
        }
        parts.documents()
                .advance(
                        document.id(),
                        DocumentStatus.DRAFT,
                        row.number(),
                        document.published(),
                        document.adoptedOn(),
                        row.at());
        index(document.id());
        foundation.audit().record(action, DocumentDesk.subject(document.id()), detail);
        return version(parts.versions().version(document.id(), row.number()).orElseThrow());
    }

    /** Lets a document be found by what it says now. */
    void index(Id<Document> id) {
        parts.index().index(id);
    }

    List<DocumentVersion> seen(Document document) {
        return parts.versions().versions(document.id()).stream()
                .filter(row -> isSeen(document, row.number()))
                .map(VersionBook::version)
                .toList();
    }

    private static boolean isSeen(Document document, int number) {
        return document.isOurs() || document.published().orElse(0) == number;
    }

    private VersionRow row(Document document, int number) {
        return parts.versions()
                .version(document.id(), number)
                .filter(row -> isSeen(document, number))
                .orElseThrow(() -> new NotFound("version " + number + " of document " + document.id()));
    }

    List<Chapter> chapters(Document document, int number) {
        row(document, number);
        return parts.versions().chapters(document.id(), number);
    }

    List<TextLine> compare(Document document, int earlier, int later) {
        return SideBySide.of(lines(document, earlier), lines(document, later));
    }

    private List<String> lines(Document document, int number) {
        VersionRow row = row(document, number);
        if (row.hash().isEmpty()) {
            return parts.versions().chapters(document.id(), number).stream()
                    .flatMap(chapter -> Stream.concat(
                            Stream.of(chapter.title()), chapter.text().lines()))
                    .toList();
        }
        if (row.textState() != TextState.READ) {
            throw new Refused("core.refused.document-words", row.fileName());
        }
        return parts.versions().text(row.hash()).orElse("").lines().toList();
    }

    Content content(Document document, int number, String by) {
        VersionRow row = row(document, number);
        if (row.hash().isEmpty()) {
            throw new NotFound("file of version " + number + " of document " + document.id());
        }
        return taken(document.id(), number, facts(row).orElseThrow(), by);
    }

    /** The file, for somebody who takes it; that is recorded. */
    Content taken(Id<Document> id, int number, FileFacts facts, String by) {
        Content content = content(facts);
        foundation
                .transactions()
                .write(() -> parts.versions()
                        .downloaded(id, number, foundation.clock().instant(), by));
        return content;
    }

    /** The file, which is there and as large as it was; what is in it is looked at while it is sent. */
    private Content content(FileFacts facts) {
        if (parts.files().store().size(facts.hash()) != facts.size()) {
            LOG.error("The file {} is missing or is not what was stored", facts.hash());
            throw new Refused("core.refused.file-damaged", facts.name());
        }
        return new Stored(facts, parts);
    }

    private static DocumentVersion version(VersionRow row) {
        return new DocumentVersion(row.number(), row.note(), facts(row), row.textState(), row.at(), row.byName());
    }

    private static Optional<FileFacts> facts(VersionRow row) {
        FileKind kind = row.kind();
        return kind == null
                ? Optional.empty()
                : Optional.of(new FileFacts(row.fileName(), kind, row.size(), row.hash()));
    }

    /** A file of the store. */
    private record Stored(FileFacts facts, DocumentParts parts) implements Content {

        @Override
        public void writeTo(OutputStream out, long from, long length) {
            try {
                parts.files().store().write(facts.hash(), out, from, length);
            } catch (Damaged damaged) {
                LOG.error("The file {} is missing or is not what was stored", facts.hash());
                throw damaged;
            }
        }
    }
}
