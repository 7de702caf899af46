package org.iinkai.api.records;

import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;

/**
 * Tells what a module knows of a company. Contributed by {@code to.companyPart(...)}, made by the host, called on a thread
 * of its own as the person who looks.
 */
public interface CompanyPart {

    /**
     * What is known of the company, the newest first; empty when the caller may not know.
     *
     * @param most lines wanted, at least 1; more than that is an error
     */
    Optional<RecordPart> of(Id<Company> company, int most);
}
