package org.iinkai.training.ui;

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
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Right;
import org.iinkai.api.text.Texts;
import org.iinkai.training.School;

/** A window in Japanese with the screens of this bundle, on the real services. */
abstract class ScreenTest extends BrowserlessTest {

    @RegisterExtension
    static final School school = new School();

    @Override
    protected Set<Class<?>> lookupServices() {
        return Set.of(Makers.class);
    }

    @BeforeEach
    void open_a_window() {
        UI.getCurrent().setLocale(Locale.JAPANESE);
        RouteConfiguration routes = RouteConfiguration.forSessionScope();
        routes.setRoute("training", CoursesView.class);
        routes.setRoute("training/run", RunView.class);
        routes.setRoute("training/enrolments", EnrolmentsView.class);
        routes.setRoute("training/apply", ApplyView.class);
    }

    static void open(String address) {
        int query = address.indexOf('?');
        UI.getCurrent()
                .navigate(
                        query < 0 ? address : address.substring(0, query),
                        query < 0 ? QueryParameters.empty() : QueryParameters.fromString(address.substring(query + 1)));
    }

    /** Does something in the window as somebody who holds just these rights. */
    static void as(Set<? extends Right> rights, Runnable action) {
        Supplier<Boolean> acting = () -> {
            action.run();
            return true;
        };
        school.as(rights, acting);
    }

    static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    /** All words on the screen. */
    final String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    final String heading() {
        return find(H1.class).single().getText();
    }

    final void press(String word) {
        test(find(Button.class).withText(word).all().getFirst()).click();
    }

    final List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    /** Makes screens with the services of the platform and the bundle. */
    public static final class Makers implements InstantiatorFactory {

        @Override
        public Instantiator createInstantitor(VaadinService service) {
            return new DefaultInstantiator(service) {
                @Override
                public <T> T getOrCreate(Class<T> type) {
                    return isOurs(type) ? school.get(type) : super.getOrCreate(type);
                }

                @Override
                public <T extends Component> T createComponent(Class<T> type) {
                    return isOurs(type) ? school.get(type) : super.createComponent(type);
                }

                @Override
                public I18NProvider getI18NProvider() {
                    return new Translations(school.get(Texts.class));
                }
            };
        }

        private static boolean isOurs(Class<?> type) {
            return type.getPackage().equals(ScreenTest.class.getPackage());
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
