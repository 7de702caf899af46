package org.iinkai.api.portal;

import java.time.Instant;

/**
 * A mail that went to a contact of a company.
 *
 * @param to name of the contact
 * @param subjectLine its subject line
 */
public record PortalMail(String to, String subjectLine, Instant at) {}
