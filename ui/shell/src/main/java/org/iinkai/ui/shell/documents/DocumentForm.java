package org.iinkai.ui.shell.documents;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.documents.SaveDocument;
import org.iinkai.api.documents.Visibility;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Asks what is said of a document. */
final class DocumentForm {

    private static final int TITLE = 200;
    private static final int TEXT = 2_000;

    private final LibraryServices services;
    private final RecordForm form = new RecordForm(Words.text("shell.library.save"));
    private final TextField title = new TextField(Words.text("shell.library.column.title"));
    private final Select<DocumentKind> kind = new Select<>();
    private final Select<Visibility> visibility = new Select<>();
    private final Select<Id<Folder>> folder = new Select<>();
    private final DayField keepUntil = new DayField(Words.text("shell.library.keep-until"));
    private final TextArea description = new TextArea(Words.text("shell.library.description"));

    private DocumentForm(LibraryServices services) {
        this.services = services;
        title.setWidthFull();
        title.setMaxLength(TITLE);
        kind.setLabel(Words.text("shell.library.column.kind"));
        kind.setItems(DocumentKind.values());
        kind.setItemLabelGenerator(LibraryWords::kind);
        visibility.setLabel(Words.text("shell.library.column.visibility"));
        visibility.setItems(Visibility.values());
        visibility.setItemLabelGenerator(LibraryWords::visibility);
        Map<Id<Folder>, String> folders = services.documents().folders().stream()
                .filter(each -> services.mayChange(each.body()))
                .collect(Collectors.toMap(
                        Folder::id, Folder::name, (first, second) -> first, java.util.LinkedHashMap::new));
        folder.setLabel(Words.text("shell.library.folder"));
        folder.setItems(folders.keySet());
        folder.setItemLabelGenerator(id -> folders.getOrDefault(id, ""));
        keepUntil.setHelperText(Words.text("shell.library.keep-help"));
        description.setWidthFull();
        description.setMaxLength(TEXT);
        form.required("title", title);
        form.required("kind", kind);
        form.required("visibility", visibility);
        form.required("folder", folder);
        form.optional("keepUntil", keepUntil);
        form.optional("description", description);
    }

    static void add(LibraryServices services, Folder in, Consumer<Id<Document>> then) {
        DocumentForm asked = new DocumentForm(services);
        asked.kind.setValue(DocumentKind.MATERIAL);
        asked.visibility.setValue(in.body().isEmpty() ? Visibility.MEMBERS : Visibility.BODY);
        asked.folder.setValue(in.id());
        asked.open(Id.next(), List.of(), 0, "shell.library.document-add", then);
    }

    static void change(LibraryServices services, Document document, Consumer<Id<Document>> then) {
        DocumentForm asked = new DocumentForm(services);
        asked.title.setValue(document.title());
        asked.kind.setValue(document.kind());
        asked.visibility.setValue(document.visibility());
        asked.folder.setValue(document.folder().id());
        document.keepUntil().ifPresent(asked.keepUntil::setValue);
        asked.description.setValue(document.description());
        asked.open(document.id(), document.subjects(), document.version(), "shell.library.change", then);
    }

    private void open(
            Id<Document> id, List<String> subjects, int version, String heading, Consumer<Id<Document>> then) {
        form.onSubmit(() -> {
            services.documents()
                    .save(new SaveDocument(
                            id,
                            folder.getValue(),
                            title.getValue().strip(),
                            description.getValue().strip(),
                            kind.getValue(),
                            visibility.getValue(),
                            Optional.ofNullable(keepUntil.getValue()),
                            subjects,
                            version));
            Notices.done("shell.settings.saved", title.getValue());
            then.accept(id);
        });
        form.openIn(Words.text(heading));
    }
}
