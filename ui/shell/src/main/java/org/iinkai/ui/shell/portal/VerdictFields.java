package org.iinkai.ui.shell.portal;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

import org.iinkai.api.portal.ProposedField;
import org.iinkai.api.portal.Verdict;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.members.Fields;

/** The decision on one field in a form. */
final class VerdictFields {

    private static final int LONGEST = 500;

    private final ProposedField field;
    private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
    private final TextField reason;

    private enum Choice {
        ACCEPT,
        REJECT,
        LATER
    }

    VerdictFields(RecordForm form, ProposedField field) {
        this.field = field;
        String name = FieldWords.name(field.field());
        choice.setLabel(Words.text("shell.proposals.verdict-of", name));
        choice.setItems(Choice.ACCEPT, Choice.REJECT, Choice.LATER);
        choice.setItemLabelGenerator(one -> Words.text(
                switch (one) {
                    case ACCEPT -> "shell.proposals.accept";
                    case REJECT -> "shell.proposals.reject";
                    case LATER -> "shell.proposals.later";
                }));
        form.required("verdict." + field.field(), choice);
        choice.setValue(Choice.LATER);
        reason = form.optional(
                "reason." + field.field(),
                Fields.text("shell.proposals.reason", LONGEST, "shell.proposals.reason-help"));
        reason.setWidthFull();
        reason.setVisible(false);
        choice.addValueChangeListener(chosen -> reason.setVisible(chosen.getValue() == Choice.REJECT));
    }

    void accept() {
        choice.setValue(Choice.ACCEPT);
    }

    /** The decision; empty when there is none yet. */
    Optional<Verdict> verdict() {
        return switch (choice.getValue()) {
            case ACCEPT -> Optional.of(new Verdict(field.field(), true, field.now(), ""));
            case REJECT -> Optional.of(new Verdict(field.field(), false, field.now(), reason.getValue()));
            case LATER -> Optional.empty();
        };
    }
}
