package org.iinkai.api.privacy;

import java.time.LocalDate;

/**
 * A record whose time is over.
 *
 * @param id within its set
 * @param title what people know it by
 * @param since the day that its time is counted from
 * @param path route of a view that shows it, without a leading slash; empty when there is none
 */
public record DueRecord(String id, String title, LocalDate since, String path) {}
