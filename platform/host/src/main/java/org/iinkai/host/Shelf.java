package org.iinkai.host;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.error.Refused;
import org.iinkai.host.lifecycle.Problem;
import org.iinkai.host.store.BundleRow;
import org.iinkai.host.store.BundleStore;

/** Stored bundles, as the platform finds them at its start: whatever is wrong with one keeps none of the others. */
record Shelf(BundleStore store, Changes changes, Statuses statuses, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    /** Puts one in its place, or notes why it can't be. */
    void put(BundleRow row) {
        try {
            changes.load(row);
        } catch (Refused e) {
            LOG.error("The stored bundle {} {} is refused: {}", row.id(), row.version(), e.getMessage());
            statuses.stray(row, Problem.of(e), clock.instant());
        } catch (RuntimeException e) {
            LOG.error("The stored bundle {} {} could not be put in", row.id(), row.version(), e);
            statuses.stray(row, Problem.of("host.problem.defect").with(e), clock.instant());
        }
    }

    /**
     * One that was refused, tried once more: its key may have come meanwhile.
     *
     * @throws Refused when it still is, or is not there
     */
    Slot again(String id) {
        Slot slot = changes.load(row(id));
        statuses.forget(id);
        return slot;
    }

    /**
     * Takes one out that was refused; its data stays.
     *
     * @return the inbox file that it came from
     */
    String takeOut(String id) {
        BundleRow row = row(id);
        changes.remove(row);
        statuses.forget(id);
        return row.sourceFile();
    }

    /** One as it is stored, whether it could be put in or not. */
    BundleRow row(String id) {
        return store.all().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("host.refused.unknown", id));
    }
}
