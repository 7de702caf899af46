package org.iinkai.api.applications;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That an application came into a state.
 *
 * @param on the day it counts for
 * @param note question or reason; may be empty
 * @param at when it was recorded
 * @param by who recorded it; empty for the applicant on the public page
 */
public record Step(ApplicationState state, LocalDate on, String note, Instant at, String by) {}
