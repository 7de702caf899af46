package org.iinkai.api.privacy;

import java.util.OptionalLong;

/**
 * A set of personal data for those who look after it.
 *
 * @param usualMonths how long its module keeps it where nothing else is set
 * @param due how many records are over; empty when the module did not answer
 */
public record KeptData(Purpose purpose, int usualMonths, OptionalLong due) {}
