package org.iinkai.ui.shell.search;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.iinkai.api.search.Findings;
import org.iinkai.api.search.Hit;
import org.iinkai.api.text.SearchKey;
import org.iinkai.ui.kit.Words;

/** The list below the box: what was found so far, by kind, and the way to all of it. */
final class Suggestions extends Div {
    static final String ID = "iinkai-suggestions";
    private int options;

    Suggestions() {
        setId(ID);
        addClassName("iinkai-find-list");
        getElement().setAttribute("role", "listbox");
        getElement().setAttribute("aria-label", Words.text("shell.search.suggestions"));
    }

    void clear() {
        removeAll();
        options = 0;
    }

    void show(String text, Findings findings) {
        clear();
        String key = SearchKey.of(text);
        findings.groups().forEach(group -> add(group(group, key)));
        if (findings.groups().isEmpty()) {
            add(note(Words.text("shell.search.nothing")));
        } else {
            Anchor all = new Anchor(SearchPaths.results(text), Words.text("shell.search.all"));
            all.addClassName("iinkai-find-all");
            add(option(all));
        }
        findings.silent().forEach(silent -> add(note(SilentText.of(silent))));
    }

    private Div group(Findings.Group group, String key) {
        String kind = Words.text(group.kind());
        Div list = new Div();
        list.addClassName("iinkai-find-group");
        list.getElement().setAttribute("role", "group");
        list.getElement().setAttribute("aria-label", kind);
        Span head = new Span(kind);
        head.addClassName("iinkai-find-kind");
        head.getElement().setAttribute("aria-hidden", "true");
        list.add(head);
        group.hits().forEach(hit -> list.add(option(hit(hit, key))));
        return list;
    }

    private static Anchor hit(Hit hit, String key) {
        Anchor link = new Anchor(hit.path());
        Marked title = new Marked(hit.title(), key);
        title.addClassName("iinkai-find-title");
        Marked detail = new Marked(Words.text(hit.detail()), key);
        detail.addClassName("iinkai-find-detail");
        link.add(title, detail);
        return link;
    }

    private Anchor option(Anchor link) {
        options++;
        link.setId(ID + "-" + options);
        link.getElement().setAttribute("role", "option").setAttribute("aria-selected", "false");
        link.setTabIndex(-1);
        return link;
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("iinkai-find-note");
        return note;
    }
}
