package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** The rows of a list as cards, for narrow windows: the name and at most two lines; the whole card is the link. */
final class ListCards<T> extends UnorderedList {
    private static final int LINES = 2;

    private final ListColumn<T> name;
    private final List<ListColumn<T>> lines;

    ListCards(String label, List<ListColumn<T>> columns) {
        addClassName("iinkai-cards");
        getElement().setAttribute("aria-label", label);
        name = ListColumns.name(columns);
        lines = columns.stream()
                .filter(column -> column != name && column.isOnCard())
                .limit(LINES)
                .toList();
    }

    void append(List<T> rows) {
        rows.forEach(row -> add(new ListItem(card(row))));
    }

    private Component card(T row) {
        Span title = new Span(name.text(row));
        title.addClassName("iinkai-card-title");
        Div words = new Div(title);
        for (ListColumn<T> line : lines) {
            if (!line.text(row).isEmpty()) {
                Div text = new Div(line.title() + Words.text("kit.list.colon") + line.text(row));
                text.addClassName("iinkai-card-line");
                words.add(text);
            }
        }
        Optional<String> path = name.path().map(target -> target.apply(row));
        words.addClassName("iinkai-card");
        return path.<Component>map(target -> link(target, words)).orElse(words);
    }

    private static Anchor link(String target, Div words) {
        Anchor link = new Anchor(target, words);
        link.addClassName("iinkai-card-link");
        return link;
    }
}
