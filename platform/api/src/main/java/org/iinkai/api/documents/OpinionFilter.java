package org.iinkai.api.documents;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * Which opinions of a consultation a list shows. All conditions hold together.
 *
 * @param text part of what was said or of who said it; empty for all
 * @param chapter position of the chapter, 0 for the whole text; empty for all
 * @param verdict empty for all
 * @param onlyUnanswered whether those with an answer are left out
 */
public record OpinionFilter(
        Id<Consultation> consultation,
        String text,
        Optional<Integer> chapter,
        Optional<Opinion.Verdict> verdict,
        boolean onlyUnanswered) {

    public OpinionFilter {
        requireNonNull(text, "text");
        requireNonNull(chapter, "chapter");
        requireNonNull(verdict, "verdict");
    }

    /** All opinions of a consultation. */
    public static OpinionFilter of(Id<Consultation> consultation) {
        return new OpinionFilter(consultation, "", Optional.empty(), Optional.empty(), false);
    }
}
