package org.iinkai.core.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.iinkai.api.audit.Comparison;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.documents.Chapter;
import org.iinkai.api.documents.Content;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentFilter;
import org.iinkai.api.documents.DocumentRow;
import org.iinkai.api.documents.DocumentVersion;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.Download;
import org.iinkai.api.documents.FileFacts;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.documents.SaveDocument;
import org.iinkai.api.documents.TextLine;
import org.iinkai.api.documents.Upload;
import org.iinkai.api.error.Refused;
import org.iinkai.core.documents.DocumentMapper.ListQuery;
import org.iinkai.core.documents.DocumentMapper.ListRow;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.TypedText;

/** The documents in the database. */
final class DocumentDesk implements Documents {

    private static final int SUBJECTS = 20;

    private static final Comparison<Document> COMPARED = Comparison.<Document>start()
            .plain("core.field.document-title", Document::title)
            .plain("core.field.document-folder", document -> document.folder().name())
            .plain("core.field.document-visibility", Document::visibility)
            .plain("core.field.document-kept", Document::keepUntil);

    private final Foundation foundation;
    private final DocumentParts parts;
    private final VersionBook versions;

    DocumentDesk(Foundation foundation, DocumentParts parts, VersionBook versions) {
        this.foundation = foundation;
        this.parts = parts;
        this.versions = versions;
    }

    @Override
    public List<Folder> folders() {
        return parts.folders().seen();
    }

    @Override
    public void save(Folder folder) {
        parts.folders().save(folder);
    }

    @Override
    public void removeFolder(Id<Folder> folder) {
        parts.folders().remove(folder);
    }

    @Override
    public Page<DocumentRow> find(DocumentFilter filter, PageRequest page) {
        DocumentRights.Sight sight = parts.rights().sight();
        ListQuery query = query(filter, page);
        return foundation
                .transactions()
                .read(() -> Page.of(
                        parts.documents().find(query, sight).stream()
                                .map(DocumentDesk::row)
                                .toList(),
                        page,
                        row -> List.of(row.title(), row.id().toString()),
                        Total.bounded(parts.documents().count(query, sight, Total.BOUND + 1))));
    }

    private static ListQuery query(DocumentFilter filter, PageRequest page) {
        String folder = filter.folder().map(Id::toString).orElse(null);
        String kind = filter.kind().map(Enum::name).orElse("");
        int most = page.size() + 1;
        if (page.isFirst()) {
            return new ListQuery(folder, kind, filter.subject(), "", null, most);
        }
        try {
            String after = UUID.fromString(page.after().get(1)).toString();
            return new ListQuery(folder, kind, filter.subject(), page.after().getFirst(), after, most);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refused("core.refused.page-position");
        }
    }

    private static DocumentRow row(ListRow row) {
        Optional<FileFacts> file = row.fileKind() == null
                ? Optional.empty()
                : Optional.of(new FileFacts(
                        row.fileName() == null ? "" : row.fileName(), row.fileKind(), row.size(), row.hash()));
        return new DocumentRow(
                row.id(),
                row.folder(),
                row.title(),
                row.kind(),
                row.visibility(),
                row.status(),
                row.adoptedOn(),
                file,
                row.changedAt());
    }

    @Override
    public Document document(Id<Document> id) {
        return parts.file().seen(id);
    }

    @Override
    public Document save(SaveDocument request) {
        parts.rights().requireChangeSomewhere();
        SaveDocument checked = checked(request);
        return foundation.transactions().write(() -> {
            parts.rights()
                    .requireChange(parts.folders().folder(request.folder()).body());
            if (request.version() == 0) {
                add(checked);
            } else {
                change(checked);
            }
            return parts.file().seen(request.id());
        });
    }

