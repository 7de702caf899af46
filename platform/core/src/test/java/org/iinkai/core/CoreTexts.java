package org.iinkai.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

import org.iinkai.api.text.Texts;

/** The core's own texts. */
public final class CoreTexts implements Texts {

    private final Properties japanese = load("messages.properties");
    private final Properties english = load("messages_en.properties");

    @Override
    public String text(Locale locale, String key, Object... arguments) {
        String pattern = (locale.getLanguage().equals("ja") ? japanese : english).getProperty(key, "!" + key + "!");
        return new MessageFormat(pattern, locale).format(arguments);
    }

    @Override
    public boolean has(String key) {
        return japanese.containsKey(key);
    }

    private static Properties load(String file) {
        Properties properties = new Properties();
        try (InputStream in = CoreTexts.class.getResourceAsStream("/i18n/core/" + file)) {
            properties.load(new InputStreamReader(Objects.requireNonNull(in), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
