package org.iinkai.training;

import java.util.Locale;

import org.iinkai.api.calendar.Participation;

/**
 * A place in a run as other programs read it.
 *
 * @param company company at the time of enrolling; empty for a person without one
 * @param status where the place stands: enrolled, attended or absent
 * @param enrolledAt moment in UTC, ISO 8601
 */
public record PlaceAnswer(String id, String name, String kana, String company, String status, String enrolledAt) {

    static PlaceAnswer of(Participation place) {
        return new PlaceAnswer(
                place.id().toString(),
                place.personName(),
                place.personKana(),
                place.companyName(),
                place.status().name().toLowerCase(Locale.ROOT),
                place.enrolledAt().toString());
    }
}
