package org.iinkai.ui.shell.people;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import java.util.function.Function;

import org.iinkai.api.members.Consent;
import org.iinkai.api.members.Person;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** For each thing that two records say differently: which of them is right. What they say alike is not asked. */
final class MergeChoice {
    private final Person kept;
    private final Person other;
    private final Choice<String> name;
    private final Choice<String> kana;
    private final Choice<String> email;
    private final Choice<String> phone;
    private final Choice<Consent> consent;
    private final Choice<String> note;

    MergeChoice(RecordForm form, Person kept, Person other) {
        this.kept = kept;
        this.other = other;
        name = text(form, "name", "shell.people.column.name", Person::name);
        kana = text(form, "kana", "shell.people.column.kana", Person::kana);
        email = text(form, "email", "shell.people.email", Person::email);
        phone = text(form, "phone", "shell.people.phone", Person::phone);
        consent = new Choice<>(
                form, "consent", "shell.people.consent", List.of(kept.consent(), other.consent()), MergeChoice::words);
        note = text(form, "note", "shell.people.note", Person::note);
        form.with(new Paragraph(Words.text("shell.people.merge-question", other.name(), kept.name())));
    }

    /** The person as the choices say. */
    Person result() {
        return new Person(
                kept.id(),
                name.value(),
                kana.value(),
                email.value(),
                phone.value(),
                consent.value(),
                note.value(),
                kept.version());
    }

    private Choice<String> text(RecordForm form, String field, String labelKey, Function<Person, String> value) {
        return new Choice<>(form, field, labelKey, List.of(value.apply(kept), value.apply(other)), Function.identity());
    }

    private static String words(Consent consent) {
        return consent.on()
                .map(day -> Words.text("shell.people.consented", Dates.day(day), consent.to()))
                .orElse(consent.to());
    }

    /** Two values of which one is right; the first, unless it says nothing. */
    private static final class Choice<V> {
        private final List<V> values;
        private final RadioButtonGroup<Integer> field = new RadioButtonGroup<>();

        Choice(RecordForm form, String name, String labelKey, List<V> values, Function<V, String> words) {
            this.values = values;
            String first = words.apply(values.getFirst());
            String second = words.apply(values.getLast());
            field.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
            field.setLabel(Words.text(labelKey));
            field.setItems(0, 1);
            field.setItemLabelGenerator(place -> {
                String said = place == 0 ? first : second;
                return Words.text(
                        "shell.people.value-of",
                        said.isEmpty() ? Words.text("shell.people.nothing") : said,
                        Words.text(place == 0 ? "shell.merge.kept" : "shell.merge.other"));
            });
            field.setValue(first.isEmpty() ? 1 : 0);
            if (!first.equals(second)) {
                form.required(name, field);
            }
        }

        V value() {
            return values.get(field.getValue());
        }
    }
}
