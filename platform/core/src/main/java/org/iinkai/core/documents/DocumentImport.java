package org.iinkai.core.documents;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Chapter;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentApprovals;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.DocumentStatus;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.documents.SaveDocument;
import org.iinkai.api.documents.Visibility;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.core.part.PlainTable;
import org.iinkai.core.part.StableId;

/**
 * Reads texts in chapters in; a line that begins with {@code #} begins a chapter. With a day of adoption a text is
 * approved by its approvers and published. A document that is there already stays as it is; only a draft gets the text that
 * was adopted since as its newest version.
 */
final class DocumentImport {

    private static final String CHAPTER = "#";

    private final Documents documents;
    private final DocumentApprovals approvals;

    private DocumentImport(Documents documents, DocumentApprovals approvals) {
        this.documents = documents;
        this.approvals = approvals;
    }

    static DataImport into(Documents documents, DocumentApprovals approvals) {
        return PlainTable.of(
                new DocumentImport(documents, approvals)::read,
                "code",
                "folder",
                "body",
                "title",
                "kind",
                "visibility",
                "description",
                "adopted_on",
                "approvers",
                "text");
    }

    private void read(ImportRow row) {
        Id<Document> id = StableId.of("core.document", row.required("code"));
        if (isThere(id)) {
            adopt(id, row);
            return;
        }
        documents.save(new SaveDocument(
                id,
                folder(row.required("folder"), row.text("body")),
                row.required("title"),
                row.text("description"),
                choice(DocumentKind.values(), row, "kind"),
                choice(Visibility.values(), row, "visibility"),
                Optional.empty(),
                List.of(),
                0));
        documents.addText(id, 0, "", chapters(row.required("text")));
        day(row).ifPresent(adopted -> publish(id, approvers(row), adopted));
    }

    private void adopt(Id<Document> id, ImportRow row) {
        Document draft = documents.document(id);
        Optional<LocalDate> adopted = day(row);
        if (draft.status() == DocumentStatus.DRAFT && adopted.isPresent()) {
            documents.addText(id, draft.newest(), "", chapters(row.required("text")));
            publish(id, approvers(row), adopted.get());
        }
    }

    private boolean isThere(Id<Document> id) {
        try {
            documents.document(id);
            return true;
        } catch (NotFound none) {
            return false;
        }
    }

    private Id<Folder> folder(String name, String body) {
        Id<Folder> id = StableId.of("core.folder", body + ":" + name);
        boolean isThere =
                documents.folders().stream().anyMatch(folder -> folder.id().equals(id));
        if (!isThere) {
            documents.save(new Folder(id, Optional.empty(), name, body, 0));
        }
        return id;
    }

    private void publish(Id<Document> id, List<String> approvers, LocalDate adopted) {
        if (!approvers.isEmpty()) {
            approvals.submit(id, version(id), approvers);
            while (documents.document(id).status() == DocumentStatus.IN_APPROVAL) {
                approvals.approve(id, version(id), "");
            }
        }
        approvals.publish(id, version(id), Optional.of(adopted));
    }

    private int version(Id<Document> id) {
        return documents.document(id).version();
    }

    private static List<Chapter> chapters(String text) {
        List<Chapter> chapters = new ArrayList<>();
        for (String part : text.strip().split("(?m)^" + CHAPTER)) {
            String stripped = part.strip();
            if (!stripped.isEmpty()) {
                int end = stripped.indexOf('\n');
                chapters.add(
                        end < 0
                                ? new Chapter(stripped, "")
                                : new Chapter(
                                        stripped.substring(0, end).strip(),
                                        stripped.substring(end).strip()));
            }
        }
        return chapters;
    }

    private static List<String> approvers(ImportRow row) {
        return Arrays.stream(row.text("approvers").split(";"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static <E extends Enum<E>> E choice(E[] all, ImportRow row, String column) {
        String wanted = row.required(column).toUpperCase(Locale.ROOT);
        return Arrays.stream(all)
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refused("core.refused.needed").at(column));
    }

    private static Optional<LocalDate> day(ImportRow row) {
        String text = row.text("adopted_on");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new Refused("core.refused.import-day", "adopted_on", text).at("adopted_on");
        }
    }
}
