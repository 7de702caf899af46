package org.iinkai.ui.shell.consultations;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.documents.Consultations;
import org.iinkai.api.documents.Opinion;
import org.iinkai.api.documents.OpinionFilter;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;

/** What was said in a consultation, by whom, and what was answered; for those who hold it. */
public final class OpinionsView extends ListPage<Opinion> {

    private static final String STATE = "state";
    private static final String WAITING = "waiting";

    private final Consultations consultations;
    // read by the thread that writes the file
    private volatile Id<Consultation> consultation = Id.next();
    private volatile String title = "";

    /** Made by the host. */
    public OpinionsView(Consultations consultations) {
        super("shell.opinions");
        this.consultations = consultations;
        link("text", Opinion::text, ConsultationPaths::opinion);
        column("chapter", ConsultationWords::chapter).width("12rem");
        column("company", Opinion::companyName).width("12rem");
        column("by", Opinion::by).width("8rem");
        date("at", row -> Optional.of(row.at().atZone(Dates.ZONE).toLocalDate()));
        column("verdict", row -> ConsultationWords.badge(row).word())
                .shownAs(ConsultationWords::badge)
                .width("8rem");
        column("reason", Opinion::reason).onDemand();
        Map<String, String> states = new LinkedHashMap<>();
        states.put(WAITING, Words.text("shell.opinions.unanswered"));
        states.putAll(ConsultationWords.verdicts());
        filters().choice(STATE, Words.text("shell.opinions.column.verdict"), states);
        personal();
        fileNamed(query -> title);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        consultation = Id.of(event.getRouteParameters().get("id").orElse(""));
        Consultation of = consultations.consultation(consultation);
        title = of.title();
        titled(Words.text("shell.opinions.title-of", title, ConsultationWords.count(of.count())));
        super.beforeEnter(event);
    }

    @Override
    protected Page<Opinion> find(ListQuery query, PageRequest request) {
        String state = query.filter(STATE);
        Optional<Opinion.Verdict> verdict = Arrays.stream(Opinion.Verdict.values())
                .filter(each -> each.name().equals(state))
                .findFirst();
        return consultations.opinions(
                new OpinionFilter(consultation, query.text(), Optional.empty(), verdict, state.equals(WAITING)),
                request);
    }
}
