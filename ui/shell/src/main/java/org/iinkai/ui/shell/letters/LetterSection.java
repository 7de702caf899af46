package org.iinkai.ui.shell.letters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.iinkai.api.data.Id;
import org.iinkai.api.letters.IssueLetter;
import org.iinkai.api.letters.IssuedLetter;
import org.iinkai.api.letters.LetterFormat;
import org.iinkai.api.letters.LetterKind;
import org.iinkai.api.letters.LetterSubject;
import org.iinkai.api.letters.Letters;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** The letters of one record: what was issued, and what may be issued now. */
public final class LetterSection extends Section {

    private final Letters letters;
    private final LetterSubject subject;
    private final Clock clock;
    private final Div list = new Div();

    /**
     * The letters of a record.
     *
     * @param due kinds that may be issued now
     */
    public LetterSection(Letters letters, LetterSubject subject, List<LetterKind> due, boolean mayIssue, Clock clock) {
        this.letters = letters;
        this.subject = subject;
        this.clock = clock;
        addClassName("iinkai-section");
        Div head = new Div(new H2(Words.text("shell.letters.section")));
        head.addClassName("iinkai-header");
        if (mayIssue) {
            Div buttons = new Div();
            buttons.addClassName("iinkai-header-actions");
            due.forEach(kind -> buttons.add(
                    new Button(Words.text("shell.letters.issue", LetterWords.kind(kind)), click -> ask(kind))));
            head.add(buttons);
        }
        add(head, list);
        show();
    }

    private void show() {
        list.removeAll();
        List<IssuedLetter> issued = letters.about(subject);
        if (issued.isEmpty()) {
            list.add(new EmptyState(Words.text("shell.letters.none")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("iinkai-log");
        issued.forEach(letter -> lines.add(item(letter)));
        list.add(lines);
    }

    private ListItem item(IssuedLetter letter) {
        Span head = new Span(String.join("　", Dates.day(letter.on()), letter.title(), letter.by()));
        head.addClassName("iinkai-log-head");
        Div files = new Div(file(letter, LetterFormat.PDF), file(letter, LetterFormat.DOCX));
        files.addClassName("iinkai-line");
        return new ListItem(head, files);
    }

    private Anchor file(IssuedLetter letter, LetterFormat format) {
        DownloadHandler handler = event -> {
            String day = DateTimeFormatter.BASIC_ISO_DATE.format(letter.on());
            event.setFileName(letter.title() + "_" + letter.addressee() + "_" + day + "." + format.ending());
            event.setContentType(format.mediaType());
            letters.write(letter.id(), format, event.getOutputStream());
        };
        String name = format.name().toLowerCase(Locale.ROOT);
        Anchor anchor = new Anchor(handler, Words.text("shell.letters.file." + name));
        anchor.setAriaLabel(Words.text("shell.letters.file-of." + name, letter.title()));
        return anchor;
    }

    private void ask(LetterKind kind) {
        Id<IssuedLetter> id = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.letters.issue-verb"));
        DayField on = form.required("on", new DayField(Words.text("shell.letters.on")));
        on.setValue(LocalDate.ofInstant(clock.instant(), Dates.ZONE));
        form.onSubmit(() -> {
            letters.issue(new IssueLetter(id, kind, subject, on.getValue()));
            Notices.done("shell.letters.issued", LetterWords.kind(kind));
            show();
        });
        form.openIn(Words.text("shell.letters.issue-title", LetterWords.kind(kind)));
    }
}
