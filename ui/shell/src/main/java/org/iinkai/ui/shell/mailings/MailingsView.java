package org.iinkai.ui.shell.mailings;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.mailings.MailingFilter;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingLists;
import org.iinkai.api.mailings.MailingRow;
import org.iinkai.api.mailings.MailingState;
import org.iinkai.api.mailings.Mailings;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;

/** All mailings, the latest first; {@code ?list=...&year=2024} shows what went out to a list in a fiscal year. */
public final class MailingsView extends ListPage<MailingRow> {

    private static final String STATE = "state";
    private static final String LIST = "list";
    private static final String YEAR = "year";

    private final Mailings mailings;

    /** Made by the host. */
    public MailingsView(Mailings mailings, MailingLists lists, Access access) {
        super("shell.mailings");
        this.mailings = mailings;
        link("subject", MailingRow::subject, row -> "mailings/" + row.id()).width("17rem");
        column("state", row -> MailingWords.state(row.state()))
                .shownAs(row -> MailingWords.badge(row.state()))
                .width("9rem");
        column("lists", MailingRow::lists).width("10rem");
        column("started", row -> row.startedAt().map(Dates::moment).orElse("")).width("10rem");
        number("recipients", row -> row.counts().recipients()).width("5.5rem");
        number("sent", row -> row.counts().sent()).width("6rem").notOnCard();
        number("failed", row -> row.counts().failed()).notOnCard().onDemand();
        number("bounced", row -> row.counts().bounced()).width("5rem").notOnCard();
        number("uncertain", row -> row.counts().uncertain()).notOnCard().onDemand();
        number("left-out", row -> row.counts().leftOut()).notOnCard().onDemand();
        number("unsubscribed", row -> row.counts().unsubscribed()).notOnCard().onDemand();
        Map<String, String> names = new LinkedHashMap<>();
        lists.all().forEach(list -> names.put(list.id().toString(), list.name().in(Words.locale())));
        filters()
                .choice(
                        STATE,
                        Words.text("shell.mailings.column.state"),
                        MailingWords.choices(MailingState.values(), MailingWords::state))
                .choice(LIST, Words.text("shell.mailings.column.lists"), names)
                .given(YEAR, year -> Words.text("shell.mailings.in-year", year));
        addComponentAtIndex(1, new MailingLinks("mailings"));
        if (access.may(CoreRight.MAILINGS_CHANGE)) {
            actions(addButton(ButtonVariant.LUMO_PRIMARY));
            nextSteps(addButton(ButtonVariant.LUMO_SMALL));
        }
    }

    @Override
    protected Page<MailingRow> find(ListQuery query, PageRequest request) {
        Set<MailingState> states = Arrays.stream(MailingState.values())
                .filter(state -> state.name().equals(query.filter(STATE)))
                .collect(Collectors.toSet());
        String list = query.filter(LIST);
        Optional<Id<MailingList>> chosen = list.isEmpty() ? Optional.empty() : Optional.of(Id.of(list));
        return mailings.find(new MailingFilter(query.text(), states, chosen, year(query.filter(YEAR))), request);
    }

    private static Optional<FiscalYear> year(String text) {
        return text.matches("[12][0-9]{3}") ? Optional.of(new FiscalYear(Integer.parseInt(text))) : Optional.empty();
    }

    private static Button addButton(ButtonVariant variant) {
        Button add = new Button(Words.text("shell.mailings.add"));
        add.addThemeVariants(variant);
        add.addClickListener(click -> UI.getCurrent().navigate("mailings/new"));
        return add;
    }
}
