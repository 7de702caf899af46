package org.iinkai.core.letters;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.iinkai.api.error.Refused;
import org.iinkai.api.letters.LetterField;
import org.iinkai.api.letters.LetterTemplate;

/** The fields that a template leaves open: which there are, and how they are filled. */
final class Blanks {

    private static final Pattern FIELD = Pattern.compile("[{｛]([^{}｛｝\\n]*)[}｝]");
    private static final Pattern BRACKET = Pattern.compile("[{}｛｝][^{}｛｝\\n]{0,12}");

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
        return FIELD.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(value(found.group(1).strip(), values)));
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
        Matcher found = FIELD.matcher(text);
        while (found.find()) {
            String word = found.group(1).strip();
            used.add(LetterField.of(word)
                    .filter(template.kind().fields()::contains)
                    .orElseThrow(() -> new Refused("core.refused.letter-field-unknown", shown(word)).at(part)));
        }
        Matcher lonely = BRACKET.matcher(FIELD.matcher(text).replaceAll(""));
        if (lonely.find()) {
            throw new Refused("core.refused.letter-bracket", lonely.group()).at(part);
        }
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
