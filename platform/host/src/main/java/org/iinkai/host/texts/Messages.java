package org.iinkai.host.texts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Predicate;

/** The messages of one owner: Japanese as the base, English where it is there. */
record Messages(Map<String, String> japanese, Map<String, String> english) {

    private static final String JAPANESE_FILE = "messages.properties";
    private static final String ENGLISH_FILE = "messages_en.properties";

    /**
     * The messages of the files in a folder.
     *
     * @param folder ends with a slash
     * @param known whether a key may be used by the owner of the files
     */
    static Messages read(String folder, Function<String, Optional<InputStream>> files, Predicate<String> known) {
        return new Messages(file(folder + JAPANESE_FILE, files, known), file(folder + ENGLISH_FILE, files, known));
    }

    /** The text as it is in the file, not yet filled in. */
    Optional<String> pattern(Locale locale, String key) {
        Optional<String> wanted =
                locale.getLanguage().equals("en") ? Optional.ofNullable(english.get(key)) : Optional.empty();
        return wanted.or(() -> Optional.ofNullable(japanese.get(key)));
    }

    private static Map<String, String> file(
            String path, Function<String, Optional<InputStream>> files, Predicate<String> known) {
        Properties lines = new Properties();
        try (InputStream in = files.apply(path).orElseGet(InputStream::nullInputStream)) {
            lines.load(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        Map<String, String> texts = new HashMap<>();
        for (String key : lines.stringPropertyNames()) {
            if (known.test(key)) {
                texts.put(key, checked(path, key, lines.getProperty(key)));
            }
        }
        return Map.copyOf(texts);
    }

    /** A text that can't be filled in is found when it is read, not when somebody looks at it. */
    private static String checked(String path, String key, String pattern) {
        try {
            new MessageFormat(pattern, Locale.ROOT);
            return pattern;
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(path + ": the text of " + key + " can't be read", e);
        }
    }
}
