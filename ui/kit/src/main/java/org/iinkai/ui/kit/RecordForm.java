package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.api.error.Refused;

/**
 * A form for one record. Labels stand above the fields and say in words which must be filled. Nothing is checked while
 * typing: pressing the button, or Enter in a field, checks everything, shows what is wrong beside the field and in a
 * summary, and leads to the first such field. A second press while the first is at work, or after it succeeded, does
 * nothing.
 */
public class RecordForm extends Div {
    private final List<FormField> fields = new ArrayList<>();
    private final Div body = new Div();
    private final FormSummary summary = new FormSummary();
    private final Button submit = new Button();
    private final Button cancel = new Button(Words.text("kit.cancel"));
    private final FormGuard guard;
    private final FormConflict conflict = new FormConflict(this, fields);
    private Runnable action = () -> {};
    private boolean isDone;

    /** A form whose button says the verb, in the person's language: 追加. */
    public RecordForm(String verb) {
        addClassName("iinkai-form");
        getElement().setAttribute("role", "form");
        body.addClassName("iinkai-form-fields");
        submit.setText(verb);
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> submit());
        cancel.setVisible(false);
        Div footer = new Div(cancel, submit);
        footer.addClassName("iinkai-form-footer");
        add(summary, body, footer);
        EnterKey.inForm(body, this::submit);
        guard = new FormGuard(this);
    }

    /**
     * Adds a field that must be filled.
     *
     * @param name what {@link Refused#field} calls it
     * @return the same field
     */
    public <C extends Component & HasValue<?, ?> & HasValidation & HasLabel> C required(String name, C field) {
        return add(name, field, true);
    }

    /**
     * Adds a field that may stay empty.
     *
     * @param name what {@link Refused#field} calls it
     * @return the same field
     */
    public <C extends Component & HasValue<?, ?> & HasValidation & HasLabel> C optional(String name, C field) {
        return add(name, field, false);
    }

    /** Adds something that is no field: a sentence, a sub-heading. */
    public RecordForm with(Component component) {
        body.add(component);
        return this;
    }

    /**
     * Says what the button does. The action reads the fields, makes the request and calls the service; a {@link Refused}
     * from any of these is shown in the form.
     */
    public RecordForm onSubmit(Runnable whatToDo) {
        action = whatToDo;
        return this;
    }

    /** Adds the button キャンセル, which throws away what was typed; asks first where something was. */
    public RecordForm onCancel(Runnable whatToDo) {
        cancel.addClickListener(click -> guard.discardThen(whatToDo));
        cancel.setVisible(true);
        return this;
    }

    /**
     * Lets the second of two people who edit a record compare what both typed: when the action is refused because somebody
     * changed the record meanwhile, they see who and when, choose for each field, and save.
     *
     * @param latest shows in the fields what is stored by now, lets the next save stand on it, and tells of the last change
     */
    public RecordForm onConflict(Supplier<Optional<AuditEntry>> latest) {
        conflict.latest(latest);
        return this;
    }

    /**
     * Keeps what is typed until it is saved or thrown away, so that the end of a session, an update or a lost connection
     * does not lose it, and offers it when the form is opened again.
     *
     * @param form what the draft is of, such as {@code core.company:<id>}
     */
    public RecordForm keepDraft(Drafts drafts, String form) {
        addComponentAsFirst(new FormDraft(this, fields, guard, new FormDraft.Place(drafts, form)));
        return this;
    }

    /** Opens the form in a dialog that closes on キャンセル and after the action succeeded. */
    public Dialog openIn(String title) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.setMaxWidth(40, Unit.REM);
        dialog.setWidthFull();
        dialog.setCloseOnOutsideClick(false);
        dialog.add(this);
        Runnable inner = action;
        onSubmit(() -> {
            inner.run();
            dialog.close();
        });
        onCancel(dialog::close);
        dialog.addDialogCloseActionListener(asked -> guard.discardThen(dialog::close));
        dialog.open();
        return dialog;
    }

    /**
     * Whether somebody typed something that is not saved. While it is so, leaving the page by a link or the way back,
     * closing the dialog and closing the tab ask first; what the product itself does, such as {@code UI.navigate} in a
     * click, does not.
     */
    public boolean isChanged() {
        return guard.isChanged();
    }

    /** Takes what the fields hold now for what is stored, so that nothing is asked on leaving. */
    public void unchanged() {
        guard.forget();
    }

    /** Does what pressing the button does. */
    public void submit() {
        if (isDone) {
            return;
        }
        fields.forEach(FormField::clear);
        summary.clear();
        fields.forEach(FormField::check);
        if (fields.stream().anyMatch(FormField::isWrong)) {
            showWrongFields();
        } else if (conflict.isUnsettled()) {
            conflict.compare();
            submit.setEnabled(true);
        } else {
            run();
        }
    }

    private void run() {
        guard.pause(true);
        try {
            action.run();
            isDone = true;
            guard.forget();
        } catch (Refused refused) {
            if (conflict.isMeant(refused)) {
                conflict.compare();
            } else {
                show(refused);
            }
        } finally {
            guard.pause(false);
            submit.setEnabled(!isDone);
        }
    }

    /** Makes the form usable again after its action succeeded, for a form that stays on the page. */
    public void again() {
        isDone = false;
        submit.setEnabled(true);
    }

    private void show(Refused refused) {
        String sentence = Words.text(refused);
        fields.stream()
                .filter(field -> field.name().equals(refused.field()))
                .findFirst()
                .ifPresentOrElse(
                        field -> {
                            field.show(sentence);
                            showWrongFields();
                        },
                        () -> summary.show(sentence));
    }

    private void showWrongFields() {
        List<FormField> wrong = fields.stream().filter(FormField::isWrong).toList();
        summary.show(wrong);
        wrong.getFirst().focus();
        submit.setEnabled(true);
    }

    private <C extends Component & HasValue<?, ?> & HasValidation & HasLabel> C add(
            String name, C field, boolean isRequired) {
        FormField entry = new FormField(name, field.getLabel(), isRequired, field, field, field);
        field.setManualValidation(true);
        field.setLabel(
                Words.text(isRequired ? "kit.form.label-required" : "kit.form.label-optional", field.getLabel()));
        if (field instanceof DayField day && day.getHelperText() == null) {
            day.setHelperText(Words.text("kit.date.help"));
        }
        field.addValueChangeListener(change -> {
            entry.clear();
            entry.complain();
            guard.changed(entry, change);
        });
        fields.add(entry);
        body.add(field);
        return field;
    }
}
