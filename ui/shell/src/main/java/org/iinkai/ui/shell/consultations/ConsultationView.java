package org.iinkai.ui.shell.consultations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.documents.Consultation.State;
import org.iinkai.api.documents.Consultations;
import org.iinkai.api.documents.OpinionSeat;
import org.iinkai.api.documents.Opinions;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.ActionMenu;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;

/** One consultation: what is asked, of whom and until when; for somebody of a body that is asked, the place to answer. */
public final class ConsultationView extends Div implements BeforeEnterObserver {

    private final Consultations consultations;
    private final Opinions opinions;
    private final Bodies bodies;
    private final Drafts drafts;

    /** Made by the host. */
    public ConsultationView(Consultations consultations, Opinions opinions, Bodies bodies, Drafts drafts) {
        this.consultations = consultations;
        this.opinions = opinions;
        this.bodies = bodies;
        this.drafts = drafts;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Id.of(event.getRouteParameters().get("id").orElse("")));
    }

    private void show(Id<Consultation> id) {
        Consultation asked = consultations.consultation(id);
        removeAll();
        add(
                new BackLink(ConsultationPaths.ALL, Words.text("shell.consultations.back")),
                header(asked),
                facts(asked, bodies));
        if (!asked.lead().isEmpty()) {
            add(OpinionSheet.prose(asked.lead()));
        }
        if (asked.isAsked()) {
            add(OpinionSheet.toAnswer(opinions, OpinionSeat.inBody(id), drafts));
        } else {
            add(OpinionSheet.toRead(consultations.chapters(id)));
        }
    }

    private PageHeader header(Consultation asked) {
        PageHeader header = new PageHeader(asked.title()).beside(ConsultationWords.badge(asked.state()));
        if (asked.mayChange() && asked.state() != State.PUBLISHED) {
            header.actions(menu(asked));
        }
        if (asked.isOurs()) {
            boolean isPublishable = asked.mayChange() && asked.state() == State.ENDED;
            Button list = new Button(
                    Words.text("shell.consultations.opinions"),
                    click -> UI.getCurrent().navigate(ConsultationPaths.opinions(asked.id())));
            header.actions(list);
            if (isPublishable) {
                Button publish = new Button(Words.text("shell.consultations.publish"), click -> askToPublish(asked));
                publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                header.actions(publish);
            } else {
                list.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
        }
        return header;
    }

    private Component menu(Consultation asked) {
        ActionMenu menu = new ActionMenu()
                .offer(
                        Words.text("shell.consultations.change"),
                        () -> UI.getCurrent().navigate(ConsultationPaths.change(asked.id())));
        if (asked.state() == State.OPEN) {
            menu.offer(
                    Words.text("shell.consultations.close"),
                    () -> Confirm.ask(
                            Words.text("shell.consultations.close"),
                            Words.text("shell.consultations.close-question", asked.title()),
                            Words.text("shell.consultations.close-verb"),
                            () -> doing(
                                    asked,
                                    "shell.consultations.closed",
                                    () -> consultations.close(asked.id(), asked.version()))));
        }
        return menu;
    }

    private void askToPublish(Consultation asked) {
        Confirm.ask(
                Words.text("shell.consultations.publish"),
                Words.text("shell.consultations.publish-question", asked.title()),
                Words.text("shell.consultations.publish-verb"),
                () -> doing(
                        asked,
                        "shell.consultations.published",
                        () -> consultations.publish(asked.id(), asked.version())));
    }

    private void doing(Consultation asked, String said, Runnable work) {
        try {
            work.run();
            Notices.done(said, asked.title());
            show(asked.id());
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    static Facts facts(Consultation asked, Bodies bodies) {
        String text = Words.text("shell.consultations.document-version", asked.documentTitle(), asked.number());
        Facts facts = new Facts()
                .add(
                        Words.text("shell.consultations.column.document"),
                        asked.isOurs() ? new Anchor("library/documents/" + asked.document(), text) : new Span(text))
                .add(Words.text("shell.consultations.column.asked"), ConsultationWords.asked(asked, bodies))
                .add(Words.text("shell.consultations.column.deadline"), Dates.day(asked.deadline()));
        if (asked.isOurs() || asked.state() == State.PUBLISHED) {
            facts.add(Words.text("shell.consultations.column.count"), ConsultationWords.count(asked.count()));
        }
        if (asked.isOurs()) {
            facts.add(
                            Words.text("shell.consultations.people"),
                            Words.text(
                                    "shell.consultations.people-count",
                                    asked.count().people(),
                                    asked.count().companies()))
                    .add(
                            Words.text("shell.opinions.unanswered"),
                            Words.text(
                                    "shell.consultations.pieces", asked.count().unanswered()))
                    .add(
                            Words.text("shell.consultations.opened"),
                            Words.text(
                                    "shell.consultations.opened-by", Dates.moment(asked.openedAt()), asked.openedBy()));
        }
        return facts;
    }
}
