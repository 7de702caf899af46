package org.iinkai.ui.shell.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.portal.ProposalRow;
import org.iinkai.api.portal.Proposals;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;

/** Changes that companies propose, what waits first; {@code ?state=open} shows only that. */
public final class ProposalsView extends ListPage<ProposalRow> {

    private static final String STATE = "state";
    private static final String OPEN = "open";

    private final Proposals proposals;

    /** Made by the host. */
    public ProposalsView(Proposals proposals) {
        super("shell.proposals");
        this.proposals = proposals;
        link("company", ProposalRow::companyName, row -> "proposals/" + row.id());
        column("state", row -> FieldWords.badge(row.isOpen()).word())
                .shownAs(row -> FieldWords.badge(row.isOpen()))
                .width("9rem");
        column("about", ProposalsView::about).width("14rem");
        column("fields", row -> Words.text("shell.proposals.fields", row.fields()))
                .width("7rem")
                .notOnCard();
        column("by", ProposalRow::byName).width("10rem").notOnCard();
        date("on", row -> Optional.of(row.at().atZone(Dates.ZONE).toLocalDate()));
        Map<String, String> states = new LinkedHashMap<>();
        states.put(OPEN, Words.text("shell.proposals.state.open"));
        filters().choice(STATE, Words.text("shell.proposals.column.state"), states);
    }

    @Override
    protected Page<ProposalRow> find(ListQuery query, PageRequest request) {
        return proposals.find(query.text(), query.filter(STATE).equals(OPEN), request);
    }

    private static String about(ProposalRow row) {
        return row.personName().isEmpty()
                ? Words.text("shell.proposals.of-company")
                : Words.text("shell.proposals.of-person", row.personName());
    }
}
