package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.ui.shell.ShellView;

/** The screens of the register and where they stand in the menu. */
public final class RegisterViews {
    private static final String ORGANISATIONS = "shell.organisations.title";

    private RegisterViews() {}

    /** All of them. */
    public static List<ShellView> all() {
        return List.of(
                menu("members", MembersView.class, "shell.members.title", "users", 10, CoreRight.MEMBERS_READ),
                menu("organisations", OrganisationsView.class, ORGANISATIONS, "building-o", 12, CoreRight.MEMBERS_READ),
                page("organisations/new", OrganisationAddView.class, ORGANISATIONS, CoreRight.MEMBERS_CHANGE),
                page("organisations/lists", ListsView.class, "shell.lists.title", CoreRight.MEMBERS_CHANGE),
                page("organisations/merge", MergeView.class, "shell.merge.title", CoreRight.MEMBERS_CHANGE),
                page("companies/:id", CompanyView.class, ORGANISATIONS, CoreRight.MEMBERS_READ),
                page("companies/:id/edit", CompanyEditView.class, ORGANISATIONS, CoreRight.MEMBERS_CHANGE),
                menu("movement", MovementView.class, "shell.movement.title", "exchange", 20, CoreRight.MEMBERS_READ),
                menu(
                        "settings/categories",
                        CategoriesView.class,
                        "shell.categories.title",
                        "tags",
                        800,
                        CoreRight.MEMBERS_CHANGE),
                menu(
                        "settings/association",
                        AssociationView.class,
                        "shell.association.title",
                        "institution",
                        810,
                        CoreRight.MEMBERS_CHANGE));
    }

    private static ShellView menu(
            String path, Class<? extends Component> view, String titleKey, String icon, int order, CoreRight right) {
        return new ShellView(path, view, titleKey, icon, order, true, Optional.of(right));
    }

    private static ShellView page(String path, Class<? extends Component> view, String titleKey, CoreRight right) {
        return new ShellView(path, view, titleKey, "users", 0, false, Optional.of(right));
    }
}
