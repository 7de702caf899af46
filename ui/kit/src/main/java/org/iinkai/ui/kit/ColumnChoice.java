package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The dialog in which a person chooses the columns of a list and their order. The first column stays where it is. */
final class ColumnChoice {
    private final List<ListColumn<?>> columns;
    private final Set<String> ticked;
    private final OrderedList list = new OrderedList();
    private final Dialog dialog = new Dialog();

    private ColumnChoice(List<ListColumn<?>> columns, List<String> shown) {
        this.columns = columns;
        this.ticked = new HashSet<>(shown);
    }

    /**
     * Opens the dialog.
     *
     * @param all all columns
     * @param shown keys of those shown now, in order
     * @param usual keys of those shown where nothing is chosen
     * @param onChoice gets the keys chosen, in order
     */
    static <T> void open(
            List<ListColumn<T>> all, List<String> shown, List<String> usual, Consumer<List<String>> onChoice) {
        ColumnChoice choice = new ColumnChoice(ordered(all, shown), shown);
        choice.show(onChoice, usual);
    }

    private static <T> List<ListColumn<?>> ordered(List<ListColumn<T>> all, List<String> shown) {
        List<ListColumn<?>> columns = new ArrayList<>(all);
        columns.sort(java.util.Comparator.comparingInt(
                column -> shown.contains(column.key()) ? shown.indexOf(column.key()) : shown.size()));
        return columns;
    }

    private void show(Consumer<List<String>> onChoice, List<String> usual) {
        dialog.setHeaderTitle(Words.text("kit.columns.title"));
        list.addClassName("iinkai-columns");
        dialog.add(new Paragraph(Words.text("kit.columns.lead")), list);
        Button reset = new Button(Words.text("kit.columns.reset"), click -> choose(onChoice, usual));
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        reset.addClassName("iinkai-apart");
        Button cancel = new Button(Words.text("kit.cancel"), click -> dialog.close());
        Button update = new Button(
                Words.text("kit.columns.update"),
                click -> choose(
                        onChoice,
                        columns.stream()
                                .map(ListColumn::key)
                                .filter(ticked::contains)
                                .toList()));
        update.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(reset, cancel, update);
        fill();
        dialog.open();
    }

    private void choose(Consumer<List<String>> onChoice, List<String> keys) {
        dialog.close();
        onChoice.accept(keys);
    }

    private void fill() {
        list.removeAll();
        for (int i = 0; i < columns.size(); i++) {
            list.add(line(i));
        }
    }

    private ListItem line(int place) {
        ListColumn<?> column = columns.get(place);
        Checkbox box = new Checkbox(column.title(), ticked.contains(column.key()));
        box.setReadOnly(place == 0);
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                ticked.add(column.key());
            } else {
                ticked.remove(column.key());
            }
        });
        ListItem line = new ListItem(box);
        if (place == 0) {
            box.setHelperText(Words.text("kit.columns.always"));
        } else {
            line.add(
                    mover(place, -1, VaadinIcon.ARROW_UP, "kit.columns.up"),
                    mover(place, 1, VaadinIcon.ARROW_DOWN, "kit.columns.down"));
        }
        return line;
    }

    private Component mover(int place, int step, VaadinIcon icon, String key) {
        Button button = new Button(icon.create(), click -> move(place, step));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(Words.text(key, columns.get(place).title()));
        button.setEnabled(place + step > 0 && place + step < columns.size());
        return button;
    }

    private void move(int place, int step) {
        Collections.swap(columns, place, place + step);
        fill();
        // the line was made anew: the person goes on where they were
        list.getComponentAt(place + step)
                .getChildren()
                .filter(child -> child instanceof Button button && button.isEnabled())
                .skip(step > 0 && place + step < columns.size() - 1 ? 1 : 0)
                .findFirst()
                .ifPresent(button -> ((Button) button).focus());
    }
}
