package org.iinkai.ui.shell.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.iinkai.api.imports.ImportColumn;
import org.iinkai.api.imports.ImportPlan;
import org.iinkai.api.imports.ImportTable;
import org.iinkai.api.text.Localized;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Words;

/** What new records get in columns that the file has not; a field goes once a column of the file is read into its column. */
final class DefaultFields extends Div {

    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Map<String, Supplier<String>> values = new HashMap<>();

    DefaultFields(ImportTable table, ImportPlan plan) {
        addClassName("iinkai-import-defaults");
        Div row = new Div();
        row.addClassName("iinkai-import-fields");
        table.columns().stream()
                .filter(column -> table.defaulted().contains(column.name()))
                .forEach(column -> {
                    String value = plan.defaults().getOrDefault(column.name(), "");
                    Component field = field(column, table.choices().getOrDefault(column.name(), Map.of()), value);
                    fields.put(column.name(), field);
                    row.add(field);
                });
        add(
                new H3(Words.text("shell.imports.defaults")),
                new Paragraph(Words.text("shell.imports.defaults-lead")),
                row);
    }

    /** Shows the fields of the columns that the file has not. */
    void show(Collection<String> mapped) {
        fields.forEach((name, field) -> field.setVisible(!mapped.contains(name)));
        setVisible(fields.values().stream().anyMatch(Component::isVisible));
    }

    /** What is filled in, by column. */
    Map<String, String> values() {
        Map<String, String> filled = new HashMap<>();
        fields.forEach((name, field) -> {
            if (field.isVisible()) {
                filled.put(name, values.getOrDefault(name, () -> "").get());
            }
        });
        return filled;
    }

    private Component field(ImportColumn column, Map<String, Localized> choices, String value) {
        String label = ImportWords.column(column);
        return switch (column.kind()) {
            case CHOICE -> {
                Select<String> choice = new Select<>();
                choice.setLabel(label);
                choice.setItems(choices.keySet().stream().sorted().toList());
                choice.setItemLabelGenerator(code -> name(choices, code));
                choice.setValue(choices.containsKey(value) ? value : null);
                values.put(
                        column.name(),
                        () -> Optional.ofNullable(choice.getValue()).orElse(""));
                yield choice;
            }
            case DAY -> {
                DayField day = new DayField(label);
                if (!value.isEmpty()) {
                    day.setValue(LocalDate.parse(value));
                }
                values.put(
                        column.name(),
                        () -> day.getOptionalValue().map(LocalDate::toString).orElse(""));
                yield day;
            }
            case TEXT, CODE, KANA, NUMBER, FLAG -> {
                TextField text = new TextField(label);
                text.setValue(value);
                values.put(column.name(), text::getValue);
                yield text;
            }
        };
    }

    private static String name(Map<String, Localized> choices, String code) {
        return Optional.ofNullable(choices.get(code))
                .map(name -> name.in(Words.locale()))
                .orElse(code);
    }
}
