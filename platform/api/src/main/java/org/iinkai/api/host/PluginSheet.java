package org.iinkai.api.host;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What there is to know of a bundle for whoever takes the platform over.
 *
 * @param keeper code of the body that looks after it; empty when nobody said so
 * @param maker who made it, as its jar says; may be empty
 * @param tables what it stores, the largest first
 * @param personal sets of personal data that it keeps; empty while it does not run
 * @param jobs what it does by the clock
 * @param exports services that other bundles may use
 * @param uses ids of the bundles that it uses at the moment
 */
public record PluginSheet(
        PluginStatus status,
        Optional<String> keeper,
        String maker,
        List<PluginTable> tables,
        List<Personal> personal,
        List<Timed> jobs,
        List<String> exports,
        Set<String> uses) {

    public PluginSheet {
        tables = List.copyOf(tables);
        personal = List.copyOf(personal);
        jobs = List.copyOf(jobs);
        exports = List.copyOf(exports);
        uses = Set.copyOf(uses);
    }

    /**
     * A set of personal data.
     *
     * @param months how long it is kept, as the association has set it
     */
    public record Personal(String name, String purpose, int months) {}

    /**
     * Work by the clock.
     *
     * @param schedule {@code every PT5M} or {@code daily 06:00}
     */
    public record Timed(String name, String schedule) {}
}
