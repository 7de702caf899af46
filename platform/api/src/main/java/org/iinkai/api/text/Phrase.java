package org.iinkai.api.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Words that are put into the reader's language where they are shown: a message key and values for its places. Immutable;
 * holds nothing but texts and numbers, so that it outlives whoever made it.
 *
 * @param key message key; empty for a plain text, which is the only argument then
 * @param arguments texts and numbers
 */
public record Phrase(String key, List<Object> arguments) {

    private static final Phrase NONE = new Phrase("", List.of());

    public Phrase {
        arguments = arguments.stream().map(Phrase::free).toList();
    }

    /** No words at all. */
    public static Phrase none() {
        return NONE;
    }

    /** The message of a key. */
    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, Arrays.asList(arguments));
    }

    /** A text that is the same in every language, such as a name. */
    public static Phrase plain(String text) {
        return text.isEmpty() ? NONE : new Phrase("", List.of(text));
    }

    /** Whether there are no words. */
    public boolean isEmpty() {
        return key.isEmpty() && arguments.isEmpty();
    }

    /** The words in a language. */
    public String in(Texts texts, Locale locale) {
        if (key.isEmpty()) {
            return arguments.isEmpty() ? "" : String.valueOf(arguments.getFirst());
        }
        return texts.text(locale, key, arguments.toArray());
    }

    private static Object free(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof Double
                ? value
                : String.valueOf(value);
    }
}
