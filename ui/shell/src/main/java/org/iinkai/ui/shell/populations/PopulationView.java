package org.iinkai.ui.shell.populations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.People;
import org.iinkai.api.populations.FrozenPopulation;
import org.iinkai.api.populations.Population;
import org.iinkai.api.populations.PopulationMember;
import org.iinkai.api.populations.Populations;
import org.iinkai.api.views.SavedViews;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;

/** One population: its criteria, how many it finds and whom as of a day ({@code ?day=2024-07-31}), and what was frozen. */
public final class PopulationView extends ListPage<PopulationMember> {

    private static final String DAY = "day";

    private final PopulationServices services;
    private final boolean mayChange;
    private final Div top = new Div();
    private Optional<Population> shown = Optional.empty();

    /** Made by the host. */
    public PopulationView(
            Populations populations,
            Members members,
            Companies companies,
            People people,
            Access access,
            Clock clock,
            SavedViews views) {
        super("shell.population");
        services = new PopulationServices(populations, members, companies, people, clock);
        mayChange = access.may(CoreRight.MEMBERS_CHANGE);
        replace(getComponentAt(0), top);
        MemberColumns.addTo(this::column);
        personal(access.may(CoreRight.MEMBERS_EXPORT));
        savedViews(views, "core.population-members");
        fileNamed(query -> day(Optional.of(query.filter(DAY))).toString());
        filters().withoutText().day(DAY, Words.text("shell.population.as-of"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        if (event.hasForwardTarget()) {
            return;
        }
        Population population = services.populations().population(PopulationPaths.id(event.getRouteParameters(), "id"));
        shown = Optional.of(population);
        show(population, day(event.getLocation().getQueryParameters().getSingleParameter(DAY)));
    }

    @Override
    protected Page<PopulationMember> find(ListQuery query, PageRequest request) {
        Population population = shown.orElseThrow();
        LocalDate day = day(Optional.of(query.filter(DAY)));
        return services.populations().members(population.criteria(), population.role(), day, request);
    }

    private LocalDate day(Optional<String> text) {
        try {
            return text.filter(word -> !word.isEmpty()).map(LocalDate::parse).orElseGet(services::today);
        } catch (DateTimeParseException e) {
            return services.today();
        }
    }

    private void show(Population population, LocalDate day) {
        List<FrozenPopulation> frozen = services.populations().frozen(population.id());
        String counted =
                services.populations().count(population.criteria(), day).in(Words.locale());
        Paragraph count = new Paragraph(Words.text("shell.population.count", Dates.day(day), counted));
        count.addClassName("iinkai-live-count");
        top.removeAll();
        top.add(
                new BackLink(PopulationPaths.ALL, Words.text("shell.populations.back")),
                header(population, day, frozen.isEmpty()));
        if (!population.note().isEmpty()) {
            top.add(new Paragraph(population.note()));
        }
        top.add(
                CriteriaWords.of(services).facts(population),
                new H2(Words.text("shell.population.frozen")),
                new FrozenHistory(frozen),
                new H2(Words.text("shell.population.companies")),
                count);
    }

    private PageHeader header(Population population, LocalDate day, boolean mayRemove) {
        PageHeader header = new PageHeader(population.name());
        if (mayChange) {
            Button freeze = new Button(
                    Words.text("shell.population.freeze"),
                    click -> FreezeForm.open(services, population, day, this::done));
            freeze.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Button change = new Button(
                    Words.text("shell.population.change"),
                    click -> new CriteriaForm(services, population, day).open(saved -> again()));
            if (mayRemove) {
                Button remove = new Button(Words.text("shell.population.remove"), click -> askToRemove(population));
                remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                header.actions(remove);
            }
            header.actions(change, freeze);
        }
        return header;
    }

    private void done(FrozenPopulation frozen) {
        Notices.done(
                "shell.population.frozen-done",
                Dates.day(frozen.day()),
                frozen.count().in(Words.locale()));
        again();
    }

    private void askToRemove(Population population) {
        Confirm.danger(
                Words.text("shell.population.remove-title"),
                Words.text("shell.population.remove-question", population.name()),
                Words.text("shell.population.remove"),
                () -> {
                    services.populations().remove(population.id(), population.version());
                    Notices.done("shell.population.removed", population.name());
                    UI.getCurrent().navigate(PopulationPaths.ALL);
                });
    }

    private void again() {
        Population population =
                services.populations().population(shown.orElseThrow().id());
        shown = Optional.of(population);
        show(population, day(Optional.of(query().filter(DAY))));
        reload();
    }
}
