package org.iinkai.ui.shell.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.Passkey;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** What an account signs in with beside its password, and what helps a person who lost it. */
public final class SignInWays extends Div {
    private final AccountDirectory accounts;
    private Runnable again = () -> {};

    /** Made by the host. */
    public SignInWays(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    void show(AccountRow account, Runnable then) {
        again = then;
        String title = Words.text("shell.accounts.ways");
        SmallTable table = new SmallTable(
                title,
                Words.text("shell.accounts.way"),
                Words.text("shell.account.passkey-added"),
                Words.text("shell.account.passkey-used"),
                Words.text("shell.settings.actions"));
        boolean hasFactor = accounts.hasSecondFactor(account.id());
        table.row(
                SmallTable.text(Words.text(hasFactor ? "shell.accounts.factor-on" : "shell.accounts.factor-off")),
                SmallTable.text(""),
                SmallTable.text(""),
                hasFactor ? reset(account) : new Span());
        accounts.passkeys(account.id())
                .forEach(passkey -> table.row(
                        SmallTable.text(Words.text("shell.accounts.passkey", passkey.name())),
                        SmallTable.text(Dates.moment(passkey.addedAt())),
                        SmallTable.text(passkey.usedAt().map(Dates::moment).orElse("")),
                        remove(account, passkey)));
        add(new H2(title), table);
    }

    private Component reset(AccountRow account) {
        return button(
                Words.text("shell.accounts.factor-reset"),
                Words.text("shell.accounts.factor-reset"),
                () -> Confirm.danger(
                        Words.text("shell.accounts.factor-reset-title"),
                        Words.text("shell.accounts.factor-reset-question", account.name()),
                        Words.text("shell.accounts.factor-reset"),
                        () -> act(
                                "shell.accounts.factor-gone",
                                account,
                                () -> accounts.resetSecondFactor(account.id()))));
    }

    private Component remove(AccountRow account, Passkey passkey) {
        return button(
                Words.text("shell.account.passkey-remove"),
                Words.text("shell.account.passkey-remove-of", passkey.name()),
                () -> Confirm.danger(
                        Words.text("shell.account.passkey-remove-title"),
                        Words.text("shell.accounts.passkey-question", account.name(), passkey.name()),
                        Words.text("shell.account.passkey-remove"),
                        () -> act(
                                "shell.accounts.passkey-gone",
                                account,
                                () -> accounts.removePasskey(account.id(), passkey.id()))));
    }

    private static Button button(String verb, String said, Runnable act) {
        Button button = new Button(verb, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setAriaLabel(said);
        return button;
    }

    private void act(String done, AccountRow account, Runnable work) {
        try {
            work.run();
            Notices.done(done, account.name());
            again.run();
        } catch (Forbidden forbidden) {
            Notices.refused(new Refused("shell.accounts.roles-forbidden"));
        }
    }
}
