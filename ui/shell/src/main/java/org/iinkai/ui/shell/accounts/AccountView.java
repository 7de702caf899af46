package org.iinkai.ui.shell.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Clock;
import java.time.LocalDate;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.data.Id;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.bodies.AsOf;

/** One account: whose it is, what that person can do and why, where it is signed in, and what was done to it. */
public final class AccountView extends Div implements BeforeEnterObserver {
    private final AccountDirectory accounts;
    private final Access access;
    private final Clock clock;

    /** Made by the host. */
    public AccountView(AccountDirectory accounts, Access access, Clock clock) {
        this.accounts = accounts;
        this.access = access;
        this.clock = clock;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Id.of(event.getRouteParameters().get("id").orElse("")), AsOf.of(event, clock));
    }

    private void show(Id<AccountRow> id, LocalDate day) {
        removeAll();
        AccountRow account = accounts.account(id);
        Runnable again = () -> show(id, day);
        PageHeader header = new PageHeader(account.name()).beside(AccountWords.badge(account.state()));
        AccountActions actions = part(AccountActions.class);
        actions.show(account, header, again);
        AccountRights rights = part(AccountRights.class);
        rights.show(account, day);
        SignInWays ways = part(SignInWays.class);
        ways.show(account, again);
        AccountSessions sessions = part(AccountSessions.class);
        sessions.show(account);
        AccountHistory history = part(AccountHistory.class);
        history.show("account:" + id);
        add(
                new BackLink("settings/accounts", Words.text("shell.accounts.back")),
                header,
                facts(account),
                rights,
                ways,
                sessions,
                history);
    }

    private Component facts(AccountRow account) {
        Facts facts = new Facts()
                .add(Words.text("shell.accounts.column.login"), account.login())
                .add(Words.text("shell.accounts.email"), account.email())
                .add(Words.text("shell.accounts.person"), person(account))
                .add(Words.text("shell.accounts.column.roles"), AccountWords.roles(account.roles(), accounts.roles()))
                .add(
                        Words.text("shell.accounts.column.seen"),
                        account.seenAt().map(Dates::moment).orElse(""));
        return facts;
    }

    private Component person(AccountRow account) {
        if (account.person().isEmpty()) {
            Span none = new Span(Words.text("shell.accounts.no-person"));
            none.addClassName("iinkai-quiet");
            return none;
        }
        return access.may(CoreRight.MEMBERS_READ)
                ? new Anchor("people/" + account.person().get(), account.personName())
                : new Span(account.personName());
    }

    /** A part of the page that asks for services of its own. */
    private static <T extends Component> T part(Class<T> type) {
        return Instantiator.get(UI.getCurrent()).getOrCreate(type);
    }
}
