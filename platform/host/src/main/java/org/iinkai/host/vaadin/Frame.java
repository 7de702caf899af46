package org.iinkai.host.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.router.RouterLayout;
import java.util.List;

/** What the user interface of the platform puts around every page. */
public interface Frame {

    /** Layout of every page. */
    Class<? extends RouterLayout> layout();

    /** One of the platform's pages that everybody who is signed in may see: where people are led to. */
    Class<? extends Component> safePage();

    /**
     * Pages that implement {@link com.vaadin.flow.router.HasErrorParameter}, among them one for
     * {@link org.iinkai.api.error.Forbidden} and one for {@link com.vaadin.flow.router.NotFoundException}.
     */
    List<Class<? extends Component>> errorPages();

    /** Settings of the HTML page: theme, push, icons. */
    Class<? extends AppShellConfigurator> shell();

    /** Whether a window holds input that is not saved; called with the window's session locked. */
    boolean isUnsaved(UI ui);

    /** Shows a notice in a window; called with the window's session locked. */
    void tell(UI ui, String messageKey, Object... arguments);
}
