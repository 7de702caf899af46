package org.iinkai.api.portal;

import java.time.LocalDate;
import java.util.OptionalInt;

import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.text.Localized;

/**
 * A place that somebody of a company has or had in an event.
 *
 * @param number of the event; empty in a series without numbers
 * @param isOver whether the event is over, or was cancelled
 * @param waiting place on the waiting list, from 1; empty when not waiting
 * @param mayGiveBack whether it can be given back here
 * @param hasCertificate whether a certificate can be fetched here
 */
public record PortalPlace(
        Id<Participation> id,
        Id<Event> event,
        Localized seriesName,
        OptionalInt number,
        String title,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean isOver,
        String name,
        Attendance attendance,
        Participation.Status status,
        OptionalInt waiting,
        boolean mayGiveBack,
        boolean hasCertificate) {}
