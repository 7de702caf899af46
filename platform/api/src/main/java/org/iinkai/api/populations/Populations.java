package org.iinkai.api.populations;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/**
 * Populations. Reading needs {@code core.members-read}; saving and freezing {@code core.members-change}. Bundles join
 * {@code published.population_member} with rows of their own.
 */
@ProviderType
public interface Populations {

    /** Populations whose name contains the text, by name, a page at a time; two statements. */
    Page<PopulationRow> find(String text, PageRequest page);

    /**
     * A population.
     *
     * @throws org.iinkai.api.error.NotFound when there is none with that id
     */
    Population population(Id<Population> id);

    /**
     * Adds a population, whose version is 0, or changes one. Adding again with the same id changes nothing.
     *
     * @throws org.iinkai.api.error.Refused when a code is unknown, or with {@code core.refused.changed-meanwhile}
     */
    void save(Population population);

    /**
     * Takes a population away that was never frozen.
     *
     * @throws org.iinkai.api.error.Refused when it was frozen, or with {@code core.refused.changed-meanwhile}
     */
    void remove(Id<Population> id, int version);

    /**
     * The companies that the criteria find on a day, by reading, a page at a time; two statements.
     *
     * @param role code of the role whose contact is wanted; empty when none is
     */
    Page<PopulationMember> members(Criteria criteria, String role, LocalDate day, PageRequest page);

    /** How many companies the criteria find on a day; one statement that makes no list. */
    Headcount count(Criteria criteria, LocalDate day);

    /**
     * Keeps for good who a population is on a day. A request repeated with the same id changes nothing.
     *
     * @param id made by the caller
     */
    FrozenPopulation freeze(Id<FrozenPopulation> id, Id<Population> population, LocalDate day);

    /** How often, as of which days and with how many companies a population was frozen, the latest first. */
    List<FrozenPopulation> frozen(Id<Population> population);

    /**
     * A frozen population.
     *
     * @throws org.iinkai.api.error.NotFound when there is none with that id
     */
    FrozenPopulation frozenAs(Id<FrozenPopulation> id);

    /** The companies of a frozen population, by reading, a page at a time; two statements. */
    Page<PopulationMember> frozenMembers(Id<FrozenPopulation> id, PageRequest page);
}
