package org.iinkai.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.router.RouterLayout;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.access.CoreRight;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.UnsavedInput;
import org.iinkai.ui.shell.account.AccountView;
import org.iinkai.ui.shell.accounts.AccountViews;
import org.iinkai.ui.shell.applications.ApplicationFormView;
import org.iinkai.ui.shell.applications.ApplicationView;
import org.iinkai.ui.shell.applications.ApplicationsView;
import org.iinkai.ui.shell.applications.LeavingView;
import org.iinkai.ui.shell.audit.AuditViews;
import org.iinkai.ui.shell.bodies.BodyViews;
import org.iinkai.ui.shell.calendar.CalendarViews;
import org.iinkai.ui.shell.consultations.ConsultationViews;
import org.iinkai.ui.shell.documents.DocumentViews;
import org.iinkai.ui.shell.handover.HandOverView;
import org.iinkai.ui.shell.imports.ImportViews;
import org.iinkai.ui.shell.letters.LettersView;
import org.iinkai.ui.shell.mail.MailView;
import org.iinkai.ui.shell.mail.MailsView;
import org.iinkai.ui.shell.mailings.MailingViews;
import org.iinkai.ui.shell.meetings.MeetingViews;
import org.iinkai.ui.shell.members.RegisterViews;
import org.iinkai.ui.shell.people.PeopleViews;
import org.iinkai.ui.shell.plugins.PluginViews;
import org.iinkai.ui.shell.populations.FrozenView;
import org.iinkai.ui.shell.populations.PopulationView;
import org.iinkai.ui.shell.populations.PopulationsView;
import org.iinkai.ui.shell.portal.PortalViews;
import org.iinkai.ui.shell.privacy.PrivacyViews;
import org.iinkai.ui.shell.publishing.PublishingViews;
import org.iinkai.ui.shell.search.SearchView;
import org.iinkai.ui.shell.tokens.TokenViews;

/** What the shell offers to whoever puts the product together. */
public final class Shell {
    private static final List<ShellView> GENERAL = List.of(
            new ShellView("", StartView.class, "shell.start.title", "home", 1, true, Optional.empty()),
            new ShellView(
                    "applications",
                    ApplicationsView.class,
                    "shell.applications.title",
                    "clipboard-user",
                    18,
                    true,
                    Optional.of(CoreRight.MEMBERS_READ)),
            applicationPage("applications/new", ApplicationFormView.class, CoreRight.MEMBERS_CHANGE),
            applicationPage("applications/:id", ApplicationView.class, CoreRight.MEMBERS_READ),
            applicationPage("applications/:id/edit", ApplicationFormView.class, CoreRight.MEMBERS_CHANGE),
            applicationPage("leaving/:membership", LeavingView.class, CoreRight.MEMBERS_READ),
            new ShellView(
                    "settings/letters/:kind?",
                    LettersView.class,
                    "shell.letters.title",
                    "file-text",
                    820,
                    true,
                    Optional.of(CoreRight.MEMBERS_READ)),
            new ShellView(
                    "populations",
                    PopulationsView.class,
                    "shell.populations.title",
                    "bullseye",
                    22,
                    true,
                    Optional.of(CoreRight.MEMBERS_READ)),
            new ShellView(
                    "populations/:id",
                    PopulationView.class,
                    "shell.populations.title",
                    "bullseye",
                    22,
                    false,
                    Optional.of(CoreRight.MEMBERS_READ)),
            new ShellView(
                    "populations/:id/frozen/:frozen",
                    FrozenView.class,
                    "shell.populations.title",
                    "bullseye",
                    22,
                    false,
                    Optional.of(CoreRight.MEMBERS_READ)),
            new ShellView(
                    "report/:year?([0-9]{4})",
                    ReportView.class,
                    "shell.report.title",
                    "file-text-o",
                    30,
                    true,
                    Optional.of(CoreRight.ACTIVITIES_READ)),
            new ShellView(
                    "hand-overs/:id",
                    HandOverView.class,
                    "shell.hand-over.title",
                    "exchange",
                    2,
                    false,
                    Optional.empty()),
            new ShellView("account", AccountView.class, "shell.account.title", "user", 990, false, Optional.empty()),
            new ShellView("search", SearchView.class, "shell.search.title", "search", 800, false, Optional.empty()),
            new ShellView(
                    "mail",
                    MailsView.class,
                    "shell.mail.title",
                    "envelope-o",
                    850,
                    true,
                    Optional.of(CoreRight.MAIL_READ)),
            new ShellView(
                    "mail/:id",
                    MailView.class,
                    "shell.mail.title",
                    "envelope-o",
                    850,
                    false,
                    Optional.of(CoreRight.MAIL_READ)));

    static final List<ShellView> VIEWS = Stream.of(
                    GENERAL,
                    DocumentViews.all(),
                    PublishingViews.all(),
                    ConsultationViews.all(),
                    PortalViews.all(),
                    ImportViews.all(),
                    RegisterViews.all(),
                    PeopleViews.all(),
                    BodyViews.all(),
                    AccountViews.all(),
                    TokenViews.all(),
                    CalendarViews.all(),
                    MailingViews.all(),
                    PrivacyViews.all(),
                    MeetingViews.all(),
                    AuditViews.all(),
                    PluginViews.all())
            .flatMap(List::stream)
            .toList();

    private Shell() {}

    /** A page that another page leads to. */
    private static ShellView applicationPage(String path, Class<? extends Component> view, CoreRight right) {
        return new ShellView(path, view, "shell.applications.title", "clipboard-user", 18, false, Optional.of(right));
    }

    /** The frame that every screen stands in. */
    public static Class<? extends RouterLayout> layout() {
        return MainLayout.class;
    }

    /** The screen that is always there, for people whose screen goes away. */
    public static Class<? extends Component> safePage() {
        return StartView.class;
    }

    /** Screens shown when a navigation fails. */
    public static List<Class<? extends Component>> errorPages() {
        return List.of(NotFoundView.class, RecordNotFoundView.class, ForbiddenView.class, ErrorView.class);
    }

    /** Settings of the page that holds everything. */
    public static Class<? extends AppShellConfigurator> appShell() {
        return AppShell.class;
    }

    /** The platform's own screens. */
    public static List<ShellView> views() {
        return VIEWS;
    }

    /** Whether a window holds input that is not saved. Called while the window is locked. */
    public static boolean isUnsaved(UI ui) {
        return UnsavedInput.isIn(ui);
    }

    /**
     * Tells the person at a window something that happened by itself. Called while the window is locked.
     *
     * @param ui the window
     * @param key message key
     */
    public static void tell(UI ui, String key, Object... arguments) {
        UI before = UI.getCurrent();
        UI.setCurrent(ui);
        try {
            Notices.tell(key, arguments);
        } finally {
            UI.setCurrent(before);
        }
    }
}
