package org.iinkai.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.iinkai.api.activities.FactValue;

/** What a fact says, written as in the report, which is a Japanese document whatever language the screen has. */
final class FactText {
    private FactText() {}

    static Component component(FactValue value) {
        return switch (value) {
            case FactValue.Lines lines -> lines(lines);
            case FactValue.Groups groups -> groups(groups);
            case FactValue.Table table -> new ReportTable(table);
            default -> new Span(text(value));
        };
    }

    static String text(FactValue value) {
        return switch (value) {
            case FactValue.Text text -> text.text();
            case FactValue.Count count -> number(count.count()) + count.unit() + count.note();
            case FactValue.People people ->
                number(people.people()) + "名" + (people.companies() < 0 ? "" : "(" + number(people.companies()) + "社)");
            case FactValue.Breakdown parts ->
                parts.parts().stream()
                        .map(part -> part.name() + "(" + number(part.count()) + part.unit() + ")")
                        .collect(Collectors.joining("、"));
            case FactValue.Dated date -> ReportDate.text(date.date()) + date.note();
            case FactValue.Lines lines -> String.join("、", lines.lines());
            case FactValue.Groups groups ->
                groups.groups().stream().map(FactValue.Group::heading).collect(Collectors.joining("、"));
            case FactValue.Table table -> String.join("、", table.header());
        };
    }

    private static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.JAPANESE).format(number);
    }

    private static Component lines(FactValue.Lines lines) {
        if (lines.isBulleted()) {
            return list(lines.lines());
        }
        Div block = new Div();
        lines.lines().forEach(line -> block.add(new Div(line)));
        return block;
    }

    private static Component groups(FactValue.Groups groups) {
        Div block = new Div();
        for (FactValue.Group group : groups.groups()) {
            block.add(new Div("【" + group.heading() + "】"), list(group.items()));
        }
        return block;
    }

    private static UnorderedList list(List<String> items) {
        UnorderedList list = new UnorderedList();
        items.forEach(item -> list.add(new ListItem(item)));
        return list;
    }
}