    private static SaveDocument checked(SaveDocument request) {
        if (request.subjects().size() > SUBJECTS
                || request.subjects().stream().anyMatch(subject -> !subject.matches("[a-z-]+:[^\\s]{1,100}"))) {
            throw new Refused("core.refused.document-subjects").at("subjects");
        }
        return new SaveDocument(
                request.id(),
                request.folder(),
                TypedText.needed("title", request.title(), TypedText.LINE),
                TypedText.bounded("description", request.description(), TypedText.TEXT),
                request.kind(),
                request.visibility(),
                request.keepUntil(),
                request.subjects().stream().distinct().toList(),
                request.version());
    }

    private void add(SaveDocument request) {
        if (parts.documents().add(request, foundation.clock().instant()) == 0) {
            parts.file().toChange(request.id());
            return;
        }
        subjects(request);
        Document added = parts.file().seen(request.id());
        foundation
                .audit()
                .record("core.audit.document-added", subject(request.id()), request.title(), COMPARED.added(added));
    }

    private void change(SaveDocument request) {
        Document before = parts.file().toChange(request.id(), request.version());
        boolean isSeenLess = before.published().isPresent()
                && before.kind() != request.kind()
                && request.kind().isApproved()
                && !before.kind().isApproved();
        if (isSeenLess) {
            throw new Refused("core.refused.document-kind").at("kind");
        }
        if (parts.documents().change(request, foundation.clock().instant()) == 0) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        subjects(request);
        versions.index(request.id());
        foundation
                .audit()
                .record(
                        "core.audit.document-changed",
                        subject(request.id()),
                        request.title(),
                        COMPARED.between(before, parts.file().seen(request.id())));
    }

    private void subjects(SaveDocument request) {
        parts.documents().removeSubjects(request.id());
        parts.documents().addSubjects(request.id(), request.subjects().toArray(String[]::new));
    }

    @Override
    public DocumentVersion addFile(Id<Document> id, String note, Upload file) {
        return versions.addFile(id, note, file);
    }

    @Override
    public DocumentVersion addText(Id<Document> id, int newest, String note, List<Chapter> chapters) {
        return versions.addText(id, newest, note, chapters);
    }

    @Override
    public DocumentVersion restore(Id<Document> id, int number) {
        return versions.restore(id, number);
    }

    @Override
    public List<DocumentVersion> versions(Id<Document> id) {
        return versions.seen(parts.file().seen(id));
    }

    @Override
    public List<Chapter> chapters(Id<Document> id, int number) {
        return versions.chapters(parts.file().seen(id), number);
    }

    @Override
    public List<TextLine> compare(Id<Document> id, int earlier, int later) {
        return versions.compare(parts.file().seen(id), earlier, later);
    }

    @Override
    public Content content(Id<Document> id, int number) {
        return versions.content(
                parts.file().seen(id), number, foundation.access().caller().name());
    }

    @Override
    public List<Download> downloads(Id<Document> id, int most) {
        parts.rights().requireChangeSomewhere();
        Document document = parts.file().seen(id);
        parts.rights().requireChange(document.folder().body());
        return parts.versions().downloads(id, Math.clamp(most, 1, 500));
    }

    @Override
    public void remove(Id<Document> id) {
        parts.rights().requireChangeSomewhere();
        foundation.transactions().write(() -> {
            Document document = parts.file().toChange(id);
            if (document.published().isPresent()) {
                throw new Refused("core.refused.document-published", document.title());
            }
            if (parts.documents().isPaper(id)) {
                throw new Refused("core.refused.document-paper", document.title());
            }
            if (parts.consultations().isConsulted(id)) {
                throw new Refused("core.refused.document-consulted", document.title());
            }
            LocalDate today = LocalDate.now(foundation.clock());
            boolean isKept = document.newest() > 0
                    && document.keepUntil()
                            .filter(until -> !until.isBefore(today))
                            .isPresent();
            if (isKept) {
                throw new Refused(
                        "core.refused.document-kept",
                        document.keepUntil().orElse(today).toString());
            }
            parts.documents().remove(id);
            foundation.audit().record("core.audit.document-removed", subject(id), document.title());
        });
    }

    static String subject(Id<Document> id) {
        return "document:" + id;
    }
}
