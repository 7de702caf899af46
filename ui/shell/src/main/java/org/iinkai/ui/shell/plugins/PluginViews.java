package org.iinkai.ui.shell.plugins;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.ui.shell.ShellView;

/** The screens of the bundles. */
public final class PluginViews {

    private PluginViews() {}

    /** All of them. */
    public static List<ShellView> all() {
        return List.of(
                view("plugins", PluginsView.class, "shell.plugins.title", true),
                view("plugin/:id", PluginPage.class, "shell.plugins.title", false),
                view("plugin-sheet", PluginSheetView.class, "shell.plugin-sheet.title", false));
    }

    private static ShellView view(String path, Class<? extends Component> view, String title, boolean isInMenu) {
        return new ShellView(path, view, title, "plug", 900, isInMenu, Optional.of(CoreRight.PLUGINS_MANAGE));
    }
}
