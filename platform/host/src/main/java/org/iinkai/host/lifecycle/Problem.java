package org.iinkai.host.lifecycle;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.iinkai.api.error.Refused;
import org.iinkai.api.text.Texts;

/**
 * Why a bundle does not do what it should. Holds nothing of the bundle itself, so that it can outlive its classes.
 *
 * @param key message key
 * @param arguments texts, numbers, or other problems
 * @param details resolver text or stack, for those who ask; may be empty
 */
public record Problem(String key, List<Object> arguments, String details) {

    private static final int FRAMES = 12;

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem without details. */
    public static Problem of(String key, Object... arguments) {
        return new Problem(key, Arrays.stream(arguments).map(Problem::free).toList(), "");
    }

    /** The problem that a refusal tells of. */
    public static Problem of(Refused refused) {
        return of(refused.key(), refused.arguments());
    }

    /** The same problem with details. */
    public Problem with(String text) {
        return new Problem(key, arguments, text);
    }

    /** The same problem with what was thrown as details. */
    public Problem with(Throwable thrown) {
        return with(explained(thrown));
    }

    /** The sentence in a language. */
    public String sentence(Texts texts, Locale locale) {
        Object[] values = arguments.stream()
                .map(value -> value instanceof Problem inner ? inner.sentence(texts, locale) : value)
                .toArray();
        return texts.text(locale, key, values);
    }

    /** A chain of exceptions in a few lines. */
    static String explained(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : "\ncaused by ").append(cause);
        }
        return text.append(frames(thrown.getStackTrace())).toString();
    }

    /** The first frames of a stack, one a line. */
    static String frames(StackTraceElement... stack) {
        return Stream.of(stack)
                .limit(FRAMES)
                .map(frame -> "\n  at " + frame)
                .collect(java.util.stream.Collectors.joining());
    }

    private static Object free(Object value) {
        return value instanceof Number || value instanceof Problem ? value : String.valueOf(value);
    }
}
