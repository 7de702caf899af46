package org.iinkai.api.letters;

import java.time.LocalDate;

import org.iinkai.api.data.Id;

/**
 * A letter is issued.
 *
 * @param letter id made by the caller: the same request twice issues one letter
 * @param on the day printed on it
 */
public record IssueLetter(Id<IssuedLetter> letter, LetterKind kind, LetterSubject subject, LocalDate on) {}
