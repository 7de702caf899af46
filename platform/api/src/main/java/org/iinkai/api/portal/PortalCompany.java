package org.iinkai.api.portal;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;

/**
 * A company that the caller is a contact of today.
 *
 * @param name as printed
 * @param isAdministrator whether the caller looks after its people
 */
public record PortalCompany(Id<Company> id, String name, boolean isAdministrator) {}
