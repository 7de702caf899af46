package org.iinkai.ui.shell.applications;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;

import org.iinkai.api.applications.ApplicantPerson;
import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** The fields of one person in the form; a refusal is shown at this person's field. */
final class PersonFields {

    private final String who;
    private final TextField name;
    private final TextField kana;
    private final TextField department;
    private final TextField post;
    private final TextField email;
    private final TextField phone;

    PersonFields(RecordForm form, String who, ApplicantPerson person) {
        this.who = who;
        form.with(new H2(Words.text("shell.applications.field." + who)));
        name = field(form, "name", person.name());
        kana = field(form, "kana", person.kana());
        department = field(form, "department", person.department());
        post = field(form, "post", person.post());
        email = field(form, "email", person.email());
        phone = field(form, "phone", person.phone());
        boolean isContact = who.equals("contact");
        department.setVisible(isContact);
        email.setVisible(isContact);
        phone.setVisible(isContact);
    }

    ApplicantPerson person() {
        try {
            return new ApplicantPerson(
                    name.getValue(),
                    kana.getValue(),
                    department.getValue(),
                    post.getValue(),
                    email.getValue(),
                    phone.getValue());
        } catch (Refused refused) {
            throw refused.at(who + "." + refused.field());
        }
    }

    private TextField field(RecordForm form, String key, String value) {
        TextField field = ApplicationFormView.text("shell.applications.field.person-" + key, value);
        return form.optional(who + "." + key, field);
    }
}
