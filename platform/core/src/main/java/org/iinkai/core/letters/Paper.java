package org.iinkai.core.letters;

import java.util.List;

import org.iinkai.api.letters.LetterLine;

/**
 * A document of its own, which begins on a new page.
 *
 * @param author who writes it
 */
public record Paper(String title, String author, List<LetterLine> lines) {

    public Paper {
        lines = List.copyOf(lines);
    }
}
