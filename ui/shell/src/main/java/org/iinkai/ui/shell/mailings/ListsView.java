package org.iinkai.ui.shell.mailings;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.mailings.MailingListRow;
import org.iinkai.api.mailings.MailingLists;
import org.iinkai.api.text.SearchKey;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;

/** All mailing lists. */
public final class ListsView extends ListPage<MailingListRow> {

    private final MailingLists lists;

    /** Made by the host. */
    public ListsView(MailingLists lists, Access access) {
        super("shell.mailing-lists");
        this.lists = lists;
        link("name", row -> row.name().in(Words.locale()), row -> "mailings/lists/" + row.id())
                .width("20rem");
        column(
                        "feed",
                        row -> Words.text(
                                row.isPopulation()
                                        ? "shell.mailing-lists.population"
                                        : "shell.mailing-lists.subscribers"))
                .width("12rem");
        column("people", row -> row.isPopulation() ? "" : Figures.number(row.subscribers()))
                .width("8rem");
        column("open", row -> row.isOpen() ? Words.text("shell.mailing-lists.is-open") : "")
                .width("10rem");
        date("last", MailingListRow::lastDay);
        column("code", MailingListRow::code).width("10rem").notOnCard();
        addComponentAtIndex(1, new MailingLinks("mailings/lists"));
        if (access.may(CoreRight.MAILINGS_CHANGE)) {
            actions(addButton(ButtonVariant.LUMO_PRIMARY));
            nextSteps(addButton(ButtonVariant.LUMO_SMALL));
        }
    }

    @Override
    protected Page<MailingListRow> find(ListQuery query, PageRequest request) {
        String text = SearchKey.of(query.text());
        List<MailingListRow> all = lists.all().stream()
                .filter(row -> SearchKey.of(row.name().ja() + row.name().en()).contains(text))
                .toList();
        // an association has a handful of them
        int from = request.isFirst() ? 0 : Integer.parseInt(request.after().getFirst());
        int to = Math.min(all.size(), from + request.size());
        List<String> next = to < all.size() ? List.of(Integer.toString(to)) : List.of();
        return new Page<>(all.subList(Math.min(from, to), to), next, Total.bounded(all.size()));
    }

    private static Button addButton(ButtonVariant variant) {
        Button add = new Button(Words.text("shell.mailing-lists.add"));
        add.addThemeVariants(variant);
        add.addClickListener(click -> UI.getCurrent().navigate("mailings/lists/new"));
        return add;
    }
}
