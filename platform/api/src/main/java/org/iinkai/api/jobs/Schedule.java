package org.iinkai.api.jobs;

import java.time.Duration;
import java.time.LocalTime;

/** When a job runs. */
public sealed interface Schedule {

    /** Again after a pause. */
    record Every(Duration pause) implements Schedule {}

    /** Once a day at a time of the association's time zone. */
    record Daily(LocalTime at) implements Schedule {}
}
