package org.iinkai.ui.shell.portal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.data.Id;
import org.iinkai.api.host.Menu;
import org.iinkai.api.members.Company;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.portal.PortalAnswer;
import org.iinkai.api.portal.PortalItems;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.WhileShown;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.Background;

/**
 * What all modules have for a company, a section each, and above them what the company is to do by a day. Asked for once
 * the page shows, and again when bundles come or go.
 */
final class PortalParts extends Div {

    private static final int ITEMS = 8;

    private final Id<Company> company;
    private final Portal portal;
    private final Menu menu;
    private final Access access;
    private final PortalView.Guarded guarded;
    private final Map<String, PortalAnswer> answers = new TreeMap<>();
    private final Div due = new Div();
    private final Div list = new Div();
    private final Paragraph loading = new Paragraph(Words.text("shell.parts.loading"));
    private int round;

    PortalParts(Id<Company> company, Portal portal, Menu menu, Access access, PortalView.Guarded guarded) {
        this.company = company;
        this.portal = portal;
        this.menu = menu;
        this.access = access;
        this.guarded = guarded;
        addClassName("iinkai-parts");
        loading.addClassName("iinkai-quiet");
        loading.getElement().setAttribute("role", "status");
        list.addClassName("iinkai-portal-parts");
        add(due, list, loading);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        Caller caller = access.caller();
        WhileShown.hear(event, menu::onChange, () -> load(ui, caller));
        load(ui, caller);
    }

    private void load(UI ui, Caller caller) {
        round++;
        int mine = round;
        loading.setVisible(true);
        new Background(caller, ui)
                .start(
                        () -> portal.parts(company, ITEMS),
                        found -> take(found, mine),
                        () -> loading.setVisible(mine != round));
    }

    private void take(List<PortalAnswer> found, int asked) {
        if (asked != round) {
            return;
        }
        answers.clear();
        found.forEach(answer -> answers.put(answer.name(), answer));
        due.removeAll();
        list.removeAll();
        showDue();
        answers.values().forEach(answer -> list.add(section(answer)));
    }

    /** Everything with a deadline, the nearest first, whichever module it is of. */
    private void showDue() {
        List<PortalItems.Item> items = answers.values().stream()
                .filter(PortalAnswer.Known.class::isInstance)
                .flatMap(answer -> ((PortalAnswer.Known) answer).items().items().stream())
                .filter(item -> item.isDue() && item.day().isPresent())
                .sorted(Comparator.comparing(item -> item.day().orElse(LocalDate.MAX)))
                .toList();
        if (!items.isEmpty()) {
            Section section = new Section(new H2(Words.text("shell.portal.to-do")), lines(items));
            section.addClassNames("iinkai-part", "iinkai-portal-due");
            due.add(section);
        }
    }

    private Section section(PortalAnswer answer) {
        String title = Words.text(answer.title());
        Section section = new Section(new H2(title));
        section.addClassName("iinkai-part");
        section.getElement().setAttribute("aria-label", title);
        switch (answer) {
            case PortalAnswer.Known known -> show(section, known.items());
            case PortalAnswer.Late late -> excuse(section, Words.text("shell.parts.late", title), title);
            case PortalAnswer.Failed failed -> excuse(section, Words.text("shell.parts.failed", title), title);
        }
        return section;
    }

    private static void show(Section section, PortalItems items) {
        if (items.items().isEmpty()) {
            section.add(quiet(Words.text("shell.portal.nothing")));
            return;
        }
        section.add(lines(items.items()));
        if (items.count() > items.items().size()) {
            section.add(quiet(Words.text("shell.parts.count", items.count())));
        }
    }

    private static UnorderedList lines(List<PortalItems.Item> items) {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("iinkai-part-lines");
        items.forEach(item -> lines.add(line(item)));
        return lines;
    }

    private static ListItem line(PortalItems.Item item) {
        String text = Words.text(item.title());
        Span day = new Span(item.day().map(Dates::day).orElse(""));
        if (item.isDue()) {
            item.day().ifPresent(last -> day.setText(Words.text("shell.portal.due", Dates.day(last))));
        }
        day.addClassName("iinkai-part-day");
        Span what = new Span(item.path().isEmpty() ? new Text(text) : new Anchor(item.path(), text));
        what.addClassName("iinkai-part-text");
        ListItem line = new ListItem(day, what);
        if (!item.state().isEmpty()) {
            Span state = new Span(Words.text(item.state()));
            state.addClassName("iinkai-part-status");
            line.add(state);
        }
        return line;
    }

    private void excuse(Section section, String sentence, String title) {
        Paragraph excuse = new Paragraph(sentence);
        excuse.addClassName("iinkai-part-excuse");
        excuse.getElement().setAttribute("role", "alert");
        Button retry = new Button(
                Words.text("shell.parts.again"),
                click -> guarded.run(() -> {
                    portal.company(company);
                    load(UI.getCurrent(), access.caller());
                }));
        retry.setAriaLabel(Words.text("shell.parts.again-of", title));
        retry.setDisableOnClick(true);
        section.add(excuse, retry);
    }

    private static Component quiet(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassName("iinkai-quiet");
        return quiet;
    }
}
