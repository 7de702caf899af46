package org.iinkai.ui.shell.plugins;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.host.PluginLog;
import org.iinkai.api.host.PluginPeople;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.PluginUpkeep;
import org.iinkai.api.host.PluginUse;
import org.iinkai.api.host.Plugins;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.RecordPage;
import org.iinkai.ui.kit.RecordSheet;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.bodies.BodyNames;

/** A bundle: who has it open, what it costs, what it stores, what of it is in memory, what it wrote to the log. */
public final class PluginPage extends RecordPage<PluginPage.Looked> {

    private final Plugins plugins;
    private final PluginUpkeep upkeep;
    private final Bodies bodies;
    private boolean isToCollect;

    /** Made by the host. */
    public PluginPage(Plugins plugins, PluginUpkeep upkeep, Bodies bodies) {
        this.plugins = plugins;
        this.upkeep = upkeep;
        this.bodies = bodies;
    }

    /** What was found when somebody looked. */
    record Looked(PluginStatus status, PluginUse use, PluginPeople people, PluginLog log, Optional<String> keeper) {}

    @Override
    protected Looked find(String id) {
        PluginStatus status = plugins.all().stream()
                .filter(known -> known.id().equals(id) && !known.version().isEmpty())
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        Supplier<PluginUse> use = isToCollect ? () -> upkeep.useAfterCollecting(id) : () -> upkeep.use(id);
        isToCollect = false;
        return new Looked(
                status,
                use.get(),
                upkeep.people(id),
                upkeep.log(id, PluginLogTable.LINES),
                upkeep.sheet(id).keeper());
    }

    @Override
    protected void fill(RecordSheet sheet, Looked looked) {
        PluginStatus status = looked.status();
        String id = status.id();
        sheet.back("plugins", Words.text("shell.plugins.back"))
                .name(status.title())
                .lead(Words.text("shell.plugins.page-lead"))
                .status(PluginPanel.badge(status.state()))
                .action(new Button(Words.text("shell.plugins.look-again"), click -> again()));
        if (!status.problem().isEmpty()) {
            Paragraph problem = new Paragraph(status.problem());
            problem.addClassName("iinkai-badge-bad");
            sheet.add(problem);
        }
        sheet.add(facts(looked))
                .section(Words.text("shell.plugins.use"), use(looked.use()))
                .section(
                        Words.text("shell.plugins.data"),
                        new PluginTables(looked.use().tables()))
                .section(Words.text("shell.plugins.memory"), memory(looked.use()))
                .section(Words.text("shell.plugins.log"), log(id, looked.log()));
        sheet.more(Words.text("shell.plugins.keeper-choose"), () -> askWhoMinds(looked))
                .more(Words.text("shell.plugins.level-choose"), () -> askForLevel(looked));
    }

    private Facts facts(Looked looked) {
        PluginStatus status = looked.status();
        return new Facts()
                .add(Words.text("shell.plugins.id"), status.id())
                .add(Words.text("shell.plugins.version"), status.version())
                .add(Words.text("shell.plugins.since"), Dates.moment(status.since()))
                .add(
                        Words.text("shell.plugins.keeper"),
                        looked.keeper().map(this::bodyName).orElseGet(() -> Words.text("shell.plugins.keeper-none")))
                .add(
                        Words.text("shell.plugins.open-views"),
                        Words.text(
                                "shell.plugins.open-unsaved",
                                looked.people().windows(),
                                looked.people().unsaved()));
    }

    private String bodyName(String code) {
        return BodyNames.of(bodies).getOrDefault(code, code);
    }

    private static Component use(PluginUse use) {
        if (use.since().isEmpty()) {
            return quiet("shell.plugins.use-none");
        }
        long average = use.calls() == 0 ? 0 : use.milliseconds() / use.calls();
        return new Div(
                quiet("shell.plugins.use-lead", Dates.moment(use.since().get())),
                new Facts()
                        .add(Words.text("shell.plugins.calls"), Figures.number(use.calls()))
                        .add(
                                Words.text("shell.plugins.time"),
                                Words.text(
                                        "shell.plugins.time-of",
                                        Figures.number(use.milliseconds()),
                                        Figures.number(average),
                                        Figures.number(use.longestMilliseconds())))
                        .add(Words.text("shell.plugins.statements"), Figures.number(use.statements()))
                        .add(Words.text("shell.plugins.errors"), Figures.number(use.errors()))
                        .add(Words.text("shell.plugins.threads"), threads(use.threads())));
    }

