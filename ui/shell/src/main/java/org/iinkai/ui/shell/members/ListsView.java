package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;

import org.iinkai.api.members.Companies;
import org.iinkai.api.members.OrganisationList;
import org.iinkai.api.text.Localized;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** The lists that organisations stand in: their names, their place, and how each is ordered. */
public final class ListsView extends Div {
    private final Companies companies;

    /** Made by the host. */
    public ListsView(Companies companies) {
        this.companies = companies;
        addClassName("iinkai-page");
        show();
    }

    private void show() {
        removeAll();
        List<OrganisationList> lists = companies.lists();
        Button add = new Button(Words.text("shell.lists.add"));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickListener(click -> add(lists));
        add(
                new BackLink("organisations", Words.text("shell.company.back-organisations")),
                new PageHeader(Words.text("shell.lists.title"))
                        .lead(Words.text("shell.lists.lead"))
                        .actions(add),
                lists.isEmpty() ? new EmptyState(Words.text("shell.lists.none")) : table(lists));
    }

    private void add(List<OrganisationList> lists) {
        int place = lists.stream().mapToInt(OrganisationList::position).max().orElse(0) + 1;
        edit(
                new OrganisationList("", new Localized("", ""), place, OrganisationList.Order.KANA),
                Words.text("shell.members.add"),
                Words.text("shell.lists.add-title"));
    }

    private Component table(List<OrganisationList> lists) {
        SmallTable table = new SmallTable(
                Words.text("shell.lists.title"),
                Words.text("shell.settings.name-ja"),
                Words.text("shell.settings.name-en"),
                Words.text("shell.lists.order"),
                Words.text("shell.settings.position"),
                Words.text("shell.settings.actions"));
        for (OrganisationList list : lists) {
            Button edit = new Button(Words.text("shell.company.edit"));
            edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            edit.setAriaLabel(Words.text("shell.settings.edit-of", list.name().in(Words.locale())));
            edit.addClickListener(
                    click -> edit(list, Words.text("shell.company.update"), Words.text("shell.lists.edit-title")));
            table.row(
                    new Anchor("organisations?list=" + list.code(), list.name().ja()),
                    SmallTable.text(list.name().en()),
                    SmallTable.text(order(list.order())),
                    SmallTable.text(Integer.toString(list.position())),
                    edit);
        }
        return table;
    }

    private void edit(OrganisationList list, String verb, String title) {
        RecordForm form = new RecordForm(verb);
        WordFields words = new WordFields(form, "list", list.code(), list.name(), list.position());
        Select<OrganisationList.Order> order = new Select<>();
        order.setLabel(Words.text("shell.lists.order"));
        order.setItems(OrganisationList.Order.values());
        order.setItemLabelGenerator(ListsView::order);
        order.setValue(list.order());
        form.required("order", order);
        form.onSubmit(() -> {
            companies.save(new OrganisationList(words.code(), words.name(), words.position(), order.getValue()));
            Notices.done("shell.settings.saved", words.name().in(Words.locale()));
            show();
        });
        form.openIn(title);
    }

    private static String order(OrganisationList.Order order) {
        return switch (order) {
            case KANA -> Words.text("shell.lists.order-kana");
            case LOCAL_CODE -> Words.text("shell.lists.order-local-code");
            case POSITION -> Words.text("shell.lists.order-position");
        };
    }
}
