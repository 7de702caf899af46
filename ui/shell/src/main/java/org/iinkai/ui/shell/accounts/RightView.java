package org.iinkai.ui.shell.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.DeclaredRight;
import org.iinkai.api.accounts.RightHolder;
import org.iinkai.api.accounts.Rights;
import org.iinkai.api.error.NotFound;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.bodies.AsOf;

/** One right: who holds it on a day, and why. */
public final class RightView extends Div implements BeforeEnterObserver {
    private final Rights rights;
    private final Clock clock;

    /** Made by the host. */
    public RightView(Rights rights, Clock clock) {
        this.rights = rights;
        this.clock = clock;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String id = event.getRouteParameters().get("right").orElse("");
        LocalDate day = AsOf.of(event, clock);
        DeclaredRight right = rights.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("right " + id));
        PageHeader header = new PageHeader(AccountWords.name(right));
        if (!right.isThere()) {
            header.beside(new StatusBadge(StatusBadge.Tone.WARNING, Words.text("shell.rights.not-there")));
        }
        String title = Words.text("shell.rights.holders", Dates.day(day));
        add(
                new BackLink("settings/rights", Words.text("shell.rights.back")),
                header,
                new Facts()
                        .add(Words.text("shell.rights.text"), right.text().in(Words.locale()))
                        .add(Words.text("shell.rights.owner"), AccountWords.owner(right)),
                new H2(title),
                AsOf.field("settings/rights/" + id, day),
                holders(title, rights.holders(id, day)));
    }

    private static Component holders(String title, List<RightHolder> holders) {
        if (holders.isEmpty()) {
            Paragraph nobody = new Paragraph(Words.text("shell.rights.nobody"));
            nobody.addClassName("iinkai-quiet");
            return nobody;
        }
        SmallTable table = new SmallTable(
                title,
                Words.text("shell.rights.person"),
                Words.text("shell.accounts.column.login"),
                Words.text("shell.rights.why"));
        holders.forEach(holder ->
                table.row(person(holder), SmallTable.text(holder.login()), AccountWords.reasons(holder.reasons())));
        return table;
    }

    private static Component person(RightHolder holder) {
        Anchor link = new Anchor("settings/accounts/" + holder.account(), holder.name());
        return holder.isInvited() ? new Div(link, AccountWords.badge(AccountRow.State.INVITED)) : link;
    }
}
