package org.iinkai.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.activities.Activities;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.handover.HandOvers;
import org.iinkai.api.host.Menu;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.Members;
import org.iinkai.api.portal.Proposals;
import org.iinkai.api.privacy.Breach;
import org.iinkai.api.privacy.Breaches;
import org.iinkai.api.privacy.PrivacyRequests;
import org.iinkai.api.report.AnnualReport;
import org.iinkai.api.report.Reports;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.WhileShown;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.handover.HandOverTiles;
import org.iinkai.ui.shell.portal.PortalViews;

/** The first page: the year, how many members there are, how far the report writes itself, and the committees' pages. */
public final class StartView extends Div implements BeforeEnterObserver {
    private static final int SOON = 7;

    private final Menu menu;
    private final Access access;
    private final HandOverTiles handed;
    private final UnorderedList committees = new UnorderedList();

    /** Made by the host. */
    public StartView(
            Menu menu,
            Access access,
            Clock clock,
            Members members,
            Activities activities,
            Reports reports,
            HandOvers handOvers,
            Proposals proposals,
            PrivacyRequests requests,
            Breaches breaches) {
        this.menu = menu;
        this.access = access;
        addClassName("iinkai-page");
        LocalDate today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
        FiscalYear year = FiscalYear.of(today);
        add(new PageHeader(Words.text("shell.start.title"))
                .lead(Words.text("shell.start.lead", Dates.year(year), Dates.period(year.period()))));
        UnorderedList figures = new UnorderedList();
        figures.addClassName("iinkai-tiles");
        if (access.may(CoreRight.MEMBERS_READ)) {
            figures.add(members(members, today));
            proposals(proposals).ifPresent(figures::add);
        }
        if (access.may(CoreRight.PRIVACY_MANAGE)) {
            requests(requests, today).ifPresent(figures::add);
            breaches(breaches).ifPresent(figures::add);
        }
        if (access.may(CoreRight.ACTIVITIES_READ)) {
            activities.years().stream().findFirst().ifPresent(latest -> figures.add(report(reports.of(latest))));
        }
        committees.addClassName("iinkai-tiles");
        handed = new HandOverTiles(handOvers);
        add(handed, figures, new H2(Words.text("shell.start.committees")), committees);
    }

    /** Somebody without any right has the page of their company and nothing else, unless a post is handed over. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (PortalViews.isAllFor(access.caller()) && !handed.isVisible()) {
            event.forwardTo(PortalViews.HOME);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        WhileShown.hear(event, menu::onChange, this::fill);
        fill();
    }

    private void fill() {
        committees.removeAll();
        Map<String, Menu.Entry> first = new LinkedHashMap<>();
        menu.entries().stream()
                .filter(entry -> !entry.plugin().isEmpty())
                .forEach(entry -> first.putIfAbsent(entry.plugin(), entry));
        first.forEach((plugin, entry) -> committees.add(
                tile(new Anchor(entry.path(), Words.text(plugin + ".title")), quiet(Words.text(entry.titleKey())))));
        if (first.isEmpty()) {
            committees.add(new ListItem(new EmptyState(Words.text("shell.start.no-committees"))));
        }
    }

    private static ListItem members(Members members, LocalDate today) {
        Total total =
                members.find(MemberFilter.asOf(today), PageRequest.first(1)).total();
        return tile(
                new Anchor("members", Words.text("shell.start.members")),
                figure(Words.text("shell.start.members-count", total.count())),
                quiet(Words.text("shell.start.as-of", Dates.day(today))));
    }

    private static Optional<ListItem> proposals(Proposals proposals) {
        long open = proposals.open();
        return open == 0
                ? Optional.empty()
                : Optional.of(tile(
                        new Anchor("proposals?state=open", Words.text("shell.start.proposals")),
                        figure(Words.text("shell.start.proposals-count", open)),
                        quiet(Words.text("shell.start.proposals-text"))));
    }

    private static Optional<ListItem> requests(PrivacyRequests requests, LocalDate today) {
        long due = requests.dueBy(today.plusDays(SOON));
        return due == 0
                ? Optional.empty()
                : Optional.of(tile(
                        new Anchor("privacy/requests?state=OPEN", Words.text("shell.start.privacy")),
                        figure(Words.text("shell.start.privacy-count", due)),
                        quiet(Words.text("shell.start.privacy-text", SOON))));
    }

    private static Optional<ListItem> breaches(Breaches breaches) {
        List<Breach> open = breaches.unreported();
        return open.stream()
                .findFirst()
                .flatMap(Breach::nextDue)
                .map(due -> tile(
                        new Anchor("privacy/breaches", Words.text("shell.start.breaches")),
                        figure(Words.text("shell.start.breaches-count", open.size())),
                        quiet(Words.text("shell.start.breaches-text", Dates.day(due)))));
    }

    private static ListItem report(AnnualReport report) {
        String year = Dates.year(report.year());
        return tile(
                new Anchor("report/" + report.year().year(), Words.text("shell.start.report", year)),
                figure(Figures.share(report.liveShare())),
                quiet(Words.text("shell.report.share", report.liveFacts(), report.handFacts())));
    }

    private static ListItem tile(Component... components) {
        Div tile = new Div(components);
        tile.addClassName("iinkai-tile");
        return new ListItem(tile);
    }

    private static Div figure(String text) {
        Div figure = new Div(text);
        figure.addClassName("iinkai-tile-figure");
        return figure;
    }

    private static Div quiet(String text) {
        Div quiet = new Div(text);
        quiet.addClassName("iinkai-quiet");
        return quiet;
    }
}
