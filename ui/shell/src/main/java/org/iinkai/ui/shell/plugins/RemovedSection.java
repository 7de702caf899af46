package org.iinkai.ui.shell.plugins;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;

import org.iinkai.api.host.Plugins;
import org.iinkai.api.host.RemovedPlugin;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;

/** Bundles that were taken out: how they come back, and what is left of each, counted now. */
final class RemovedSection extends Div {

    RemovedSection(Plugins plugins, PluginActions actions) {
        List<RemovedPlugin> all = plugins.removed();
        if (all.isEmpty()) {
            return;
        }
        SmallTable table = new SmallTable(
                Words.text("shell.plugins.removed-title"),
                Words.text("shell.plugins.name"),
                Words.text("shell.plugins.removed-at"),
                Words.text("shell.plugins.by"),
                Words.text("shell.plugins.left"),
                Words.text("shell.plugins.action"));
        for (RemovedPlugin gone : all) {
            table.row(
                    SmallTable.text(gone.title() + " " + gone.version()),
                    SmallTable.text(Dates.moment(gone.at())),
                    SmallTable.text(gone.by()),
                    left(gone),
                    offers(gone, plugins, actions));
        }
        add(
                new H2(Words.text("shell.plugins.removed-title")),
                new Paragraph(Words.text("shell.plugins.removed-lead")),
                table);
    }

    private static Component left(RemovedPlugin gone) {
        if (gone.remains().isEmpty()) {
            return new StatusBadge(Tone.GOOD, Words.text("shell.plugins.nothing-left"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("iinkai-part-lines");
        gone.remains()
                .forEach(remaining -> list.add(new ListItem(
                        Words.text("shell.plugins.left-of", remaining.what(), Figures.number(remaining.number())))));
        return list;
    }

    private static Component offers(RemovedPlugin gone, Plugins plugins, PluginActions actions) {
        Div offers = new Div();
        offers.addClassName("iinkai-row-actions");
        gone.restorableUntil()
                .ifPresent(until -> offers.add(button(
                        Words.text("shell.plugins.restore", Dates.moment(until)), gone, () -> actions.restore(gone))));
        if (!gone.isErased()) {
            offers.add(
                    button(Words.text("shell.plugins.erase"), gone, () -> actions.askToErase(gone.id(), gone.title())));
        }
        gone.export().ifPresent(name -> {
            Anchor export = new Anchor(
                    (DownloadHandler) event -> {
                        event.setFileName(name);
                        event.setContentType("application/zip");
                        plugins.writeExport(gone.id(), event.getOutputStream());
                    },
                    Words.text("shell.plugins.export"));
            export.setAriaLabel(Words.text("shell.plugins.verb-of", Words.text("shell.plugins.export"), gone.title()));
            offers.add(export);
        });
        return offers;
    }

    private static Button button(String verb, RemovedPlugin gone, Runnable act) {
        Button button = new Button(verb, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setAriaLabel(Words.text("shell.plugins.verb-of", verb, gone.title()));
        return button;
    }
}
