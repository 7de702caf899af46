package org.iinkai.web.resources;

import org.iinkai.api.mailings.MailingLists;
import org.iinkai.api.mailings.Mailings;
import org.iinkai.api.mailings.Suppressions;

/** The services of mailings. */
public record MailingServices(Mailings mailings, MailingLists lists, Suppressions suppressions) {}
