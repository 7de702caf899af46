package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.CompanyFilter;
import org.iinkai.api.members.CompanyRow;
import org.iinkai.api.views.SavedViews;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Selection;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.Words;

/** Companies and other organisations, members or not, by the lists they stand in. */
public final class OrganisationsView extends ListPage<CompanyRow> {
    private static final String LIST = "list";
    private static final String PREFECTURE = "prefecture";

    private final Companies companies;
    private final Transactions transactions;

    /** Made by the host. */
    public OrganisationsView(Companies companies, Transactions transactions, Access access, SavedViews views) {
        super("shell.organisations");
        this.companies = companies;
        this.transactions = transactions;
        link("name", CompanyRow::displayName, row -> "companies/" + row.id());
        column("kana", CompanyRow::kana).notOnCard();
        column("lists", CompanyRow::lists);
        column("prefecture", CompanyRow::prefecture).width("6.5rem").notOnCard();
        column("municipality", CompanyRow::municipality).width("9rem").notOnCard();
        column("status", OrganisationsView::status)
                .shownAs(row ->
                        new StatusBadge(row.isMember() ? StatusBadge.Tone.GOOD : StatusBadge.Tone.NEUTRAL, status(row)))
                .width("8rem");
        column("number", CompanyRow::number).width("6.5rem").notOnCard();
        Map<String, String> lists = new LinkedHashMap<>();
        companies.lists().forEach(list -> lists.put(list.code(), list.name().in(Words.locale())));
        if (!lists.isEmpty()) {
            filters().choice(LIST, Words.text("shell.company.lists"), lists);
        }
        filters().choice(PREFECTURE, Words.text("shell.members.column.prefecture"), Prefectures.choices());
        if (access.may(CoreRight.MEMBERS_CHANGE)) {
            actions(
                    to("shell.organisations.merge", "organisations/merge"),
                    to("shell.organisations.lists", "organisations/lists"),
                    add(ButtonVariant.LUMO_PRIMARY));
            nextSteps(add(ButtonVariant.LUMO_SMALL));
            bulkInForm("list", this::addToList);
        }
        bulkDownload();
        savedViews(views, "core.organisations");
    }

    @Override
    protected Page<CompanyRow> find(ListQuery query, PageRequest request) {
        return companies.find(new CompanyFilter(query.text(), query.filter(LIST), query.filter(PREFECTURE)), request);
    }

    private void addToList(Selection<CompanyRow> selection) {
        ListForms.add(
                companies,
                transactions,
                selection.rows(this::find).stream().map(CompanyRow::id).toList(),
                this::reload);
    }

    private static String status(CompanyRow row) {
        return Words.text(row.isMember() ? "shell.company.status.member" : "shell.company.status.other");
    }

    private static Button add(ButtonVariant variant) {
        Button add = to("shell.organisations.add", "organisations/new");
        add.addThemeVariants(variant);
        return add;
    }

    private static Button to(String key, String path) {
        return new Button(Words.text(key), click -> UI.getCurrent().navigate(path));
    }
}
