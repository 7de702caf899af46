package org.iinkai.ui.shell.privacy;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.ui.shell.ShellView;

/** The pages about the protection of personal data. */
public final class PrivacyViews {

    private static final String TITLE = "shell.privacy.menu";
    private static final int PLACE = 845;

    private PrivacyViews() {}

    /** All of them. */
    public static List<ShellView> all() {
        return List.of(
                view("privacy/requests", RequestsView.class, true),
                view("privacy/requests/new", RequestFormView.class, false),
                view("privacy/requests/:id", RequestView.class, false),
                view("privacy/requests/:id/edit", RequestFormView.class, false),
                view("privacy/provisions", ProvisionsView.class, false),
                view("privacy/provisions/new", ProvisionFormView.class, false),
                view("privacy/provisions/:id", ProvisionView.class, false),
                view("privacy/breaches", BreachesView.class, false),
                view("privacy/breaches/new", BreachFormView.class, false),
                view("privacy/breaches/:id", BreachView.class, false),
                view("privacy/breaches/:id/edit", BreachFormView.class, false),
                view("privacy/retention", RetentionView.class, false),
                view("privacy/retention/:id", KeptDataView.class, false));
    }

    private static ShellView view(String path, Class<? extends Component> view, boolean inMenu) {
        return new ShellView(path, view, TITLE, "shield", PLACE, inMenu, Optional.of(CoreRight.PRIVACY_MANAGE));
    }
}
