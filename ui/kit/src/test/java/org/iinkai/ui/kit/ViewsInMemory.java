package org.iinkai.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.views.ListTaste;
import org.iinkai.api.views.SavedView;
import org.iinkai.api.views.SavedViews;

/** The taste of one person for one list; the service itself is tested where it is, on PostgreSQL. */
final class ViewsInMemory implements SavedViews {
    final List<SavedView> views = new ArrayList<>();
    List<String> columns = List.of();
    Optional<Id<SavedView>> usual = Optional.empty();
    boolean mayShare = true;

    @Override
    public ListTaste taste(String list) {
        return new ListTaste(columns, usual, views);
    }

    @Override
    public boolean mayShare() {
        return mayShare;
    }

    @Override
    public void save(Id<SavedView> id, String list, String name, String query) {
        views.removeIf(view -> view.name().equals(name));
        views.add(new SavedView(id, name, query, false, true));
    }

    @Override
    public void share(Id<SavedView> id, boolean isShared) {
        views.replaceAll(view ->
                view.id().equals(id) ? new SavedView(id, view.name(), view.query(), isShared, view.isOwn()) : view);
    }

    @Override
    public void delete(Id<SavedView> id) {
        views.removeIf(view -> view.id().equals(id));
        usual = usual.filter(view -> !view.equals(id));
    }

    @Override
    public void open(String list, Optional<Id<SavedView>> view) {
        usual = view;
    }

    @Override
    public void columns(String list, List<String> keys) {
        columns = keys;
    }
}
