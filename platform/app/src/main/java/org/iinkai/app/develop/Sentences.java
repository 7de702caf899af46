package org.iinkai.app.develop;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** Messages read from their files in the source tree, for what runs before anything is built. */
public final class Sentences {

    private final Properties texts = new Properties();
    private final Locale locale;

    private Sentences(Locale locale) {
        this.locale = locale;
    }

    /** The messages of a folder in the language of the terminal. */
    static Sentences of(Path folder) {
        return of(folder, language());
    }

    /** The messages of a folder. */
    public static Sentences of(Path folder, Locale locale) {
        Sentences sentences = new Sentences(locale);
        String name = locale.getLanguage().equals("ja") ? "messages.properties" : "messages_en.properties";
        try (Reader reader = Files.newBufferedReader(folder.resolve(name))) {
            sentences.texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }

    /** The text of a key. */
    public String text(String key, Object... arguments) {
        Object[] words = List.of(arguments).stream()
                .map(argument -> argument instanceof Number ? argument : argument.toString())
                .toArray();
        return new MessageFormat(texts.getProperty(key, "!" + key + "!"), locale).format(words);
    }

    private static Locale language() {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = System.getenv(name);
            if (value != null && !value.isEmpty()) {
                return value.startsWith("ja") ? Locale.JAPANESE : Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }
}
