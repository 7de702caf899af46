package org.iinkai.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.iinkai.api.data.Page;

/** Where the rows of a list stand: as a table, or as cards in a narrow window. */
final class ListRows<T> extends Div {
    private final String title;
    private final ListSelection<T> selection;

    ListRows(String title, ListSelection<T> selection) {
        this.title = title;
        this.selection = selection;
        addClassName("iinkai-list-rows");
    }

    void table(
            Page<T> page,
            List<ListColumn<T>> columns,
            Optional<ListQuery.Sort> order,
            Consumer<Optional<ListQuery.Sort>> onSort) {
        ListTable<T> table = new ListTable<>(title, columns, onSort);
        if (selection.isOffered() && !page.rows().isEmpty()) {
            table.selectable(selection, columns.getFirst());
        }
        table.show(page.rows(), order);
        add(table);
    }

    /** @param following gives the page behind a position */
    void cards(Page<T> page, List<ListColumn<T>> columns, Function<List<String>, Page<T>> following) {
        ListCards<T> cards = new ListCards<>(title, columns);
        cards.append(page.rows());
        if (!page.rows().isEmpty()) {
            add(cards);
        }
        offerMore(cards, page, following);
    }

    private void offerMore(ListCards<T> cards, Page<T> page, Function<List<String>, Page<T>> following) {
        if (page.hasNext()) {
            Button more = new Button(Words.text("kit.list.more"));
            more.addClassName("iinkai-more");
            more.addClickListener(click -> {
                remove(more);
                Page<T> next = following.apply(page.next());
                cards.append(next.rows());
                offerMore(cards, next, following);
            });
            more.setDisableOnClick(true);
            add(more);
        }
    }
}
