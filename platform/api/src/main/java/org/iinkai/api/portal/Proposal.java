package org.iinkai.api.portal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/**
 * Changes that a company wants made to its data, or to that of one of its people.
 *
 * @param person whose data; empty when it is the company's
 * @param personName name of that person; empty when there is none
 * @param byName who proposed it
 * @param remark what the proposer adds; may be empty
 */
public record Proposal(
        Id<Proposal> id,
        Id<Company> company,
        String companyName,
        Optional<Id<Person>> person,
        String personName,
        String byName,
        Instant at,
        String remark,
        List<ProposedField> fields) {

    public Proposal {
        fields = List.copyOf(fields);
        requireNonNull(remark, "remark");
    }

    /** Whether something of it waits for a decision. */
    public boolean isOpen() {
        return fields.stream().anyMatch(ProposedField::isOpen);
    }

    /** Whether something of it waits for a decision while its value became another one. */
    public boolean isStale() {
        return fields.stream().anyMatch(ProposedField::isStale);
    }
}
