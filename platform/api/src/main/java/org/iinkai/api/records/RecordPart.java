package org.iinkai.api.records;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.text.Phrase;

/**
 * What one module knows of a record, as data: screens, REST and documents show it their own way.
 *
 * @param lines the newest first
 * @param count how many there are in all, at least as many as are given
 * @param all route that shows all of them, without a leading slash; empty where there is none
 * @param sum what they add up to: 受講 8回, 未収 12,000円; may be empty
 */
public record RecordPart(List<Line> lines, long count, String all, Phrase sum) {

    public RecordPart {
        lines = List.copyOf(lines);
        requireNonNull(all, "all");
        requireNonNull(sum, "sum");
        if (count < lines.size()) {
            throw new IllegalArgumentException("of " + count + " lines " + lines.size() + " are given");
        }
    }

    /** Nothing is known yet. */
    public static RecordPart nothing() {
        return new RecordPart(List.of(), 0, "", Phrase.none());
    }

    /**
     * One thing that is known.
     *
     * @param day when it was; empty where that says nothing
     * @param text what it is
     * @param status how it stands (出席, 未収); may be empty
     * @param path route that opens it, without a leading slash; empty where there is none
     */
    public record Line(Optional<LocalDate> day, Phrase text, Phrase status, String path) {

        public Line {
            requireNonNull(day, "day");
            requireNonNull(text, "text");
            requireNonNull(status, "status");
            requireNonNull(path, "path");
        }
    }
}
