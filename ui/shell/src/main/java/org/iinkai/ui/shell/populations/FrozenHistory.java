package org.iinkai.ui.shell.populations;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

import org.iinkai.api.populations.FrozenPopulation;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Words;

/** As of which days a population was frozen, the latest first, each with its count; each leads to its companies. */
final class FrozenHistory extends Div {

    FrozenHistory(List<FrozenPopulation> frozen) {
        if (frozen.isEmpty()) {
            add(new Paragraph(Words.text("shell.population.never-frozen")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("iinkai-frozen");
        frozen.forEach(each -> list.add(line(each)));
        add(list);
    }

    private static ListItem line(FrozenPopulation frozen) {
        Anchor link = new Anchor(
                PopulationPaths.of(frozen), Words.text("shell.population.as-of-day", Dates.day(frozen.day())));
        Span count = new Span(frozen.count().in(Words.locale()));
        count.addClassName("iinkai-frozen-count");
        Span made = new Span(Words.text("shell.population.frozen-by", Dates.moment(frozen.at()), frozen.by()));
        made.addClassName("iinkai-quiet");
        return new ListItem(link, count, made);
    }
}
