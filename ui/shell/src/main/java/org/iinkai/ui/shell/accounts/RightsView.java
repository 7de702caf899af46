package org.iinkai.ui.shell.accounts;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.iinkai.api.accounts.DeclaredRight;
import org.iinkai.api.accounts.Rights;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** Every right there is, by who declares it; each leads to who holds it. */
public final class RightsView extends Div {

    /** Made by the host. */
    public RightsView(Rights rights) {
        addClassName("iinkai-page");
        add(new PageHeader(Words.text("shell.rights.title")).lead(Words.text("shell.rights.lead")));
        Map<String, List<DeclaredRight>> groups = rights.all().stream()
                .collect(Collectors.groupingBy(AccountWords::owner, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((owner, declared) -> add(new H2(owner), table(owner, declared)));
    }

    private static SmallTable table(String owner, List<DeclaredRight> declared) {
        SmallTable table = new SmallTable(
                owner,
                Words.text("shell.rights.right"),
                Words.text("shell.rights.text"),
                Words.text("shell.rights.per-body"));
        declared.forEach(right -> table.row(
                new Anchor("settings/rights/" + right.id(), AccountWords.name(right)),
                SmallTable.text(right.text().in(Words.locale())),
                SmallTable.text(right.isPerBody() ? Words.text("shell.rights.per-body-yes") : "")));
        return table;
    }
}
