package org.iinkai.ui.kit;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinService;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** A window in Japanese with the kit's own texts and those of the tests. */
abstract class KitTest extends BrowserlessTest {

    @Override
    protected Set<Class<?>> lookupServices() {
        return Set.of(Makers.class);
    }

    @BeforeEach
    void speak_japanese() {
        UI.getCurrent().setLocale(Locale.JAPANESE);
    }

    static void route(String path, Class<? extends Component> view) {
        RouteConfiguration.forSessionScope().setRoute(path, view);
    }

    /** Gives the framework the texts. */
    public static final class Makers implements InstantiatorFactory {
        @Override
        public Instantiator createInstantitor(VaadinService service) {
            return new DefaultInstantiator(service) {
                @Override
                public I18NProvider getI18NProvider() {
                    return new Catalog();
                }
            };
        }
    }

    private static final class Catalog implements I18NProvider {
        @Override
        public List<Locale> getProvidedLocales() {
            return List.of(Locale.JAPANESE, Locale.ENGLISH);
        }

        @Override
        public String getTranslation(String key, Locale locale, Object... arguments) {
            ResourceBundle kit = messages("i18n/kit/messages", locale);
            if (kit.containsKey(key)) {
                return new MessageFormat(kit.getString(key), locale).format(arguments);
            }
            return key.replaceFirst("^test\\.[a-z]+\\.", "");
        }
    }

    static ResourceBundle messages(String base, Locale locale) {
        String file = base + (locale.getLanguage().equals("en") ? "_en" : "") + ".properties";
        try (var in = new java.io.InputStreamReader(
                KitTest.class.getClassLoader().getResourceAsStream(file), java.nio.charset.StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
