package org.iinkai.api.text;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** Texts of the product by key: those of the platform first, then those of the bundles that are there. */
@ProviderType
public interface Texts {

    /**
     * The text in that language; in Japanese when the language has none; the key between exclamation marks when
     * nobody has it.
     *
     * @param arguments values for the places {0}, {1} ... of the text
     */
    String text(Locale locale, String key, Object... arguments);

    /** Whether anybody has a text for the key. */
    boolean has(String key);
}
