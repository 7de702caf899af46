package org.iinkai.ui.shell.people;

import java.util.Map;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.People;
import org.iinkai.api.members.PersonFilter;
import org.iinkai.api.members.PersonRow;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;

/** Everybody the association knows, by reading, with the company they belong to today. */
public final class PeopleView extends ListPage<PersonRow> {

    private static final String OUTSIDER = "outsider";

    private final People people;

    /** Made by the host. */
    public PeopleView(People people) {
        super("shell.people");
        this.people = people;
        link("name", PersonRow::name, row -> "people/" + row.id());
        column("kana", PersonRow::kana);
        column("company", PersonRow::companyName);
        column("post", PersonRow::title).notOnCard();
        filters()
                .choice(
                        OUTSIDER,
                        Words.text("shell.people.outsider"),
                        Map.of("yes", Words.text("shell.people.outsider-only")));
    }

    @Override
    protected Page<PersonRow> find(ListQuery query, PageRequest request) {
        return people.find(
                new PersonFilter(query.text(), !query.filter(OUTSIDER).isEmpty()), request);
    }
}
