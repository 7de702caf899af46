package org.iinkai.ui.shell.letters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.letters.LetterField;
import org.iinkai.api.letters.LetterFormat;
import org.iinkai.api.letters.LetterKind;
import org.iinkai.api.letters.LetterLine;
import org.iinkai.api.letters.LetterTemplate;
import org.iinkai.api.letters.Letters;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** The templates of letters, one at a time, with a preview; {@code settings/letters/approval} names the kind. */
public final class LettersView extends Div implements BeforeEnterObserver {

    private final Letters letters;
    private final boolean mayChange;

    /** Made by the host. */
    public LettersView(Letters letters, Access access) {
        this.letters = letters;
        this.mayChange = access.may(CoreRight.MEMBERS_CHANGE);
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("kind").orElse(LetterKind.RECEIPT.code());
        show(Arrays.stream(LetterKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("letter " + code)));
    }

    private void show(LetterKind kind) {
        LetterTemplate template = letters.template(kind);
        removeAll();
        add(new PageHeader(Words.text("shell.letters.title")).lead(Words.text("shell.letters.lead")));
        add(kinds(kind), new H2(LetterWords.kind(kind)));
        Div preview = new Div();
        preview.addClassName("iinkai-letter");
        preview.getElement().setAttribute("role", "region");
        preview.getElement().setAttribute("aria-label", Words.text("shell.letters.preview"));
        Div sides = new Div();
        sides.addClassName("iinkai-sides");
        if (mayChange) {
            sides.add(new Div(version(template), form(template, preview)));
        }
        sides.add(preview);
        add(sides);
        preview(template, preview);
    }

    private static Nav kinds(LetterKind shown) {
        Nav nav = new Nav();
        nav.addClassName("iinkai-line");
        nav.getElement().setAttribute("aria-label", Words.text("shell.letters.kinds"));
        for (LetterKind kind : LetterKind.values()) {
            Anchor link = new Anchor("settings/letters/" + kind.code(), LetterWords.kind(kind));
            if (kind == shown) {
                link.getElement().setAttribute("aria-current", "page");
                link.getStyle().set("font-weight", "700");
            }
            nav.add(link);
        }
        return nav;
    }

    private static Paragraph version(LetterTemplate template) {
        return new Paragraph(
                template.version() == 0
                        ? Words.text("shell.letters.original")
                        : Words.text("shell.letters.version", template.version()));
    }

    private RecordForm form(LetterTemplate before, Div preview) {
        RecordForm form = new RecordForm(Words.text("shell.letters.save"));
        TextField title = new TextField(Words.text("shell.letters.field.title"));
        title.setWidthFull();
        title.setMaxLength(LetterTemplate.LONGEST_TITLE);
        title.setValue(before.title());
        form.required("title", title);
        TextArea body = new TextArea(Words.text("shell.letters.field.body"));
        body.setWidthFull();
        body.setMinRows(16);
        body.setMaxLength(LetterTemplate.LONGEST_BODY);
        body.setValue(before.body());
        body.setHelperText(Words.text("shell.letters.fields", fields(before.kind())));
        form.required("body", body);
        Button look = new Button(
                Words.text("shell.letters.look"),
                click -> preview(
                        new LetterTemplate(before.kind(), before.version(), title.getValue(), body.getValue()),
                        preview));
        Button original = new Button(Words.text("shell.letters.reset"), click -> {
            LetterTemplate brought = letters.original(before.kind());
            title.setValue(brought.title());
            body.setValue(brought.body());
            preview(brought, preview);
        });
        Div line = new Div(look, original);
        line.addClassName("iinkai-line");
        form.with(line);
        form.onSubmit(() -> {
            letters.save(new LetterTemplate(before.kind(), before.version(), title.getValue(), body.getValue()));
            Notices.done("shell.letters.saved", LetterWords.kind(before.kind()));
            show(before.kind());
        });
        return form;
    }

    private static String fields(LetterKind kind) {
        return kind.fields().stream()
                .map(LetterField::word)
                .map(word -> "{" + word + "}")
                .collect(Collectors.joining(" "));
    }

    private void preview(LetterTemplate template, Div preview) {
        preview.removeAll();
        try {
            letters.preview(template).forEach(line -> preview.add(line(line)));
            preview.add(download(template));
        } catch (Refused refused) {
            Paragraph problem = new Paragraph(Words.text(refused));
            problem.getElement().setAttribute("role", "alert");
            preview.add(problem);
        }
    }

    private static Div line(LetterLine line) {
        Div shown = new Div(line.text().isEmpty() ? "\u00a0" : line.text());
        shown.addClassName(
                switch (line.place()) {
                    case LEFT -> "iinkai-letter-left";
                    case MIDDLE -> "iinkai-letter-middle";
                    case RIGHT -> "iinkai-letter-right";
                    case TITLE -> "iinkai-letter-title";
                });
        return shown;
    }

    private Anchor download(LetterTemplate template) {
        DownloadHandler handler = event -> {
            event.setFileName(template.title() + ".pdf");
            event.setContentType(LetterFormat.PDF.mediaType());
            letters.write(template, LetterFormat.PDF, event.getOutputStream());
        };
        return new Anchor(handler, Words.text("shell.letters.sample"));
    }
}
