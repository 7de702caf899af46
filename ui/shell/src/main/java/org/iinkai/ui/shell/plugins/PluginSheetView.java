package org.iinkai.ui.shell.plugins;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Term;
import org.iinkai.api.host.PluginSheet;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.PluginUpkeep;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.bodies.BodyNames;

/**
 * What whoever takes the bundles over has to know, on paper too: what is there, what it stores, who looks after it, how to
 * switch it off. Read anew each time it is opened.
 */
public final class PluginSheetView extends Div {

    private final Bodies bodies;
    private final boolean mayReadBodies;
    private final LocalDate today;
    private final Map<String, String> names;

    /** Made by the host. */
    public PluginSheetView(PluginUpkeep upkeep, Bodies bodies, Access access, Clock clock) {
        this.mayReadBodies = access.may(CoreRight.MEMBERS_READ);
        this.bodies = bodies;
        this.today = LocalDate.now(clock);
        this.names = BodyNames.of(bodies);
        addClassNames("iinkai-page", "iinkai-sheet");
        Button print = new Button(
                Words.text("shell.hand-over.print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        List<PluginSheet> sheets = upkeep.sheets();
        add(
                new BackLink("plugins", Words.text("shell.plugins.back")),
                new PageHeader(Words.text("shell.plugin-sheet.title"))
                        .lead(Words.text("shell.plugin-sheet.lead", Dates.moment(clock.instant())))
                        .actions(print));
        if (sheets.isEmpty()) {
            add(new EmptyState(Words.text("shell.plugin-sheet.none")));
            return;
        }
        add(overview(sheets), emergency());
        sheets.forEach(sheet -> add(section(sheet)));
    }

    private Component overview(List<PluginSheet> sheets) {
        SmallTable table = new SmallTable(
                Words.text("shell.plugin-sheet.overview"),
                Words.text("shell.plugins.name"),
                Words.text("shell.plugins.version"),
                Words.text("shell.settings.state"),
                Words.text("shell.plugins.keeper"),
                Words.text("shell.plugin-sheet.stored"));
        sheets.forEach(sheet -> table.row(
                SmallTable.text(sheet.status().title()),
                SmallTable.text(sheet.status().version()),
                PluginPanel.badge(sheet.status().state()),
                SmallTable.text(
                        sheet.keeper().map(this::bodyName).orElseGet(() -> Words.text("shell.plugins.keeper-none"))),
                SmallTable.text(stored(sheet))));
        return new Section(new H2(Words.text("shell.plugin-sheet.overview")), table);
    }

    private static String stored(PluginSheet sheet) {
        long bytes = sheet.tables().stream().mapToLong(table -> table.bytes()).sum();
        return sheet.tables().isEmpty()
                ? Words.text("shell.plugins.nothing")
                : Words.text("shell.plugin-sheet.tables", sheet.tables().size(), Figures.size(bytes));
    }

    private static Component emergency() {
        return new Section(
                new H2(Words.text("shell.plugin-sheet.off")),
                new OrderedList(
                        new ListItem(Words.text("shell.plugin-sheet.off-browser")),
                        line("shell.plugin-sheet.off-command", "./iinkai plugin disable ID"),
                        line("shell.plugin-sheet.off-safe", "./iinkai run --safe-mode")),
                new Paragraph(Words.text("shell.plugin-sheet.off-data")));
    }

    private static ListItem line(String key, String command) {
        ListItem item = new ListItem(Words.text(key));
        item.add(new Div(new Code(command)));
        return item;
    }

    private Component section(PluginSheet sheet) {
        PluginStatus status = sheet.status();
        Facts facts = new Facts()
                .add(Words.text("shell.plugins.id"), status.id())
                .add(Words.text("shell.plugins.version"), status.version())
                .add(Words.text("shell.plugins.since"), Dates.moment(status.since()))
                .add(Words.text("shell.plugin-sheet.maker"), either(sheet.maker()))
                .add(
                        Words.text("shell.plugins.signer"),
                        status.signer().isEmpty() ? Words.text("shell.plugins.signer-none") : status.signer())
                .add(Words.text("shell.plugins.keeper"), keeper(sheet))
                .add(
                        Words.text("shell.plugins.audience"),
                        status.bodies().isEmpty()
                                ? Words.text("shell.plugins.audience-all")
                                : joined(status.bodies().stream()
                                        .map(this::bodyName)
                                        .toList()))
                .add(
                        Words.text("shell.plugins.part.jobs"),
                        joined(sheet.jobs().stream().map(PluginSheetView::job).toList()))
                .add(
                        Words.text("shell.plugins.part.exports"),
                        joined(sheet.exports().stream()
                                .map(contract -> contract.substring(contract.lastIndexOf('.') + 1))
                                .toList()))
                .add(
                        Words.text("shell.plugin-sheet.uses"),
                        joined(sheet.uses().stream().sorted().toList()))
                .add(Words.text("shell.plugin-sheet.switch-off"), new Code("./iinkai plugin disable " + status.id()));
        Section section = new Section(new H2(status.title()), facts);
        section.add(new H3(Words.text("shell.plugins.data")), new PluginTables(sheet.tables()));
        if (!sheet.personal().isEmpty()) {
            section.add(new H3(Words.text("shell.plugin-sheet.personal")), personal(sheet));
        }
        return section;
    }

    private static Component personal(PluginSheet sheet) {
        SmallTable table = new SmallTable(
                Words.text("shell.plugin-sheet.personal"),
                Words.text("shell.plugins.name"),
                Words.text("shell.plugin-sheet.purpose"),
                Words.text("shell.plugin-sheet.months"));
        sheet.personal()
                .forEach(set -> table.row(
                        SmallTable.text(set.name()),
                        SmallTable.text(set.purpose()),
                        SmallTable.text(Words.text("shell.plugin-sheet.months-of", set.months()))));
        return table;
    }

    /** The body, and who holds a post in it today. */
    private String keeper(PluginSheet sheet) {
        return sheet.keeper()
                .map(code -> {
                    List<String> people = mayReadBodies
                            ? bodies.holders(code, today).stream()
                                    .map(Term::personName)
                                    .distinct()
                                    .toList()
                            : List.of();
                    return people.isEmpty()
                            ? bodyName(code)
                            : Words.text("shell.plugin-sheet.keeper-of", bodyName(code), joined(people));
                })
                .orElseGet(() -> Words.text("shell.plugins.keeper-none"));
    }

    private String bodyName(String code) {
        return names.getOrDefault(code, code);
    }

    private static String job(PluginSheet.Timed job) {
        String[] parts = job.schedule().split(" ", 2);
        return parts[0].equals("daily")
                ? Words.text("shell.plugin-sheet.daily", job.name(), parts[1])
                : Words.text(
                        "shell.plugin-sheet.every",
                        job.name(),
                        Figures.number(Math.max(1, Duration.parse(parts[1]).toMinutes())));
    }

    private static String joined(List<String> texts) {
        return texts.isEmpty()
                ? Words.text("shell.plugins.nothing")
                : texts.stream().collect(Collectors.joining(Words.text("kit.list.separator")));
    }

    private static String either(String text) {
        return text.isEmpty() ? Words.text("shell.plugin-sheet.unsaid") : text;
    }
}
