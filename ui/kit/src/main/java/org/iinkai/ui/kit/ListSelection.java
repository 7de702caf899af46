package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.iinkai.api.data.Page;
import org.iinkai.api.error.Refused;

/**
 * What is selected in a list, and the line that says so and offers what can be done with it. Only rows of the page shown
 * can be picked; all of the list only by saying so.
 */
final class ListSelection<T> extends Div {
    private static final int MOST_ACTIONS = 4;

    private final String words;
    private final Runnable onDone;
    private final Span sentence = new Span();
    private final Button everything = new Button("", click -> everything());
    private final Div actions = new Div();
    private final Set<T> picked = new LinkedHashSet<>();
    private final Map<T, Checkbox> boxes = new HashMap<>();
    private final Checkbox header = new Checkbox();
    private Page<T> page = new Page<>(List.of(), List.of(), new org.iinkai.api.data.Total(0, true));
    private ListQuery query = new ListQuery("", Map.of(), Optional.empty());
    private boolean isEverything;

    ListSelection(String words, Runnable onDone) {
        this.words = words;
        this.onDone = onDone;
        addClassName("iinkai-selection");
        sentence.getElement().setAttribute("role", "status");
        everything.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button none = new Button(Words.text("kit.select.none"), click -> clear());
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        actions.addClassName("iinkai-selection-actions");
        add(sentence, everything, none, actions);
        setVisible(false);
        header.setAriaLabel(Words.text("kit.select.page"));
        header.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                pickPage(change.getValue());
            }
        });
    }

    void offer(String key, Consumer<Selection<T>> act) {
        String name = words + ".bulk." + key;
        add(Words.text(name), () -> confirm(name, act));
    }

    /** Offers what asks in a form of its own and needs no question before. */
    void offerInForm(String key, Consumer<Selection<T>> act) {
        offerNamed(Words.text(words + ".bulk." + key), act);
    }

    void offerNamed(String verb, Consumer<Selection<T>> act) {
        add(verb, () -> act.accept(selected()));
    }

    private void add(String verb, Runnable press) {
        if (actions.getComponentCount() == MOST_ACTIONS) {
            throw new IllegalStateException("a list offers at most " + MOST_ACTIONS + " actions for many rows");
        }
        actions.add(new Button(verb, click -> press.run()));
    }

    boolean isOffered() {
        return actions.getComponentCount() > 0;
    }

    /** Begins anew with what the list shows now. */
    void show(ListQuery asked, Page<T> shown) {
        query = asked;
        page = shown;
        boxes.clear();
        clear();
    }

    Component header() {
        return header;
    }

    Component box(T row, Function<T, String> name) {
        Checkbox box = new Checkbox(picked.contains(row));
        box.setAriaLabel(Words.text("kit.select.row", name.apply(row)));
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                pick(row, change.getValue());
            }
        });
        boxes.put(row, box);
        return box;
    }

    Selection<T> selected() {
        return isEverything
                ? new Selection.Everything<>(query, page.total())
                : new Selection.Rows<>(new ArrayList<>(picked));
    }

    private void pick(T row, boolean isPicked) {
        isEverything = false;
        if (isPicked) {
            picked.add(row);
        } else {
            picked.remove(row);
        }
        tell();
    }

    private void pickPage(boolean isPicked) {
        isEverything = false;
        picked.clear();
        if (isPicked) {
            picked.addAll(page.rows());
        }
        tell();
    }

    private void everything() {
        isEverything = true;
        picked.addAll(page.rows());
        tell();
    }

    private void clear() {
        isEverything = false;
        picked.clear();
        tell();
    }

    private void tell() {
        boolean isWholePage =
                !page.rows().isEmpty() && picked.size() == page.rows().size();
        header.setValue(isWholePage);
        header.setIndeterminate(!picked.isEmpty() && !isWholePage);
        boxes.forEach((row, box) -> box.setValue(picked.contains(row)));
        String count = Counts.of(selected().count());
        String object = Words.text(words + ".object");
        sentence.setText(Words.text(isEverything ? "kit.select.told-everything" : "kit.select.told", object, count));
        everything.setText(Words.text("kit.select.everything", object, Counts.of(page.total())));
        everything.setVisible(isWholePage && !isEverything && page.total().count() > picked.size());
        setVisible(!picked.isEmpty());
    }

    private void confirm(String name, Consumer<Selection<T>> act) {
        Selection<T> selection = selected();
        String verb = Words.text(name);
        Confirm.ask(verb, Words.text(name + "-question", Counts.of(selection.count())), verb, () -> {
            try {
                act.accept(selection);
            } catch (Refused refused) {
                Notices.refused(refused);
            }
            onDone.run();
        });
    }
}
