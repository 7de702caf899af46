package org.iinkai.core.calendar;

import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.error.Refused;
import org.iinkai.api.numbering.Numbering;
import org.iinkai.api.numbering.NumberingScheme;

/** Gives events their numbers. A number once taken is given to no other event, whatever becomes of its own. */
final class EventNumbers {

    private final Numbering numbering;
    private final CalendarMapper mapper;

    EventNumbers(Numbering numbering, CalendarMapper mapper) {
        this.numbering = numbering;
        this.mapper = mapper;
    }

    /** A number and what its count restarts with; 0 in a series without numbers. */
    record Numbered(int number, String scope) {

        /** Of an event that has none yet. */
        static final Numbered NONE = new Numbered(0, "");
    }

    Numbered of(EventSeries series, SaveEvent request, Numbered before) {
        var day = EventStore.firstDay(request.sessions());
        String scope = series.numbering().scope(day, series.terms());
        return switch (series.numbering()) {
            case NONE -> new Numbered(0, scope);
            case HALF_YEAR -> free(series, request, NumberingScheme.isFirstHalf(day) ? 1 : 2, scope);
            case LIFETIME, FISCAL_YEAR, TERM -> counted(series, request, before, scope);
        };
    }

    private Numbered counted(EventSeries series, SaveEvent request, Numbered before, String scope) {
        if (request.number().isPresent()) {
            int wanted = request.number().getAsInt();
            numbering.atLeast(series.code(), scope, wanted);
            return free(series, request, wanted, scope);
        }
        boolean isKept = before.number() > 0 && before.scope().equals(scope);
        return new Numbered(isKept ? before.number() : numbering.next(series.code(), scope), scope);
    }

    private Numbered free(EventSeries series, SaveEvent request, int number, String scope) {
        if (mapper.isTaken(series.code(), scope, number, request.id())) {
            throw new Refused("core.refused.event-number-taken", number).at("number");
        }
        return new Numbered(number, scope);
    }
}
