package org.iinkai.ui.shell.applications;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.applications.ContactNote;
import org.iinkai.api.data.Id;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** What was spoken and written with an applicant, and what is next. */
final class NotesSection extends Section {

    NotesSection(Applications applications, Application application, boolean mayChange, Clock clock, Runnable then) {
        addClassName("iinkai-section");
        Div head = new Div(new H2(Words.text("shell.applications.notes")));
        head.addClassName("iinkai-header");
        if (mayChange) {
            head.add(new Button(
                    Words.text("shell.applications.note-add"),
                    click -> ask(applications, application.id(), clock, then)));
        }
        add(head);
        List<ContactNote> notes = applications.notes(application.id());
        if (notes.isEmpty()) {
            add(new EmptyState(Words.text("shell.applications.no-notes")));
        } else {
            OrderedList list = new OrderedList();
            list.addClassName("iinkai-log");
            notes.forEach(note -> list.add(item(note)));
            add(list);
        }
    }

    private static ListItem item(ContactNote note) {
        Span head = new Span(String.join("　", Dates.day(note.on()), note.with(), note.by()));
        head.addClassName("iinkai-log-head");
        Paragraph what = new Paragraph(note.what());
        ListItem item = new ListItem(head, what);
        if (!note.nextStep().isEmpty()) {
            item.add(new Paragraph(note.nextOn()
                    .map(day -> Words.text("shell.applications.next-on", note.nextStep(), Dates.day(day)))
                    .orElseGet(() -> Words.text("shell.applications.next", note.nextStep()))));
        }
        return item;
    }

    private static void ask(Applications applications, Id<Application> id, Clock clock, Runnable then) {
        Id<ContactNote> note = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.applications.add-verb"));
        DayField on = form.required("on", new DayField(Words.text("shell.applications.note-on")));
        on.setValue(LocalDate.ofInstant(clock.instant(), Dates.ZONE));
        TextField with = form.optional("with", ApplicationFormView.text("shell.applications.note-with", ""));
        with.setHelperText(Words.text("shell.applications.note-with-help"));
        TextArea what = new TextArea(Words.text("shell.applications.note-what"));
        what.setWidthFull();
        form.required("what", what);
        TextField next = form.optional("nextStep", ApplicationFormView.text("shell.applications.note-next", ""));
        DayField nextOn = form.optional("nextOn", new DayField(Words.text("shell.applications.note-next-on")));
        form.onSubmit(() -> {
            applications.note(new ContactNote(
                    note,
                    id,
                    on.getValue(),
                    with.getValue(),
                    what.getValue(),
                    next.getValue(),
                    nextOn.getOptionalValue(),
                    ""));
            Notices.done("shell.applications.noted");
            then.run();
        });
        form.openIn(Words.text("shell.applications.note-title"));
    }
}
