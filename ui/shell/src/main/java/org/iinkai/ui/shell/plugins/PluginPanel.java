package org.iinkai.ui.shell.plugins;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import java.util.function.BiConsumer;

import org.iinkai.api.host.PluginState;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.ui.kit.ActionMenu;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.Words;

/** A bundle: its state in a word, why it is not well, and the one thing to do about it. */
final class PluginPanel extends Section {

    /**
     * A panel.
     *
     * @param change called with true to enable the bundle, with false to disable it
     * @param audience who sees it
     * @param more what else can be done about it
     */
    PluginPanel(
            PluginStatus status,
            boolean isBusy,
            BiConsumer<PluginStatus, Boolean> change,
            ActionMenu more,
            String audience) {
        addClassNames("iinkai-tile", "iinkai-plugin");
        PluginState state = isBusy ? PluginState.CHANGING : status.state();
        Div line = new Div(heading(status), badge(state), button(status, state, change), more);
        line.addClassName("iinkai-line");
        add(line);
        if (!status.problem().isEmpty()) {
            Paragraph problem = new Paragraph(status.problem());
            problem.addClassName("iinkai-badge-bad");
            add(problem);
        }
        add(facts(status).add(Words.text("shell.plugins.audience"), audience));
        if (!status.details().isEmpty()) {
            add(new Details(Words.text("shell.plugins.details"), new Pre(status.details())));
        }
    }

    private static H2 heading(PluginStatus status) {
        return status.version().isEmpty()
                ? new H2(status.title())
                : new H2(new Anchor("plugin/" + status.id(), status.title()));
    }

    static StatusBadge badge(PluginState state) {
        StatusBadge.Tone tone = switch (state) {
            case READY -> StatusBadge.Tone.GOOD;
            case CHANGING -> StatusBadge.Tone.BUSY;
            case DISABLED -> StatusBadge.Tone.NEUTRAL;
            case FAILED -> StatusBadge.Tone.WARNING;
            case QUARANTINED -> StatusBadge.Tone.BAD;
        };
        return new StatusBadge(
                tone, Words.text("shell.plugins.state." + state.name().toLowerCase(Locale.ROOT)));
    }

    private static Component button(PluginStatus status, PluginState state, BiConsumer<PluginStatus, Boolean> change) {
        boolean toEnable =
                state == PluginState.DISABLED || state == PluginState.QUARANTINED || state == PluginState.FAILED;
        String verb = Words.text(toEnable ? "shell.plugins.enable" : "shell.plugins.disable");
        Button button = new Button(verb, click -> change.accept(status, toEnable));
        button.setAriaLabel(Words.text("shell.plugins.verb-of", verb, status.title()));
        button.setDisableOnClick(true);
        button.setEnabled(state != PluginState.CHANGING);
        return button;
    }

    private static Facts facts(PluginStatus status) {
        Facts facts = new Facts()
                .add(Words.text("shell.plugins.id"), status.id())
                .add(Words.text("shell.plugins.version"), status.version())
                .add(Words.text("shell.plugins.since"), Dates.moment(status.since()))
                .add(Words.text("shell.plugins.open-views"), Figures.number(status.openViews()));
        if (!status.signer().isEmpty()) {
            facts.add(Words.text("shell.plugins.signer"), status.signer());
        }
        status.goodVersion().ifPresent(version -> facts.add(Words.text("shell.plugins.good-version"), version));
        return facts;
    }
}
