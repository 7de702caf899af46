package org.iinkai.ui.shell.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.DueChange;
import org.iinkai.api.accounts.HeldRight;
import org.iinkai.api.accounts.Reason;
import org.iinkai.api.accounts.Rights;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.bodies.AsOf;

/** What the person of an account can do on a day, and why, and when that will change. */
public final class AccountRights extends Div {
    private final Rights rights;

    /** Made by the host. */
    public AccountRights(Rights rights) {
        this.rights = rights;
    }

    void show(AccountRow account, LocalDate day) {
        removeAll();
        addDue(rights.due(account.id(), day));
        String title = Words.text("shell.rights.of-person", Dates.day(day));
        add(new H2(title), AsOf.field("settings/accounts/" + account.id(), day));
        List<HeldRight> held = rights.of(account.id(), day);
        if (account.state() == AccountRow.State.DISABLED) {
            add(quiet("shell.rights.disabled"));
        } else if (held.isEmpty()) {
            add(quiet("shell.rights.none-held"));
        } else {
            add(table(title, held));
        }
    }

    private void addDue(List<DueChange> due) {
        if (due.isEmpty()) {
            return;
        }
        String title = Words.text("shell.rights.due");
        SmallTable table = new SmallTable(
                title,
                Words.text("shell.rights.due-on"),
                Words.text("shell.rights.due-what"),
                Words.text("shell.bodies.post"),
                Words.text("shell.rights.role"));
        for (DueChange change : due) {
            Reason.ByPost why = change.why();
            table.row(
                    SmallTable.text(Dates.day(change.on())),
                    SmallTable.text(Words.text(change.isBegin() ? "shell.rights.due-begin" : "shell.rights.due-end")),
                    new Anchor(
                            "bodies/" + why.body(),
                            Words.text(
                                    "shell.rights.post-of",
                                    why.bodyName().in(Words.locale()),
                                    why.post().in(Words.locale()))),
                    new Anchor("settings/roles/" + why.role(), why.roleName().in(Words.locale())));
        }
        add(new H2(title), table);
    }

    private static Component table(String title, List<HeldRight> held) {
        SmallTable table = new SmallTable(
                title,
                Words.text("shell.rights.right"),
                Words.text("shell.rights.owner"),
                Words.text("shell.rights.where"),
                Words.text("shell.rights.why"));
        held.forEach(each -> table.row(
                new Anchor("settings/rights/" + each.right().id(), AccountWords.name(each.right())),
                SmallTable.text(AccountWords.owner(each.right())),
                SmallTable.text(Words.text(each.isScoped() ? "shell.rights.own-body" : "shell.rights.everywhere")),
                AccountWords.reasons(each.reasons())));
        return table;
    }

    private static Paragraph quiet(String key) {
        Paragraph sentence = new Paragraph(Words.text(key));
        sentence.addClassName("iinkai-quiet");
        return sentence;
    }
}
