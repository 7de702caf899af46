package org.iinkai.ui.shell.documents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;

import org.iinkai.api.documents.Chapter;
import org.iinkai.api.documents.Document;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Writes a text in chapters; a chapter of which nothing is left is taken out. */
final class ChaptersForm {

    private static final int LINE = 200;
    private static final int ROWS = 5;

    private final LibraryServices services;
    private final Document document;
    private final Runnable then;
    private final RecordForm form = new RecordForm(Words.text("shell.library.save"));
    private final TextField note = new TextField(Words.text("shell.library.note"));
    private final List<Fields> chapters = new ArrayList<>();
    private final Button more = new Button(Words.text("shell.library.chapter-add"));

    /** Fields of one chapter. */
    private record Fields(TextField title, TextArea text) {

        boolean isEmpty() {
            return title.getValue().isBlank() && text.getValue().isBlank();
        }
    }

    private ChaptersForm(LibraryServices services, Document document, Runnable then) {
        this.services = services;
        this.document = document;
        this.then = then;
    }

    /** Opens the newest text, or the first chapter of a new one. */
    static void open(LibraryServices services, Document document, Runnable then) {
        new ChaptersForm(services, document, then).open();
    }

    private void open() {
        note.setWidthFull();
        note.setMaxLength(LINE);
        form.optional("note", note);
        List<Chapter> before =
                document.newest() == 0 ? List.of() : services.documents().chapters(document.id(), document.newest());
        before.forEach(this::add);
        if (before.isEmpty()) {
            add(new Chapter("", ""));
        }
        more.addClickListener(click -> add(new Chapter("", "")));
        form.onSubmit(this::save);
        form.openIn(Words.text("shell.library.write"));
    }

    private void add(Chapter chapter) {
        int number = chapters.size() + 1;
        TextField title = new TextField(Words.text("shell.library.chapter-title", number));
        title.setWidthFull();
        title.setMaxLength(LINE);
        title.setValue(chapter.title());
        TextArea text = new TextArea(Words.text("shell.library.chapter-text", number));
        text.setWidthFull();
        text.setMinRows(ROWS);
        text.setValue(chapter.text());
        form.optional("chapters", title);
        form.optional("text", text);
        chapters.add(new Fields(title, text));
        form.with(more);
    }

    private void save() {
        List<Chapter> written = chapters.stream()
                .filter(fields -> !fields.isEmpty())
                .map(fields ->
                        new Chapter(fields.title().getValue(), fields.text().getValue()))
                .toList();
        int number = services.documents()
                .addText(document.id(), document.newest(), note.getValue(), written)
                .number();
        Notices.done("shell.library.version-added", number);
        then.run();
    }
}
