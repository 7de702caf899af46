package org.iinkai.host.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.iinkai.api.text.Texts;

/**
 * All texts of the product. Those of the platform are read once; those of a bundle come and go with it. A bundle is heard
 * only for keys that start with its id, or with {@code right.} and its id, so that none can speak for another.
 */
public final class MessageCatalog implements Texts {

    private final List<Messages> platform;
    private final Map<String, Messages> bundles = new ConcurrentHashMap<>();

    /**
     * The texts of the platform's modules.
     *
     * @param loader finds {@code i18n/<module>/messages.properties} and {@code messages_en.properties}
     */
    public MessageCatalog(ClassLoader loader, List<String> modules) {
        platform = modules.stream()
                .map(module -> Messages.read("i18n/" + module + "/", path -> open(loader, path), key -> true))
                .toList();
    }

    /**
     * Adds the texts of a bundle: {@code i18n/messages.properties} and {@code i18n/messages_en.properties}.
     *
     * @param owner id of the bundle
     * @param entries opens a file of the bundle
     * @return takes the texts out again
     */
    public Runnable add(String owner, Function<String, Optional<InputStream>> entries) {
        Messages messages = Messages.read("i18n/", entries, key -> belongs(owner, key));
        bundles.put(owner, messages);
        return () -> bundles.remove(owner, messages);
    }

    @Override
    public String text(Locale locale, String key, Object... arguments) {
        return pattern(locale, key)
                .map(pattern -> filled(locale, pattern, arguments))
                .orElseGet(() -> "!" + key + "!");
    }

    @Override
    public boolean has(String key) {
        return pattern(Locale.JAPANESE, key)
                .or(() -> pattern(Locale.ENGLISH, key))
                .isPresent();
    }

    private Optional<String> pattern(Locale locale, String key) {
        return Stream.concat(platform.stream(), bundles.values().stream())
                .flatMap(messages -> messages.pattern(locale, key).stream())
                .findFirst();
    }

    private static String filled(Locale locale, String pattern, Object... arguments) {
        boolean plain = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
        return plain ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    private static boolean belongs(String owner, String key) {
        return key.startsWith(owner + ".") || key.startsWith("right." + owner + ".");
    }

    private static Optional<InputStream> open(ClassLoader loader, String path) {
        return Optional.ofNullable(loader.getResource(path)).map(MessageCatalog::stream);
    }

    /** Without the cache of jar connections, which would keep an old file of a jar that was replaced. */
    private static InputStream stream(URL file) {
        try {
            var connection = file.openConnection();
            connection.setUseCaches(false);
            return connection.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
