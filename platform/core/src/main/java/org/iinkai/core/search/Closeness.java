package org.iinkai.core.search;

import java.util.stream.Stream;

import org.iinkai.api.search.Hit;
import org.iinkai.api.text.SearchKey;

/** How close a hit comes to what was typed. */
enum Closeness {
    /** It is called or numbered so. */
    EXACT,
    /** A name or number begins so. */
    BEGINS,
    /** It stands somewhere within. */
    CONTAINS;

    /** @param key what was typed, made comparable */
    static Closeness of(Hit hit, String key) {
        return Stream.concat(Stream.of(hit.title()), hit.names().stream())
                .map(name -> of(SearchKey.of(name), key))
                .min(java.util.Comparator.naturalOrder())
                .orElse(CONTAINS);
    }

    private static Closeness of(String name, String key) {
        if (name.equals(key)) {
            return EXACT;
        }
        return name.startsWith(key) ? BEGINS : CONTAINS;
    }
}
