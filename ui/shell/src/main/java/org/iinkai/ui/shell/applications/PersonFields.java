package org.iinkai.ui.shell.applications;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;

import org.iinkai.api.applications.ApplicantPerson;
import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.KanaField;
import org.iinkai.ui.kit.MailAddressField;
import org.iinkai.ui.kit.PhoneField;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.members.Fields;

/** The fields of one person in the form; a refusal is shown at this person's field. */
final class PersonFields {

    private static final int LONGEST = 200;

    private final String who;
    private final TextField name;
    private final KanaField kana;
    private final TextField department;
    private final TextField post;
    private final MailAddressField email;
    private final PhoneField phone;

    PersonFields(RecordForm form, String who) {
        this.who = who;
        form.with(new H2(Words.text("shell.applications.field." + who)));
        name = form.optional(who + ".name", text("name"));
        kana = form.optional(who + ".kana", new KanaField(label("kana"), LONGEST));
        department = form.optional(who + ".department", text("department"));
        post = form.optional(who + ".post", text("post"));
        email = form.optional(who + ".email", new MailAddressField(label("email")));
        phone = form.optional(who + ".phone", new PhoneField(label("phone")));
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

    void show(ApplicantPerson person) {
        name.setValue(person.name());
        kana.setValue(person.kana());
        department.setValue(person.department());
        post.setValue(person.post());
        email.setValue(person.email());
        phone.setValue(person.phone());
    }

    private static TextField text(String key) {
        TextField field = Fields.text("shell.applications.field.person-" + key, LONGEST);
        field.setWidthFull();
        return field;
    }

    private static String label(String key) {
        return Words.text("shell.applications.field.person-" + key);
    }
}
