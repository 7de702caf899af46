package org.iinkai.web.mailings;

import java.time.Clock;

import org.iinkai.api.association.Association;
import org.iinkai.api.mailings.Subscribing;

/**
 * What stands behind the public pages of mailings.
 *
 * @param clock has the time zone of the association
 */
public record SubscribingDesk(Subscribing subscribing, Association association, Clock clock) {}
