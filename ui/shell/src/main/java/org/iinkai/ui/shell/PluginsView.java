package org.iinkai.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.iinkai.api.access.Access;
import org.iinkai.api.host.Menu;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.Plugins;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;

/** The bundles: what runs, what does not and why, and what an administrator can do about it. */
public final class PluginsView extends Div {
    private final Plugins plugins;
    private final Menu menu;
    private final Access access;
    private final Div list = new Div();
    private final Div history = new Div();
    private final Set<String> busy = new HashSet<>();

    /** Made by the host. */
    public PluginsView(Plugins plugins, Menu menu, Access access) {
        this.plugins = plugins;
        this.menu = menu;
        this.access = access;
        addClassName("iinkai-page");
        add(new PageHeader(Words.text("shell.plugins.title")).lead(Words.text("shell.plugins.lead")));
        add(
                new FileUpload(this::install, "shell.plugins.drop-file", "shell.plugins.upload-type", ".jar"),
                list,
                new H2(Words.text("shell.plugins.history")),
                history);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        Runnable leave = menu.onChange(() -> ui.access(this::fill));
        addDetachListener(detached -> {
            leave.run();
            detached.unregisterListener();
        });
        fill();
    }

    private void fill() {
        list.removeAll();
        List<PluginStatus> all = plugins.all();
        all.forEach(status -> list.add(new PluginPanel(status, busy.contains(status.id()), this::change)));
        if (all.isEmpty()) {
            list.add(new EmptyState(Words.text("shell.plugins.none")));
        }
        history.removeAll();
        history.add(new PluginHistory(plugins.history(50)));
    }

    private void change(PluginStatus status, boolean toEnable) {
        if (toEnable) {
            run(status.id(), () -> plugins.enable(status.id()), "shell.plugins.enabled");
        } else if (status.openViews() == 0) {
            run(status.id(), () -> plugins.disable(status.id()), "shell.plugins.disabled");
        } else {
            Confirm.ask(
                    Words.text("shell.plugins.disable-title"),
                    Words.text("shell.plugins.disable-question", status.title(), status.openViews()),
                    Words.text("shell.plugins.disable"),
                    () -> run(status.id(), () -> plugins.disable(status.id()), "shell.plugins.disabled"));
        }
    }

    private void run(String id, Supplier<PluginStatus> work, String doneKey) {
        if (!busy.add(id)) {
            return;
        }
        fill();
        new Background(access.caller(), UI.getCurrent())
                .start(work, status -> Notices.done(doneKey, status.title(), status.version()), () -> {
                    busy.remove(id);
                    fill();
                });
    }

    private void install(UI ui, String file, java.io.InputStream jar) {
        new Background(access.caller(), ui)
                .finish(
                        () -> plugins.install(file, jar),
                        status -> Notices.done("shell.plugins.installed", status.title(), status.version()),
                        this::fill);
    }
}
