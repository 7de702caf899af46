package org.iinkai.api.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a meeting.
 *
 * @param noticeAt when the notice was sent last
 * @param approvedAt when the minutes were approved
 * @param version 0 as long as nothing was kept
 */
public record Meeting(
        List<AgendaItem> agenda,
        String minutes,
        Optional<Instant> noticeAt,
        Optional<Instant> approvedAt,
        int version) {

    /** A meeting of which nothing is kept yet. */
    public static final Meeting EMPTY = new Meeting(List.of(), "", Optional.empty(), Optional.empty(), 0);

    public Meeting {
        agenda = List.copyOf(agenda);
    }
}
