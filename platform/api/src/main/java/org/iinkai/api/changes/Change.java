package org.iinkai.api.changes;

import java.time.Instant;

/**
 * That a record changed. Says neither who changed it nor what it holds now.
 *
 * @param position place among all changes, from 1 without a gap; never given twice
 * @param at when it was changed
 * @param kind what kind of record: {@code company}, {@code membership}
 * @param id id or code of the record
 * @param action what was done, as a message key: {@code core.audit.member-left}
 */
public record Change(long position, Instant at, String kind, String id, String action) {}
