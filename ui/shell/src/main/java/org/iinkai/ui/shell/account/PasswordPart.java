package org.iinkai.ui.shell.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;

import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.accounts.OwnAccount;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** The password. */
final class PasswordPart extends AccountPart {

    private final OwnAccount own;
    private final Runnable then;

    /** @param then what to do after a change, which ended other sessions */
    PasswordPart(OwnAccount own, Runnable then) {
        super("shell.account.password");
        this.own = own;
        this.then = then;
    }

    @Override
    void fill(Div head) {
        if (own.hasPassword()) {
            head.add(button("shell.account.password-change", this::change));
            say("shell.account.password-text");
        } else {
            sayQuietly("shell.account.password-none");
        }
    }

    private void change() {
        RecordForm form = new RecordForm(Words.text("shell.account.password-update"));
        PasswordField old = form.required("old", field("shell.account.password-old", "current-password"));
        PasswordField fresh = form.required("password", field("shell.account.password-new", "new-password"));
        fresh.setHelperText(Words.text("shell.account.password-help", NewAccount.SHORTEST_PASSWORD));
        form.onSubmit(() -> {
            own.changePassword(old.getValue().toCharArray(), fresh.getValue().toCharArray());
            Notices.done("shell.account.password-done");
            then.run();
        });
        form.openIn(Words.text("shell.account.password-title"));
    }

    static PasswordField field(String key, String complete) {
        PasswordField field = new PasswordField(Words.text(key));
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", complete);
        return field;
    }
}
