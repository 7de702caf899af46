package org.iinkai.ui.shell.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.DocumentVersion;
import org.iinkai.api.documents.Download;
import org.iinkai.api.documents.FileKind;
import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.ActionMenu;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** What a document says, all its versions, and who took them. */
final class DocumentVersions {

    private static final int DOWNLOADS = 50;

    private final LibraryServices services;
    private final Document document;
    private final List<DocumentVersion> versions;
    private final Runnable then;

    DocumentVersions(LibraryServices services, Document document, Runnable then) {
        this.services = services;
        this.document = document;
        this.versions = services.documents().versions(document.id());
        this.then = then;
    }

    /** Whether the newest version is a text, which can be written on. */
    boolean isText() {
        return versions.isEmpty() || versions.getFirst().file().isEmpty();
    }

    /** Whether the newest version is a template whose blanks can be filled. */
    boolean isTemplate() {
        return document.kind() == DocumentKind.FORM
                && versions.stream()
                        .findFirst()
                        .flatMap(DocumentVersion::file)
                        .filter(file -> file.kind() == FileKind.DOCX)
                        .isPresent();
    }

    Component content() {
        Section section = new Section(new H2(Words.text("shell.library.content")));
        if (versions.isEmpty()) {
            section.add(new EmptyState(Words.text("shell.library.no-version")));
            return section;
        }
        DocumentVersion newest = versions.getFirst();
        newest.file().ifPresent(file -> section.add(download(newest, LibraryWords.file(file))));
        if (newest.file().isEmpty()) {
            services.documents().chapters(document.id(), newest.number()).forEach(chapter -> {
                Div text = new Div(chapter.text());
                text.addClassName("iinkai-prose");
                section.add(new H3(chapter.title()), text);
            });
        }
        return section;
    }

    Component all() {
        Section section = new Section(new H2(Words.text("shell.library.versions")));
        SmallTable table = new SmallTable(
                Words.text("shell.library.versions"),
                Words.text("shell.library.version"),
                Words.text("shell.library.column.file"),
                Words.text("shell.library.note"),
                Words.text("shell.library.added-at"),
                Words.text("shell.library.added-by"),
                versions.size() > 1 ? Words.text("shell.library.actions") : "");
        for (int i = 0; i < versions.size(); i++) {
            DocumentVersion version = versions.get(i);
            Optional<DocumentVersion> before =
                    i + 1 < versions.size() ? Optional.of(versions.get(i + 1)) : Optional.empty();
            table.row(
                    number(version),
                    version.file()
                            .<Component>map(file -> download(version, LibraryWords.file(file)))
                            .orElseGet(() -> SmallTable.text(Words.text("shell.library.text"))),
                    SmallTable.text(version.note()),
                    SmallTable.text(Dates.moment(version.at())),
                    SmallTable.text(version.by()),
                    actions(version, before, i == 0));
        }
        section.add(table);
        return section;
    }

    private Component number(DocumentVersion version) {
        boolean isPublished = document.published().orElse(0) == version.number();
        return SmallTable.text(Words.text(
                isPublished ? "shell.library.version-published" : "shell.library.version-number", version.number()));
    }

    private Component actions(DocumentVersion version, Optional<DocumentVersion> before, boolean isNewest) {
        boolean mayRestore = document.mayChange() && !isNewest;
        if (before.isEmpty() && !mayRestore) {
            return new Span();
        }
        ActionMenu menu = new ActionMenu();
        before.ifPresent(earlier ->
                menu.offer(Words.text("shell.library.compare"), () -> compare(earlier.number(), version.number())));
        if (mayRestore) {
            menu.offer(
                    Words.text("shell.library.restore"),
                    () -> Confirm.ask(
                            Words.text("shell.library.restore"),
                            Words.text("shell.library.restore-question", version.number()),
                            Words.text("shell.library.restore-verb"),
                            () -> restore(version.number())));
        }
        return menu;
    }

    private void compare(int earlier, int later) {
        try {
            ComparisonSheet.open(earlier, later, services.documents().compare(document.id(), earlier, later));
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    private void restore(int number) {
        try {
            Notices.done(
                    "shell.library.version-added",
                    services.documents().restore(document.id(), number).number());
            then.run();
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    /** Who took files; only for those who may change the document. */
    Component downloads() {
        Section section = new Section(new H2(Words.text("shell.library.downloads")));
        List<Download> taken = services.documents().downloads(document.id(), DOWNLOADS);
        if (taken.isEmpty()) {
            section.add(new EmptyState(Words.text("shell.library.no-downloads")));
            return section;
        }
        SmallTable table = new SmallTable(
                Words.text("shell.library.downloads"),
                Words.text("shell.library.taken-at"),
                Words.text("shell.library.taken-by"),
                Words.text("shell.library.version"));
        taken.forEach(one -> table.row(
                SmallTable.text(Dates.moment(one.at())),
                SmallTable.text(one.by().isEmpty() ? Words.text("shell.library.anonymous") : one.by()),
                SmallTable.text(Words.text("shell.library.version-number", one.number()))));
        section.add(table);
        return section;
    }

    private Anchor download(DocumentVersion version, String text) {
        Anchor link = new Anchor(LibraryPaths.file(document.id(), version.number()), text);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }
}
