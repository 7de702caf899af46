package org.iinkai.host.vaadin;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

import org.iinkai.api.access.Caller;
import org.iinkai.api.error.Refused;
import org.iinkai.api.host.Menu;

/** Every route that is there at the moment. Changed by one thread at a time, read by all. */
final class Places {

    private static final String PLATFORM = "Iinkai";

    private final Map<String, Place> byShape = new ConcurrentHashMap<>();
    private volatile BiPredicate<String, Caller> audience = (owner, caller) -> true;

    /** Takes the places of one owner, all or none. */
    void claim(Collection<Place> places) {
        Map<String, Place> claimed = new ConcurrentHashMap<>();
        for (Place place : places) {
            Optional.ofNullable(byShape.get(place.shape()))
                    .or(() -> Optional.ofNullable(claimed.put(place.shape(), place)))
                    .ifPresent(other -> {
                        throw taken(place, other.owner());
                    });
        }
        byShape.putAll(claimed);
    }

    /** The refusal that names both sides. */
    static Refused taken(Place place, String other) {
        return new Refused("host.refused.route-taken", "/" + place.route(), named(place.owner()), named(other));
    }

    /** Gives the places of an owner back. */
    void release(String owner) {
        byShape.values().removeIf(place -> place.owner().equals(owner));
    }

    List<Place> all() {
        return List.copyOf(byShape.values());
    }

    List<Place> of(String owner) {
        return byShape.values().stream()
                .filter(place -> place.owner().equals(owner))
                .toList();
    }

    List<Place> of(Class<?> type) {
        return byShape.values().stream().filter(place -> place.type() == type).toList();
    }

    List<Menu.Entry> menu(Caller caller) {
        return byShape.values().stream()
                .filter(Place::inMenu)
                .filter(place -> isOpen(place, caller))
                .sorted(Comparator.comparingInt(Place::order).thenComparing(Place::route))
                .map(Place::entry)
                .toList();
    }

    /** Says who sees the bundles, by their ids. */
    void admit(BiPredicate<String, Caller> who) {
        audience = who;
    }

    /** Whether the caller at hand may enter. */
    boolean isOpen(Place place, Caller caller) {
        return place.isOpenTo(caller) && (place.owner().isEmpty() || audience.test(place.owner(), caller));
    }

    private static String named(String owner) {
        return owner.isEmpty() ? PLATFORM : owner;
    }
}
