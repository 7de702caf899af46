package org.iinkai.web.resources;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.members.Company;
import org.iinkai.api.populations.Criteria;
import org.iinkai.api.populations.FrozenPopulation;
import org.iinkai.api.populations.Headcount;
import org.iinkai.api.populations.Population;
import org.iinkai.api.populations.PopulationMember;
import org.iinkai.api.populations.PopulationRow;
import org.iinkai.api.populations.Populations;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;

/** Populations: criteria, who they find on a day, and what was frozen. */
final class PopulationResource implements RestResource {

    private static final RestParameter ID = RestParameter.id("id", "Id of the population.");
    private static final RestParameter FROZEN = RestParameter.id("frozen", "Id of the frozen population.");
    private static final RestParameter DAY = RestParameter.day("day", "As of that day; today when left out.");

    private final Populations populations;
    private final Clock clock;

    PopulationResource(Populations populations, Clock clock) {
        this.populations = populations;
        this.clock = clock;
    }

    @Override
    public List<RestOperation> operations() {
        return Stream.concat(ofCriteria(), ofMembers()).toList();
    }

    private Stream<RestOperation> ofCriteria() {
        return Stream.of(
                RestOperation.page("", "Populations by name", PopulationRow.class, this::find)
                        .with(RestParameter.text("text", "Part of the name.")),
                RestOperation.post("", "Adds a population", PopulationBody.class, Population.class, this::add)
                        .creating(Population.class, Population::id)
                        .versioned(Population.class, Population::version)
                        .example(PopulationBody.example()),
                RestOperation.get("/{id}", "A population", Population.class, this::one)
                        .with(ID)
                        .versioned(Population.class, Population::version),
                RestOperation.put(
                                "/{id}",
                                "Changes a population; what the body leaves out becomes empty",
                                PopulationBody.class,
                                Population.class,
                                this::change)
                        .with(ID)
                        .conditional()
                        .versioned(Population.class, Population::version)
                        .example(PopulationBody.example()),
                RestOperation.delete("/{id}", "Takes a population away that was never frozen", this::remove)
                        .with(ID)
                        .conditional());
    }

    private Stream<RestOperation> ofMembers() {
        return Stream.of(
                RestOperation.page(
                                "/{id}/members",
                                "Who is in it on a day, by reading",
                                PopulationMember.class,
                                this::members)
                        .with(ID, DAY),
                RestOperation.get("/{id}/count", "How many are in it on a day, by segment", Count.class, this::count)
                        .with(ID, DAY),
                RestOperation.get(
                                "/{id}/frozen",
                                "As of which days it was frozen, the latest first",
                                Frozen[].class,
                                this::allFrozen)
                        .with(ID),
                RestOperation.post(
                                "/{id}/frozen",
                                "Keeps for good who is in it on a day",
                                FreezeBody.class,
                                Frozen.class,
                                this::freeze)
                        .with(ID)
                        .creating(Frozen.class, Frozen::id)
                        .example(new FreezeBody(Optional.empty(), LocalDate.parse("2024-07-31"))),
                RestOperation.get(
                                "/{id}/frozen/{frozen}",
                                "A frozen population",
                                Frozen.class,
                                request -> Frozen.of(frozen(request)))
                        .with(ID, FROZEN),
                RestOperation.page(
                                "/{id}/frozen/{frozen}/members",
                                "Who was in it, by reading",
                                PopulationMember.class,
                                request -> populations.frozenMembers(
                                        frozen(request).id(), request.page()))
                        .with(ID, FROZEN));
    }

    private Page<PopulationRow> find(RestRequest request) {
        return populations.find(request.query("text").orElse(""), request.page());
    }

    private Population one(RestRequest request) {
        return populations.population(id(request));
    }

    private Population add(RestRequest request) {
        PopulationBody body = request.body(PopulationBody.class);
        Id<Population> id = body.id().orElseGet(Id::next);
        populations.save(body.as(id, 0));
        return populations.population(id);
    }

    private Population change(RestRequest request) {
        populations.save(request.body(PopulationBody.class).as(id(request), request.version()));
        return one(request);
    }

