package org.iinkai.core.audit;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Changes of fields as an entry stores them: a line each, its parts apart by tabs. A field that is not personal has
 * {@code = label before after}; of a personal one the entry has {@code # label hash} and the values stand elsewhere.
 */
final class ChangeLines {

    private static final String PLAIN = "=";
    private static final String HASHED = "#";
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\tnr])");

    private ChangeLines() {}

    /** A change as the entry knows it: with its values, or with a hash of them. */
    sealed interface Line {

        String field();

        /** A field with its values. */
        record Plain(String field, String before, String after) implements Line {}

        /** A field whose values are personal. */
        record Hashed(String field, String hash) implements Line {}
    }

    static String write(List<Line> lines) {
        return lines.stream()
                .map(line -> switch (line) {
                    case Line.Plain(String field, String before, String after) -> join(PLAIN, field, before, after);
                    case Line.Hashed(String field, String hash) -> join(HASHED, field, hash);
                })
                .collect(Collectors.joining("\n"));
    }

    /** The changes of a text; a line that nobody can have written here is shown as it is. */
    static List<Line> read(String text) {
        return text.lines().map(ChangeLines::line).toList();
    }

    private static Line line(String text) {
        String[] parts = text.split("\t", -1);
        if (parts.length == 4 && parts[0].equals(PLAIN)) {
            return new Line.Plain(bare(parts[1]), bare(parts[2]), bare(parts[3]));
        }
        if (parts.length == 3 && parts[0].equals(HASHED)) {
            return new Line.Hashed(bare(parts[1]), bare(parts[2]));
        }
        return new Line.Plain("core.field.unreadable", "", text);
    }

    private static String join(String... parts) {
        return Arrays.stream(parts).map(ChangeLines::escaped).collect(Collectors.joining("\t"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String bare(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "t" -> "\t";
                            case "n" -> "\n";
                            case "r" -> "\r";
                            default -> found.group(1);
                        }));
    }
}
