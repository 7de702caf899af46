package org.iinkai.ui.shell.populations;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.Clock;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.People;
import org.iinkai.api.populations.FrozenPopulation;
import org.iinkai.api.populations.Population;
import org.iinkai.api.populations.PopulationMember;
import org.iinkai.api.populations.Populations;
import org.iinkai.api.views.SavedViews;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.Words;

/** Who a population was on a day, as it was kept. */
public final class FrozenView extends ListPage<PopulationMember> {

    private final PopulationServices services;
    private final Div top = new Div();
    private Optional<FrozenPopulation> shown = Optional.empty();

    /** Made by the host. */
    public FrozenView(
            Populations populations,
            Members members,
            Companies companies,
            People people,
            Access access,
            Clock clock,
            SavedViews views) {
        super("shell.population");
        services = new PopulationServices(populations, members, companies, people, clock);
        replace(getComponentAt(0), top);
        MemberColumns.addTo(this::column);
        filters().withoutText().getStyle().setDisplay(Style.Display.NONE); // nothing to narrow by
        personal(access.may(CoreRight.MEMBERS_EXPORT));
        savedViews(views, "core.population-members");
        fileNamed(query -> shown.map(frozen -> frozen.day().toString()).orElse(""));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        if (event.hasForwardTarget()) {
            return;
        }
        FrozenPopulation frozen =
                services.populations().frozenAs(PopulationPaths.id(event.getRouteParameters(), "frozen"));
        if (!frozen.population().equals(PopulationPaths.<Population>id(event.getRouteParameters(), "id"))) {
            throw new NotFound("frozen population " + frozen.id());
        }
        shown = Optional.of(frozen);
        show(frozen);
    }

    @Override
    protected Page<PopulationMember> find(ListQuery query, PageRequest request) {
        return services.populations().frozenMembers(shown.orElseThrow().id(), request);
    }

    private void show(FrozenPopulation frozen) {
        Facts facts = new Facts()
                .add(Words.text("shell.population.as-of"), Dates.day(frozen.day()))
                .add(
                        Words.text("shell.population.companies-count"),
                        frozen.count().in(Words.locale()))
                .add(Words.text("shell.population.frozen-at"), Dates.moment(frozen.at()))
                .add(Words.text("shell.population.frozen-person"), frozen.by());
        if (!frozen.role().isEmpty()) {
            facts.add(
                    Words.text("shell.population.field.role"),
                    CriteriaWords.of(services).role(frozen.role()));
        }
        top.removeAll();
        top.add(
                new BackLink(PopulationPaths.of(frozen.population()), Words.text("shell.population.back")),
                new PageHeader(frozen.name())
                        .beside(new StatusBadge(StatusBadge.Tone.GOOD, Words.text("shell.population.is-frozen"))),
                facts,
                new H2(Words.text("shell.population.companies")));
    }
}
