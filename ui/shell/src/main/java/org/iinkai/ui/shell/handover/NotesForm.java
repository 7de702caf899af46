package org.iinkai.ui.shell.handover;

import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.textfield.TextArea;

import org.iinkai.api.handover.HandOver;
import org.iinkai.api.handover.HandOvers;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** The form for what the predecessor leaves in words. */
final class NotesForm {

    private NotesForm() {}

    static void open(HandOvers handOvers, HandOver sheet, Runnable then) {
        RecordForm form = new RecordForm(Words.text("shell.company.update"));
        TextArea notes = form.optional("notes", new TextArea(Words.text("shell.hand-over.notes")));
        notes.setHelperText(Words.text("shell.hand-over.notes-help"));
        notes.setMinHeight(12, Unit.REM);
        notes.setWidthFull();
        notes.setValue(sheet.notes());
        form.unchanged();
        form.onSubmit(() -> {
            handOvers.note(sheet.id(), sheet.version(), notes.getValue());
            Notices.done("shell.hand-over.written");
            then.run();
        });
        form.openIn(Words.text("shell.hand-over.notes-title"));
    }
}
