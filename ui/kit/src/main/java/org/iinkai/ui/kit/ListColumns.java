package org.iinkai.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a list: which there are and which are shown. The first, the record's name, is always there. */
final class ListColumns<T> {
    private final List<ListColumn<T>> all = new ArrayList<>();

    ListColumn<T> add(ListColumn<T> column) {
        all.add(column);
        return column;
    }

    /** The columns a person can choose among, in the order of the list. */
    List<ListColumn<T>> choosable() {
        return all.stream().filter(ListColumn::isInFile).toList();
    }

    /** Columns by their keys, in that order; those of the list where none is named. What can be done stands last. */
    List<ListColumn<T>> shown(List<String> keys) {
        List<ListColumn<T>> choosable = choosable();
        Stream<ListColumn<T>> chosen = keys.isEmpty()
                ? choosable.stream().filter(column -> !column.isOnDemand())
                : keys.stream()
                        .distinct()
                        .flatMap(key ->
                                choosable.stream().filter(column -> column.key().equals(key)));
        return Stream.of(
                        choosable.stream().limit(1),
                        chosen.filter(column -> column != all.getFirst()),
                        all.stream().filter(column -> !column.isInFile()))
                .flatMap(part -> part)
                .toList();
    }

    /** Keys of the columns shown, those with what can be done left out. */
    List<String> keys(List<String> keys) {
        return shown(keys).stream()
                .filter(ListColumn::isInFile)
                .map(ListColumn::key)
                .toList();
    }

    Set<String> sortable() {
        return all.stream().filter(ListColumn::isSortable).map(ListColumn::key).collect(Collectors.toSet());
    }

    /** The column whose link leads to the record; the first where there is none. */
    static <T> ListColumn<T> name(List<ListColumn<T>> columns) {
        return columns.stream()
                .filter(column -> column.path().isPresent())
                .findFirst()
                .orElse(columns.getFirst());
    }
}
