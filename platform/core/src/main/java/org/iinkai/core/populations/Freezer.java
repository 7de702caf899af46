package org.iinkai.core.populations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.populations.FrozenPopulation;
import org.iinkai.api.populations.Population;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.populations.FrozenMapper.Frozen;
import org.iinkai.core.populations.FrozenMapper.FrozenCount;

/** Keeps who a population is on a day, and tells it again. Knows no rights. */
final class Freezer {

    private final Foundation foundation;
    private final FrozenMapper frozen;

    Freezer(Foundation foundation, FrozenMapper frozen) {
        this.foundation = foundation;
        this.frozen = frozen;
    }

    /** Whether it was new. */
    boolean freeze(Id<FrozenPopulation> id, Population population, LocalDate day, String by) {
        Frozen fresh = new Frozen(
                id,
                population.id(),
                population.name(),
                day,
                population.role(),
                foundation.clock().instant(),
                by);
        if (frozen.add(fresh) == 0) {
            return false;
        }
        frozen.addMembers(id, CriteriaQuery.of(population.criteria(), population.role(), day, PageRequest.first()));
        frozen.addCounts(id);
        return true;
    }

    FrozenPopulation one(Id<FrozenPopulation> id) {
        Frozen stored = frozen.frozen(id).orElseThrow(() -> new NotFound("frozen population " + id));
        return told(List.of(stored)).getFirst();
    }

    List<FrozenPopulation> of(Id<Population> population) {
        return told(frozen.ofPopulation(population));
    }

    Page<FoundMember> members(Id<FrozenPopulation> id, PageRequest page) {
        if (frozen.frozen(id).isEmpty()) {
            throw new NotFound("frozen population " + id);
        }
        List<FoundMember> found = page.isFirst()
                ? frozen.members(id, null, null, page.size() + 1)
                : frozen.members(id, page.after().getFirst(), CriteriaQuery.id(page.after()), page.size() + 1);
        return Page.of(found, page, FoundMember::position, Total.bounded(frozen.size(id)));
    }

    private List<FrozenPopulation> told(List<Frozen> stored) {
        String[] ids = stored.stream().map(each -> each.id().toString()).toArray(String[]::new);
        Map<Id<FrozenPopulation>, List<CountRow>> counts = frozen.counts(ids).stream()
                .collect(Collectors.groupingBy(
                        FrozenCount::frozen, Collectors.mapping(FrozenCount::row, Collectors.toList())));
        return stored.stream()
                .map(each -> new FrozenPopulation(
                        each.id(),
                        each.population(),
                        each.name(),
                        each.day(),
                        each.role(),
                        each.frozenAt(),
                        each.byName(),
                        CountRow.headcount(counts.getOrDefault(each.id(), List.of()))))
                .toList();
    }
}
