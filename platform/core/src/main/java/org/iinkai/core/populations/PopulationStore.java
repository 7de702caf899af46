package org.iinkai.core.populations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.populations.Criteria;
import org.iinkai.api.populations.Population;
import org.iinkai.core.populations.PopulationMapper.Criterion;
import org.iinkai.core.populations.PopulationMapper.Stored;

/** Populations as they are stored. Knows no rights. */
final class PopulationStore {

    private final PopulationMapper populations;

    PopulationStore(PopulationMapper populations) {
        this.populations = populations;
    }

    Population population(Id<Population> id) {
        Stored stored = populations.population(id).orElseThrow(() -> new NotFound("population " + id));
        List<Criterion> all = populations.criteria(id);
        Criteria criteria = new Criteria(
                stored.text(),
                values(all, "category"),
                values(all, "segment"),
                values(all, "prefecture"),
                values(all, "list"),
                stored.joinedFrom(),
                stored.joinedTo(),
                ids(values(all, "added")),
                ids(values(all, "excluded")));
        return new Population(id, stored.name(), stored.note(), criteria, stored.role(), stored.version());
    }

    /** Whether anything was stored. */
    boolean save(Population population) {
        Criteria criteria = population.criteria();
        CriteriaQuery query = CriteriaQuery.of(criteria, population.role(), LocalDate.EPOCH, PageRequest.first());
        Optional<String> unknown = populations.unknownCode(query);
        if (unknown.isPresent()) {
            throw new Refused("core.refused.population-unknown", unknown.get());
        }
        Stored stored = new Stored(
                population.id(),
                population.name(),
                population.note(),
                criteria.text(),
                criteria.joinedFrom(),
                criteria.joinedTo(),
                population.role(),
                population.version());
        if (population.version() == 0) {
            if (populations.add(stored) == 0) {
                return false;
            }
        } else if (populations.change(stored) == 0) {
            throw stale(population.id());
        }
        putCriteria(population.id(), query);
        return true;
    }

    void remove(Id<Population> id, int version) {
        if (populations.remove(id, version) == 0) {
            throw stale(id);
        }
    }

    private RuntimeException stale(Id<Population> id) {
        return populations.population(id).isPresent()
                ? new Refused("core.refused.changed-meanwhile")
                : new NotFound("population " + id);
    }

    private void putCriteria(Id<Population> id, CriteriaQuery query) {
        populations.clear(id);
        populations.put(id, "category", query.categories());
        populations.put(id, "segment", query.segments());
        populations.put(id, "prefecture", query.prefectures());
        populations.put(id, "list", query.lists());
        populations.put(id, "added", query.added());
        populations.put(id, "excluded", query.excluded());
    }

    private static List<String> values(List<Criterion> all, String kind) {
        return all.stream()
                .filter(criterion -> criterion.kind().equals(kind))
                .map(Criterion::value)
                .toList();
    }

    private static List<Id<Company>> ids(List<String> texts) {
        return texts.stream().map(Id::<Company>of).toList();
    }
}