    private Object remove(RestRequest request) {
        populations.remove(id(request), request.version());
        return "";
    }

    private Page<PopulationMember> members(RestRequest request) {
        Population population = one(request);
        return populations.members(population.criteria(), population.role(), day(request), request.page());
    }

    private Count count(RestRequest request) {
        LocalDate day = day(request);
        return Count.of(day, populations.count(one(request).criteria(), day));
    }

    private List<Frozen> allFrozen(RestRequest request) {
        return populations.frozen(id(request)).stream().map(Frozen::of).toList();
    }

    private Frozen freeze(RestRequest request) {
        FreezeBody body = request.body(FreezeBody.class);
        return Frozen.of(populations.freeze(body.id().orElseGet(Id::next), id(request), body.day()));
    }

    /** The frozen population of the path, if it is one of the population of the path. */
    private FrozenPopulation frozen(RestRequest request) {
        FrozenPopulation found = populations.frozenAs(Id.of(request.place("frozen")));
        if (!found.population().equals(id(request))) {
            throw new NotFound("frozen population " + found.id());
        }
        return found;
    }

    private static Id<Population> id(RestRequest request) {
        return Id.of(request.place("id"));
    }

    private LocalDate day(RestRequest request) {
        return Query.day(request, "day").orElseGet(() -> LocalDate.now(clock));
    }

    /**
     * A population as it is asked for.
     *
     * @param id made by the client, so that a repeated request is recognised; may be left out
     * @param role code of the role whose contact is wanted; left out when none is
     */
    record PopulationBody(
            Optional<Id<Population>> id,
            String name,
            Optional<String> note,
            Optional<CriteriaBody> criteria,
            Optional<String> role) {

        static PopulationBody example() {
            CriteriaBody both = new CriteriaBody(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(List.of("inhouse", "agency")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            return new PopulationBody(
                    Optional.empty(), "会員企業調査の対象", Optional.empty(), Optional.of(both), Optional.of("contact"));
        }

        Population as(Id<Population> population, int version) {
            Criteria wanted = criteria.map(CriteriaBody::criteria).orElseGet(Criteria::everyMember);
            return new Population(population, name, note.orElse(""), wanted, role.orElse(""), version);
        }
    }

    /** Criteria; what is left out narrows nothing. */
    record CriteriaBody(
            Optional<String> text,
            Optional<List<String>> categories,
            Optional<List<String>> segments,
            Optional<List<String>> prefectures,
            Optional<List<String>> lists,
            Optional<LocalDate> joinedFrom,
            Optional<LocalDate> joinedTo,
            Optional<List<Id<Company>>> added,
            Optional<List<Id<Company>>> excluded) {

        Criteria criteria() {
            return new Criteria(
                    text.orElse(""),
                    categories.orElseGet(List::of),
                    segments.orElseGet(List::of),
                    prefectures.orElseGet(List::of),
                    lists.orElseGet(List::of),
                    joinedFrom,
                    joinedTo,
                    added.orElseGet(List::of),
                    excluded.orElseGet(List::of));
        }
    }

    /**
     * The day that a population is frozen as of.
     *
     * @param id made by the client; may be left out
     */
    record FreezeBody(Optional<Id<FrozenPopulation>> id, LocalDate day) {}

    /**
     * How many companies there are.
     *
     * @param text as printed: 152社（インハウス39社・エージェンシー113社）
     */
    record Count(LocalDate day, long companies, List<Headcount.Line> lines, String text) {

        static Count of(LocalDate day, Headcount count) {
            return new Count(day, count.total(), count.lines(), count.in(Locale.JAPANESE));
        }
    }

    /** A frozen population. */
    record Frozen(
            Id<FrozenPopulation> id,
            Id<Population> population,
            String name,
            LocalDate day,
            String role,
            Instant at,
            String by,
            Count count) {

        static Frozen of(FrozenPopulation frozen) {
            return new Frozen(
                    frozen.id(),
                    frozen.population(),
                    frozen.name(),
                    frozen.day(),
                    frozen.role(),
                    frozen.at(),
                    frozen.by(),
                    Count.of(frozen.day(), frozen.count()));
        }
    }
}
