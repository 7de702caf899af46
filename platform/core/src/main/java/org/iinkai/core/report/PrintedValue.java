package org.iinkai.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.iinkai.api.activities.FactValue;
import org.iinkai.api.activities.FactValue.Group;
import org.iinkai.api.activities.FactValue.Part;
import org.iinkai.api.time.CalendarDate;

/** Values of facts as the report prints them, in Japanese. */
final class PrintedValue {

    private static final Pattern FIGURE = Pattern.compile("[0-9]{4,18}");

    private PrintedValue() {}

    /** The lines that a value prints as, at least one; a table prints a line for each row. */
    static List<String> lines(FactValue value) {
        List<String> lines = switch (value) {
            case FactValue.Text(String text) -> text.lines().toList();
            case FactValue.Lines(List<String> plain, boolean isBulleted) ->
                isBulleted ? plain.stream().map(line -> "・" + line).toList() : plain;
            case FactValue.Count(long count, String unit, String note) -> List.of(number(count) + unit + behind(note));
            case FactValue.People people -> List.of(people(people));
            case FactValue.Breakdown(List<Part> parts) -> List.of(breakdown(parts));
            case FactValue.Groups(List<Group> groups) -> groups(groups);
            case FactValue.Dated(CalendarDate date, String note) -> List.of(PrintedDate.of(date) + behind(note));
            case FactValue.Table(List<String> header, List<List<String>> rows, List<List<String>> paths) ->
                rows.stream().map(row -> String.join(" ", cells(row)).strip()).toList();
        };
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** The cells of a table's row: figures with commas, the first cell as it is. */
    static List<String> cells(List<String> row) {
        List<String> cells = new ArrayList<>(row.size());
        for (String cell : row) {
            boolean isFigure = !cells.isEmpty() && FIGURE.matcher(cell).matches();
            cells.add(isFigure ? number(Long.parseLong(cell)) : cell);
        }
        return cells;
    }

    /** A sub-head with its brackets. */
    static String heading(String name) {
        return name.startsWith("【") ? name : "【" + name + "】";
    }

    /** A title in quotation marks, unless it has some. */
    static String quoted(String title) {
        return title.startsWith("「") || title.startsWith("『") ? title : "「" + title + "」";
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String people(FactValue.People value) {
        String people = number(value.people()) + "名";
        return value.companies() < 0 ? people : people + "(" + number(value.companies()) + "社)";
    }

    private static String breakdown(List<Part> parts) {
        return parts.stream()
                .map(part -> part.name() + "(" + number(part.count()) + part.unit() + ")")
                .collect(Collectors.joining("、"));
    }

    private static List<String> groups(List<Group> groups) {
        List<String> lines = new ArrayList<>();
        for (Group group : groups) {
            if (!group.heading().isEmpty()) {
                lines.add(heading(group.heading()));
            }
            group.items().forEach(item -> lines.add(quoted(item)));
        }
        return lines;
    }

    /** Brackets follow at once, a remark with ※ and other words after a space. */
    private static String behind(String note) {
        return note.isEmpty() || note.startsWith("(") || note.startsWith("（") || note.startsWith("【")
                ? note
                : " " + note;
    }
}
