package org.iinkai.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

import org.iinkai.api.error.Refused;
import org.iinkai.host.lifecycle.LiveBundle;
import org.iinkai.host.wiring.BundleSpace;

/** The installed bundles by id. */
final class Slots {

    private final Map<String, Slot> byId = new ConcurrentSkipListMap<>();
    private final BundleLogs logs;

    /** @param logs told which loggers are whose */
    Slots(BundleLogs logs) {
        this.logs = logs;
    }

    void put(Slot slot) {
        logs.belong(slot.id(), slot.jar().codePackage());
        byId.put(slot.id(), slot);
    }

    void remove(Slot slot) {
        byId.remove(slot.id());
        logs.forget(slot.id());
    }

    Optional<Slot> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Slot get(String id) {
        return find(id).orElseThrow(() -> new Refused("host.refused.unknown", id));
    }

    List<Slot> all() {
        return List.copyOf(byId.values());
    }

    Stream<LiveBundle> live() {
        return byId.values().stream().flatMap(slot -> slot.live().stream());
    }

    /** The bundle that an inbox file stands for. */
    Optional<Slot> ofFile(String file) {
        return byId.values().stream()
                .filter(slot -> slot.row().sourceFile().equals(file))
                .findFirst();
    }

    /** The running bundles that use a package or a service of this one. */
    List<Slot> dependents(Slot slot, BundleSpace space) {
        var importers = space.importers(slot.bundle());
        return byId.values().stream()
                .filter(other -> other != slot)
                .filter(other -> other.live()
                        .filter(live -> live.uses(slot.bundle()) || importers.contains(other.bundle()))
                        .isPresent())
                .toList();
    }
}
