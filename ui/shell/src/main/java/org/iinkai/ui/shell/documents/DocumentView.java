package org.iinkai.ui.shell.documents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Clock;
import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.ApprovalStep;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.documents.Consultations;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentApprovals;
import org.iinkai.api.documents.DocumentStatus;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.Visibility;
import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.ActionMenu;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.consultations.ConsultationPaths;
import org.iinkai.ui.shell.consultations.ConsultationWords;
import org.iinkai.ui.shell.publishing.PublishingPaths;

/** One document: what it is and says, its versions, its way to what others see, who took it. */
public final class DocumentView extends Div implements BeforeEnterObserver {

    private final LibraryServices services;
    private final DocumentApprovals approvals;
    private final Consultations consultations;
    private final Clock clock;

    /** Made by the host. */
    public DocumentView(
            Documents documents,
            DocumentApprovals approvals,
            Consultations consultations,
            Bodies bodies,
            Access access,
            Clock clock) {
        services = new LibraryServices(documents, bodies, access);
        this.approvals = approvals;
        this.consultations = consultations;
        this.clock = clock;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Id.of(event.getRouteParameters().get("id").orElse("")));
    }

    private void show(Id<Document> id) {
        Document document = services.documents().document(id);
        Runnable again = () -> show(id);
        DocumentVersions versions = new DocumentVersions(services, document, again);
        List<ApprovalStep> steps = approvals.steps(id);
        ApprovalForms forms = new ApprovalForms(services, approvals, clock, again);
        removeAll();
        add(
                new BackLink(
                        LibraryPaths.folder(document.folder().id()),
                        Words.text("shell.library.back", document.folder().name())),
                header(document, versions, forms, steps),
                facts(document),
                versions.content());
        if (document.mayChange() && document.status() != DocumentStatus.IN_APPROVAL) {
            add(new NewVersion(services, document, again));
        }
        if (!steps.isEmpty()) {
            add(steps(steps));
        }
        List<Consultation> asked = consultations.about(id);
        if (!asked.isEmpty()) {
            add(asked(asked));
        }
        add(versions.all());
        if (document.mayChange()) {
            add(versions.downloads());
        }
    }

    private PageHeader header(
            Document document, DocumentVersions versions, ApprovalForms forms, List<ApprovalStep> steps) {
        PageHeader header = new PageHeader(document.title()).beside(LibraryWords.badge(document.status()));
        if (document.mayChange()) {
            header.actions(menu(document, versions));
        }
        if (versions.isTemplate()) {
            header.actions(new Button(
                    Words.text("shell.merge.open"),
                    click -> UI.getCurrent().navigate(LibraryPaths.fill(document.id()))));
        }
        if (steps.stream().anyMatch(ApprovalStep::isOurTurn)) {
            header.actions(
                    new Button(Words.text("shell.library.give-back"), click -> forms.giveBack(document)),
                    primary("shell.library.approve", () -> forms.approve(document)));
        }
        if (!document.mayChange() || document.newest() == 0) {
            return header;
        }
        DocumentStatus status = document.status();
        boolean isDraft = status == DocumentStatus.DRAFT;
        boolean isFree = !document.kind().isApproved();
        if (isDraft && isFree) {
            header.actions(new Button(Words.text("shell.library.submit"), click -> forms.submit(document)));
        } else if (isDraft) {
            header.actions(primary("shell.library.submit", () -> forms.submit(document)));
        }
        if (status == DocumentStatus.APPROVED || (isFree && (isDraft || status == DocumentStatus.WITHDRAWN))) {
            header.actions(primary("shell.library.publish", () -> forms.publish(document)));
        }
        return header;
    }

    private static Button primary(String key, Runnable act) {
        Button button = new Button(Words.text(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private ActionMenu menu(Document document, DocumentVersions versions) {
        Runnable again = () -> show(document.id());
        ActionMenu menu = new ActionMenu()
                .offer(
                        Words.text("shell.library.change"),
                        () -> DocumentForm.change(services, document, id -> again.run()));
        if (versions.isText() && document.status() != DocumentStatus.IN_APPROVAL) {
            menu.offer(Words.text("shell.library.write"), () -> ChaptersForm.open(services, document, again));
        }
        if (document.newest() > 0 && services.access().maySomewhere(CoreRight.PUBLISHING_CHANGE)) {
            menu.offer(
                    Words.text("shell.publishing.add"),
                    () -> UI.getCurrent().navigate(PublishingPaths.about("document:" + document.id())));
        }
        if (versions.isText() && document.newest() > 0) {
            menu.offer(
                    Words.text("shell.consultations.open"),
                    () -> UI.getCurrent().navigate(ConsultationPaths.open(document.id())));
        }
        if (document.published().isPresent()) {
            menu.offer(
                    Words.text("shell.library.withdraw"),
                    () -> Confirm.danger(
                            Words.text("shell.library.withdraw"),
                            Words.text("shell.library.withdraw-question", document.title()),
                            Words.text("shell.library.withdraw"),
                            () -> doing(() -> {
                                approvals.withdraw(document.id(), document.version());
                                Notices.done("shell.library.withdrawn", document.title());
                                again.run();
                            })));
        } else {
            menu.offer(Words.text("shell.library.remove"), () -> askToRemove(document));
        }
        return menu;
    }

    private void askToRemove(Document document) {
        Confirm.danger(
                Words.text("shell.library.remove"),
                Words.text("shell.library.remove-question", document.title()),
                Words.text("shell.library.remove"),
                () -> doing(() -> {
                    services.documents().remove(document.id());
                    Notices.done("shell.library.removed", document.title());
                    UI.getCurrent()
                            .navigate(LibraryPaths.folder(document.folder().id()));
                }));
    }

    private static void doing(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    private Facts facts(Document document) {
        Facts facts = new Facts()
                .add(Words.text("shell.library.column.kind"), LibraryWords.kind(document.kind()))
                .add(Words.text("shell.library.owner"), services.owner(document.folder()))
                .add(Words.text("shell.library.column.visibility"), seen(document));
        document.adoptedOn().ifPresent(day -> facts.add(Words.text("shell.library.column.adopted"), Dates.day(day)));
        document.keepUntil().ifPresent(day -> facts.add(Words.text("shell.library.keep-until"), Dates.day(day)));
        if (!document.description().isEmpty()) {
            facts.add(Words.text("shell.library.description"), document.description());
        }
        return facts;
    }

    /** Who sees it; of what everybody sees, with the page that they see. */
    private static Component seen(Document document) {
        Span seen = new Span(LibraryWords.visibility(document.visibility()));
        if (document.visibility() != Visibility.PUBLIC || document.published().isEmpty()) {
            return seen;
        }
        Anchor page = new Anchor(LibraryPaths.page(document.id()), Words.text("shell.library.public-page"));
        page.setRouterIgnore(true);
        Div line = new Div(seen, page);
        line.addClassName("iinkai-line");
        return line;
    }

    private Component steps(List<ApprovalStep> steps) {
        SmallTable table = new SmallTable(
                Words.text("shell.library.steps"),
                Words.text("shell.library.approver"),
                Words.text("shell.library.column.status"),
                Words.text("shell.library.decided"),
                Words.text("shell.library.decided-by"),
                Words.text("shell.library.said"));
        var names = services.bodyNames();
        steps.forEach(step -> table.row(
                SmallTable.text(names.getOrDefault(step.body(), step.body())),
                LibraryWords.badge(step.state()),
                SmallTable.text(step.at().map(Dates::moment).orElse("")),
                SmallTable.text(step.by()),
                SmallTable.text(step.note())));
        return new Section(new H2(Words.text("shell.library.steps")), table);
    }

    private static Component asked(List<Consultation> consultations) {
        SmallTable table = new SmallTable(
                Words.text("shell.consultations.title"),
                Words.text("shell.consultations.column.title"),
                Words.text("shell.library.column.status"),
                Words.text("shell.library.version"),
                Words.text("shell.consultations.column.deadline"),
                Words.text("shell.consultations.column.count"));
        consultations.forEach(one -> table.row(
                new Anchor(ConsultationPaths.of(one.id()), one.title()),
                ConsultationWords.badge(one.state()),
                SmallTable.text(Words.text("shell.library.version-number", one.number())),
                SmallTable.text(Dates.day(one.deadline())),
                SmallTable.text(ConsultationWords.count(one.count()))));
        return new Section(new H2(Words.text("shell.consultations.title")), table);
    }
}
