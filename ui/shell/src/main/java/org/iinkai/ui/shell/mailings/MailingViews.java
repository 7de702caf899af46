package org.iinkai.ui.shell.mailings;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.ui.shell.ShellView;

/** The screens of mailings and where they stand in the menu. */
public final class MailingViews {

    private static final String TITLE = "shell.mailings.title";
    private static final int PLACE = 35;

    private MailingViews() {}

    /** All of them. */
    public static List<ShellView> all() {
        return List.of(
                view("mailings", MailingsView.class, CoreRight.MAILINGS_READ, true),
                view("mailings/new", MailingFormView.class, CoreRight.MAILINGS_CHANGE, false),
                view("mailings/lists", ListsView.class, CoreRight.MAILINGS_READ, false),
                view("mailings/lists/new", ListFormView.class, CoreRight.MAILINGS_CHANGE, false),
                view("mailings/lists/:id", SubscriptionsView.class, CoreRight.MAILINGS_READ, false),
                view("mailings/lists/:id/edit", ListFormView.class, CoreRight.MAILINGS_CHANGE, false),
                view("mailings/suppressions", SuppressionsView.class, CoreRight.MAILINGS_READ, false),
                view("mailings/recipients", RecipientsView.class, CoreRight.MAILINGS_READ, false),
                view("mailings/:id", MailingView.class, CoreRight.MAILINGS_READ, false),
                view("mailings/:id/edit", MailingFormView.class, CoreRight.MAILINGS_CHANGE, false),
                view("mailings/:id/recipients", RecipientsView.class, CoreRight.MAILINGS_READ, false));
    }

    private static ShellView view(String path, Class<? extends Component> view, CoreRight right, boolean inMenu) {
        return new ShellView(path, view, TITLE, "envelopes-o", PLACE, inMenu, Optional.of(right));
    }
}
