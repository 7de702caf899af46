package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a list. What it says is one text, the same in the table, on a card and in the downloaded file, except that
 * figures and days are bare in the file.
 */
public final class ListColumn<T> {
    private final String key;
    private final String title;
    private final Function<T, String> text;
    private Function<T, Object> value;
    private boolean isOnDemand;
    private Optional<Function<T, Component>> cell = Optional.empty();
    private Optional<Function<T, String>> path = Optional.empty();
    private boolean isNumber;
    private boolean isSortable;
    private boolean isOnCard = true;
    private boolean isInFile = true;
    private String width = "";

    ListColumn(String key, String title, Function<T, String> text) {
        this.key = key;
        this.title = title;
        this.text = text;
        this.value = text::apply;
    }

    /**
     * Lets people order the list by this column. The source gets the column's key by {@link ListQuery#sort} and must heed
     * it in both directions; keys of other columns never reach it, whatever the address says.
     */
    public ListColumn<T> sortable() {
        isSortable = true;
        return this;
    }

    /** Sets the width, such as {@code 8rem}; without it the column takes its share of what is left. */
    public ListColumn<T> width(String css) {
        width = css;
        return this;
    }

    /** Leaves the column out of the cards shown on a phone. */
    public ListColumn<T> notOnCard() {
        isOnCard = false;
        return this;
    }

    /** Shows a component instead of the bare text in the table. */
    public ListColumn<T> shownAs(Function<T, Component> component) {
        cell = Optional.of(component);
        return this;
    }

    /** Leaves the column out until somebody chooses it under 表示する列. */
    public ListColumn<T> onDemand() {
        isOnDemand = true;
        return this;
    }

    ListColumn<T> notInFile() {
        isInFile = false;
        return this;
    }

    ListColumn<T> number() {
        isNumber = true;
        return this;
    }

    /** What stands in a file: a {@code Long}, a {@code LocalDate} or a text. */
    ListColumn<T> value(Function<T, Object> inFile) {
        value = inFile;
        return this;
    }

    ListColumn<T> linkedTo(Function<T, String> target) {
        path = Optional.of(target);
        return shownAs(row -> new Anchor(target.apply(row), text.apply(row)));
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    String text(T row) {
        return text.apply(row);
    }

    Object value(T row) {
        return value.apply(row);
    }

    String plain(T row) {
        return value.apply(row) instanceof LocalDate day
                ? Dates.day(day, Locale.JAPANESE)
                : value(row).toString();
    }

    Optional<Function<T, Component>> cell() {
        return cell;
    }

    Optional<Function<T, String>> path() {
        return path;
    }

    boolean isNumber() {
        return isNumber;
    }

    boolean isSortable() {
        return isSortable;
    }

    boolean isOnCard() {
        return isOnCard;
    }

    boolean isOnDemand() {
        return isOnDemand;
    }

    boolean isInFile() {
        return isInFile;
    }

    String width() {
        return width;
    }
}
