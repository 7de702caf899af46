package org.iinkai.ui.kit;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.iinkai.api.views.SavedView;

/** How a list is seen at an address: what the address asks for and, where it is silent, what the person has chosen. */
record ListSight<T>(ListColumns<T> columns, ListViews views, Set<String> filters) {

    ListAddress read(QueryParameters parameters) {
        return ListAddress.of(parameters, filters, columns.sortable());
    }

    List<ListColumn<T>> shown(ListAddress address) {
        return columns.shown(chosen(address));
    }

    List<String> keys(ListAddress address) {
        return columns.keys(chosen(address));
    }

    /** The columns of somebody who has chosen none. */
    List<String> usualKeys() {
        return columns.keys(List.of());
    }

    /** The list as it is shown, from its first page, with its columns named. */
    ListAddress named(ListAddress address) {
        return ListAddress.first(address.query()).withColumns(keys(address));
    }

    /** The saved view that shows just what the address shows. */
    Optional<SavedView> view(ListAddress address) {
        return views.taste().views().stream()
                .filter(view -> named(read(view)).equals(named(address)))
                .findFirst();
    }

    ListAddress read(SavedView view) {
        return read(QueryParameters.fromString(view.query()));
    }

    private List<String> chosen(ListAddress address) {
        return address.columns().isEmpty() ? views.taste().columns() : address.columns();
    }
}
