package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;

/** A table of few rows within a page. The first cell of a row names it. Scrolls within itself where it does not fit. */
public class SmallTable extends Div {
    private final NativeTable content = new NativeTable();
    private final String[] headings;

    /**
     * A table without rows yet.
     *
     * @param name what it shows, for people who do not see it
     * @param headings one a column; without the last column where its heading is empty, as for people who may not change
     *     the rows
     */
    public SmallTable(String name, String... headings) {
        boolean isShorter = headings.length > 0 && headings[headings.length - 1].isEmpty();
        this.headings = Arrays.copyOf(headings, headings.length - (isShorter ? 1 : 0));
        addClassName("iinkai-small-table");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "group").setAttribute("aria-label", name);
        NativeTableRow head = new NativeTableRow();
        for (String heading : this.headings) {
            var cell = heading.isEmpty() ? new NativeTableCell() : heading(heading, "col");
            role(cell, heading.isEmpty() ? "cell" : "columnheader");
            head.add(cell);
        }
        content.getHead().add(head);
        // narrow windows lay rows out as blocks, which would take their meaning away
        role(content, "table");
        role(content.getHead(), "rowgroup");
        role(content.getBody(), "rowgroup");
        role(head, "row");
        add(content);
    }

    /** Adds a row; its first cell names it. */
    public SmallTable row(Component... cells) {
        NativeTableRow row = new NativeTableRow();
        role(row, "row");
        for (int i = 0; i < Math.min(cells.length, headings.length); i++) {
            var cell = i == 0 ? named(cells[i]) : new NativeTableCell(cells[i]);
            role(cell, i == 0 ? "rowheader" : "cell");
            // narrow windows show each cell below its heading
            cell.getElement().setAttribute("data-label", headings[i]);
            row.add(cell);
        }
        content.getBody().add(row);
        return this;
    }

    /** Aligns everything but the first column as figures. */
    public SmallTable ofFigures() {
        addClassName("iinkai-figures");
        return this;
    }

    /** A cell of text. */
    public static Component text(String text) {
        return new Span(text);
    }

    /** A cell of short texts, each of which stays in one line; empty ones are left out. */
    public static Component pieces(String... texts) {
        Div pieces = new Div();
        pieces.addClassName("iinkai-pieces");
        Arrays.stream(texts).filter(text -> !text.isEmpty()).forEach(text -> {
            if (pieces.getElement().getChildCount() > 0) {
                pieces.add(new Text(" "));
            }
            pieces.add(new Span(text));
        });
        return pieces;
    }

    private static void role(Component part, String role) {
        part.getElement().setAttribute("role", role);
    }

    private static Component named(Component content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
