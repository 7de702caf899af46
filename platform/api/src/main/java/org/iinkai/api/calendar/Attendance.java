package org.iinkai.api.calendar;

/** How one person takes part. */
public enum Attendance {
    /** 会場参加. */
    VENUE,
    /** オンライン参加. */
    ONLINE
}
