package org.iinkai.ui.shell.people;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.ui.shell.ShellView;

/** The screens of people and where they stand in the menu. */
public final class PeopleViews {
    private static final String TITLE = "shell.people.title";
    private static final String ICON = "user-card";
    private static final int PLACE = 14;

    private PeopleViews() {}

    /** All of them. */
    public static List<ShellView> all() {
        return List.of(
                new ShellView(
                        "people", PeopleView.class, TITLE, ICON, PLACE, true, Optional.of(CoreRight.MEMBERS_READ)),
                page("people/new", PersonAddView.class, CoreRight.MEMBERS_CHANGE),
                page("people/duplicates", DuplicatesView.class, CoreRight.MEMBERS_CHANGE),
                page("people/merge", MergePeopleView.class, CoreRight.MEMBERS_CHANGE),
                page("people/:id", PersonView.class, CoreRight.MEMBERS_READ),
                page("people/:id/edit", PersonEditView.class, CoreRight.MEMBERS_CHANGE));
    }

    private static ShellView page(String path, Class<? extends Component> view, CoreRight right) {
        return new ShellView(path, view, TITLE, ICON, PLACE, false, Optional.of(right));
    }
}
