package org.iinkai.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.dom.Element;
import java.util.Locale;

import org.iinkai.api.access.Caller;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.ui.kit.Words;

/** What concerns the person rather than the work: who is signed in, language, colours, the way out. */
final class PersonBar extends Div {
    PersonBar(Caller caller, Accounts accounts) {
        addClassName("iinkai-user");
        Anchor name = new Anchor("account", caller.name());
        name.setTitle(Words.text("shell.account.title"));
        name.addClassName("iinkai-user-name");
        add(name, settings(accounts));
        getElement().appendChild(signOut());
    }

    private static MenuBar settings(Accounts accounts) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        MenuItem root = bar.addItem(VaadinIcon.COG.create());
        root.setAriaLabel(Words.text("shell.settings"));
        SubMenu choices = root.getSubMenu();
        language(choices, "日本語", Locale.JAPANESE, accounts);
        language(choices, "English", Locale.ENGLISH, accounts);
        choices.addSeparator();
        colours(choices, "shell.colours.system", "system");
        colours(choices, "shell.colours.light", "light");
        colours(choices, "shell.colours.dark", "dark");
        choices.addSeparator();
        choices.addItem(
                Words.text("shell.account.title"), click -> UI.getCurrent().navigate("account"));
        return bar;
    }

    private static void language(SubMenu choices, String word, Locale locale, Accounts accounts) {
        Span label = new Span(word);
        label.getElement().setAttribute("lang", locale.getLanguage());
        MenuItem item = choices.addItem(label, click -> Languages.choose(locale, accounts));
        item.setCheckable(true);
        item.setChecked(Words.locale().getLanguage().equals(locale.getLanguage()));
    }

    private static void colours(SubMenu choices, String key, String choice) {
        choices.addItem(
                Words.text(key),
                click -> UI.getCurrent()
                        .getPage()
                        .executeJs("window.dispatchEvent(new CustomEvent('iinkai-scheme', {detail: $0}))", choice));
    }

    /** A plain form: leaving must work even when nothing else does. */
    private static Element signOut() {
        Element button = new Element("button").setAttribute("type", "submit").setText(Words.text("shell.sign-out"));
        button.getClassList().add("iinkai-sign-out");
        return new Element("form")
                .setAttribute("method", "post")
                .setAttribute("action", "/sign-out")
                .appendChild(button);
    }
}
