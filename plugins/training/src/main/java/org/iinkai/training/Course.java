package org.iinkai.training;

import org.iinkai.api.error.Refused;

/**
 * A course of the catalogue (講座). Immutable.
 *
 * @param code stable word
 * @param track code of the track it belongs to
 * @param title as printed, without brackets
 * @param position place within its track
 */
public record Course(String code, String track, String title, int position) {

    public Course {
        if (code.isBlank() || title.isBlank()) {
            throw new Refused("training.refused.course-title").at("title");
        }
    }
}
