package org.iinkai.ui.shell.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.OpenSession;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.Words;

/** Where an account is signed in, with what ends that. */
public final class AccountSessions extends Div {
    private final AccountDirectory accounts;
    private final String own;

    /** Made by the host. */
    public AccountSessions(AccountDirectory accounts, Access access) {
        this.accounts = accounts;
        own = access.caller().session();
    }

    void show(AccountRow account) {
        removeAll();
        String title = Words.text("shell.accounts.sessions");
        List<OpenSession> sessions = accounts.sessions(account.id());
        add(new H2(title));
        if (sessions.isEmpty()) {
            Paragraph none = new Paragraph(Words.text("shell.accounts.no-sessions"));
            none.addClassName("iinkai-quiet");
            add(none);
            return;
        }
        SmallTable table = new SmallTable(
                title,
                Words.text("shell.accounts.session-address"),
                Words.text("shell.accounts.session-opened"),
                Words.text("shell.accounts.session-seen"),
                Words.text("shell.settings.actions"));
        sessions.forEach(session -> table.row(
                SmallTable.text(session.address()),
                SmallTable.text(Dates.moment(session.openedAt())),
                SmallTable.text(Dates.moment(session.seenAt())),
                end(account, session)));
        add(table);
        if (sessions.size() > 1) {
            add(new Button(Words.text("shell.accounts.end-all"), click -> endAll(account, sessions.size())));
        }
    }

    private Component end(AccountRow account, OpenSession session) {
        if (session.id().toString().equals(own)) {
            return new StatusBadge(StatusBadge.Tone.NEUTRAL, Words.text("shell.accounts.session-this"));
        }
        Button end = new Button(Words.text("shell.accounts.end"), click -> {
            accounts.endSession(account.id(), session.id());
            Notices.done("shell.accounts.ended", account.name());
            show(account);
        });
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        end.setAriaLabel(Words.text("shell.accounts.end-of", session.address(), Dates.moment(session.openedAt())));
        return end;
    }

    private void endAll(AccountRow account, int count) {
        Confirm.ask(
                Words.text("shell.accounts.end-all-title"),
                Words.text("shell.accounts.end-all-question", account.name(), count),
                Words.text("shell.accounts.end-all"),
                () -> {
                    accounts.endSessions(account.id());
                    Notices.done("shell.accounts.ended", account.name());
                    show(account);
                });
    }
}
