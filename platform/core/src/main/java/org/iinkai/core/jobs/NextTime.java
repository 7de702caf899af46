package org.iinkai.core.jobs;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;

import org.iinkai.api.jobs.Schedule;

/** When a job runs next. */
final class NextTime {

    private NextTime() {}

    static Instant of(Schedule schedule, Clock clock) {
        return switch (schedule) {
            case Schedule.Every every -> clock.instant().plus(every.pause());
            case Schedule.Daily daily -> {
                ZonedDateTime now = ZonedDateTime.now(clock);
                ZonedDateTime today = now.with(daily.at());
                yield (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
            }
        };
    }
}
