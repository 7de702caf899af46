package org.iinkai.api.search;

import java.util.List;

/**
 * Finds records of a kind or two by text. Contributed by {@code to.search(...)}, made by the host. Called while people
 * type, on a thread of its own, as the person who searches: answer within a few milliseconds, from an index.
 */
public interface SearchSource {

    /**
     * What the caller may know of that answers to the text, the best first. A caller who lacks the right gets nothing,
     * not a refusal.
     *
     * @param text what was typed, never empty; compare it by {@link org.iinkai.api.text.SearchKey}, so that spelling
     *     does not matter
     * @param most hits wanted; what comes beyond is not looked at
     */
    List<Hit> find(String text, int most);
}
