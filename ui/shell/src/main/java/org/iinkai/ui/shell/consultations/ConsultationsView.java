package org.iinkai.ui.shell.consultations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.documents.Consultations;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;

/** Consultations that the person holds or is asked in; {@code ?state=open} shows those that take opinions. */
public final class ConsultationsView extends ListPage<Consultation> {

    private static final String STATE = "state";
    private static final String OPEN = "open";

    private final Consultations consultations;

    /** Made by the host. */
    public ConsultationsView(Consultations consultations, Bodies bodies) {
        super("shell.consultations");
        this.consultations = consultations;
        link("title", Consultation::title, row -> ConsultationPaths.of(row.id()));
        column("state", row -> ConsultationWords.badge(row.state()).word())
                .shownAs(row -> ConsultationWords.badge(row.state()))
                .width("8rem");
        column("document", Consultation::documentTitle).notOnCard();
        column("asked", row -> ConsultationWords.asked(row, bodies))
                .width("12rem")
                .notOnCard();
        date("deadline", row -> Optional.of(row.deadline())).width("8rem");
        column("count", row -> row.isOurs() ? ConsultationWords.count(row.count()) : "")
                .width("9rem");
        Map<String, String> states = new LinkedHashMap<>();
        states.put(OPEN, Words.text("shell.consultations.state.open"));
        filters()
                .choice(STATE, Words.text("shell.consultations.column.state"), states)
                .withoutText();
    }

    @Override
    protected Page<Consultation> find(ListQuery query, PageRequest request) {
        return consultations.find(query.filter(STATE).equals(OPEN), request);
    }
}
