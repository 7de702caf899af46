package org.iinkai.api.applications;

import org.iinkai.api.data.Id;

/**
 * Somebody applies on the public page.
 *
 * @param application id made with the form: the same form sent twice makes one application
 * @param isConsentGiven whether the applicant agreed to the use of the data
 */
public record Apply(Id<Application> application, Applicant applicant, boolean isConsentGiven) {}
