package org.iinkai.api.accounts;

import java.time.LocalDate;

/**
 * That a post will begin or cease to give its rights.
 *
 * @param on first day of the change
 * @param isBegin whether rights come; otherwise they go
 */
public record DueChange(LocalDate on, boolean isBegin, Reason.ByPost why) {}
