package org.iinkai.ui.shell.account;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;

import org.iinkai.api.accounts.Presence;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Asks for the password before what reaches far, unless that was asked just now. */
public final class PresenceForm {

    private PresenceForm() {}

    /** Does the work at once, or after the person at the screen has proved who they are. */
    public static void before(Presence presence, Runnable work) {
        if (presence.isProven()) {
            work.run();
            return;
        }
        RecordForm form = new RecordForm(Words.text("shell.account.presence-go"));
        form.with(new Paragraph(Words.text("shell.account.presence-why")));
        if (presence.isByPassword()) {
            PasswordField password =
                    form.required("password", PasswordPart.field("shell.account.password-old", "current-password"));
            form.onSubmit(() -> prove(presence, password.getValue().toCharArray(), work));
        } else {
            form.onSubmit(() -> prove(presence, new char[0], work));
        }
        form.openIn(Words.text("shell.account.presence-title"));
    }

    private static void prove(Presence presence, char[] password, Runnable work) {
        presence.prove(password);
        work.run();
    }
}
