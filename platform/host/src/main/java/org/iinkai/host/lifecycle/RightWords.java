package org.iinkai.host.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.access.Right;
import org.iinkai.api.accounts.DeclaredRight;
import org.iinkai.api.text.Localized;
import org.iinkai.host.texts.MessageCatalog;

/** What a bundle calls its rights, read from its own messages so that it can be kept for the time when it does not run. */
final class RightWords {

    private final MessageCatalog texts;

    private RightWords(MessageCatalog texts) {
        this.texts = texts;
    }

    /** The rights with their words. */
    static List<DeclaredRight> of(String id, List<Right> rights, Function<String, @Nullable URL> entries) {
        MessageCatalog texts = new MessageCatalog(RightWords.class.getClassLoader(), List.of());
        texts.add(id, path -> Optional.ofNullable(entries.apply(path)).map(RightWords::open));
        RightWords words = new RightWords(texts);
        return rights.stream().map(right -> words.declared(id, right)).toList();
    }

    private DeclaredRight declared(String id, Right right) {
        String name = "right." + right.id();
        return new DeclaredRight(
                right.id(),
                id,
                words(id + ".title", id),
                words(name, right.id()),
                words(name + ".text", ""),
                right.isPerBody(),
                true);
    }

    private Localized words(String key, String otherwise) {
        return texts.has(key)
                ? new Localized(texts.text(Locale.JAPANESE, key), texts.text(Locale.ENGLISH, key))
                : new Localized(otherwise, "");
    }

    private static InputStream open(URL file) {
        try {
            return file.openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
