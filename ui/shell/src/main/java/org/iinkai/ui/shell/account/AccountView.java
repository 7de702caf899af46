package org.iinkai.ui.shell.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Stream;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.OwnAccount;
import org.iinkai.api.accounts.Passkeys;
import org.iinkai.api.accounts.SecondFactor;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;

/** One's own account: how one signs in, where one is signed in, and the language one works in. */
public final class AccountView extends Div {

    /** Made by the host. */
    public AccountView(Access access, Accounts accounts, OwnAccount own, SecondFactor factor, Passkeys passkeys) {
        addClassName("iinkai-page");
        Caller caller = access.caller();
        add(new PageHeader(Words.text("shell.account.title")).lead(Words.text("shell.account.lead", caller.name())));
        if (caller.account().isEmpty()) {
            add(new Paragraph(Words.text("shell.account.none")));
            return;
        }
        SessionsPart sessions = new SessionsPart(own);
        Stream.of(
                        new PasswordPart(own, sessions::show),
                        new FactorPart(factor, own, sessions::show),
                        new PasskeysPart(passkeys, own),
                        sessions,
                        new LanguagePart(accounts))
                .forEach(part -> {
                    part.show();
                    add(part);
                });
    }
}
