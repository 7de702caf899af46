package org.iinkai.ui.shell.documents;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Folder;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Asks what a folder is called and, of one at the top, whose it is. */
final class FolderForm {

    private static final int LONGEST = 100;

    private final LibraryServices services;
    private final RecordForm form = new RecordForm(Words.text("shell.library.save"));
    private final TextField name = new TextField(Words.text("shell.library.folder-name"));
    private final Consumer<Folder> then;

    private FolderForm(LibraryServices services, Consumer<Folder> then) {
        this.services = services;
        this.then = then;
        name.setWidthFull();
        name.setMaxLength(LONGEST);
        form.required("name", name);
    }

    /** Adds a folder at the top, or within another. */
    static void add(LibraryServices services, Optional<Folder> parent, Consumer<Folder> then) {
        FolderForm asked = new FolderForm(services, then);
        Folder fresh = new Folder(
                Id.next(), parent.map(Folder::id), "", parent.map(Folder::body).orElse(""), 0);
        asked.open(fresh, parent.isEmpty(), "shell.library.folder-add");
    }

    static void rename(LibraryServices services, Folder folder, Consumer<Folder> then) {
        FolderForm asked = new FolderForm(services, then);
        asked.name.setValue(folder.name());
        asked.open(folder, false, "shell.library.folder-rename");
    }

    private void open(Folder before, boolean isOwnerAsked, String title) {
        Select<String> owner = new Select<>();
        Map<String, String> owners = services.owners();
        owner.setLabel(Words.text("shell.library.owner"));
        owner.setItems(owners.keySet());
        owner.setItemLabelGenerator(code -> owners.getOrDefault(code, code));
        owner.setWidthFull();
        if (isOwnerAsked) {
            owner.setHelperText(Words.text("shell.library.owner-help"));
            owners.keySet().stream().findFirst().ifPresent(owner::setValue);
            form.required("body", owner);
        } else {
            form.with(new Paragraph(Words.text("shell.library.owned-by", services.owner(before))));
        }
        form.onSubmit(() -> {
            String body = isOwnerAsked ? owner.getOptionalValue().orElse("") : before.body();
            Folder folder =
                    new Folder(before.id(), before.parent(), name.getValue().strip(), body, before.version());
            services.documents().save(folder);
            Notices.done("shell.settings.saved", folder.name());
            then.accept(folder);
        });
        form.openIn(Words.text(title));
    }
}
