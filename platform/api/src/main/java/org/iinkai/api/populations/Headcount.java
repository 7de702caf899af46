package org.iinkai.api.populations;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.iinkai.api.text.Localized;

/**
 * How many companies a population has, by category and segment in the association's order; those that are no members last,
 * under an empty code. Immutable.
 */
public record Headcount(List<Line> lines) {

    public Headcount {
        lines = List.copyOf(lines);
    }

    /**
     * The companies of one segment, or of a category as far as they have none.
     *
     * @param category code; empty for companies that are no members
     * @param segment code; empty when they have none
     */
    public record Line(String category, Localized categoryName, String segment, Localized segmentName, long companies) {

        /** Name of the segment, or of the category where there is none. */
        public Localized name() {
            if (!segment.isEmpty()) {
                return segmentName;
            }
            return category.isEmpty() ? new Localized("会員以外", "Non-members") : categoryName;
        }
    }

    /** All of them. */
    public long total() {
        return lines.stream().mapToLong(Line::companies).sum();
    }

    /** As printed: 152社（インハウス39社・エージェンシー113社）. A single segment is named without repeating the figure. */
    public String in(Locale locale) {
        boolean isJapanese = locale.getLanguage().equals("ja");
        String sum = isJapanese ? "%,d社".formatted(total()) : plural(total());
        String parts = lines.stream()
                .map(line -> part(line, locale, isJapanese))
                .collect(Collectors.joining(isJapanese ? "・" : ", "));
        if (lines.isEmpty()) {
            return sum;
        }
        return isJapanese ? sum + "（" + parts + "）" : sum + " (" + parts + ")";
    }

    private String part(Line line, Locale locale, boolean isJapanese) {
        String name = line.name().in(locale);
        if (lines.size() == 1) {
            return name;
        }
        return isJapanese ? "%s%,d社".formatted(name, line.companies()) : "%s %,d".formatted(name, line.companies());
    }

    private static String plural(long count) {
        return count == 1 ? "1 company" : "%,d companies".formatted(count);
    }
}
