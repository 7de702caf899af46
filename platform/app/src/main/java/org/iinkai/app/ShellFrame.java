package org.iinkai.app;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.router.RouterLayout;
import java.util.List;

import org.iinkai.host.vaadin.Frame;
import org.iinkai.host.vaadin.PlatformView;
import org.iinkai.ui.shell.Shell;

/** Gives the host what the shell has. */
final class ShellFrame implements Frame {

    static List<PlatformView> views() {
        return Shell.views().stream()
                .map(view -> new PlatformView(
                        view.path(),
                        view.view(),
                        view.titleKey(),
                        view.icon(),
                        view.order(),
                        view.inMenu(),
                        view.right()))
                .toList();
    }

    @Override
    public Class<? extends RouterLayout> layout() {
        return Shell.layout();
    }

    @Override
    public Class<? extends Component> safePage() {
        return Shell.safePage();
    }

    @Override
    public List<Class<? extends Component>> errorPages() {
        return Shell.errorPages();
    }

    @Override
    public Class<? extends AppShellConfigurator> shell() {
        return Shell.appShell();
    }

    @Override
    public boolean isUnsaved(UI ui) {
        return Shell.isUnsaved(ui);
    }

    @Override
    public void tell(UI ui, String messageKey, Object... arguments) {
        Shell.tell(ui, messageKey, arguments);
    }
}
