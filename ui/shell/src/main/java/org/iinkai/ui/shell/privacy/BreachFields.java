package org.iinkai.ui.shell.privacy;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.data.Id;
import org.iinkai.api.privacy.Breach;
import org.iinkai.api.privacy.BreachKind;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** The fields of a breach in a form. */
final class BreachFields {

    /** Their labels are longer than a day. */
    private static final String LABEL_WIDTH = "18rem";

    private final DayField discovered;
    private final TextArea what;
    private final Select<BreachKind> kind = new Select<>();
    private final IntegerField people;
    private final DayField prompt;
    private final DayField full;
    private final DayField notified;
    private final TextArea measures;

    BreachFields(RecordForm form) {
        discovered = form.required("discoveredOn", new DayField(Words.text("shell.breaches.column.discovered")));
        what = form.required("what", PrivacyWords.area(Words.text("shell.breaches.column.what")));
        kind.setLabel(Words.text("shell.breaches.column.kind"));
        kind.setItems(BreachKind.values());
        kind.setItemLabelGenerator(PrivacyWords::kind);
        form.required("kind", kind);
        people = form.required("people", new IntegerField(Words.text("shell.breaches.column.people")));
        prompt = form.optional("promptOn", new DayField(Words.text("shell.breaches.prompt-on")));
        full = form.optional("fullOn", new DayField(Words.text("shell.breaches.full-on")));
        notified = form.optional("notifiedOn", new DayField(Words.text("shell.breaches.notified-on")));
        List.of(prompt, full, notified).forEach(field -> field.setWidth(LABEL_WIDTH));
        measures = form.optional("measures", PrivacyWords.area(Words.text("shell.breaches.measures")));
    }

    void begin(LocalDate today) {
        discovered.setValue(today);
    }

    void show(Breach breach) {
        discovered.setValue(breach.discoveredOn());
        what.setValue(breach.what());
        kind.setValue(breach.kind());
        people.setValue(breach.people());
        breach.promptOn().ifPresentOrElse(prompt::setValue, prompt::clear);
        breach.fullOn().ifPresentOrElse(full::setValue, full::clear);
        breach.notifiedOn().ifPresentOrElse(notified::setValue, notified::clear);
        measures.setValue(breach.measures());
    }

    Breach breach(Id<Breach> id, int version) {
        return new Breach(
                id,
                discovered.getValue(),
                what.getValue(),
                kind.getValue(),
                people.getValue(),
                prompt.getOptionalValue(),
                full.getOptionalValue(),
                notified.getOptionalValue(),
                measures.getValue(),
                version);
    }
}
