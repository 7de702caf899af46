package org.iinkai.ui.shell.calendar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.iinkai.api.calendar.ReportLine;
import org.iinkai.api.calendar.ReportLine.What;
import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.Words;

/** What the report prints of events as people type it, one to a line, with another word behind a stroke: 会場／開催地. */
final class ReportLineText {

    private ReportLineText() {}

    static String of(List<ReportLine> lines) {
        return lines.stream()
                .map(line -> line.label().isEmpty() ? word(line.what()) : word(line.what()) + "／" + line.label())
                .collect(Collectors.joining("\n"));
    }

    static List<ReportLine> lines(String text) {
        List<ReportLine> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                String[] parts = line.strip().split("[／/|]", 2);
                What what = what(parts[0])
                        .orElseThrow(() -> new Refused("shell.series.line-unknown", line.strip()).at("lines"));
                lines.add(new ReportLine(what, parts.length > 1 ? parts[1] : ""));
            }
        }
        return lines;
    }

    private static Optional<What> what(String typed) {
        String clean = plain(typed);
        return Arrays.stream(What.values())
                .filter(what -> plain(word(what)).equals(clean))
                .findFirst();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** All that can be printed, for the help of the field. */
    static String all() {
        return Arrays.stream(What.values())
                .map(ReportLineText::word)
                .collect(Collectors.joining(Words.text("shell.comma")));
    }

    private static String word(What what) {
        return Words.text(
                "shell.series.line." + what.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
