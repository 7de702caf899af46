package org.iinkai.ui.shell.privacy;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

import org.iinkai.ui.kit.Words;

/** Leads from one list about personal data to the others. */
final class PrivacyLinks extends Nav {

    /**
     * Links to the lists.
     *
     * @param here route of the list that stands below
     */
    PrivacyLinks(String here) {
        addClassName("iinkai-line");
        getElement().setAttribute("aria-label", Words.text("shell.privacy.menu"));
        add(
                link("privacy/requests", "shell.privacy.title", here),
                link("privacy/provisions", "shell.provisions.title", here),
                link("privacy/breaches", "shell.breaches.title", here),
                link("privacy/retention", "shell.retention.title", here));
    }

    private static Anchor link(String path, String key, String here) {
        Anchor link = new Anchor(path, Words.text(key));
        if (path.equals(here)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
