package org.iinkai.api.members;

import java.time.LocalDate;

/**
 * Where an organisation was before.
 *
 * @param until the last day there
 */
public record FormerAddress(PostalAddress address, LocalDate until) {}
