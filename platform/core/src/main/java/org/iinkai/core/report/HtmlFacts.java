package org.iinkai.core.report;

import java.util.List;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.activities.FactValue.Group;
import org.iinkai.core.text.Html;

/** Writes the facts of a section into a page: those with a label as a description list. */
final class HtmlFacts {

    private final Html page;

    HtmlFacts(Html page) {
        this.page = page;
    }

    void write(List<Fact> facts) {
        boolean isListOpen = false;
        for (Fact fact : facts) {
            boolean isLabelled = !fact.label().isEmpty();
            if (isLabelled != isListOpen) {
                page.tag(isLabelled ? "<dl>\n" : "</dl>\n");
                isListOpen = isLabelled;
            }
            if (isLabelled) {
                page.tag("<div>").element("dt", fact.label()).tag("<dd>");
                value(fact);
                page.tag("</dd></div>\n");
            } else {
                page.tag("<div>");
                value(fact);
                page.tag("</div>\n");
            }
        }
        page.tag(isListOpen ? "</dl>\n" : "");
    }

    private void value(Fact fact) {
        String link = link(fact);
        switch (fact.value()) {
            case FactValue.Table table -> table(table, link);
            case FactValue.Lines(List<String> lines, boolean isBulleted) -> {
                list(isBulleted ? "<ul class=\"bullets\">" : "<ul>", lines);
                toRows(link);
            }
            case FactValue.Groups(List<Group> groups) -> {
                groups.forEach(this::group);
                toRows(link);
            }
            default -> linked(PrintedValue.lines(fact.value()), link);
        }
        if (Wording.isByHand(fact)) {
            page.element("small class=\"hand\"", Wording.BY_HAND);
        }
    }

    private void group(Group group) {
        if (!group.heading().isEmpty()) {
            page.element("p class=\"group\"", PrintedValue.heading(group.heading()));
        }
        list("<ul>", group.items().stream().map(PrintedValue::quoted).toList());
    }

    private void list(String tag, List<String> lines) {
        page.tag(tag);
        lines.forEach(line -> page.element("li", line));
        page.tag("</ul>");
    }

    private void table(FactValue.Table table, String link) {
        page.tag("<table>\n<thead><tr>");
        table.header().forEach(cell -> page.element(cell.isEmpty() ? "td" : "th scope=\"col\"", cell));
        page.tag("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < table.rows().size(); row++) {
            List<String> cells = PrintedValue.cells(table.rows().get(row));
            page.tag("<tr>").element("th scope=\"row\"", cells.getFirst());
            for (int column = 1; column < cells.size(); column++) {
                String path = table.path(row, column);
                page.tag("<td>");
                linked(List.of(cells.get(column)), path.isEmpty() ? link : address(path));
                page.tag("</td>");
            }
            page.tag("</tr>\n");
        }
        page.tag("</tbody>\n</table>");
    }

    private void linked(List<String> lines, String link) {
        if (link.isEmpty()) {
            page.lines(lines);
        } else {
            page.tag("<a").attribute("href", link).tag(">").lines(lines).tag("</a>");
        }
    }

    private void toRows(String link) {
        if (!link.isEmpty()) {
            page.tag("<a class=\"rows\"").attribute("href", link).tag(">記録を表示</a>");
        }
    }

    private static String address(String path) {
        return "/" + path.replaceAll("^[/\\\\]+", "");
    }

    /** Address of the records behind a fact, always on this server; empty when there is none. */
    static String link(Fact fact) {
        return switch (fact.origin()) {
            case Fact.Origin.Live(String source, String path) when !path.isEmpty() -> address(path);
            case Fact.Origin.Live live -> "";
            case Fact.Origin.ByHand hand -> "";
        };
    }
}
