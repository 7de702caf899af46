package org.iinkai.gallery;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.gallery.contract.ClosedDays;

/** By when something is to be back: after two weeks, on a day on which somebody is at the desk. */
public final class DueDates {

    private static final int DAYS = 14;
    private static final int LONGEST_CLOSED = 31;

    private final Optional<ClosedDays> closedDays;

    DueDates(Optional<ClosedDays> closedDays) {
        this.closedDays = closedDays;
    }

    /** The day by which something that is lent on a day is to be back. */
    public LocalDate after(LocalDate lentOn) {
        LocalDate due = lentOn.plusDays(DAYS);
        return Stream.iterate(due, day -> day.plusDays(1))
                .limit(LONGEST_CLOSED)
                .filter(day -> !isClosed(day))
                .findFirst()
                .orElse(due);
    }

    /** Whether another bundle says on which days the desk is closed. */
    public boolean areTold() {
        return closedDays.isPresent();
    }

    private boolean isClosed(LocalDate day) {
        boolean isWeekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return isWeekend || (closedDays.isPresent() && closedDays.get().isClosed(day));
    }
}
