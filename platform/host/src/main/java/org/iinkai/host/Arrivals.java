package org.iinkai.host;

import java.util.function.Predicate;

import org.iinkai.api.error.Refused;
import org.iinkai.host.packaging.BundleJar;
import org.iinkai.host.store.BundleRow;

/** Decides what a jar means: a new bundle, another version of one, or nothing new. */
final class Arrivals {

    private final Slots slots;
    private final Changes changes;
    private final Predicate<String> isInInbox;

    Arrivals(Slots slots, Changes changes, Predicate<String> isInInbox) {
        this.isInInbox = isInInbox;
        this.slots = slots;
        this.changes = changes;
    }

    /**
     * Takes a jar.
     *
     * @throws Refused when its id is taken by another bundle or another file
     */
    Slot take(BundleJar jar, Origin origin) {
        refuse(jar, origin);
        var there = slots.find(jar.id());
        if (there.isEmpty()) {
            return changes.add(jar, origin);
        }
        Slot slot = there.get();
        if (slot.row().sha256().equals(jar.sha256())) {
            same(slot, jar, origin);
        } else {
            changes.update(slot, jar, origin);
        }
        return slot;
    }

    /**
     * Refuses what can be seen to be wrong before anything runs.
     *
     * @throws Refused when it is not trusted, its id is taken, or its code is older than the data
     */
    void refuse(BundleJar jar, Origin origin) {
        changes.refuse(jar);
        slots.find(jar.id()).ifPresent(slot -> refuseTaken(slot, jar, origin));
    }

    private void refuseTaken(Slot slot, BundleJar jar, Origin origin) {
        BundleRow row = slot.row();
        if (origin.isInbox()
                && !row.sourceFile().isEmpty()
                && !row.sourceFile().equals(origin.inboxFile())
                && isInInbox.test(row.sourceFile())) {
            throw new Refused("host.refused.id-in-file", origin.inboxFile(), row.sourceFile(), row.id());
        }
        if (!row.symbolicName().equals(jar.symbolicName())) {
            throw new Refused("host.refused.id-taken", jar.file(), jar.id(), row.symbolicName());
        }
    }

    /** The jar that is there already: whoever brings it wants it to run. */
    private void same(Slot slot, BundleJar jar, Origin origin) {
        if (origin.isInbox()) {
            changes.mark(slot, origin.inboxFile(), jar.sha256());
        }
        if (slot.live().isEmpty()) {
            changes.enable(slot);
        }
    }
}
