package org.iinkai.host.vaadin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.CurrentInstance;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.host.screens.LivePlugin;
import org.iinkai.host.screens.ViewDeclaration;

/** Makes the views of a bundle in a window that nobody sees, so that a broken one is known before somebody opens it. */
final class ViewTrial {

    private static final Logger LOG = LoggerFactory.getLogger(ViewTrial.class);

    private final PlatformService service;

    ViewTrial(PlatformService service) {
        this.service = service;
    }

    void of(LivePlugin plugin) {
        for (ViewDeclaration view : plugin.views()) {
            CallerScope.run(Caller.system("view trial"), () -> make(plugin, view));
        }
    }

    private void make(LivePlugin plugin, ViewDeclaration view) {
        Map<Class<?>, CurrentInstance> before = CurrentInstance.getInstances();
        PersonSession session = service.aside(new AsideSession());
        try {
            session.setLocale(Locale.JAPANESE);
            UI window = new UI();
            window.getInternals().setSession(session);
            window.setLocale(Locale.JAPANESE);
            CurrentInstance.setCurrent(window);
            plugin.make(view.type());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("View {} of {} {} can't be made", view.route(), plugin.id(), plugin.version(), e);
            plugin.problem("host.problem.view-fails", "/" + view.route());
        } finally {
            session.unlock();
            CurrentInstance.clearAll();
            CurrentInstance.restoreInstances(before);
        }
    }
}
