package org.iinkai.core.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.iinkai.api.letters.LetterLine;
import org.iinkai.api.letters.LetterLine.Place;

/**
 * What stands in a letter.
 *
 * @param addressee lines of the addressee, the name with its 敬称 last
 * @param sender lines of the sender
 */
record Content(LocalDate on, String title, String body, List<String> addressee, List<String> sender) {

    private static final Set<String> CLOSINGS = Set.of("敬具", "敬白", "謹白", "草々", "以上");
    private static final LetterLine SPACE = new LetterLine(Place.LEFT, "");

    /** 2025年3月31日, as documents write it. */
    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** The letter from its day to its last word, as Japanese offices lay it out. */
    List<LetterLine> lines() {
        List<LetterLine> lines = new ArrayList<>();
        lines.add(new LetterLine(Place.RIGHT, day(on)));
        lines.add(SPACE);
        addressee.forEach(line -> lines.add(new LetterLine(Place.LEFT, line)));
        lines.add(SPACE);
        sender.forEach(line -> lines.add(new LetterLine(Place.RIGHT, line)));
        lines.add(SPACE);
        lines.add(new LetterLine(Place.TITLE, title));
        lines.add(SPACE);
        body.lines().map(Content::line).forEach(lines::add);
        return List.copyOf(lines);
    }

    private static LetterLine line(String text) {
        String word = text.strip();
        if (word.equals("記")) {
            return new LetterLine(Place.MIDDLE, word);
        }
        return CLOSINGS.contains(word)
                ? new LetterLine(Place.RIGHT, word)
                : new LetterLine(Place.LEFT, text.stripTrailing());
    }
}
