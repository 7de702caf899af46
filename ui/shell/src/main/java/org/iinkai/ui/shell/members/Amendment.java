package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Whether something is only put right, or became something else on a day, so that what it was is kept. */
public final class Amendment {
    private final String field;
    private final RadioButtonGroup<Boolean> isChange = new RadioButtonGroup<>();
    private final DayField from;

    /**
     * Adds the question to a form.
     *
     * @param field what a refusal calls the day
     * @param what label of the question
     */
    public Amendment(RecordForm form, String field, String what) {
        this.field = field;
        isChange.setLabel(what);
        isChange.setItems(false, true);
        isChange.setItemLabelGenerator(
                change -> Words.text(change ? "shell.company.amend-change" : "shell.company.amend-correct"));
        isChange.setValue(false);
        form.required(field + "Kind", isChange);
        from = form.optional(field, new DayField(Words.text("shell.company.amend-day")));
        from.setLabel(Words.text("shell.company.amend-day"));
        from.setVisible(false);
        isChange.addValueChangeListener(chosen -> from.setVisible(chosen.getValue()));
    }

    void chooseChange() {
        isChange.setValue(true);
    }

    /**
     * The first day of what is new; empty when it is only put right.
     *
     * @throws Refused when the day is missing
     */
    public Optional<LocalDate> from() {
        if (!isChange.getValue()) {
            return Optional.empty();
        }
        return Optional.of(
                from.getOptionalValue().orElseThrow(() -> new Refused("shell.company.amend-day-missing").at(field)));
    }
}
