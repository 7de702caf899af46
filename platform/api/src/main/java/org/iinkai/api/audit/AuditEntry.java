package org.iinkai.api.audit;

import java.time.Instant;

/** One change: when, by whom, what, to what. */
public record AuditEntry(long number, Instant at, String by, String action, String subject, String detail) {}
