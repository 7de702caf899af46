package org.iinkai.ui.kit;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of a list as a table. */
final class ListTable<T> extends Grid<T> {
    private static final String SCRIPT = Script.of("list-table.js");
    private static final String PICK = "iinkai-pick";

    private boolean isShowing;
    private int columnsShown;

    ListTable(String name, List<ListColumn<T>> columns, Consumer<Optional<ListQuery.Sort>> onSort) {
        addClassName("iinkai-table");
        addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setAriaLabel(name);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        addAttachListener(attached -> getElement().executeJs(SCRIPT));
        columns.forEach(this::add);
        if (!columns.isEmpty()) {
            getColumnByKey(columns.getFirst().key()).setRowHeader(true);
        }
        addSortListener(event -> {
            if (!isShowing) {
                onSort.accept(event.getSortOrder().stream().findFirst().map(ListTable::sort));
            }
        });
    }

    void show(List<T> rows, Optional<ListQuery.Sort> sort) {
        isShowing = true;
        sort(sort.filter(order -> getColumnByKey(order.column()) != null)
                .map(order -> List.of(new GridSortOrder<>(
                        getColumnByKey(order.column()),
                        order.isDescending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)))
                .orElse(List.of()));
        isShowing = false;
        setItems(rows);
    }

    /** Lets rows be selected by boxes at the left, each named after its row. */
    void selectable(ListSelection<T> selection, ListColumn<T> name) {
        Column<T> boxes = addComponentColumn(row -> selection.box(row, name::text));
        boxes.setKey(PICK).setHeader(selection.header());
        boxes.setWidth("3.5rem").setFlexGrow(0).setFrozen(true);
        List<Column<T>> order = new ArrayList<>(getColumns());
        order.remove(boxes);
        order.addFirst(boxes);
        setColumnOrder(order);
    }

    private void add(ListColumn<T> column) {
        Column<T> added = column.cell()
                .<Column<T>>map(cell -> addComponentColumn(cell::apply))
                .orElseGet(() -> addColumn(column::text));
        added.setKey(column.key()).setHeader(column.title());
        // the source has ordered the rows already
        added.setComparator((one, other) -> 0);
        added.setSortable(column.isSortable());
        added.setFrozen(columnsShown++ == 0);
        added.setFrozenToEnd(!column.isInFile());
        if (column.isNumber()) {
            added.setTextAlign(ColumnTextAlign.END);
        }
        if (column.width().isEmpty()) {
            added.setWidth("8rem").setFlexGrow(1);
        } else {
            added.setWidth(column.width()).setFlexGrow(0);
        }
    }

    private static <T> ListQuery.Sort sort(GridSortOrder<T> order) {
        return new ListQuery.Sort(order.getSorted().getKey(), order.getDirection() == SortDirection.DESCENDING);
    }
}
