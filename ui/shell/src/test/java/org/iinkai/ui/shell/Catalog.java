package org.iinkai.ui.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

import org.iinkai.api.text.Texts;

/** The texts of kit and shell from their files, and those a test adds. */
final class Catalog implements I18NProvider, Texts {
    final Map<String, String> own = new HashMap<>();

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.JAPANESE, Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return text(locale, key, arguments);
    }

    @Override
    public String text(Locale locale, String key, Object... arguments) {
        String pattern = own.get(key);
        for (String module : List.of("kit", "shell")) {
            ResourceBundle messages = messages(module, locale);
            if (pattern == null && messages.containsKey(key)) {
                pattern = messages.getString(key);
            }
        }
        return pattern == null ? "!" + key + "!" : new MessageFormat(pattern, locale).format(arguments);
    }

    @Override
    public boolean has(String key) {
        return !text(Locale.JAPANESE, key).startsWith("!");
    }

    static ResourceBundle messages(String module, Locale locale) {
        String ending = locale.getLanguage().equals("en") ? "_en.properties" : ".properties";
        String file = "i18n/" + module + "/messages" + ending;
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Catalog.class.getClassLoader().getResourceAsStream(file)),
                StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
