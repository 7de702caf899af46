package org.iinkai.core.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Breaks text into lines by the Japanese rules (JIS X 4051 禁則処理, the strong ones): no line begins with a full stop or a
 * closing bracket, none ends with an opening one, and words and numbers in Latin letters stay whole.
 */
final class LineBreaks {

    private static final Pattern UNIT = Pattern.compile("[!-~]{1,60}|\\X");
    private static final String NOT_FIRST = "、。，．・：；？！）〕］｝〉》」』】゛゜ヽヾゝゞ々ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ";
    private static final String NOT_LAST = "（〔［｛〈《「『【〒";

    private final double width;
    private final ToDoubleFunction<String> measure;

    /** @param measure width of a text, in the unit of {@code width} */
    LineBreaks(double width, ToDoubleFunction<String> measure) {
        this.width = width;
        this.measure = measure;
    }

    List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        double filled = 0;
        for (String unit : units(text)) {
            double wide = measure.applyAsDouble(unit);
            if (filled + wide > width && !line.isEmpty()) {
                List<String> rest = rest(line, unit);
                lines.add(String.join("", line));
                line = rest;
                filled = measure.applyAsDouble(String.join("", line));
            } else {
                line.add(unit);
                filled += wide;
            }
        }
        lines.add(String.join("", line));
        return lines;
    }

    /** What goes to the next line with a unit that found no room: as much as the rules drag along. */
    private static List<String> rest(List<String> line, String unit) {
        List<String> rest = new ArrayList<>(List.of(unit));
        while (line.size() > 1 && (NOT_FIRST.contains(rest.getFirst()) || NOT_LAST.contains(line.getLast()))) {
            rest.addFirst(line.removeLast());
        }
        return rest;
    }

    private List<String> units(String text) {
        return UNIT.matcher(text)
                .results()
                .map(MatchResult::group)
                .<String>mapMulti((unit, next) -> {
                    if (measure.applyAsDouble(unit) <= width) {
                        next.accept(unit);
                    } else {
                        unit.codePoints().mapToObj(Character::toString).forEach(next);
                    }
                })
                .toList();
    }
}
