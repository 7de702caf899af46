package org.iinkai.api.applications;

import java.time.LocalDate;

/**
 * That an application came in.
 *
 * @param number receipt number: {@code 2024-0007}, counted in the fiscal year
 */
public record Receipt(String number, LocalDate on) {}
