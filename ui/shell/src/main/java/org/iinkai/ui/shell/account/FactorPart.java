package org.iinkai.ui.shell.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;

import org.iinkai.api.accounts.SecondFactor;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.Words;

/** The second factor. */
final class FactorPart extends AccountPart {

    private static final int FEW_CODES = 3;

    private final SecondFactor factor;
    private final Runnable then;

    /** @param then what to do after it was set up, which ended other sessions */
    FactorPart(SecondFactor factor, Runnable then) {
        super("shell.account.factor");
        this.factor = factor;
        this.then = then;
    }

    @Override
    void fill(Div head) {
        SecondFactor.State state = factor.state();
        if (state.since().isPresent()) {
            isOn(head, state);
        } else {
            head.add(new StatusBadge(StatusBadge.Tone.NEUTRAL, Words.text("shell.account.factor-off")));
            head.add(button(
                    "shell.account.factor-set-up", () -> withPassword("shell.account.factor-set-up", this::begin)));
            say("shell.account.factor-text");
        }
    }

    private void isOn(Div head, SecondFactor.State state) {
        head.add(new StatusBadge(StatusBadge.Tone.GOOD, Words.text("shell.account.factor-on")));
        head.add(button("shell.account.factor-again", () -> withPassword("shell.account.factor-again", this::begin)));
        head.add(button("shell.account.codes-renew", () -> withPassword("shell.account.codes-renew", this::renew)));
        say("shell.account.factor-since", state.since().map(Dates::moment).orElse(""), state.codesLeft());
        if (state.codesLeft() < FEW_CODES) {
            say("shell.account.codes-few");
        }
        if (state.isRequired()) {
            sayQuietly("shell.account.factor-required");
        } else {
            Button off = button(
                    "shell.account.factor-turn-off",
                    () -> withPassword("shell.account.factor-turn-off", this::turnOff));
            head.add(off);
        }
    }

    /** Asks for the password before a change. */
    private static void withPassword(String titleKey, java.util.function.Consumer<char[]> change) {
        RecordForm form = new RecordForm(Words.text("shell.account.factor-next"));
        PasswordField password =
                form.required("password", PasswordPart.field("shell.account.password-old", "current-password"));
        form.onSubmit(() -> change.accept(password.getValue().toCharArray()));
        form.openIn(Words.text(titleKey));
    }

    private void begin(char[] password) {
        new FactorDialog(factor.begin(password), factor::confirm, this::done).open();
    }

    private void renew(char[] password) {
        List<String> codes = factor.renewCodes(password);
        show();
        CodesDialog.open(codes);
    }

    private void turnOff(char[] password) {
        factor.turnOff(password);
        Notices.done("shell.account.factor-turned-off");
        show();
    }

    private void done(List<String> codes) {
        show();
        then.run();
        CodesDialog.open(codes);
    }
}
