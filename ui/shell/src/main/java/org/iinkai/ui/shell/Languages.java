package org.iinkai.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;

import org.iinkai.api.access.Access;
import org.iinkai.api.accounts.Accounts;

/** The language of a person's windows. */
final class Languages {
    private static final String FOLLOWED = "iinkai.language";

    private Languages() {}

    /** Gives the first window of a session the language the person works in. */
    static void followOnce(Access access) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session.getAttribute(FOLLOWED) == null) {
            session.setAttribute(FOLLOWED, true);
            session.setLocale(access.caller().locale());
        }
    }

    /** Changes the language everywhere and shows each window's page anew where it is. */
    static void choose(Locale locale, Accounts accounts) {
        accounts.chooseLanguage(locale);
        VaadinSession session = VaadinSession.getCurrent();
        session.setLocale(locale);
        session.getUIs().forEach(ui -> ui.access(() -> show(ui, locale)));
    }

    private static void show(UI ui, Locale locale) {
        ui.getPage().executeJs("document.documentElement.lang = $0", locale.toLanguageTag());
        ui.refreshCurrentRoute(true);
    }
}
