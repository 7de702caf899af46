package org.iinkai.api.members;

import java.time.LocalDate;

/**
 * What an organisation was called before.
 *
 * @param until the last day of that name
 */
public record FormerName(CompanyName name, LocalDate until) {}
