package org.iinkai.core.populations;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.error.Refused;
import org.iinkai.api.populations.Criteria;
import org.iinkai.api.populations.FrozenPopulation;
import org.iinkai.api.populations.Headcount;
import org.iinkai.api.populations.Population;
import org.iinkai.api.populations.PopulationMember;
import org.iinkai.api.populations.PopulationRow;
import org.iinkai.api.populations.Populations;
import org.iinkai.core.database.MapperSet;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;
import org.iinkai.core.populations.PopulationMemberMapper.Counted;

/** Populations in the database. */
public final class PopulationRegister implements Populations {

    private final Foundation foundation;
    private final Access access;
    private final Transactions transactions;
    private final PopulationMapper populations;
    private final PopulationMemberMapper members;
    private final PopulationStore store;
    private final Freezer freezer;

    private PopulationRegister(Foundation foundation, MapperSet mappers) {
        this.foundation = foundation;
        this.access = foundation.access();
        this.transactions = foundation.transactions();
        this.populations = mappers.mapper(PopulationMapper.class);
        this.members = mappers.mapper(PopulationMemberMapper.class);
        this.store = new PopulationStore(populations);
        this.freezer = new Freezer(foundation, mappers.mapper(FrozenMapper.class));
    }

    /** The part of the core that knows populations. */
    public static Part in(Foundation foundation) {
        MapperSet mappers = foundation
                .database()
                .mappers(
                        "core.populations",
                        PopulationMapper.class.getClassLoader(),
                        List.of(PopulationMapper.class, PopulationMemberMapper.class, FrozenMapper.class));
        PopulationRegister register = new PopulationRegister(foundation, mappers);
        return new Part(
                Map.of(Populations.class, register),
                Map.of("core.populations", PopulationImport.into(register.store, register.freezer)));
    }

    @Override
    public Page<PopulationRow> find(String text, PageRequest page) {
        access.require(CoreRight.MEMBERS_READ);
        return transactions.read(() -> {
            List<PopulationRow> found = page.isFirst()
                    ? populations.find(text.strip(), null, null, page.size() + 1)
                    : populations.find(
                            text.strip(), page.after().getFirst(), CriteriaQuery.id(page.after()), page.size() + 1);
            return Page.of(
                    found,
                    page,
                    row -> List.of(row.name(), row.id().toString()),
                    Total.bounded(populations.count(text.strip(), Total.BOUND + 1)));
        });
    }

    @Override
    public Population population(Id<Population> id) {
        access.require(CoreRight.MEMBERS_READ);
        return transactions.read(() -> store.population(id));
    }

    @Override
    public void save(Population population) {
        access.require(CoreRight.MEMBERS_CHANGE);
        transactions.write(() -> {
            if (store.save(population)) {
                audit(
                        population.version() == 0 ? "core.audit.population-added" : "core.audit.population-changed",
                        population.id(),
                        "");
            }
        });
    }

    @Override
    public void remove(Id<Population> id, int version) {
        access.require(CoreRight.MEMBERS_CHANGE);
        transactions.write(() -> {
            if (!freezer.of(id).isEmpty()) {
                throw new Refused("core.refused.population-frozen");
            }
            store.remove(id, version);
            audit("core.audit.population-removed", id, "");
        });
    }

    @Override
    public Page<PopulationMember> members(Criteria criteria, String role, LocalDate day, PageRequest page) {
        access.require(CoreRight.MEMBERS_READ);
        CriteriaQuery query = CriteriaQuery.of(criteria, role, day, page);
        return transactions.read(() -> {
            Counted counted = members.bounded(query, Total.BOUND + 1);
            List<FoundMember> found = counted.isWorthWalking() ? members.walked(query) : members.gathered(query);
            return told(Page.of(found, page, FoundMember::position, Total.bounded(counted.matches())));
        });
    }

    @Override
    public Headcount count(Criteria criteria, LocalDate day) {
        access.require(CoreRight.MEMBERS_READ);
        CriteriaQuery query = CriteriaQuery.of(criteria, "", day, PageRequest.first());
        return transactions.read(() -> CountRow.headcount(members.count(query)));
    }

    @Override
    public FrozenPopulation freeze(Id<FrozenPopulation> id, Id<Population> population, LocalDate day) {
        Caller caller = access.require(CoreRight.MEMBERS_CHANGE);
        return transactions.write(() -> {
            if (freezer.freeze(id, store.population(population), day, caller.name())) {
                audit("core.audit.population-frozen", population, "as of " + day);
            }
            return freezer.one(id);
        });
    }

    @Override
    public List<FrozenPopulation> frozen(Id<Population> population) {
        access.require(CoreRight.MEMBERS_READ);
        return transactions.read(() -> freezer.of(store.population(population).id()));
    }

    @Override
    public FrozenPopulation frozenAs(Id<FrozenPopulation> id) {
        access.require(CoreRight.MEMBERS_READ);
        return transactions.read(() -> freezer.one(id));
    }

    @Override
    public Page<PopulationMember> frozenMembers(Id<FrozenPopulation> id, PageRequest page) {
        access.require(CoreRight.MEMBERS_READ);
        return transactions.read(() -> told(freezer.members(id, page)));
    }

    private static Page<PopulationMember> told(Page<FoundMember> page) {
        Locale locale = CallerScope.current().map(Caller::locale).orElse(Locale.JAPANESE);
        return page.map(found -> found.member(locale));
    }

    private void audit(String action, Id<Population> id, String detail) {
        foundation.audit().record(action, "population:" + id, detail);
    }
}
