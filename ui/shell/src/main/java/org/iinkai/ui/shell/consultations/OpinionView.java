package org.iinkai.ui.shell.consultations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.documents.Chapter;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.documents.Consultation.State;
import org.iinkai.api.documents.Consultations;
import org.iinkai.api.documents.Opinion;
import org.iinkai.api.documents.Opinion.Verdict;
import org.iinkai.api.documents.OpinionFilter;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** One opinion with the chapter that it is about, and the answer to it. */
public final class OpinionView extends Div implements BeforeEnterObserver {

    private final Consultations consultations;
    private final Drafts drafts;

    /** Made by the host. */
    public OpinionView(Consultations consultations, Drafts drafts) {
        this.consultations = consultations;
        this.drafts = drafts;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(consultations.opinion(
                Id.of(event.getRouteParameters().get("opinion").orElse(""))));
    }

    private void show(Opinion opinion) {
        Consultation asked = consultations.consultation(opinion.consultation());
        removeAll();
        add(
                new BackLink(ConsultationPaths.opinions(asked.id()), Words.text("shell.opinions.back")),
                new PageHeader(Words.text("shell.opinions.title-one", ConsultationWords.chapter(opinion)))
                        .beside(ConsultationWords.badge(opinion)),
                facts(opinion),
                said(opinion));
        if (asked.mayChange() && asked.state() != State.PUBLISHED) {
            add(answer(opinion));
        } else if (opinion.verdict().isPresent()) {
            add(new Section(new H2(Words.text("shell.opinions.answer")), OpinionSheet.prose(opinion.reason())));
        }
        if (opinion.chapter() > 0) {
            List<Chapter> chapters = consultations.chapters(asked.id());
            Chapter chapter = chapters.get(opinion.chapter() - 1);
            add(new Section(new H2(chapter.title()), OpinionSheet.prose(chapter.text())));
        }
    }

    private static Facts facts(Opinion opinion) {
        Facts facts = new Facts()
                .add(Words.text("shell.opinions.column.company"), opinion.companyName())
                .add(Words.text("shell.opinions.column.by"), opinion.by())
                .add(Words.text("shell.opinions.column.at"), Dates.moment(opinion.at()));
        opinion.answeredAt()
                .ifPresent(at -> facts.add(
                        Words.text("shell.opinions.answered"),
                        Words.text("shell.consultations.opened-by", Dates.moment(at), opinion.answeredBy())));
        return facts;
    }

    private static Section said(Opinion opinion) {
        return new Section(new H2(Words.text("shell.opinions.column.text")), OpinionSheet.prose(opinion.text()));
    }

    private Section answer(Opinion opinion) {
        RecordForm form = new RecordForm(Words.text("shell.opinions.answer-save"));
        RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>(Words.text("shell.opinions.column.verdict"));
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(ConsultationWords::verdict);
        TextArea reason = new TextArea(Words.text("shell.opinions.column.reason"));
        reason.setWidthFull();
        reason.setMinRows(4);
        reason.setMaxLength(OpinionForm.LONGEST);
        reason.setHelperText(Words.text("shell.opinions.reason-help"));
        form.required("verdict", verdict);
        form.optional("reason", reason);
        opinion.verdict().ifPresent(verdict::setValue);
        reason.setValue(opinion.reason());
        form.unchanged();
        form.onSubmit(() -> {
            consultations.answer(opinion.id(), opinion.version(), verdict.getValue(), reason.getValue());
            Notices.done("shell.opinions.answer-done");
            leadOn(opinion);
        });
        form.keepDraft(drafts, "opinion-answer:" + opinion.id());
        return new Section(new H2(Words.text("shell.opinions.answer")), form);
    }

    /** To the next one that waits; to all of them when none does. */
    private void leadOn(Opinion done) {
        Optional<Opinion> next = consultations
                .opinions(
                        new OpinionFilter(done.consultation(), "", Optional.empty(), Optional.empty(), true),
                        PageRequest.first(1))
                .rows()
                .stream()
                .findFirst();
        UI.getCurrent()
                .navigate(next.map(ConsultationPaths::opinion)
                        .orElseGet(() -> ConsultationPaths.opinions(done.consultation())));
    }
}
