package org.iinkai.api.documents;

import java.time.Instant;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;

/**
 * What somebody said in a consultation, and what was answered.
 *
 * @param chapter position of the chapter that it is about, from 1; 0 for the whole text
 * @param chapterTitle title of the chapter; empty for the whole text
 * @param company for which it was said; empty when for none, or when the caller may not know
 * @param companyName its name; empty likewise
 * @param by who said it; empty when forgotten, or when the caller may not know
 * @param reason why; may be empty while there is no answer, or when it was adopted
 * @param version counts changes
 */
public record Opinion(
        Id<Opinion> id,
        Id<Consultation> consultation,
        int chapter,
        String chapterTitle,
        String text,
        Optional<Id<Company>> company,
        String companyName,
        String by,
        Instant at,
        Optional<Verdict> verdict,
        String reason,
        Optional<Instant> answeredAt,
        String answeredBy,
        int version) {

    /** What became of it. */
    public enum Verdict {
        /** 採用. */
        ADOPTED,
        /** 一部採用. */
        PARTLY,
        /** 不採用. */
        NOT_ADOPTED
    }
}
