package org.iinkai.api.portal;

import java.time.Instant;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;

/**
 * A proposal in the list of all.
 *
 * @param personName whose data; empty when it is the company's
 * @param open things that wait for a decision
 * @param fields things in all
 */
public record ProposalRow(
        Id<Proposal> id,
        Id<Company> company,
        String companyName,
        String personName,
        String byName,
        Instant at,
        int open,
        int fields) {

    /** Whether something of it waits for a decision. */
    public boolean isOpen() {
        return open > 0;
    }
}
