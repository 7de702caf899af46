package org.iinkai.example.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Refused;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.example.ExampleRights;
import org.iinkai.example.Item;
import org.iinkai.example.Items;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;

/** All items, or those of the fiscal year that the address names. */
public final class ItemsView extends ListPage<Item> {

    private static final String YEAR = "year";

    private final Items items;

    ItemsView(Items items, Access access) {
        super("example.items");
        this.items = items;
        column("title", Item::title);
        date("day", item -> Optional.of(item.day()));
        number("people", Item::people);
        filters().withoutText().choice(YEAR, Words.text("example.filter.year"), years());
        if (access.may(ExampleRights.CHANGE)) {
            rowActions(this::changeButton);
            actions(addButton());
            nextSteps(addButton());
        }
    }

    @Override
    protected Page<Item> find(ListQuery query, PageRequest request) {
        return items.find(year(query.filter(YEAR)), request);
    }

    private Component addButton() {
        String verb = Words.text("example.add.open");
        Button add = new Button(verb, click -> ItemForm.add(items, this::reload));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private Component changeButton(Item item) {
        String verb = Words.text("example.change.open");
        Button change = new Button(verb, click -> ItemForm.change(items, item.id(), this::reload));
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        change.setAriaLabel(Words.text("example.change.open-of", item.title()));
        return change;
    }

    private Map<String, String> years() {
        Map<String, String> years = new LinkedHashMap<>();
        items.years().forEach(year -> years.put(Integer.toString(year.year()), Dates.year(year)));
        return years;
    }

    private static Optional<FiscalYear> year(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new FiscalYear(Integer.parseInt(text)));
        } catch (NumberFormatException e) {
            throw new Refused("core.refused.fiscal-year", text);
        }
    }
}
