package org.iinkai.api.calendar;

import java.time.Instant;

import org.iinkai.api.data.Id;

/**
 * One person's place in an event.
 *
 * @param companyName company at the time of enrolling; empty for a person without one
 */
public record Participation(
        Id<Participation> id,
        Id<Event> event,
        String personName,
        String personKana,
        String companyName,
        Status status,
        Instant enrolledAt) {

    /** Where a participation stands. */
    public enum Status {
        /** 申し込み済み. */
        ENROLLED,
        /** 出席. */
        ATTENDED,
        /** 欠席. */
        ABSENT,
        /** 取り消し済み: counted nowhere. */
        CANCELLED,
        /** キャンセル待ち: has no place yet, counted nowhere. */
        WAITING
    }
}
