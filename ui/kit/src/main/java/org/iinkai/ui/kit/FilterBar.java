package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
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
    private final TextField text = new TextField(Words.text("kit.list.search-label"));
    private final Div line = new Div();
    private final Div fields = new Div();
    private final Div conditions = new Div();
    private final Div hint = new Div();
    private final Button search = new Button(Words.text("kit.list.search"), click -> apply());
    private final Button clear = new Button(Words.text("kit.list.clear"), click -> clear());
    private final Button more = new Button(Words.text("kit.list.filter"), click -> openPanel());
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final Dialog panel = new Dialog();
    private Consumer<ListQuery> onApply = query -> {};
    private Runnable onAgain = () -> {};
    private ListQuery shown = new ListQuery("", Map.of(), Optional.empty());
    private boolean isNarrow;

    FilterBar() {
        addClassName("iinkai-filters");
        getElement().setAttribute("role", "search");
        text.setClearButtonVisible(true);
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.addClassName("iinkai-search");
        text.getElement().setAttribute("autocomplete", "off");
        EnterKey.inField(text, this::enter);
        SlashKey.focuses(text);
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        clear.setVisible(false);
        more.addClassName("iinkai-filter-more");
        more.getElement().setAttribute("aria-haspopup", "dialog");
        more.setVisible(false);
        line.addClassName("iinkai-filter-fields");
        fields.addClassName("iinkai-filter-group");
        line.add(text, fields, search, clear, more);
        conditions.addClassName("iinkai-conditions");
        hint.addClassName("iinkai-quiet");
        hint.setVisible(false);
        add(line, conditions, hint);
        panel.setHeaderTitle(Words.text("kit.list.filter"));
        panel.addClassName("iinkai-filter-panel");
        Button show = new Button(Words.text("kit.list.apply"), click -> {
            panel.close();
            apply();
        });
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        panel.getFooter()
                .add(
                        new Button(Words.text("kit.list.clear"), click -> {
                            panel.close();
                            clear();
                        }),
                        show);
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
                value -> select.setValue(words.containsKey(value) ? value : null),
                value -> Words.text("kit.list.field-condition", label, words.getOrDefault(value, value)),
                true);
        return add(name, select, slot);
    }

    /**
     * Adds a list of many choices, which is searched by typing.
     *
     * @param name name of the filter in the address
     * @param choices what is shown, by the value that stands in the address
     */
    public FilterBar pick(String name, String label, Map<String, String> choices) {
        Map<String, String> words = new LinkedHashMap<>(choices);
        ComboBox<String> box = new ComboBox<>(label);
        box.setClearButtonVisible(true);
        box.setItemLabelGenerator(value -> words.getOrDefault(value, value));
        box.setItems(words.keySet());
        Slot slot = new Slot(
                () -> box.getOptionalValue().orElse(""),
                value -> box.setValue(words.containsKey(value) ? value : null),
                value -> Words.text("kit.list.field-condition", label, words.getOrDefault(value, value)),
                true);
        return add(name, box, slot);
    }

    /** Adds a day, which stands in the address as 2025-03-31. */
    public FilterBar day(String name, String label) {
        DayField field = new DayField(label);
        field.setClearButtonVisible(true);
        Slot slot = new Slot(
                () -> field.getOptionalValue().map(Object::toString).orElse(""),
                value -> field.setValue(new ListQuery("", Map.of(name, value), Optional.empty())
                        .day(name)
                        .orElse(null)),
                value -> Words.text("kit.list.field-condition", label, value.replace('-', '/')),
                true);
        return add(name, field, slot);
    }

    /**
     * Takes a filter that only a link sets, such as the year behind a figure of the report.
     *
     * @param words says the condition to the person, given its value
     */
    public FilterBar given(String name, UnaryOperator<String> words) {
        slots.put(name, new Slot(() -> shown.filter(name), value -> {}, words, false));
        return this;
    }

    /** Takes the text search away, for a source that has none. */
    public FilterBar withoutText() {
        text.setVisible(false);
        arrange();
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
        tellConditions();
        clear.setVisible(query.isNarrowed() && !isNarrow);
    }

    /** On a phone the filters stand in a dialog of their own; its button says how many are set. */
    void narrow(boolean phone) {
        if (isNarrow != phone) {
            isNarrow = phone;
            if (phone) {
                panel.add(fields);
            } else {
                panel.close();
                line.addComponentAtIndex(1, fields);
            }
            arrange();
            show(shown);
        }
    }

    /** Says something about what was found; empty takes it away. */
    void hint(String sentence) {
        hint.setText(sentence);
        hint.setVisible(!sentence.isEmpty());
    }

    /** Called when Enter is pressed in the search field though nothing there has changed. */
    void onAgain(Runnable action) {
        onAgain = action;
    }

    /** The search field, for the list's way by keyboard. */
    TextField text() {
        return text;
    }

    private void arrange() {
        more.setVisible(isNarrow && fields.getComponentCount() > 0);
        search.setVisible(!isNarrow || text.isVisible());
    }

    private void tellConditions() {
        conditions.removeAll();
        int set = 0;
        for (Map.Entry<String, Slot> entry : slots.entrySet()) {
            String value = shown.filter(entry.getKey());
            Slot slot = entry.getValue();
            if (!value.isEmpty() && (isNarrow || !slot.hasField())) {
                conditions.add(
                        new Div(Words.text("kit.list.condition", slot.words().apply(value))));
            }
            if (!value.isEmpty() && slot.hasField()) {
                set++;
            }
        }
        more.setText(set == 0 ? Words.text("kit.list.filter") : Words.text("kit.list.filter-count", set));
        if (isNarrow && shown.isNarrowed()) {
            Button all = new Button(Words.text("kit.list.clear"), click -> clear());
            all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            conditions.add(all);
        }
    }

    private void openPanel() {
        slots.forEach((name, slot) -> slot.show().accept(shown.filter(name)));
        panel.open();
    }

    private void clear() {
        onApply.accept(new ListQuery("", Map.of(), shown.sort()));
    }

    private FilterBar add(String name, Component field, Slot slot) {
        slots.put(name, slot);
        field.addClassName("iinkai-filter-field");
        fields.add(field);
        arrange();
        return this;
    }

    private void apply() {
        onApply.accept(asked());
    }

    /** Searches, or goes on where the search has been made already. */
    void enter() {
        if (asked().equals(shown)) {
            onAgain.run();
        } else {
            apply();
        }
    }

    private ListQuery asked() {
        Map<String, String> values = new HashMap<>();
        slots.forEach((name, slot) -> {
            if (!slot.value().get().isEmpty()) {
                values.put(name, slot.value().get());
            }
        });
        return new ListQuery(text.getValue().strip(), values, shown.sort());
    }

    /**
     * A filter.
     *
     * @param words says the condition in words, given its value
     * @param hasField whether a field shows it
     */
    private record Slot(Supplier<String> value, Consumer<String> show, UnaryOperator<String> words, boolean hasField) {}
}
