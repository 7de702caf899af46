package org.iinkai.api.applications;

import org.iinkai.api.data.Id;

/**
 * The answers are put right.
 *
 * @param version of the application the person saw
 */
public record ChangeApplicant(Id<Application> application, int version, Applicant applicant) {}
