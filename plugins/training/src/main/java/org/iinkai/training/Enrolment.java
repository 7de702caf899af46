package org.iinkai.training;

import java.time.LocalDate;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;

/**
 * One of the places behind a year's figure, as the list shows it. Immutable.
 *
 * @param run id of the run's event
 * @param number the run's number in the fiscal year
 * @param day day of the run
 * @param title title of the course
 * @param kana reading that the list is sorted by within a run
 * @param company company the person takes part for; empty when none
 */
public record Enrolment(
        Id<Participation> id,
        Id<Event> run,
        int number,
        LocalDate day,
        String title,
        String person,
        String kana,
        String company,
        Participation.Status status) {}
