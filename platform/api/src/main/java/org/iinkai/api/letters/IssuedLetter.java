package org.iinkai.api.letters;

import java.time.Instant;
import java.time.LocalDate;

import org.iinkai.api.data.Id;

/**
 * A letter as it was issued. What it says never changes, whatever becomes of the template.
 *
 * @param addressee name of the organisation or person it is written to
 * @param on the day printed on it
 * @param at when it was issued
 * @param by who issued it
 */
public record IssuedLetter(
        Id<IssuedLetter> id, LetterKind kind, String title, String addressee, LocalDate on, Instant at, String by) {}
