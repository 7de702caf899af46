package org.iinkai.training;

import org.iinkai.api.error.Refused;

/**
 * A part of the catalogue: ベーシックコース, 専門コース. Immutable.
 *
 * @param code stable word
 * @param position place in the catalogue
 */
public record Track(String code, String name, int position) {

    public Track {
        if (code.isBlank() || name.isBlank()) {
            throw new Refused("training.refused.track-name").at("name");
        }
    }
}
