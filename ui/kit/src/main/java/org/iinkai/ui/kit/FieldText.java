package org.iinkai.ui.kit;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.HasListDataView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a field holds, as text: for drafts, and for people who compare. A choice is its label. What was chosen from more
 * items than the window knows can be told but not put back.
 */
final class FieldText {
    private static final String BETWEEN = "\n";

    private FieldText() {}

    /** A value of the field, as text that {@link #put} understands. */
    static String of(HasValue<?, ?> field, Optional<Object> value) {
        return value.map(content ->
                        each(content).map(item -> label(field, item)).sorted().collect(Collectors.joining(BETWEEN)))
                .orElse("");
    }

    /** What the field holds. */
    static String of(HasValue<?, ?> field) {
        return of(field, Optional.ofNullable(field.getValue()));
    }

    /** A value of the field as people read it. */
    static String shown(HasValue<?, ?> field, Optional<Object> value) {
        return value.map(content -> each(content)
                        .map(item -> item instanceof LocalDate day ? Dates.day(day) : label(field, item))
                        .sorted()
                        .collect(Collectors.joining(Words.text("kit.list.separator"))))
                .orElse("");
    }

    /** Puts what a text says into the field. What the field does not know leaves it as it is. */
    static void put(HasValue<?, ?> field, String text) {
        if (text.isEmpty()) {
            field.clear();
        } else if (field instanceof HasListDataView<?, ?> choice) {
            choose(field, choice, Set.of(text.split(BETWEEN)));
        } else {
            parser(field).ifPresent(parser -> set(field, parser.apply(text)));
        }
    }

    /** Puts a value back that the field held before. */
    static void set(HasValue<?, ?> field, Optional<Object> value) {
        value.ifPresentOrElse(content -> set(field, content), field::clear);
    }

    @SuppressWarnings("unchecked") // a value that the field gave, or one of its own kind
    private static void set(HasValue<?, ?> field, Object value) {
        ((HasValue<?, Object>) field).setValue(value);
    }

    private static Optional<Function<String, Object>> parser(HasValue<?, ?> field) {
        return switch (field) {
            case com.vaadin.flow.component.datepicker.DatePicker day -> Optional.of(LocalDate::parse);
            case com.vaadin.flow.component.timepicker.TimePicker time -> Optional.of(LocalTime::parse);
            case com.vaadin.flow.component.textfield.IntegerField number -> Optional.of(Integer::valueOf);
            case com.vaadin.flow.component.textfield.NumberField number -> Optional.of(Double::valueOf);
            case com.vaadin.flow.component.textfield.BigDecimalField number -> Optional.of(BigDecimal::new);
            case Checkbox box -> Optional.of(Boolean::valueOf);
            default -> field.getEmptyValue() instanceof String ? Optional.of(text -> text) : Optional.empty();
        };
    }

    private static void choose(HasValue<?, ?> field, HasListDataView<?, ?> choice, Set<String> labels) {
        List<Object> chosen = items(choice)
                .filter(item -> labels.contains(label(field, item)))
                .toList();
        if (!chosen.isEmpty()) {
            boolean isMany = field.getEmptyValue() instanceof Collection<?>;
            set(field, isMany ? new LinkedHashSet<>(chosen) : chosen.getFirst());
        }
    }

    private static Stream<Object> items(HasListDataView<?, ?> choice) {
        try {
            return choice.getListDataView().getItems().map(item -> item);
        } catch (IllegalStateException e) {
            // its items are looked up as they are asked for
            return Stream.empty();
        }
    }

    private static Stream<?> each(Object value) {
        return value instanceof Collection<?> several ? several.stream() : Stream.of(value);
    }

    private static String label(HasValue<?, ?> field, Object item) {
        return generator(field).map(generator -> generator.apply(item)).orElseGet(item::toString);
    }

    @SuppressWarnings("unchecked") // the items are of the field's kind
    private static Optional<ItemLabelGenerator<Object>> generator(HasValue<?, ?> field) {
        ItemLabelGenerator<?> generator = switch (field) {
            case Select<?> select -> select.getItemLabelGenerator();
            case RadioButtonGroup<?> group -> group.getItemLabelGenerator();
            case CheckboxGroup<?> group -> group.getItemLabelGenerator();
            case ComboBoxBase<?, ?, ?> box -> box.getItemLabelGenerator();
            default -> null;
        };
        return Optional.ofNullable((ItemLabelGenerator<Object>) generator);
    }
}
