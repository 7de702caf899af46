package org.iinkai.ui.shell.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.host.Menu;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.People;
import org.iinkai.api.portal.Colleagues;
import org.iinkai.api.portal.OwnCompany;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.portal.PortalCompany;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.Words;

/** A member company's own page; {@code /portal} shows the only company, or lets choose among several. */
public final class PortalView extends Div implements BeforeEnterObserver {

    private final Portal portal;
    private final Colleagues colleagues;
    private final People people;
    private final Menu menu;
    private final Access access;
    private final Clock clock;

    /** Made by the host. */
    public PortalView(Portal portal, Colleagues colleagues, People people, Menu menu, Access access, Clock clock) {
        this.portal = portal;
        this.colleagues = colleagues;
        this.people = people;
        this.menu = menu;
        this.access = access;
        this.clock = clock;
        addClassNames("iinkai-page", "iinkai-portal");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<PortalCompany> own = portal.companies();
        Optional<String> asked = event.getRouteParameters().get("company");
        if (asked.isPresent()) {
            show(portal.company(Id.of(asked.get())), own);
        } else if (own.size() == 1) {
            show(own.getFirst(), own);
        } else {
            choose(own);
        }
    }

    private void choose(List<PortalCompany> own) {
        removeAll();
        if (own.isEmpty()) {
            add(
                    new PageHeader(Words.text("shell.portal.title")),
                    new EmptyState(Words.text("shell.portal.no-company")));
            return;
        }
        add(new PageHeader(Words.text("shell.portal.title")).lead(Words.text("shell.portal.choose")));
        UnorderedList tiles = new UnorderedList();
        tiles.addClassName("iinkai-tiles");
        for (PortalCompany company : own) {
            Div tile = new Div(new Anchor(PortalViews.HOME + "/" + company.id(), company.name()));
            tile.addClassName("iinkai-tile");
            tiles.add(new ListItem(tile));
        }
        add(tiles);
    }

    private void show(PortalCompany company, List<PortalCompany> own) {
        removeAll();
        OwnCompany data = portal.data(company.id());
        PageHeader header = new PageHeader(company.name());
        data.category()
                .ifPresent(
                        category -> header.beside(new StatusBadge(StatusBadge.Tone.GOOD, category.in(Words.locale()))));
        Button events = new Button(Words.text("shell.portal.events.title"));
        events.addClickListener(click -> UI.getCurrent().navigate(PortalViews.HOME + "/" + company.id() + "/events"));
        add(header.lead(Words.text("shell.portal.lead")).actions(events));
        if (own.size() > 1) {
            add(others(company, own));
        }
        add(
                new PortalParts(company.id(), portal, menu, access, this::gone),
                new OwnProposals(company.id(), portal, this::gone),
                facts(data),
                new ColleagueSection(company, colleagues, people, clock, this::gone),
                new Correspondence(company.id(), portal));
    }

    private static Component others(PortalCompany shown, List<PortalCompany> own) {
        Nav nav = new Nav();
        nav.addClassName("iinkai-line");
        nav.getElement().setAttribute("aria-label", Words.text("shell.portal.companies"));
        for (PortalCompany company : own) {
            Anchor link = new Anchor(PortalViews.HOME + "/" + company.id(), company.name());
            if (company.id().equals(shown.id())) {
                link.getElement().setAttribute("aria-current", "page");
                link.getStyle().set("font-weight", "700");
            }
            nav.add(link);
        }
        return nav;
    }

    private static Section facts(OwnCompany data) {
        Button change = new Button(Words.text("shell.portal.propose"));
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        change.addClickListener(click -> UI.getCurrent().navigate(PortalViews.HOME + "/" + data.id() + "/change"));
        Div head = new Div(new H2(Words.text("shell.portal.data")), change);
        head.addClassName("iinkai-section-head");
        Facts facts = new Facts()
                .add(Words.text("shell.members.column.number"), data.number())
                .add(
                        Words.text("shell.portal.since"),
                        data.memberSince().map(Dates::day).orElse(""))
                .add(Words.text("shell.proposals.field.name"), data.name().display())
                .add(Words.text("shell.proposals.field.kana"), data.name().kana())
                .add(
                        Words.text("shell.proposals.field.corporate-number"),
                        data.corporateNumber().digits())
                .add(Words.text("shell.proposals.field.address"), FieldWords.written(data.address()))
                .add(Words.text("shell.proposals.field.phone"), data.phone())
                .add(Words.text("shell.proposals.field.url"), data.url());
        facts.addClassName("iinkai-panel");
        return new Section(head, facts);
    }

    /** Runs an action on a company; where it is the caller's no longer, nothing of it stays on the screen. */
    private void gone(Runnable action) {
        try {
            action.run();
        } catch (NotFound lost) {
            removeAll();
            List<PortalCompany> own = portal.companies();
            choose(own);
            throw lost;
        }
    }

    /** Guards what a section does. */
    @FunctionalInterface
    interface Guarded {
        void run(Runnable action);
    }

    /** The company at an address. */
    static Id<Company> company(BeforeEnterEvent event) {
        return Id.of(event.getRouteParameters().get("company").orElse(""));
    }
}
