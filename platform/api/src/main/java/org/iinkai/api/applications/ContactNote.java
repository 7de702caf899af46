package org.iinkai.api.applications;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;

/**
 * That somebody spoke or wrote with an applicant, and what is to be done next.
 *
 * @param id made by the caller: the same note twice is kept once
 * @param with whom it was with, or how: 青葉 太郎様, 電話
 * @param what what came of it
 * @param nextStep what is to be done; may be empty
 * @param nextOn when; empty when there is no day
 * @param by who noted it; not read when it is recorded
 */
public record ContactNote(
        Id<ContactNote> id,
        Id<Application> application,
        LocalDate on,
        String with,
        String what,
        String nextStep,
        Optional<LocalDate> nextOn,
        String by) {
    private static final int LONGEST = 200;
    private static final int LONGEST_TEXT = 4000;

    public ContactNote {
        with = bounded("with", with, LONGEST);
        what = bounded("what", what, LONGEST_TEXT);
        nextStep = bounded("nextStep", nextStep, LONGEST);
        if (what.isEmpty()) {
            throw new Refused("core.refused.contact-note").at("what");
        }
        if (nextOn.isPresent() && nextStep.isEmpty()) {
            throw new Refused("core.refused.contact-next-step").at("nextStep");
        }
    }

    private static String bounded(String field, String text, int most) {
        String stripped = text.strip();
        if (stripped.codePointCount(0, stripped.length()) > most) {
            throw new Refused("core.refused.too-long", most).at(field);
        }
        return stripped;
    }
}
