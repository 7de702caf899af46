package org.iinkai.ui.shell.people;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Consent;
import org.iinkai.api.members.Person;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.KanaField;
import org.iinkai.ui.kit.MailAddressField;
import org.iinkai.ui.kit.PhoneField;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.members.Fields;

/** The fields of a person in a form. */
final class PersonFields {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CONSENT = 500;
    private static final int LONGEST_NOTE = 4000;

    private final TextField name;
    private final KanaField kana;
    private final MailAddressField email;
    private final PhoneField phone;
    private final DayField consentOn;
    private final TextField consentTo;
    private final TextArea note = new TextArea(Words.text("shell.people.note"));

    PersonFields(RecordForm form) {
        // a letter may take two places where the browser counts
        name = form.required("name", Fields.text("shell.people.column.name", 2 * LONGEST_NAME));
        kana = form.optional("kana", new KanaField(Words.text("shell.people.column.kana"), 2 * LONGEST_NAME));
        kana.setHelperText(Words.text("shell.people.kana-help"));
        email = form.optional("email", new MailAddressField(Words.text("shell.people.email")));
        phone = form.optional("phone", new PhoneField(Words.text("shell.people.phone")));
        consentOn = form.optional("consentOn", new DayField(Words.text("shell.people.consent-on")));
        consentTo = form.optional(
                "consent", Fields.text("shell.people.consent-to", LONGEST_CONSENT, "shell.people.consent-help"));
        consentTo.setWidthFull();
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
    }

    /** Adds the note, the last of the fields. */
    void addNote(RecordForm form) {
        form.optional("note", note);
    }

    void show(Person person) {
        name.setValue(person.name());
        kana.setValue(person.kana());
        email.setValue(person.email());
        phone.setValue(person.phone());
        consentOn.setValue(person.consent().on().orElse(null));
        consentTo.setValue(person.consent().to());
        note.setValue(person.note());
    }

    Person person(Id<Person> id, int version) {
        return new Person(
                id,
                name.getValue(),
                kana.getValue(),
                email.getValue(),
                phone.getValue(),
                new Consent(consentOn.getOptionalValue(), consentTo.getValue()),
                note.getValue(),
                version);
    }
}
