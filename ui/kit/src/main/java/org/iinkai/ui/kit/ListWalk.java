package org.iinkai.ui.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Where the pages of a list begin. A page reached by a link knows nothing of those before it, so they are walked through. */
final class ListWalk {
    private final Map<Integer, List<String>> positions = new HashMap<>();

    void forget() {
        positions.clear();
    }

    void note(int page, List<String> position) {
        positions.put(page, position);
    }

    /**
     * Where a page begins; empty when the list ends before.
     *
     * @param next gives the position behind the page that begins at a position
     */
    List<String> position(int number, Function<List<String>, List<String>> next) {
        List<String> position = List.of();
        for (int page = 2; page <= number; page++) {
            List<String> known = positions.getOrDefault(page, List.of());
            position = known.isEmpty() ? next.apply(position) : known;
            positions.put(page, position);
            if (position.isEmpty()) {
                break;
            }
        }
        return position;
    }
}
