package org.iinkai.core.letters;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.iinkai.api.error.Refused;
import org.iinkai.api.letters.LetterField;
import org.iinkai.api.letters.LetterTemplate;
import org.iinkai.core.text.OpenFields;

/** The fields that a template leaves open: which there are, and how they are filled. */
final class Blanks {

    private Blanks() {}

    /** Refuses a template that could not be filled. */
    static void check(LetterTemplate template) {
        checkLength("title", template.title(), LetterTemplate.LONGEST_TITLE);
        checkLength("body", template.body(), LetterTemplate.LONGEST_BODY);
        Set<LetterField> used = used(template.title(), "title", template);
        used.addAll(used(template.body(), "body", template));
        for (LetterField field : LetterField.values()) {
            if (template.kind().needed().contains(field) && !used.contains(field)) {
                throw new Refused("core.refused.letter-field-missing", shown(field.word())).at("body");
            }
        }
    }

    /** The text with every field filled; a field without a value yet is refused by its name. */
    static String filled(String text, Map<LetterField, String> values) {
        return OpenFields.filled(text, word -> value(word, values));
    }

    private static String value(String word, Map<LetterField, String> values) {
        String value = LetterField.of(word)
                .map(field -> values.getOrDefault(field, ""))
                .orElse("");
        if (value.isEmpty()) {
            throw new Refused("core.refused.letter-empty", word);
        }
        return value;
    }

    private static Set<LetterField> used(String text, String part, LetterTemplate template) {
        Set<LetterField> used = EnumSet.noneOf(LetterField.class);
        OpenFields.in(text)
                .forEach(place -> used.add(LetterField.of(place.name())
                        .filter(template.kind().fields()::contains)
                        .orElseThrow(
                                () -> new Refused("core.refused.letter-field-unknown", shown(place.name())).at(part))));
        OpenFields.lonelyBracket(text).ifPresent(lonely -> {
            throw new Refused("core.refused.letter-bracket", lonely).at(part);
        });
        return used;
    }

    private static String shown(String word) {
        return "{" + word + "}";
    }

    private static void checkLength(String part, String text, int most) {
        if (text.isBlank()) {
            throw new Refused("core.refused.letter-text").at(part);
        }
        if (text.codePointCount(0, text.length()) > most) {
            throw new Refused("core.refused.too-long", most).at(part);
        }
    }
}
