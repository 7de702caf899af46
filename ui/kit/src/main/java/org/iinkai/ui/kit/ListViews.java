package org.iinkai.ui.kit;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.views.ListTaste;
import org.iinkai.api.views.SavedView;
import org.iinkai.api.views.SavedViews;

/** How the person likes to see a list, asked for once and again after every change. */
final class ListViews {
    private final Optional<SavedViews> service;
    private final String list;
    private Optional<ListTaste> taste = Optional.empty();

    private ListViews(Optional<SavedViews> service, String list) {
        this.service = service;
        this.list = list;
    }

    /** For a list that keeps no views. */
    static ListViews none() {
        return new ListViews(Optional.empty(), "");
    }

    static ListViews of(SavedViews service, String list) {
        return new ListViews(Optional.of(service), list);
    }

    boolean areKept() {
        return service.isPresent();
    }

    boolean mayShare() {
        return service.map(SavedViews::mayShare).orElse(false);
    }

    ListTaste taste() {
        ListTaste known =
                taste.orElseGet(() -> service.map(views -> views.taste(list)).orElseGet(ListTaste::none));
        taste = Optional.of(known);
        return known;
    }

    /** Leads a request that asks for nothing in particular to the view the list is to open with. */
    void lead(BeforeEnterEvent event) {
        Location location = event.getLocation();
        if (location.getQueryParameters().getParameters().isEmpty()) {
            taste().usualView()
                    .filter(view -> !view.query().isEmpty())
                    .ifPresent(view -> event.forwardTo(location.getPath(), QueryParameters.fromString(view.query())));
        }
    }

    Id<SavedView> save(String name, String query) {
        Id<SavedView> id = Id.next();
        change(views -> views.save(id, list, name, query));
        return taste().views().stream()
                .filter(view -> view.isOwn() && view.name().equals(name.strip()))
                .findFirst()
                .map(SavedView::id)
                .orElse(id);
    }

    void share(SavedView view, boolean isShared) {
        change(views -> views.share(view.id(), isShared));
    }

    void delete(SavedView view) {
        change(views -> views.delete(view.id()));
    }

    void open(Optional<Id<SavedView>> usual) {
        change(views -> views.open(list, usual));
    }

    void columns(List<String> keys) {
        change(views -> views.columns(list, keys));
    }

    private void change(java.util.function.Consumer<SavedViews> change) {
        service.ifPresent(change);
        taste = Optional.empty();
    }
}
