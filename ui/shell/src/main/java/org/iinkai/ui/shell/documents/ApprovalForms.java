package org.iinkai.ui.shell.documents;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentApprovals;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Asks what goes with each step to what others see. */
final class ApprovalForms {

    private static final int TEXT = 2_000;

    private final LibraryServices services;
    private final DocumentApprovals approvals;
    private final Clock clock;
    private final Runnable then;

    ApprovalForms(LibraryServices services, DocumentApprovals approvals, Clock clock, Runnable then) {
        this.services = services;
        this.approvals = approvals;
        this.clock = clock;
        this.then = then;
    }

    void submit(Document document) {
        RecordForm form = new RecordForm(Words.text("shell.library.submit"));
        form.with(new Paragraph(Words.text("shell.library.submit-what", document.title())));
        Map<String, String> names = services.bodyNames();
        MultiSelectComboBox<String> bodies = new MultiSelectComboBox<>(Words.text("shell.library.approvers"));
        bodies.setItems(names.keySet());
        bodies.setItemLabelGenerator(code -> names.getOrDefault(code, code));
        bodies.setHelperText(Words.text("shell.library.approvers-help"));
        bodies.setWidthFull();
        form.required("bodies", bodies);
        form.onSubmit(() -> {
            approvals.submit(document.id(), document.version(), List.copyOf(bodies.getValue()));
            done("shell.library.submitted", document);
        });
        form.openIn(Words.text("shell.library.submit"));
    }

    void approve(Document document) {
        RecordForm form = new RecordForm(Words.text("shell.library.approve"));
        form.with(new Paragraph(Words.text("shell.library.approve-what", document.title(), document.newest())));
        TextArea note = area("shell.library.said");
        form.optional("note", note);
        form.onSubmit(() -> {
            approvals.approve(document.id(), document.version(), note.getValue());
            done("shell.library.approved", document);
        });
        form.openIn(Words.text("shell.library.approve"));
    }

    void giveBack(Document document) {
        RecordForm form = new RecordForm(Words.text("shell.library.give-back"));
        TextArea reason = area("shell.library.reason");
        form.required("reason", reason);
        form.onSubmit(() -> {
            approvals.giveBack(document.id(), document.version(), reason.getValue());
            done("shell.library.given-back", document);
        });
        form.openIn(Words.text("shell.library.give-back"));
    }

    void publish(Document document) {
        RecordForm form = new RecordForm(Words.text("shell.library.publish"));
        form.with(new Paragraph(Words.text(
                "shell.library.publish-what",
                document.title(),
                document.newest(),
                LibraryWords.visibility(document.visibility()))));
        DayField day = form.optional("adoptedOn", new DayField(Words.text("shell.library.column.adopted")));
        day.setValue(document.adoptedOn().orElseGet(() -> LocalDate.now(clock)));
        form.onSubmit(() -> {
            approvals.publish(document.id(), document.version(), day.getOptionalValue());
            done("shell.library.published", document);
        });
        form.openIn(Words.text("shell.library.publish"));
    }

    private void done(String key, Document document) {
        Notices.done(key, document.title());
        then.run();
    }

    private static TextArea area(String label) {
        TextArea area = new TextArea(Words.text(label));
        area.setWidthFull();
        area.setMaxLength(TEXT);
        return area;
    }
}
