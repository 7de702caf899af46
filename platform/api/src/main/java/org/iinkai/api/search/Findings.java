package org.iinkai.api.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a search found.
 *
 * @param groups the kinds that have hits, the kind with the closest hit first
 * @param silent who gave no answer
 * @param meant the one record that must be meant: the only hit there is, or the only one with that number
 */
public record Findings(List<Group> groups, List<Silent> silent, Optional<Hit> meant) {

    public Findings {
        groups = List.copyOf(groups);
        silent = List.copyOf(silent);
        requireNonNull(meant, "meant");
    }

    /** Nothing, because nothing was asked. */
    public static Findings none() {
        return new Findings(List.of(), List.of(), Optional.empty());
    }

    /** All hits in the order of the groups. */
    public Stream<Hit> hits() {
        return groups.stream().flatMap(group -> group.hits().stream());
    }

    /**
     * Hits of one kind, the closest first.
     *
     * @param kind message key
     * @param exact how many of the first ones are called or numbered exactly so
     * @param isMore whether there are more than are given
     */
    public record Group(String kind, List<Hit> hits, int exact, boolean isMore) {

        public Group {
            hits = List.copyOf(hits);
        }
    }

    /**
     * Somebody who gave no answer.
     *
     * @param name message key of who it is
     * @param isLate whether time ran out; otherwise it failed
     */
    public record Silent(String name, boolean isLate) {}
}
