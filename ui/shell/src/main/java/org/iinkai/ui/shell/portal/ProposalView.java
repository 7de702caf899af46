package org.iinkai.ui.shell.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.ArrayList;
import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.portal.Proposal;
import org.iinkai.api.portal.Proposals;
import org.iinkai.api.portal.ProposedField;
import org.iinkai.api.portal.Verdict;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** One proposal: each field beside what is recorded, and the decision on it. */
public final class ProposalView extends Div implements BeforeEnterObserver {

    private final Proposals proposals;
    private final Access access;

    /** Made by the host. */
    public ProposalView(Proposals proposals, Access access) {
        this.proposals = proposals;
        this.access = access;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(proposals.proposal(Id.of(event.getRouteParameters().get("id").orElse(""))));
    }

    private void show(Proposal proposal) {
        removeAll();
        add(new BackLink("proposals", Words.text("shell.proposals.back")));
        add(new PageHeader(Words.text("shell.proposals.heading", proposal.companyName()))
                .beside(FieldWords.badge(proposal.isOpen())));
        Facts facts = new Facts()
                .add(Words.text("shell.proposals.column.about"), subject(proposal))
                .add(Words.text("shell.proposals.column.by"), proposal.byName())
                .add(Words.text("shell.proposals.at"), Dates.moment(proposal.at()));
        if (!proposal.remark().isEmpty()) {
            Span remark = new Span(proposal.remark());
            remark.addClassName("iinkai-lines");
            facts.add(Words.text("shell.portal.remark"), remark);
        }
        add(facts);
        if (proposal.isStale()) {
            Div note = new Div(new Paragraph(Words.text("shell.proposals.stale")));
            note.addClassName("iinkai-note");
            note.getElement().setAttribute("role", "note");
            add(note);
        }
        if (proposal.isOpen() && access.may(CoreRight.MEMBERS_CHANGE)) {
            add(form(proposal));
        }
        List<ProposedField> rest = proposal.fields().stream()
                .filter(field -> !field.isOpen() || !access.may(CoreRight.MEMBERS_CHANGE))
                .toList();
        if (!rest.isEmpty()) {
            add(new H2(Words.text(proposal.isOpen() ? "shell.proposals.rest" : "shell.proposals.results")));
            rest.forEach(field -> add(panel(field)));
        }
    }

    private static Anchor subject(Proposal proposal) {
        return proposal.person()
                .map(person -> new Anchor("people/" + person, FieldWords.about(proposal)))
                .orElseGet(() -> new Anchor("companies/" + proposal.company(), FieldWords.about(proposal)));
    }

    private RecordForm form(Proposal proposal) {
        RecordForm form = new RecordForm(Words.text("shell.proposals.decide"));
        List<VerdictFields> verdicts = new ArrayList<>();
        Button all =
                new Button(Words.text("shell.proposals.accept-all"), click -> verdicts.forEach(VerdictFields::accept));
        if (proposal.fields().stream().filter(ProposedField::isOpen).count() > 1) {
            form.with(new Div(all));
        }
        for (ProposedField field : proposal.fields()) {
            if (field.isOpen()) {
                form.with(panel(field));
                verdicts.add(new VerdictFields(form, field));
            }
        }
        form.onSubmit(() -> {
            List<Verdict> decided = verdicts.stream()
                    .flatMap(fields -> fields.verdict().stream())
                    .toList();
            if (decided.isEmpty()) {
                throw new Refused("core.refused.proposal-undecided");
            }
            proposals.decide(proposal.id(), decided);
            Notices.done("shell.proposals.decided", decided.size());
            show(proposals.proposal(proposal.id()));
        });
        form.onCancel(() -> UI.getCurrent().navigate("proposals"));
        return form;
    }

    private static Section panel(ProposedField field) {
        Div head = new Div(new H2(FieldWords.name(field.field())), FieldWords.badge(field));
        head.addClassName("iinkai-section-head");
        Facts facts = new Facts();
        if (field.isStale()) {
            facts.add(Words.text("shell.proposals.before"), FieldWords.said(field.field(), field.before()));
            facts.add(Words.text("shell.proposals.now"), FieldWords.said(field.field(), field.now()));
        } else if (field.isOpen()) {
            facts.add(Words.text("shell.proposals.now"), FieldWords.said(field.field(), field.now()));
        } else {
            facts.add(Words.text("shell.proposals.before"), FieldWords.said(field.field(), field.before()));
        }
        Span after = new Span(FieldWords.said(field.field(), field.after()));
        after.addClassName("iinkai-differs");
        facts.add(Words.text("shell.proposals.after"), after);
        field.from().ifPresent(day -> facts.add(Words.text("shell.proposals.from"), Dates.day(day)));
        if (!field.reason().isEmpty()) {
            facts.add(Words.text("shell.proposals.reason"), field.reason());
        }
        field.decidedAt()
                .ifPresent(at -> facts.add(
                        Words.text("shell.proposals.decided-by"),
                        Words.text("shell.proposals.by-at", field.decidedBy(), Dates.moment(at))));
        Section panel = new Section(head, facts);
        panel.addClassName("iinkai-panel");
        return panel;
    }
}
