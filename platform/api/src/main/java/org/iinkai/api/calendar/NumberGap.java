package org.iinkai.api.calendar;

import org.iinkai.api.text.Localized;

/**
 * A number of a series that no event has, between others that are taken.
 *
 * @param scope what the count restarts with; empty in a lifetime series
 */
public record NumberGap(String series, Localized name, String scope, int number) {}
