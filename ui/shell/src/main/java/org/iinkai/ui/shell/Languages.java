package org.iinkai.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;

import org.iinkai.api.accounts.Accounts;

/** The language of a person's windows. */
public final class Languages {
    private Languages() {}

    /** Changes the language everywhere and shows each window's page anew where it is. */
    public static void choose(Locale locale, Accounts accounts) {
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
