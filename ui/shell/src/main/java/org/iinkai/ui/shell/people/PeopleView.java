package org.iinkai.ui.shell.people;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Map;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.People;
import org.iinkai.api.members.PersonFilter;
import org.iinkai.api.members.PersonRow;
import org.iinkai.api.views.SavedViews;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.imports.ImportButton;

/** Everybody the association knows, by reading, with the company they belong to and what they are today. */
public final class PeopleView extends ListPage<PersonRow> {
    private static final String OUTSIDER = "outsider";

    private final People people;

    /** Made by the host. */
    public PeopleView(People people, Access access, SavedViews views) {
        super("shell.people");
        this.people = people;
        link("name", PersonRow::name, row -> "people/" + row.id());
        column("kana", PersonRow::kana).notOnCard();
        column("company", PersonRow::companyName);
        column("post", PersonRow::title).notOnCard();
        column("roles", row -> row.roles().replace("、", Words.text("shell.comma")));
        filters()
                .choice(
                        OUTSIDER,
                        Words.text("shell.people.outsider"),
                        Map.of("yes", Words.text("shell.people.outsider-only")));
        personal(access.may(CoreRight.MEMBERS_EXPORT));
        savedViews(views, "core.people");
        if (access.may(CoreRight.DATA_IMPORT)) {
            actions(new ImportButton("core.people"));
            nextSteps(new ImportButton("core.people"));
        }
        if (access.may(CoreRight.MEMBERS_CHANGE)) {
            actions(
                    new Button(
                            Words.text("shell.people.duplicates"),
                            click -> UI.getCurrent().navigate("people/duplicates")),
                    add(ButtonVariant.LUMO_PRIMARY));
            nextSteps(add(ButtonVariant.LUMO_SMALL));
        }
    }

    @Override
    protected Page<PersonRow> find(ListQuery query, PageRequest request) {
        return people.find(
                new PersonFilter(query.text(), !query.filter(OUTSIDER).isEmpty()), request);
    }

    private static Button add(ButtonVariant variant) {
        Button add = new Button(
                Words.text("shell.people.add"), click -> UI.getCurrent().navigate("people/new"));
        add.addThemeVariants(variant);
        return add;
    }
}
