package org.iinkai.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

import org.iinkai.api.data.Page;

/** Says which rows are shown and leads to others. Steps that are not possible are absent. */
final class ListPager extends Div {
    private final Span counter = new Span();
    private final Button first = new Button(Words.text("kit.list.first"));
    private final Button previous = new Button(Words.text("kit.list.previous"));
    private final Button next = new Button(Words.text("kit.list.next"));

    ListPager(Runnable toFirst, Runnable toPrevious, Runnable toNext) {
        addClassName("iinkai-pager");
        counter.addClassName("iinkai-counter");
        first.addClickListener(click -> toFirst.run());
        previous.addClickListener(click -> toPrevious.run());
        next.addClickListener(click -> toNext.run());
        for (Button step : new Button[] {first, previous, next}) {
            step.addThemeVariants(ButtonVariant.LUMO_SMALL);
        }
        add(counter, first, previous, next);
    }

    void show(long from, Page<?> page) {
        String key = page.total().isExact() ? "kit.list.counter" : "kit.list.counter-bounded";
        counter.setText(Words.text(
                key, from, from + page.rows().size() - 1, page.total().count()));
        first.setVisible(from > 1);
        previous.setVisible(from > 1);
        next.setVisible(page.hasNext());
    }

    boolean leadsSomewhere() {
        return previous.isVisible() || next.isVisible();
    }

    /** Leaves the words to one of two pagers, so that they are not read out twice. */
    ListPager withoutCounter() {
        counter.setVisible(false);
        return this;
    }
}