    private static String threads(List<String> names) {
        return names.isEmpty()
                ? Words.text("shell.plugins.nothing")
                : Words.text(
                        "shell.plugins.threads-of",
                        Figures.number(names.size()),
                        String.join(Words.text("kit.list.separator"), names));
    }

    private Component memory(PluginUse use) {
        Div memory = new Div();
        if (use.held().isEmpty()) {
            memory.add(quiet("shell.plugins.held-none"));
            return memory;
        }
        UnorderedList held = new UnorderedList();
        use.held()
                .forEach(version -> held.add(new ListItem(
                        version.threads().isEmpty()
                                ? Words.text("shell.plugins.held", version.version(), Dates.moment(version.stopped()))
                                : Words.text(
                                        "shell.plugins.held-by",
                                        version.version(),
                                        Dates.moment(version.stopped()),
                                        String.join(Words.text("kit.list.separator"), version.threads())))));
        Button collect = new Button(Words.text("shell.plugins.collect"), click -> {
            isToCollect = true;
            again();
        });
        collect.setDisableOnClick(true);
        memory.add(held, quiet("shell.plugins.collect-help"), collect);
        return memory;
    }

    private static Component log(String id, PluginLog log) {
        String level = log.level().map(PluginLogTable::level).orElseGet(() -> Words.text("shell.plugins.level-usual"));
        Div part = new Div(quiet("shell.plugins.level-is", level));
        part.add(log.lines().isEmpty() ? quiet("shell.plugins.log-none") : new PluginLogTable(id, log.lines()));
        return part;
    }

    private void askWhoMinds(Looked looked) {
        String id = looked.status().id();
        Map<String, String> names = BodyNames.of(bodies);
        ComboBox<String> body = new ComboBox<>(Words.text("shell.plugins.keeper"));
        body.setItems(names.keySet());
        body.setItemLabelGenerator(code -> names.getOrDefault(code, code));
        body.setHelperText(Words.text("shell.plugins.keeper-help"));
        body.setClearButtonVisible(true);
        body.setWidthFull();
        looked.keeper().filter(names::containsKey).ifPresent(body::setValue);
        RecordForm form = new RecordForm(Words.text("shell.plugins.set"));
        form.optional("bodies", body);
        form.onSubmit(() -> {
            upkeep.keep(id, Optional.ofNullable(body.getValue()));
            Notices.done("shell.plugins.keeper-saved", looked.status().title());
            again();
        });
        form.openIn(Words.text("shell.plugins.keeper-title", looked.status().title()));
    }

    private void askForLevel(Looked looked) {
        String id = looked.status().id();
        ComboBox<PluginUpkeep.LogLevel> level = new ComboBox<>(Words.text("shell.plugins.level"));
        level.setItems(PluginUpkeep.LogLevel.values());
        level.setItemLabelGenerator(PluginLogTable::level);
        level.setHelperText(Words.text("shell.plugins.level-help"));
        level.setClearButtonVisible(true);
        level.setWidthFull();
        looked.log().level().ifPresent(level::setValue);
        RecordForm form = new RecordForm(Words.text("shell.plugins.set"));
        form.optional("level", level);
        form.onSubmit(() -> {
            upkeep.log(id, Optional.ofNullable(level.getValue()));
            Notices.done("shell.plugins.level-saved", looked.status().title());
            again();
        });
        form.openIn(Words.text("shell.plugins.level-title", looked.status().title()));
    }

    private static Paragraph quiet(String key, Object... arguments) {
        Paragraph paragraph = new Paragraph(Words.text(key, arguments));
        paragraph.addClassName("iinkai-quiet");
        return paragraph;
    }
}
