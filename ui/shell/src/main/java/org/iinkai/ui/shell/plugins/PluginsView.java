package org.iinkai.ui.shell.plugins;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.iinkai.api.access.Access;
import org.iinkai.api.accounts.Presence;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.error.Refused;
import org.iinkai.api.host.Menu;
import org.iinkai.api.host.PluginFile;
import org.iinkai.api.host.PluginPeople;
import org.iinkai.api.host.PluginReview;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.PluginUpkeep;
import org.iinkai.api.host.Plugins;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.WhileShown;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.Background;
import org.iinkai.ui.shell.FileUpload;
import org.iinkai.ui.shell.account.PresenceForm;

/** The bundles: what runs, what does not and why, and what an administrator can do about it. */
public final class PluginsView extends Div {
    private static final int HISTORY = 50;

    private final Plugins plugins;
    private final PluginUpkeep upkeep;
    private final Menu menu;
    private final Access access;
    private final Presence presence;
    private final Bodies bodies;
    /** Above all else: who does not answer within a minute has the version before. */
    private final Div questions = new Div();

    private final Div list = new Div();
    private final Div removed = new Div();
    private final Div history = new Div();
    private final Set<String> busy = new HashSet<>();

    /** Made by the host. */
    public PluginsView(
            Plugins plugins, PluginUpkeep upkeep, Menu menu, Access access, Presence presence, Bodies bodies) {
        this.bodies = bodies;
        this.upkeep = upkeep;
        this.presence = presence;
        this.plugins = plugins;
        this.menu = menu;
        this.access = access;
        addClassName("iinkai-page");
        add(new PageHeader(Words.text("shell.plugins.title"))
                .lead(Words.text("shell.plugins.lead"))
                .actions(new Anchor("plugin-sheet", Words.text("shell.plugin-sheet.title"))));
        if (plugins.isSafeMode()) {
            Paragraph safe = new Paragraph(Words.text("shell.plugins.safe-mode"));
            safe.addClassName("iinkai-badge-bad");
            add(safe);
        }
        add(
                questions,
                plugins.takesUploads()
                        ? new FileUpload(this::review, "shell.plugins.drop-file", "shell.plugins.upload-type", ".jar")
                        : new Paragraph(Words.text("shell.plugins.uploads-off")),
                list,
                removed,
                new H2(Words.text("shell.plugins.history")),
                history);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        WhileShown.hear(event, menu::onChange, this::fill);
        fill();
    }

    private void fill() {
        list.removeAll();
        questions.removeAll();
        List<PluginStatus> all = plugins.all();
        PluginActions actions = new PluginActions(plugins, upkeep, bodies, this::run);
        all.forEach(status -> {
            boolean isBusy = busy.contains(status.id());
            list.add(new PluginPanel(status, isBusy, this::change, actions.of(status), actions.audience(status)));
            status.keepUntil()
                    .filter(until -> !isBusy)
                    .ifPresent(until -> questions.add(actions.question(status, until)));
        });
        if (all.isEmpty()) {
            list.add(new EmptyState(Words.text("shell.plugins.none")));
        }
        removed.removeAll();
        removed.add(new RemovedSection(plugins, actions));
        history.removeAll();
        history.add(new PluginHistory(plugins.history(HISTORY)));
    }

    private void change(PluginStatus status, boolean toEnable) {
        if (toEnable) {
            run(status.id(), () -> plugins.enable(status.id()), PluginsView::enabled);
        } else if (status.openViews() == 0) {
            disable(status);
        } else {
            Confirm.ask(
                    Words.text("shell.plugins.disable-title"),
                    OpenPages.question(
                            Words.text("shell.plugins.disable-question", status.title(), status.openViews()),
                            upkeep.people(status.id())),
                    Words.text("shell.plugins.disable"),
                    () -> disable(status));
        }
    }

    private static void enabled(PluginStatus status) {
        Outcome.tell("shell.plugins.enabled", status);
    }

    private void disable(PluginStatus status) {
        run(
                status.id(),
                () -> plugins.disable(status.id()),
                now -> Notices.done("shell.plugins.disabled", now.title(), now.version()));
    }

    /** Works beside the screen on a bundle, one thing at a time for each. */
    private <T> void run(String id, Supplier<T> work, Consumer<T> done) {
        if (!busy.add(id)) {
            return;
        }
        fill();
        new Background(access.caller(), UI.getCurrent()).start(work, done, () -> {
            busy.remove(id);
            fill();
        });
    }

    /** A jar that somebody chose, with its signature; the bytes are not changed. */
    private record Chosen(String file, Supplier<InputStream> content, String signature) {

        PluginFile jar() {
            return new PluginFile(file, content.get(), signature);
        }
    }

    private void review(UI ui, String file, InputStream jar) {
        byte[] content = content(jar);
        review(ui, new Chosen(file, () -> new ByteArrayInputStream(content), ""));
    }

    private void review(UI ui, Chosen chosen) {
        new Background(access.caller(), ui)
                .finish(
                        () -> looked(plugins.review(chosen.jar())),
                        looked -> new ReviewDialog(
                                        looked.review(),
                                        looked.people(),
                                        () -> PresenceForm.before(presence, () -> install(looked.review(), chosen)),
                                        (window, signature) -> sign(window, chosen, content(signature)))
                                .open(),
                        this::fill);
    }

    /** What a jar would do, and who has the version open that it would replace. */
    private record Looked(PluginReview review, PluginPeople people) {}

    private Looked looked(PluginReview review) {
        return new Looked(review, review.fromVersion().isEmpty() ? new PluginPeople(0, 0) : upkeep.people(review.id()));
    }

    private void sign(UI ui, Chosen chosen, byte[] file) {
        String signature = PluginFile.signature(file);
        if (signature.isEmpty()) {
            ui.access(() -> Notices.refused(new Refused("shell.plugins.no-signature")));
        } else {
            review(ui, new Chosen(chosen.file(), chosen.content(), signature));
        }
    }

    private void install(PluginReview review, Chosen chosen) {
        run(review.id(), () -> plugins.tryOut(chosen.jar()), status -> Outcome.tell("shell.plugins.installed", status));
    }

    private static byte[] content(InputStream jar) {
        try {
            return jar.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
