package org.iinkai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinService;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.Grants;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.text.Texts;
import org.iinkai.core.TestCore;

/**
 * A window of the product over the core on PostgreSQL, with doubles of the host. The data is one for all tests of a class.
 * Services see somebody who holds every right; what the screens ask of {@link Desk#rights} decides what they show.
 */
@ExtendWith(AsAdministrator.class)
public abstract class ShellTest extends BrowserlessTest {
    private static final Map<Class<?>, Object> SERVICES = new HashMap<>();
    private static Catalog texts = new Catalog();

    @SuppressWarnings("NullAway.Init") // made before the first test
    protected static TestCore core;

    @SuppressWarnings("NullAway") // see above
    protected final Desk desk = new Desk(core);

    @BeforeAll
    static void start_the_core() {
        core = new TestCore();
    }

    @AfterAll
    static void stop_the_core() {
        core.core().close();
        core.database().database().close();
    }

    @Override
    protected Set<Class<?>> lookupServices() {
        return Set.of(Makers.class);
    }

    @Override
    protected synchronized Routes discoverRoutes() {
        return new Routes(
                Set.of(),
                Set.of(NotFoundView.class, RecordNotFoundView.class, ForbiddenView.class, ErrorView.class),
                Set.of(),
                true);
    }

    @BeforeEach
    void open_the_house() {
        texts = new Catalog();
        SERVICES.clear();
        SERVICES.putAll(desk.services());
        SERVICES.put(Texts.class, texts);
        UI.getCurrent().setLocale(Locale.JAPANESE);
        Shell.views().forEach(view -> route(view.path(), view.view()));
    }

    protected static void text(String key, String text) {
        texts.own.put(key, text);
    }

    protected static void route(String path, Class<? extends Component> view) {
        RouteConfiguration.forSessionScope().setRoute(path, view, List.of(MainLayout.class));
    }

    protected static void open(String address) {
        int query = address.indexOf('?');
        UI.getCurrent()
                .navigate(
                        query < 0 ? address : address.substring(0, query),
                        query < 0 ? QueryParameters.empty() : QueryParameters.fromString(address.substring(query + 1)));
    }

    /** Somebody with an account of that name and every right. */
    protected static Caller account(String login) {
        Accounts accounts = core.service(Accounts.class);
        accounts.create(new NewAccount(login, login, "correct horse battery"), Set.of());
        String token = accounts.signIn(login, "correct horse battery".toCharArray(), "127.0.0.1")
                .value();
        Caller caller = accounts.session(token).orElseThrow();
        return new Caller(caller.account(), caller.name(), caller.session(), caller.locale(), Grants.ALL);
    }

    protected final String heading() {
        return find(H1.class).single().getText();
    }

    protected final void press(String word) {
        test(find(Button.class).withText(word).all().getFirst()).click();
    }

    /** What a record's menu of actions offers; the frame has a menu of its own. */
    protected final List<MenuItem> offers() {
        return find(MenuBar.class)
                .withCondition(ShellTest::isOfRecord)
                .single()
                .getItems()
                .getFirst()
                .getSubMenu()
                .getItems();
    }

    /** Whether a record has a menu of actions. */
    protected final boolean hasMenu() {
        return find(MenuBar.class).withCondition(ShellTest::isOfRecord).exists();
    }

    private static boolean isOfRecord(MenuBar bar) {
        return !bar.hasThemeName("icon");
    }

    /** Chooses from a record's menu. */
    protected final void act(String word) {
        MenuItem item = offers().stream()
                .filter(each -> word.equals(each.getText()))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    /** The frame around the screen. */
    protected static MainLayout frame() {
        return (MainLayout)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getLast();
    }

    /** All words on the screen. */
    protected static String words() {
        return frame().getElement().getTextRecursively();
    }

    /** Waits until what runs beside the screen has come so far. */
    protected static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
            MockVaadin.clientRoundtrip();
        }
    }

    /** Makes screens with the services. */
    public static final class Makers implements InstantiatorFactory {
        @Override
        public Instantiator createInstantitor(VaadinService service) {
            return new DefaultInstantiator(service) {
                @Override
                public <T> T getOrCreate(Class<T> type) {
                    return isOurs(type) ? make(type) : super.getOrCreate(type);
                }

                @Override
                public <T extends Component> T createComponent(Class<T> type) {
                    return isOurs(type) ? make(type) : super.createComponent(type);
                }

                @Override
                public I18NProvider getI18NProvider() {
                    return texts;
                }
            };
        }

        private static boolean isOurs(Class<?> type) {
            return HasElement.class.isAssignableFrom(type) && type.getName().startsWith("org.iinkai");
        }

        private static <T> T make(Class<T> type) {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            try {
                return type.cast(constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                        .map(SERVICES::get)
                        .toArray()));
            } catch (java.lang.reflect.InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
