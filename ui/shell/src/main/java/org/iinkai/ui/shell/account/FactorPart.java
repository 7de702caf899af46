package org.iinkai.ui.shell.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;

import org.iinkai.api.accounts.OwnAccount;
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
    private final OwnAccount own;
    private final Runnable then;

    /** @param then what to do after it was set up, which ended other sessions */
    FactorPart(SecondFactor factor, OwnAccount own, Runnable then) {
        super("shell.account.factor");
        this.factor = factor;
        this.own = own;
        this.then = then;
    }

    @Override
    void fill(Div head) {
        SecondFactor.State state = factor.state();
        if (state.since().isPresent()) {
            isOn(head, state);
        } else {
            head.add(new StatusBadge(StatusBadge.Tone.NEUTRAL, Words.text("shell.account.factor-off")));
            head.add(button("shell.account.factor-set-up", () -> ask("shell.account.factor-set-up", this::begin)));
            say("shell.account.factor-text");
        }
    }

    private void isOn(Div head, SecondFactor.State state) {
        head.add(new StatusBadge(StatusBadge.Tone.GOOD, Words.text("shell.account.factor-on")));
        head.add(button("shell.account.factor-again", () -> ask("shell.account.factor-again", this::begin)));
        head.add(button("shell.account.codes-renew", () -> ask("shell.account.codes-renew", this::renew)));
        say("shell.account.factor-since", state.since().map(Dates::moment).orElse(""), state.codesLeft());
        if (state.codesLeft() < FEW_CODES) {
            say("shell.account.codes-few");
        }
        if (state.isRequired()) {
            sayQuietly("shell.account.factor-required");
        } else {
            Button off =
                    button("shell.account.factor-turn-off", () -> ask("shell.account.factor-turn-off", this::turnOff));
            head.add(off);
        }
    }

    private void ask(String titleKey, Consumer<char[]> change) {
        withPassword(new RecordForm(Words.text("shell.account.factor-next")), own, change)
                .openIn(Words.text(titleKey));
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
