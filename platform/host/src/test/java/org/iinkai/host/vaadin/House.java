package org.iinkai.host.vaadin;

import com.vaadin.browserless.mocks.MockContext;
import com.vaadin.browserless.mocks.MockServletConfig;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLayout;
import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Grants;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.host.Menu;
import org.iinkai.host.texts.MessageCatalog;

/** The user interface's run time with a few views of its own, without a web server. */
final class House {

    static final Caller CLERK = caller("clerk", Locale.JAPANESE, "survey.read");

    final MessageCatalog texts = new MessageCatalog(House.class.getClassLoader(), List.of("host", "sample"));
    final List<String> told = java.util.Collections.synchronizedList(new ArrayList<>());
    /** Windows with input that is not saved. */
    final Set<UI> unsaved = ConcurrentHashMap.newKeySet();

    final MockContext context = new MockContext();
    final VaadinScreens screens;
    final PlatformServlet servlet;

    House() throws ServletException {
        screens = new VaadinScreens(
                new TestFrame(),
                List.of(
                        new PlatformView("", Home.class, "sample.home", "home", 1, true, Optional.empty()),
                        new PlatformView(
                                "members",
                                Members.class,
                                "sample.members",
                                "users",
                                30,
                                true,
                                Optional.of(CoreRight.MEMBERS_READ))),
                texts);
        Map<Class<?>, Object> services = new HashMap<>();
        servlet = new PlatformServlet(screens, services);
        services.put(Menu.class, screens);
        context.setInitParameter("productionMode", "true"); // the product's build says so in a file
        for (VaadinBoot.Entry entry : VaadinBoot.initializers(screens.frame())) {
            entry.initializer().onStartup(entry.classes(), context);
        }
        MockServletConfig config = new MockServletConfig(context);
        config.setServletInitParams(new HashMap<>(VaadinBoot.parameters()));
        servlet.init(config);
    }

    static Caller caller(String account, Locale locale, String... rights) {
        return new Caller(account, account, "session-of-" + account, locale, Grants.of(Set.of(rights)));
    }

    Browser browser(Caller caller) {
        return new Browser(this, caller);
    }

    /** Around every page. */
    @Tag("main")
    static final class Layout extends Component implements RouterLayout {
        private static final long serialVersionUID = 1L;
    }

    /** The first page; asks for a service. */
    static final class Home extends Div {
        private static final long serialVersionUID = 1L;

        Home(Menu menu) {
            setText(Integer.toString(menu.entries().size()));
        }
    }

    /** A page that takes a right. */
    static final class Members extends Div {
        private static final long serialVersionUID = 1L;
    }

    /** Says that a right is missing. */
    public static final class Denied extends Div implements HasErrorParameter<Forbidden> {
        private static final long serialVersionUID = 1L;

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Forbidden> parameter) {
            return 403;
        }
    }

    /** Says that there is no such page. */
    public static final class Nowhere extends Div implements HasErrorParameter<NotFoundException> {
        private static final long serialVersionUID = 1L;

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            return 404;
        }
    }

    /** No theme. */
    public static final class Shell implements AppShellConfigurator {
        private static final long serialVersionUID = 1L;
    }

    private final class TestFrame implements Frame {

        @Override
        public Class<? extends RouterLayout> layout() {
            return Layout.class;
        }

        @Override
        public Class<? extends Component> safePage() {
            return Home.class;
        }

        @Override
        public List<Class<? extends Component>> errorPages() {
            return List.of(Denied.class, Nowhere.class);
        }

        @Override
        public Class<? extends AppShellConfigurator> shell() {
            return Shell.class;
        }

        @Override
        public boolean isUnsaved(UI ui) {
            return unsaved.contains(ui);
        }

        @Override
        public void tell(UI ui, String messageKey, Object... arguments) {
            told.add(messageKey + List.of(arguments));
        }
    }
}
