package org.iinkai.api.access;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The rights that a person holds. Immutable.
 *
 * @param holdsAll whether every right is held, those of bundles to come included
 * @param everywhere ids of the rights held for all records
 * @param inBodies ids of the rights held for the records of some bodies only, each with the codes of those bodies
 */
public record Grants(boolean holdsAll, Set<String> everywhere, Map<String, Set<String>> inBodies) {

    /** No right at all. */
    public static final Grants NONE = of(Set.of());

    /** Every right there is and will be. */
    public static final Grants ALL = new Grants(true, Set.of(), Map.of());

    public Grants {
        everywhere = Set.copyOf(everywhere);
        inBodies = inBodies.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** Rights for all records. */
    public static Grants of(Set<String> rights) {
        return new Grants(false, rights, Map.of());
    }

    /** Whether the right is held for all records. */
    public boolean may(String right) {
        return holdsAll || everywhere.contains(right);
    }

    /** Whether the right is held for the records of a body. */
    public boolean may(String right, String body) {
        return may(right) || inBodies.getOrDefault(right, Set.of()).contains(body);
    }

    /** Whether the right is held for any record, were it those of one body only. */
    public boolean maySomewhere(String right) {
        return may(right) || inBodies.containsKey(right);
    }

    /** Codes of the bodies that the right is held for; says nothing of a right held for all records. */
    public Set<String> bodies(String right) {
        return inBodies.getOrDefault(right, Set.of());
    }

    /** The part of the rights that a limit leaves, as an access token has one. */
    public Grants only(Set<String> rights) {
        Set<String> left = rights.stream().filter(this::may).collect(Collectors.toSet());
        Predicate<String> isNew = right -> rights.contains(right) && !left.contains(right);
        return new Grants(
                false,
                left,
                inBodies.entrySet().stream()
                        .filter(entry -> isNew.test(entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
