package org.iinkai.ui.shell.bodies;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.ui.kit.Words;

/** What bodies are called, in the order in which they are listed. */
public final class BodyNames {

    private BodyNames() {}

    /** Names of all bodies by their codes. */
    public static Map<String, String> of(Bodies bodies) {
        Map<String, String> names = new LinkedHashMap<>();
        bodies.all().forEach(body -> names.put(body.code(), body.name().in(Words.locale())));
        return names;
    }

    /**
     * Who something can belong to, by what they are called.
     *
     * @param association what the association itself is called there; it stands first, under the empty code
     * @param may whether the person may let something belong to a code
     */
    public static Map<String, String> owners(Bodies bodies, String association, Predicate<String> may) {
        Map<String, String> owners = new LinkedHashMap<>();
        owners.put("", association);
        owners.putAll(of(bodies));
        owners.keySet().removeIf(may.negate());
        return owners;
    }
}
