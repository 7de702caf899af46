package org.iinkai.api.portal;

import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;

/**
 * Tells what a module has for a company: open surveys, applications, papers, deadlines. Contributed by
 * {@code to.portalPart(...)}, made by the host, called on a thread of its own as a contact of the company, who needs no
 * right for it.
 */
public interface PortalPart {

    /**
     * What there is for the company; empty when the page need not mention the module.
     *
     * @param company one of the caller's own
     * @param most items wanted, at least 1; more than that is an error
     */
    Optional<PortalItems> of(Id<Company> company, int most);
}
