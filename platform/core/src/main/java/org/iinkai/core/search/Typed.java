package org.iinkai.core.search;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.iinkai.api.search.Hit;
import org.iinkai.api.text.SearchKey;
import org.iinkai.core.text.Reading;

/**
 * What was typed, as the statements take it.
 *
 * @param number the text as a number may be written: half width
 * @param key the text made comparable
 * @param end behind everything that begins with the key
 * @param pattern for LIKE
 * @param grams what the search key of a record has that contains the text
 */
@SuppressWarnings("ArrayRecordComponent") // for the driver only; nobody compares queries
record Typed(String number, String key, String end, String pattern, String[] grams, int most) {

    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    static Typed of(String text, int most) {
        String key = SearchKey.of(text);
        String number = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        return new Typed(number, key, key + LAST, Reading.pattern(text), Reading.grams(text), most);
    }

    /** The closest hits of what was found in any order; equals keep their order. */
    <R> List<Hit> closest(List<R> found, Function<R, Hit> hit) {
        return found.stream()
                .map(hit)
                .sorted(Comparator.comparing(one -> Closeness.of(one, key)))
                .limit(most)
                .toList();
    }

    /** Whether a name contains the text. */
    boolean isIn(String name) {
        return SearchKey.of(name).contains(key);
    }
}
