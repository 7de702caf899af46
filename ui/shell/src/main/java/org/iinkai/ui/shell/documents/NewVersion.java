package org.iinkai.ui.shell.documents;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.Upload;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.Words;

/** Takes a file as the newest version of a document, with what is new in it. */
final class NewVersion extends Div {

    private static final int LINE = 200;

    private final LibraryServices services;
    private final Document document;
    // read by the thread on which the file comes
    private volatile String note = "";

    NewVersion(LibraryServices services, Document document, Runnable then) {
        this.services = services;
        this.document = document;
        TextField asked = new TextField(Words.text("shell.library.note"));
        asked.setWidthFull();
        asked.setMaxWidth("30rem");
        asked.setMaxLength(LINE);
        asked.setValueChangeMode(ValueChangeMode.LAZY);
        asked.addValueChangeListener(change -> note = change.getValue());
        add(asked, new FileDrop(services.access(), 1, this::take, number -> {
            Notices.done("shell.library.version-added", number);
            then.run();
        }));
    }

    private String take(Upload file) {
        return Integer.toString(
                services.documents().addFile(document.id(), note, file).number());
    }
}
