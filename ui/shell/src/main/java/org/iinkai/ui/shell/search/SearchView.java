package org.iinkai.ui.shell.search;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;

import org.iinkai.api.search.Findings;
import org.iinkai.api.search.Hit;
import org.iinkai.api.search.Search;
import org.iinkai.api.text.SearchKey;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;

/** Everything that answers to a text, by kind. */
public final class SearchView extends Div implements AfterNavigationObserver {
    private static final int EACH = 20;

    private final Search search;

    /** Made by the host. */
    public SearchView(Search search) {
        this.search = search;
        addClassNames("iinkai-page", "iinkai-results");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(SearchPaths.text(event.getLocation().getQueryParameters()));
    }

    private void show(String text) {
        removeAll();
        Findings findings = search.find(text, EACH);
        long count = findings.hits().count();
        boolean isMore = findings.groups().stream().anyMatch(Findings.Group::isMore);
        PageHeader header = new PageHeader(
                text.isEmpty() ? Words.text("shell.search.title") : Words.text("shell.search.heading", text));
        add(header);
        findings.silent().forEach(silent -> add(silent(silent, text)));
        if (findings.groups().isEmpty()) {
            add(new EmptyState(Words.text(text.isEmpty() ? "shell.search.hint" : "shell.search.nothing-hint")));
            return;
        }
        header.lead(Words.text(isMore ? "shell.search.count-more" : "shell.search.count", count));
        String key = SearchKey.of(text);
        findings.groups().forEach(group -> add(group(group, key)));
        // the closest one is one more Enter away
        getElement().executeJs("const first = this.querySelector('.iinkai-hit'); if (first) first.focus()");
    }

    private Section group(Findings.Group group, String key) {
        String kind = Words.text(group.kind());
        UnorderedList hits = new UnorderedList();
        hits.addClassName("iinkai-hits");
        group.hits().forEach(hit -> hits.add(item(hit, key)));
        Section section = new Section(new H2(kind), hits);
        if (group.isMore()) {
            Paragraph more =
                    new Paragraph(Words.text("shell.search.more", group.hits().size()));
            more.addClassName("iinkai-quiet");
            section.add(more);
        }
        return section;
    }

    private static ListItem item(Hit hit, String key) {
        Anchor link = new Anchor(hit.path());
        link.addClassName("iinkai-hit");
        link.add(new Marked(hit.title(), key));
        Marked detail = new Marked(Words.text(hit.detail()), key);
        detail.addClassName("iinkai-hit-detail");
        return new ListItem(link, detail);
    }

    private Div silent(Findings.Silent silent, String text) {
        Div note = new Div(
                new Paragraph(SilentText.of(silent)),
                new Button(Words.text("shell.search.again"), click -> show(text)));
        note.addClassNames("iinkai-note", "iinkai-line");
        note.getElement().setAttribute("role", "status");
        return note;
    }
}
