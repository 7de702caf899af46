package org.iinkai.api.search;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds anything the caller may open: companies by name, former name and number, people, bodies, events, and whatever
 * bundles add. Spelling does not matter: width, kana, spaces and 株式会社 are made comparable.
 */
@ProviderType
public interface Search {

    /**
     * Asks everybody at once and gives what came within half a second, grouped by kind. Whoever fails or is late is named
     * in the answer and keeps nobody waiting.
     *
     * @param text what was typed; an empty one finds nothing
     * @param most hits of each kind, 1 to 50
     */
    Findings find(String text, int most);
}
