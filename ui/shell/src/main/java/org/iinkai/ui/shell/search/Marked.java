package org.iinkai.ui.shell.search;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

import org.iinkai.api.text.SearchKey;

/** A text in which what was searched for is marked, in whatever spelling it stands there. */
final class Marked extends Span {
    /** A character of the text may be two of half width; some between them may not count. */
    private static final int SPREAD = 3;

    Marked(String text, String key) {
        int from = key.isEmpty() ? -1 : start(text, key);
        if (from < 0) {
            setText(text);
            return;
        }
        int to = end(text, from, key);
        getElement()
                .appendChild(
                        Element.createText(text.substring(0, from)),
                        new Element("mark").setText(text.substring(from, to)),
                        Element.createText(text.substring(to)));
    }

    private static int start(String text, String key) {
        for (int from = 0; from < text.length(); from++) {
            if (!SearchKey.of(text.substring(from, from + 1)).isEmpty() && end(text, from, key) > 0) {
                return from;
            }
        }
        return -1;
    }

    /** Where the key ends that begins there; 0 when none does. */
    private static int end(String text, int from, String key) {
        int last = Math.min(text.length(), from + SPREAD * key.length());
        for (int to = from + 1; to <= last; to++) {
            if (SearchKey.of(text.substring(from, to)).equals(key)) {
                return to;
            }
        }
        return 0;
    }
}
