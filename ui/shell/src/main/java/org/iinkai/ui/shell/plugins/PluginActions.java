package org.iinkai.ui.shell.plugins;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.error.Refused;
import org.iinkai.api.host.PluginState;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.PluginUpkeep;
import org.iinkai.api.host.PluginVersion;
import org.iinkai.api.host.Plugins;
import org.iinkai.api.host.RemovedPlugin;
import org.iinkai.ui.kit.ActionMenu;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.bodies.BodyNames;

/** What else can be done about a bundle: going back to another version, taking it out, with its data or without. */
final class PluginActions {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Plugins plugins;
    private final PluginUpkeep upkeep;
    private final Bodies bodies;
    private final Runner runner;

    PluginActions(Plugins plugins, PluginUpkeep upkeep, Bodies bodies, Runner runner) {
        this.upkeep = upkeep;
        this.bodies = bodies;
        this.plugins = plugins;
        this.runner = runner;
    }

    /** Works beside the screen. */
    @FunctionalInterface
    interface Runner {
        <T> void run(String id, Supplier<T> work, Consumer<T> done);
    }

    /** The menu of a bundle that is there; without offers where only a file is. */
    ActionMenu of(PluginStatus status) {
        ActionMenu menu = new ActionMenu();
        if (status.version().isEmpty() || status.state() == PluginState.CHANGING) {
            menu.setVisible(false);
            return menu;
        }
        List<PluginVersion> versions = plugins.versions(status.id());
        versions.forEach(version -> menu.offer(
                Words.text("shell.plugins.go-back", version.version(), Dates.moment(version.until())),
                () -> askToGoBack(status, version)));
        menu.offer(Words.text("shell.plugins.audience-choose"), () -> askWhoSees(status));
        menu.offer(Words.text("shell.plugins.remove"), () -> askToRemove(status));
        menu.offer(Words.text("shell.plugins.erase"), () -> askToErase(status.id(), status.title()));
        return menu;
    }

    /** Who sees a bundle, in words. */
    String audience(PluginStatus status) {
        Map<String, String> names = BodyNames.of(bodies);
        return status.bodies().isEmpty()
                ? Words.text("shell.plugins.audience-all")
                : status.bodies().stream()
                        .map(code -> names.getOrDefault(code, code))
                        .sorted()
                        .collect(Collectors.joining("、"));
    }

    private void askWhoSees(PluginStatus status) {
        Map<String, String> names = BodyNames.of(bodies);
        MultiSelectComboBox<String> chosen = new MultiSelectComboBox<>(Words.text("shell.plugins.audience"));
        chosen.setItems(names.keySet());
        chosen.setItemLabelGenerator(code -> names.getOrDefault(code, code));
        chosen.setHelperText(Words.text("shell.plugins.audience-help"));
        chosen.setWidthFull();
        chosen.setValue(status.bodies().stream().filter(names::containsKey).collect(Collectors.toSet()));
        RecordForm form = new RecordForm(Words.text("shell.plugins.audience-save"));
        form.optional("bodies", chosen);
        form.onSubmit(() -> runner.run(
                status.id(),
                () -> plugins.showTo(status.id(), chosen.getValue()),
                now -> Notices.done("shell.plugins.audience-saved", now.title())));
        form.openIn(Words.text("shell.plugins.audience-title", status.title()));
    }

    /** Asks whether a version that is on trial is to stay. */
    Component question(PluginStatus status, Instant until) {
        Button keep = new Button(
                Words.text("shell.plugins.keep"),
                click -> runner.run(
                        status.id(),
                        () -> plugins.keep(status.id()),
                        now -> Notices.done("shell.plugins.kept", now.title(), now.version())));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        LocalTime time = LocalTime.ofInstant(until, Dates.ZONE);
        String question =
                Words.text("shell.plugins.keep-question", status.title(), status.version(), SECOND.format(time));
        Div line = new Div(new Span(question), keep);
        line.addClassNames("iinkai-line", "iinkai-plugin-question");
        line.getElement().setAttribute("role", "status");
        return line;
    }

    private void askToGoBack(PluginStatus status, PluginVersion version) {
        Confirm.ask(
                Words.text("shell.plugins.go-back-title"),
                OpenPages.question(
                        Words.text(
                                "shell.plugins.go-back-question", status.title(), status.version(), version.version()),
                        upkeep.people(status.id())),
                Words.text("shell.plugins.go-back-verb"),
                () -> runner.run(
                        status.id(),
                        () -> plugins.goBack(status.id(), version.sha256()),
                        now -> Outcome.tell("shell.plugins.installed", now)));
    }

    private void askToRemove(PluginStatus status) {
        Confirm.danger(
                Words.text("shell.plugins.remove-title"),
                OpenPages.question(
                        Words.text("shell.plugins.remove-question", status.title(), status.openViews()),
                        upkeep.people(status.id())),
                Words.text("shell.plugins.remove-verb"),
                () -> runner.run(
                        status.id(),
                        () -> plugins.remove(status.id()),
                        gone -> Notices.done("shell.plugins.removed", gone.title())));
    }

    /** Data that is gone does not come back: whoever wants that types what it is called. */
    void askToErase(String id, String title) {
        RecordForm form = new RecordForm(Words.text("shell.plugins.erase-verb"));
        TextField typed = new TextField(Words.text("shell.plugins.id"));
        typed.setHelperText(Words.text("shell.plugins.erase-type", id));
        typed.setWidthFull();
        form.with(new Paragraph(Words.text("shell.plugins.erase-question", title)));
        form.required("id", typed);
        form.onSubmit(() -> {
            if (!typed.getValue().strip().equals(id)) {
                throw new Refused("shell.refused.plugin-id", id).at("id");
            }
            runner.run(id, () -> plugins.erase(id), gone -> Notices.done("shell.plugins.erased", gone.title()));
        });
        form.openIn(Words.text("shell.plugins.erase-title", title));
    }

    void restore(RemovedPlugin gone) {
        runner.run(
                gone.id(), () -> plugins.restore(gone.id()), status -> Outcome.tell("shell.plugins.installed", status));
    }
}
