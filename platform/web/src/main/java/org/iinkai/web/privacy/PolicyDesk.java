package org.iinkai.web.privacy;

import java.time.Clock;

import org.iinkai.api.association.Association;
import org.iinkai.api.privacy.Retention;

/**
 * What stands behind the page.
 *
 * @param clock has the time zone of the association
 * @param enquiries where requests go, as the page prints it: a mail address or telephone number; may be empty
 */
public record PolicyDesk(Retention retention, Association association, Clock clock, String enquiries) {}
