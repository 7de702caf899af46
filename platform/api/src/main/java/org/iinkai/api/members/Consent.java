package org.iinkai.api.members;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.error.Refused;

/**
 * That somebody agreed to the use of their data (個人情報保護法).
 *
 * @param on the day of agreeing; empty when nobody asked yet
 * @param to what was agreed to: 講師紹介の掲載, 写真の掲載 ...; empty when nothing is noted
 */
public record Consent(Optional<LocalDate> on, String to) {

    private static final int LONGEST = 500;

    public Consent {
        to = to.strip();
        if (to.codePointCount(0, to.length()) > LONGEST) {
            throw new Refused("core.refused.too-long", LONGEST).at("consent");
        }
    }

    /** Nothing agreed to. */
    public static Consent none() {
        return new Consent(Optional.empty(), "");
    }
}
