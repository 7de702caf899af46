package org.iinkai.ui.kit;

import com.vaadin.flow.component.html.Anchor;

/** The link above a record's title that leads back to its list: 会員一覧に戻る. */
public class BackLink extends Anchor {

    /**
     * A link to a list.
     *
     * @param path route of the list, without a leading slash
     * @param text where it leads, in the person's language
     */
    public BackLink(String path, String text) {
        super(path, "← " + text);
        addClassName("iinkai-back");
    }
}
