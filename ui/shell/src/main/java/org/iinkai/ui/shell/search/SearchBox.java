package org.iinkai.ui.shell.search;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

import org.iinkai.api.access.Access;
import org.iinkai.api.search.Findings;
import org.iinkai.api.search.Hit;
import org.iinkai.api.search.Search;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.Background;

/**
 * The search box of the frame. The browser's side of it (keys, waiting for a pause, not listening while Japanese is being
 * converted) is {@code search.js}; this side answers.
 */
public final class SearchBox extends Div {
    private static final int EACH = 5;

    private final Search search;
    private final Access access;
    private final Input field = new Input();
    private final Suggestions suggestions = new Suggestions();
    private final Span told = new Span();
    private int round;

    /** For the frame of a window. */
    public SearchBox(Search search, Access access) {
        this.search = search;
        this.access = access;
        addClassName("iinkai-find");
        getElement().setAttribute("role", "search");
        Div row = new Div(icon(VaadinIcon.SEARCH), field, shortcut(), button("close", VaadinIcon.CLOSE_SMALL));
        row.addClassName("iinkai-find-row");
        told.addClassName("iinkai-find-told");
        told.getElement().setAttribute("role", "status");
        Div panel = new Div(row, suggestions, told);
        panel.addClassName("iinkai-find-panel");
        add(button("open", VaadinIcon.SEARCH), panel);
        prepare();
    }

    private void prepare() {
        field.addClassName("iinkai-find-field");
        field.setType("search");
        field.getElement()
                .setAttribute("role", "combobox")
                .setAttribute("aria-label", Words.text("shell.search.label"))
                .setAttribute("aria-autocomplete", "list")
                .setAttribute("aria-controls", Suggestions.ID)
                .setAttribute("aria-expanded", "false")
                .setAttribute("aria-keyshortcuts", "Control+K /")
                .setAttribute("autocomplete", "off")
                .setAttribute("enterkeyhint", "search")
                .setAttribute("maxlength", "200")
                .setAttribute("spellcheck", "false");
        field.getElement()
                .addEventListener("iinkai-typed", typed -> typed(value()))
                .synchronizeProperty("value");
        field.getElement()
                .addEventListener("iinkai-enter", pressed -> enter(value()))
                .synchronizeProperty("value");
    }

    /** Suggests what answers to the text. */
    void typed(String text) {
        round++;
        int mine = round;
        if (text.isBlank()) {
            suggestions.clear();
            told.setText("");
            filled();
            return;
        }
        background().start(() -> search.find(text, EACH), findings -> show(text, findings, mine), () -> {});
    }

    /** Opens the one record that is meant, or all that is found. */
    void enter(String text) {
        round++;
        if (!text.isBlank()) {
            background().start(() -> search.find(text, EACH), findings -> open(text, findings), () -> {});
        }
    }

    private void show(String text, Findings findings, int asked) {
        if (asked == round) {
            suggestions.show(text, findings);
            told.setText(Words.text("shell.search.told", findings.hits().count()));
            filled();
        }
    }

    private void open(String text, Findings findings) {
        suggestions.clear();
        told.setText("");
        filled();
        findings.meant().map(Hit::path).ifPresentOrElse(SearchPaths::open, () -> SearchPaths.goToResults(text));
    }

    /** Lets the browser's side see to the list, which has changed. */
    private void filled() {
        field.getElement().executeJs("this.dispatchEvent(new CustomEvent('iinkai-filled', {bubbles: true}))");
    }

    private Background background() {
        return new Background(access.caller(), UI.getCurrent());
    }

    private String value() {
        return field.getElement().getProperty("value", "");
    }

    private static Span shortcut() {
        Span keys = new Span("Ctrl+K");
        keys.addClassName("iinkai-find-keys");
        keys.getElement().setAttribute("aria-hidden", "true");
        return keys;
    }

    private static NativeButton button(String what, VaadinIcon symbol) {
        NativeButton button = new NativeButton();
        button.add(icon(symbol));
        button.addClassNames("iinkai-find-button", "iinkai-find-" + what);
        button.setAriaLabel(what.equals("open") ? Words.text("shell.search.open") : Words.text("shell.search.close"));
        return button;
    }

    private static Icon icon(VaadinIcon symbol) {
        Icon icon = symbol.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
