package org.iinkai.api.calendar;

/**
 * People and the distinct companies they come from.
 *
 * @param people people who have a place
 * @param companies distinct companies of those people
 * @param came people who were there
 * @param companiesCame distinct companies of those who were there
 * @param waiting people on the waiting list
 */
public record Headcount(int people, int companies, int came, int companiesCame, int waiting) {

    /** Nobody. */
    public static final Headcount NONE = new Headcount(0, 0, 0, 0, 0);
}
