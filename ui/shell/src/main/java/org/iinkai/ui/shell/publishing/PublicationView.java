package org.iinkai.ui.shell.publishing;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.publishing.Delivery;
import org.iinkai.api.publishing.Delivery.State;
import org.iinkai.api.publishing.Evidence;
import org.iinkai.api.publishing.Publication;
import org.iinkai.api.publishing.Publication.Status;
import org.iinkai.api.publishing.Publications;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordPage;
import org.iinkai.ui.kit.RecordSheet;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.WhileShown;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.bodies.BodyNames;

/** One publication: what it says, how far it is, and the evidence of each channel. */
public final class PublicationView extends RecordPage<Publication> {

    private static final int HISTORY = 30;

    private final Publications publications;
    private final Bodies bodies;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private Optional<Id<Publication>> shown = Optional.empty();

    /** Made by the host. */
    public PublicationView(Publications publications, Bodies bodies, Access access, Audit audit, Clock clock) {
        this.publications = publications;
        this.bodies = bodies;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    protected Publication find(String id) {
        return publications.publication(Id.of(id));
    }

    /** What channels do meanwhile is pushed into the window. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        WhileShown.hear(event, publications::listen, this::happened);
    }

    private void happened(Id<Publication> id) {
        if (isAttached() && shown.filter(id::equals).isPresent()) {
            again();
        }
    }

    @Override
    protected void fill(RecordSheet sheet, Publication publication) {
        shown = Optional.of(publication.id());
        DeliveryForms forms = new DeliveryForms(publications, publication, clock, this::again);
        sheet.back(PublishingPaths.ALL, Words.text("shell.publishing.back"))
                .name(publication.title())
                .status(PublishingWords.badge(publication.status()));
        offer(sheet, publication, forms);
        if (!publication.note().isEmpty()) {
            sheet.add(new Paragraph(
                    new StatusBadge(Tone.WARNING, Words.text("shell.publishing.returned")),
                    new Span(" " + publication.note())));
        }
        Paragraph text = new Paragraph(publication.text());
        text.addClassName("iinkai-lines");
        sheet.add(facts(publication))
                .section(Words.text("shell.publishing.channels-of"), channels(publication, forms))
                .section(Words.text("shell.publishing.text"), text);
        if (access.may(CoreRight.AUDIT_READ)) {
            sheet.history(audit.about("publication:" + publication.id(), HISTORY));
        }
    }

    private void offer(RecordSheet sheet, Publication publication, DeliveryForms forms) {
        if (publication.mayApprove()) {
            sheet.main(Words.text("shell.publishing.approve"), () -> askToApprove(publication));
            sheet.more(Words.text("shell.publishing.give-back"), forms::giveBack);
        }
        if (!publication.mayChange()) {
            return;
        }
        switch (publication.status()) {
            case DRAFT ->
                sheet.main(
                        Words.text("shell.publishing.submit"),
                        () -> doing(
                                "shell.publishing.submitted",
                                publication,
                                () -> publications.submit(publication.id(), publication.version())));
            case APPROVED -> sheet.main(Words.text("shell.publishing.release"), forms::release);
            case RELEASED -> sheet.more(Words.text("shell.publishing.release-more"), forms::release);
            case IN_APPROVAL, ENDED -> {}
        }
        if (publication.status() != Status.IN_APPROVAL) {
            sheet.more(
                    Words.text("shell.publishing.change"),
                    () -> UI.getCurrent().navigate(PublishingPaths.edit(publication.id())));
        }
        if (publication.status() == Status.RELEASED) {
            sheet.last(Words.text("shell.publishing.end"), () -> askToEnd(publication));
        }
        if (publication.status() == Status.DRAFT) {
            sheet.last(Words.text("shell.publishing.remove"), () -> askToRemove(publication));
        }
    }

    private void askToApprove(Publication publication) {
        Confirm.ask(
                Words.text("shell.publishing.approve"),
                Words.text("shell.publishing.approve-what", publication.title()),
                Words.text("shell.publishing.approve"),
                () -> doing(
                        "shell.publishing.approved",
                        publication,
                        () -> publications.approve(publication.id(), publication.version())));
    }

    private void askToEnd(Publication publication) {
        Confirm.danger(
                Words.text("shell.publishing.end"),
                Words.text("shell.publishing.end-what", publication.title()),
                Words.text("shell.publishing.end"),
                () -> doing(
                        "shell.publishing.ended",
                        publication,
                        () -> publications.end(publication.id(), publication.version())));
    }

    private void askToRemove(Publication publication) {
        Confirm.danger(
                Words.text("shell.publishing.remove"),
                Words.text("shell.publishing.remove-what", publication.title()),
                Words.text("shell.publishing.remove"),
                () -> {
                    try {
                        publications.remove(publication.id());
                        Notices.done("shell.publishing.removed", publication.title());
                        UI.getCurrent().navigate(PublishingPaths.ALL);
                    } catch (Refused refused) {
                        Notices.refused(refused);
                    }
                });
    }

    private void doing(String key, Publication publication, Runnable work) {
        try {
            work.run();
            Notices.done(key, publication.title());
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        again();
    }

    private Facts facts(Publication publication) {
        Facts facts = new Facts()
                .add(
                        Words.text("shell.publishing.column.body"),
                        PublishingWords.body(publication.body(), BodyNames.of(bodies)))
                .add(Words.text("shell.publishing.author"), publication.author());
        if (!publication.approver().isEmpty()) {
            facts.add(Words.text("shell.publishing.approver"), publication.approver());
        }
        publication
                .goesOutAt()
                .ifPresent(at -> facts.add(Words.text("shell.publishing.column.goes-out"), Dates.moment(at)));
        subject(publication, facts);
        facts.add(Words.text("shell.publishing.print"), PublishingWords.print(publication.print()));
        return facts;
    }

    private static void subject(Publication publication, Facts facts) {
        String[] parts = publication.subject().split(":", 2);
        String path = switch (parts[0]) {
            case "document" -> "library/documents/" + parts[1];
            case "event" -> "calendar/events/" + parts[1];
            default -> "";
        };
        if (!path.isEmpty()) {
            facts.add(
                    Words.text("shell.publishing.subject"),
                    new Anchor(path, Words.text("shell.publishing.subject." + parts[0])));
        }
    }

    private Component channels(Publication publication, DeliveryForms forms) {
        if (publication.deliveries().isEmpty()) {
            return new Paragraph(Words.text("shell.publishing.no-channels"));
        }
        SmallTable table = new SmallTable(
                Words.text("shell.publishing.channels-of"),
                Words.text("shell.publishing.channel"),
                Words.text("shell.publishing.column.status"),
                Words.text("shell.publishing.on"),
                Words.text("shell.publishing.evidence"),
                Words.text("shell.publishing.by"),
                Words.text("shell.settings.actions"));
        for (Delivery delivery : publication.deliveries()) {
            table.row(
                    SmallTable.text(delivery.name().in(Words.locale())),
                    state(delivery),
                    SmallTable.text(delivery.evidence()
                            .flatMap(Evidence::on)
                            .map(Dates::date)
                            .orElse("")),
                    delivery.evidence()
                            .<Component>map(PublicationView::evidence)
                            .orElseGet(Span::new),
                    SmallTable.text(delivery.evidence().map(Evidence::by).orElse("")),
                    actions(publication, delivery, forms));
        }
        return table;
    }

    private static Component state(Delivery delivery) {
        Div state = new Div(PublishingWords.badge(delivery));
        if (!delivery.problem().isEmpty()) {
            Span problem = new Span(Words.text("shell.publishing.problem", delivery.problem(), delivery.attempts()));
            problem.addClassName("iinkai-quiet");
            state.add(new Div(problem));
        }
        return state;
    }

    private static Component evidence(Evidence evidence) {
        Div shown = new Div();
        if (!evidence.issue().isEmpty()) {
            shown.add(new Span(evidence.issue() + " "));
        }
        if (!evidence.address().isEmpty()) {
            Anchor page = new Anchor(evidence.address(), evidence.address());
            page.setRouterIgnore(true);
            page.getElement().setAttribute("rel", "noopener noreferrer");
            shown.add(page);
        }
        return shown;
    }

    private Component actions(Publication publication, Delivery delivery, DeliveryForms forms) {
        Div actions = new Div();
        actions.addClassName("iinkai-row-actions");
        if (!publication.mayChange()) {
            return actions;
        }
        boolean isOut = publication.status() == Status.RELEASED || publication.status() == Status.ENDED;
        if (publication.status() == Status.DRAFT && delivery.state() != State.DONE) {
            actions.add(button("shell.publishing.word", delivery, () -> forms.word(delivery)));
        }
        boolean isNoted = switch (delivery.state()) {
            case DONE, FAILED -> true;
            case WAITING -> delivery.isByHand();
            case CHOSEN, AT_WORK, ENDED -> false;
        };
        if (isOut && isNoted) {
            actions.add(button("shell.publishing.note", delivery, () -> forms.note(delivery)));
        }
        if (delivery.state() == State.FAILED && publication.status() == Status.RELEASED) {
            actions.add(button(
                    "shell.publishing.retry",
                    delivery,
                    () -> doing(
                            "shell.publishing.retried",
                            publication,
                            () -> publications.retry(publication.id(), delivery.channel()))));
        }
        return actions;
    }

    private static Button button(String key, Delivery delivery, Runnable act) {
        Button button = new Button(Words.text(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setAriaLabel(
                Words.text("shell.publishing.action-of", delivery.name().in(Words.locale()), Words.text(key)));
        return button;
    }
}
