package org.iinkai.ui.shell.mailings;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

import org.iinkai.ui.kit.Words;

/** Leads from each list of this part to the others. */
final class MailingLinks extends Nav {

    /**
     * Links to the lists.
     *
     * @param here route of the list that stands below
     */
    MailingLinks(String here) {
        addClassName("iinkai-line");
        getElement().setAttribute("aria-label", Words.text("shell.mailings.title"));
        add(
                link("mailings", "shell.mailings.menu-mailings", here),
                link("mailings/lists", "shell.mailing-lists.title", here),
                link("mailings/suppressions", "shell.suppressions.title", here),
                link("mailings/recipients", "shell.mail-log.title", here));
    }

    private static Anchor link(String path, String key, String here) {
        Anchor link = new Anchor(path, Words.text(key));
        if (path.equals(here)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
