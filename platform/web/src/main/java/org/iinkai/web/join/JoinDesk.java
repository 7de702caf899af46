package org.iinkai.web.join;

import java.time.Clock;

import org.iinkai.api.applications.Applications;
import org.iinkai.api.association.Association;

/**
 * What stands behind the public page.
 *
 * @param clock has the time zone of the association
 * @param enquiries whom to ask, as the page prints it: a mail address or telephone number; may be empty
 * @param privacyUrl where the association publishes how it treats personal data; may be empty
 */
public record JoinDesk(
        Applications applications, Association association, Clock clock, String enquiries, String privacyUrl) {}
