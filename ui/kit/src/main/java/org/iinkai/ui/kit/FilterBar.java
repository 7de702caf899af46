package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The search field and the filters of a list. Choosing a value changes nothing yet: the button 検索 or Enter does, so
 * that focus and page stay where they are meanwhile.
 */
public class FilterBar extends Div {
    private static final int BUTTONS = 2;
    private static final String OPEN = "iinkai-open";

    private final TextField text = new TextField(Words.text("kit.list.search-label"));
    private final Div fields = new Div();
    private final Div conditions = new Div();
    private final Button clear = new Button(Words.text("kit.list.clear"));
    private final Button more = new Button(Words.text("kit.list.filter"));
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private Consumer<ListQuery> onApply = query -> {};
    private ListQuery shown = new ListQuery("", Map.of(), Optional.empty());

    FilterBar() {
        addClassName("iinkai-filters");
        getElement().setAttribute("role", "search");
        text.setClearButtonVisible(true);
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.addClassName("iinkai-search");
        text.getElement().setAttribute("autocomplete", "off");
        EnterKey.inField(text, this::apply);
        Button search = new Button(Words.text("kit.list.search"), click -> apply());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        clear.addClickListener(click -> onApply.accept(new ListQuery("", Map.of(), shown.sort())));
        clear.setVisible(false);
        more.addClassName("iinkai-filter-more");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.getElement().setAttribute("aria-expanded", "false");
        more.addClickListener(click -> {
            boolean isOpen = !hasClassName(OPEN);
            setClassName(OPEN, isOpen);
            more.getElement().setAttribute("aria-expanded", Boolean.toString(isOpen));
        });
        more.setVisible(false);
        fields.addClassName("iinkai-filter-fields");
        fields.add(text, search, clear);
        conditions.addClassName("iinkai-conditions");
        add(fields, more, conditions);
    }

    /**
     * Adds a list of choices.
     *
     * @param name name of the filter in the address
     * @param choices what is shown, by the value that stands in the address
     */
    public FilterBar choice(String name, String label, Map<String, String> choices) {
        Map<String, String> words = new LinkedHashMap<>(choices);
        Select<String> select = new Select<>();
        select.setLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Words.text("kit.list.any"));
        select.setItems(words.keySet());
        select.setItemLabelGenerator(
                value -> value == null ? Words.text("kit.list.any") : words.getOrDefault(value, value));
        Slot slot = new Slot(
                () -> select.getOptionalValue().orElse(""),
                value -> select.setValue(words.containsKey(value) ? value : null));
        return add(name, select, slot);
    }

    /** Adds a day, which stands in the address as 2025-03-31. */
    public FilterBar day(String name, String label) {
        DayField field = new DayField(label);
        field.setClearButtonVisible(true);
        Slot slot = new Slot(
                () -> field.getOptionalValue().map(Object::toString).orElse(""),
                value -> field.setValue(new ListQuery("", Map.of(name, value), Optional.empty())
                        .day(name)
                        .orElse(null)));
        return add(name, field, slot);
    }

    /**
     * Takes a filter that only a link sets, such as the year behind a figure of the report.
     *
     * @param words says the condition to the person, given its value
     */
    public FilterBar given(String name, UnaryOperator<String> words) {
        slots.put(name, new Slot(() -> shown.filter(name), value -> {}, Optional.of(words)));
        return this;
    }

    /** Takes the text search away, for a source that has none. */
    public FilterBar withoutText() {
        text.setVisible(false);
        return this;
    }

    Set<String> names() {
        return slots.keySet();
    }

    void onApply(Consumer<ListQuery> action) {
        onApply = action;
    }

    void show(ListQuery query) {
        shown = query;
        text.setValue(query.text());
        slots.forEach((name, slot) -> slot.show().accept(query.filter(name)));
        conditions.removeAll();
        slots.forEach((name, slot) -> slot.words()
                .filter(words -> !query.filter(name).isEmpty())
                .ifPresent(words ->
                        conditions.add(new Div(Words.text("kit.list.condition", words.apply(query.filter(name)))))));
        clear.setVisible(query.isNarrowed());
    }

    private FilterBar add(String name, Component field, Slot slot) {
        slots.put(name, slot);
        field.addClassName("iinkai-filter-field");
        more.setVisible(true);
        fields.addComponentAtIndex(fields.getComponentCount() - BUTTONS, field);
        return this;
    }

    private void apply() {
        Map<String, String> values = new HashMap<>();
        slots.forEach((name, slot) -> {
            if (!slot.value().get().isEmpty()) {
                values.put(name, slot.value().get());
            }
        });
        onApply.accept(new ListQuery(text.getValue().strip(), values, shown.sort()));
    }

    /**
     * A filter.
     *
     * @param words says a condition that has no field of its own; empty where a field shows it
     */
    private record Slot(Supplier<String> value, Consumer<String> show, Optional<UnaryOperator<String>> words) {

        Slot(Supplier<String> value, Consumer<String> show) {
            this(value, show, Optional.empty());
        }
    }
}
