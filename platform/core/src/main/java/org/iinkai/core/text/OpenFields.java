package org.iinkai.core.text;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields that a text leaves open, written {@code {団体名}} with narrow or wide brackets. */
public final class OpenFields {

    private static final Pattern FIELD = Pattern.compile("[{｛]([^{}｛｝\\n]*)[}｝]");
    private static final Pattern BRACKET = Pattern.compile("[{}｛｝][^{}｛｝\\n]{0,12}");

    private OpenFields() {}

    /**
     * Where a text leaves something open.
     *
     * @param from place of the first bracket
     * @param to place behind the last one
     * @param name what stands between them
     */
    public record Place(int from, int to, String name) {}

    /** All of them, in order. */
    public static List<Place> in(String text) {
        return FIELD.matcher(text)
                .results()
                .map(found ->
                        new Place(found.start(), found.end(), found.group(1).strip()))
                .toList();
    }

    /** A bracket without a partner, with what follows it. */
    public static Optional<String> lonelyBracket(String text) {
        Matcher lonely = BRACKET.matcher(FIELD.matcher(text).replaceAll(""));
        return lonely.find() ? Optional.of(lonely.group()) : Optional.empty();
    }

    /** The text with each of them filled by its name. */
    public static String filled(String text, UnaryOperator<String> value) {
        return FIELD.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(value.apply(found.group(1).strip())));
    }
}
