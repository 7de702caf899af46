package org.iinkai.ui.shell.documents;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;

import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.documents.Upload;
import org.iinkai.api.documents.Visibility;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.Words;

/** Makes documents of files that are dropped here, called as the files are. */
final class NewFiles extends Div {

    private static final int MANY = 50;

    private final LibraryServices services;
    private final Folder folder;
    // read by the threads on which files come
    private volatile DocumentKind kind = DocumentKind.MATERIAL;
    private volatile Visibility visibility;

    NewFiles(LibraryServices services, Folder folder, Runnable then) {
        this.services = services;
        this.folder = folder;
        visibility = folder.body().isEmpty() ? Visibility.MEMBERS : Visibility.BODY;
        Select<DocumentKind> kinds = new Select<>();
        kinds.setLabel(Words.text("shell.library.column.kind"));
        kinds.setItems(DocumentKind.values());
        kinds.setItemLabelGenerator(LibraryWords::kind);
        kinds.setValue(kind);
        kinds.addValueChangeListener(change -> kind = change.getValue());
        Select<Visibility> visibilities = new Select<>();
        visibilities.setLabel(Words.text("shell.library.column.visibility"));
        visibilities.setItems(Visibility.values());
        visibilities.setItemLabelGenerator(LibraryWords::visibility);
        visibilities.setValue(visibility);
        visibilities.addValueChangeListener(change -> visibility = change.getValue());
        Div line = new Div(kinds, visibilities);
        line.addClassName("iinkai-line");
        add(line, new FileDrop(services.access(), MANY, this::take, name -> {
            Notices.done("shell.library.file-taken", name);
            then.run();
        }));
    }

    private String take(Upload file) {
        return Filing.take(services.documents(), new Filing.Place(folder.id(), kind, visibility, List.of()), file)
                .title();
    }
}
