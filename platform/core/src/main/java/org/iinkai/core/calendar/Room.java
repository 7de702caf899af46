package org.iinkai.core.calendar;

import java.util.OptionalInt;

import org.iinkai.api.calendar.Attendance;

/** Limits of an event and how far they are used. */
record Room(
        OptionalInt capacity,
        OptionalInt venue,
        OptionalInt online,
        OptionalInt perCompany,
        int taken,
        int takenVenue,
        int takenOnline,
        int waitingVenue,
        int waitingOnline) {

    /** Places left in a form; empty when they have no limit. */
    OptionalInt free(Attendance form) {
        OptionalInt ofForm = form == Attendance.VENUE ? left(venue, takenVenue) : left(online, takenOnline);
        OptionalInt inAll = left(capacity, taken);
        if (ofForm.isEmpty()) {
            return inAll;
        }
        return inAll.isEmpty() ? ofForm : OptionalInt.of(Math.min(ofForm.getAsInt(), inAll.getAsInt()));
    }

    boolean isFree(Attendance form) {
        return free(form).orElse(1) > 0;
    }

    boolean hasWaiting(Attendance form) {
        return (form == Attendance.VENUE ? waitingVenue : waitingOnline) > 0;
    }

    private static OptionalInt left(OptionalInt limit, int used) {
        return limit.isPresent() ? OptionalInt.of(Math.max(0, limit.getAsInt() - used)) : OptionalInt.empty();
    }
}
