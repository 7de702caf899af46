package org.iinkai.training;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A run as other programs read it.
 *
 * @param capacity places; missing when unlimited
 * @param form {@code online} or {@code venue}
 * @param status {@code planned}, {@code held} or {@code cancelled}
 */
public record RunAnswer(
        String id,
        int number,
        int year,
        String day,
        String course,
        String title,
        String track,
        String form,
        String place,
        String status,
        @Nullable Integer capacity,
        long enrolled) {

    static RunAnswer of(Run run) {
        return new RunAnswer(
                run.id().toString(),
                run.number(),
                run.year().year(),
                run.day().toString(),
                run.course(),
                run.title(),
                run.track(),
                run.form().name().toLowerCase(Locale.ROOT),
                run.place(),
                run.status().name().toLowerCase(Locale.ROOT),
                run.capacity().isPresent() ? (Integer) run.capacity().getAsInt() : null,
                run.enrolled());
    }
}
