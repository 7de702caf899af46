package org.iinkai.testkit;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;

import org.iinkai.api.access.Right;
import org.iinkai.api.text.Texts;

/**
 * A window in Japanese with the views that a bundle declares, on the real services, without a browser. A test of a view
 * extends this and gives it the platform that it registers.
 */
public abstract class ScreenTest extends BrowserlessTest {

    /** Vaadin makes the maker of views by itself; this is how that finds the services. */
    private static final AtomicReference<PlatformTest> CURRENT = new AtomicReference<>();

    private final PlatformTest platform;

    /** @param platform the platform with the bundle whose views are tested */
    protected ScreenTest(PlatformTest platform) {
        this.platform = platform;
        CURRENT.set(platform);
    }

    @Override
    protected final Set<Class<?>> lookupServices() {
        return Set.of(Makers.class);
    }

    @BeforeEach
    final void openWindow() {
        UI.getCurrent().setLocale(Locale.JAPANESE);
        RouteConfiguration routes = RouteConfiguration.forSessionScope();
        platform.views().forEach(view -> routes.setRoute(view.route(), view.type()));
    }

    /** Goes to an address, with or without a query. */
    protected final void open(String address) {
        int query = address.indexOf('?');
        UI.getCurrent()
                .navigate(
                        query < 0 ? address : address.substring(0, query),
                        query < 0 ? QueryParameters.empty() : QueryParameters.fromString(address.substring(query + 1)));
    }

    /** Does something in the window as somebody who holds just these rights. */
    protected final void as(Set<? extends Right> rights, Runnable action) {
        platform.as(rights, () -> {
            action.run();
            return true;
        });
    }

    /** Where the window is. */
    protected final String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    /** All words on the screen. */
    protected final String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    /** The heading of the page. */
    protected final String heading() {
        return find(H1.class).single().getText();
    }

    /** Presses the first button that says so. */
    protected final void press(String word) {
        test(find(Button.class).withText(word).all().getFirst()).click();
    }

    /** What the buttons say. */
    protected final List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    /** Makes views with the services of the platform and the bundle. */
    public static final class Makers implements InstantiatorFactory {

        @Override
        public Instantiator createInstantitor(VaadinService service) {
            return new Maker(service, Optional.ofNullable(CURRENT.get()).orElseThrow());
        }
    }

    private static final class Maker extends DefaultInstantiator {

        private static final long serialVersionUID = 1L;

        private final transient PlatformTest platform;

        Maker(VaadinService service, PlatformTest platform) {
            super(service);
            this.platform = platform;
        }

        @Override
        public <T> T getOrCreate(Class<T> type) {
            return platform.isView(type) ? platform.get(type) : super.getOrCreate(type);
        }

        @Override
        public <T extends Component> T createComponent(Class<T> type) {
            return platform.isView(type) ? platform.get(type) : super.createComponent(type);
        }

        @Override
        public I18NProvider getI18NProvider() {
            return new Translations(platform.get(Texts.class));
        }
    }

    private record Translations(Texts texts) implements I18NProvider {

        @Override
        public List<Locale> getProvidedLocales() {
            return List.of(Locale.JAPANESE, Locale.ENGLISH);
        }

        @Override
        public String getTranslation(String key, Locale locale, Object... arguments) {
            return texts.text(locale, key, arguments);
        }
    }
}
