package org.iinkai.ui.shell.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;

import org.iinkai.api.accounts.OpenSession;
import org.iinkai.api.accounts.OwnAccount;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.Words;

/** Where one is signed in. */
final class SessionsPart extends AccountPart {

    private final OwnAccount own;

    SessionsPart(OwnAccount own) {
        super("shell.account.sessions");
        this.own = own;
    }

    @Override
    void fill(Div head) {
        List<OpenSession> sessions = own.sessions();
        say("shell.account.sessions-text");
        SmallTable table = new SmallTable(
                Words.text("shell.account.sessions"),
                Words.text("shell.account.session-address"),
                Words.text("shell.account.session-opened"),
                Words.text("shell.account.session-seen"),
                Words.text("shell.settings.actions"));
        sessions.forEach(each -> table.row(
                SmallTable.text(each.address()),
                SmallTable.text(Dates.moment(each.openedAt())),
                SmallTable.text(Dates.moment(each.seenAt())),
                action(each)));
        put(table);
        if (sessions.stream().anyMatch(each -> !each.isThis())) {
            head.add(button("shell.account.sessions-end", this::endOthers));
        }
    }

    private Component action(OpenSession session) {
        return session.isThis()
                ? new StatusBadge(StatusBadge.Tone.GOOD, Words.text("shell.account.session-this"))
                : inRow(
                        "shell.account.session-end",
                        Words.text("shell.account.session-end-of", session.address(), Dates.moment(session.openedAt())),
                        () -> end(session));
    }

    private void end(OpenSession session) {
        own.endSession(session.id());
        Notices.done("shell.account.session-ended");
        show();
    }

    private void endOthers() {
        Confirm.ask(
                Words.text("shell.account.sessions-end-title"),
                Words.text("shell.account.sessions-end-question"),
                Words.text("shell.account.sessions-end-verb"),
                () -> {
                    own.endOtherSessions();
                    Notices.done("shell.account.session-ended");
                    show();
                });
    }
}
