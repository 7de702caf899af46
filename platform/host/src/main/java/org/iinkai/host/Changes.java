package org.iinkai.host;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.error.Refused;
import org.iinkai.api.host.PluginState;
import org.iinkai.host.lifecycle.Fault;
import org.iinkai.host.lifecycle.Problem;
import org.iinkai.host.packaging.BundleJar;
import org.iinkai.host.store.BundleRow;
import org.iinkai.host.store.BundleRow.Desired;
import org.iinkai.host.store.BundleStore;
import org.iinkai.host.store.Care;
import org.iinkai.host.store.SchemaState;
import org.iinkai.host.store.StoredJar;
import org.iinkai.host.trust.Trust;
import org.iinkai.host.wiring.BundleSpace;
import org.iinkai.host.wiring.Unresolved;
import org.iinkai.host.wiring.Unstored;

/** Puts bundles in, replaces them, switches them on and off. One at a time; the caller sees to that. */
final class Changes {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final Slots slots;
    private final Runs runs;
    private final BundleSpace space;
    private final BundleStore store;
    private final Aside aside;
    private final Trust trust;
    private final Clock clock;

    Changes(Slots slots, Runs runs, BundleSpace space, BundleStore store, Aside aside, Trust trust, Clock clock) {
        this.trust = trust;
        this.aside = aside;
        this.slots = slots;
        this.runs = runs;
        this.space = space;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Puts a stored bundle in its place, without starting it.
     *
     * @throws Refused when the jar is not the one that was installed, or not trusted any more
     */
    Slot load(BundleRow row) {
        BundleJar jar = jar(row);
        Slot slot = new Slot(space.install(row.id(), jar.content()), row, jar, clock.instant());
        slots.put(slot);
        return slot;
    }

    private BundleJar jar(BundleRow row) {
        StoredJar stored = store.jar(row.id());
        if (!stored.sha256().equals(row.sha256())) {
            throw new Refused("host.refused.changed", row.id(), row.version());
        }
        BundleJar jar = stored.read(row.id() + "-" + row.version() + ".jar");
        trust.check(jar);
        return jar;
    }

    /**
     * Takes the jar that another server gave a bundle that does not run at the moment; it is not started.
     *
     * @return why that can't be
     * @throws Refused when the jar is not the one that was installed, or not trusted here
     */
    Optional<Fault> follow(Slot slot, BundleRow row) {
        BundleJar jar = jar(row);
        slot.notice(Optional.empty());
        return replaced(slot, row, jar);
    }

    /** Lets a bundle go that another server took out. */
    void drop(Slot slot) {
        Runs.Pause pause = runs.stop(slot, false);
        takeOut(slot);
        runs.goOnWithout(pause);
    }

    /** Starts a stored bundle at the start of the platform. */
    void boot(Slot slot) {
        Log log = Log.begin(
                clock, slot.id(), "start", slot.row().version(), slot.row().version());
        Optional<Fault> fault = runs.start(slot);
        if (fault.isPresent()) {
            store.change(slot.row(), log.end(fault));
            slot.stored();
        }
    }

    /**
     * Installs a bundle that nobody has yet.
     *
     * @throws Refused when it breaks a rule; nothing of it is left then
     */
    Slot add(BundleJar jar, Origin origin) {
        Log log = Log.begin(clock, jar.id(), "install", "", jar.version());
        Slot slot = new Slot(installed(jar), origin.mark(BundleRow.of(jar), jar), jar, clock.instant());
        slots.put(slot);
        Optional<Fault> fault = runs.start(slot);
        if (fault.filter(Fault::isRefusal).isPresent()) {
            takeOut(slot);
            throw fault.orElseThrow().refusal();
        }
        try {
            store.add(slot.row(), jar, log.end(fault));
            slot.stored();
            noteSchema(slot);
        } catch (RuntimeException e) {
            runs.stop(slot, false);
            takeOut(slot);
            throw e;
        }
        return slot;
    }

    /** Replaces a bundle; when the new version fails, the one that ran comes back and so do the people. */
    void update(Slot slot, BundleJar jar, Origin origin) {
        BundleRow old = slot.row();
        BundleJar oldJar = slot.jar();
        Log log = Log.begin(clock, slot.id(), "update", old.version(), jar.version());
        boolean ran = slot.live().isPresent();
        Runs.Pause pause = runs.stop(slot, true);
        slot.notice(Optional.empty());
        Optional<Fault> fault = swap(slot, origin.mark(old.updated(jar), jar), jar);
        if (fault.isPresent() && ran) {
            goBack(slot, origin.mark(old, jar), oldJar, fault.get());
            store.change(slot.row(), log.end(Log.RETURNED, fault));
            slot.stored();
        } else {
            if (fault.isEmpty()) {
                slot.forgetFailures();
            }
            store.replace(slot.row(), jar, log.end(fault));
            slot.stored();
            noteSchema(slot);
        }
        runs.resume(pause);
    }

    /** Starts a bundle because somebody wants it to run, whatever happened before. */
    void enable(Slot slot) {
        Log log = Log.begin(
                clock, slot.id(), "enable", slot.row().version(), slot.row().version());
        runs.forgive(slot);
        slot.notice(Optional.empty());
        slot.hold(slot.row().wanted(Desired.ENABLED));
        Optional<Fault> fault = slot.live().isPresent() ? Optional.empty() : runs.start(slot);
        store.change(slot.row(), log.end(fault));
        slot.stored();
        noteSchema(slot);
    }

    /** Stops a bundle because nobody wants it to run. */
    void disable(Slot slot) {
        Log log = Log.begin(
                clock, slot.id(), "disable", slot.row().version(), slot.row().version());
        Runs.Pause pause = runs.stop(slot, false);
        if (slot.standing().state() != PluginState.DISABLED) {
            slot.stands(Standing.of(PluginState.DISABLED, clock.instant()));
        }
        slot.notice(Optional.empty());
        slot.hold(slot.row().wanted(Desired.DISABLED));
        store.change(slot.row(), log.end(Optional.empty()));
        slot.stored();
        runs.goOnWithout(pause);
    }

    /** Lets those of some bodies see a bundle. */
    void showTo(BundleRow row, Set<String> bodies) {
        Log log = Log.begin(clock, row.id(), "audience", row.version(), row.version());
        store.audience(row.id(), bodies, log.end(Optional.empty()));
    }

    /** Looks after a bundle in another way. */
    void care(BundleRow row, String action, Care care) {
        Log log = Log.begin(clock, row.id(), action, row.version(), row.version());
        store.care(row.id(), care, log.end(Optional.empty()));
    }

    /** Takes a bundle out; its data stays. */
    void remove(Slot slot) {
        Log log = Log.begin(clock, slot.id(), "remove", slot.row().version(), "");
        boolean ran = slot.live().isPresent();
        Runs.Pause pause = runs.stop(slot, false);
        BundleJar jar = slot.jar();
        try {
            store.remove(slot.id(), jar.title(Locale.JAPANESE), jar.title(Locale.ENGLISH), log.end(Optional.empty()));
        } catch (RuntimeException e) {
            if (ran) {
                runs.start(slot);
                runs.resume(pause);
            }
            throw e;
        }
        takeOut(slot);
        runs.goOnWithout(pause);
    }

    /** Takes a stored bundle out that is refused as it is; its data stays. */
    void remove(BundleRow row) {
        Log log = Log.begin(clock, row.id(), "remove", row.version(), "");
        store.remove(row.id(), row.id(), row.id(), log.end(Optional.empty()));
    }

    /**
     * Refuses code that is not trusted, or does not know the bundle's tables as they are.
     *
     * @throws Refused when the signature is missing or does not fit, or when the tables are newer, and the version that made
     *     them said that such code can't work with them
     */
    void refuse(BundleJar jar) {
        trust.check(jar);
        Optional<SchemaState> state = store.schema(jar.id());
        if (state.filter(tables -> !tables.serves(jar.schemaVersion())).isPresent()) {
            throw new Refused(
                    "host.refused.older-than-data",
                    jar.file(),
                    jar.version(),
                    state.get().version(),
                    jar.schemaVersion());
        }
    }

    /** Notes how far the bundle's tables are now that it runs. */
    private void noteSchema(Slot slot) {
        BundleJar jar = slot.jar();
        if (slot.live().isPresent() && jar.schemaVersion() > 0) {
            store.schemaIs(slot.id(), new SchemaState(jar.schemaVersion(), jar.schemaFrom()));
        }
    }

    /** After a change: whoever waited for this bundle may start now, and the bundle is examined when nobody waits. */
    void settle(Slot slot) {
        if (slot.live().isPresent()) {
            wake();
            aside.afterwards(() -> runs.examine(slot));
        }
    }

    /** Starts those that waited for another bundle, and stores what has come true of bundles on the way. */
    void wake() {
        runs.retryWaiting();
        runs.reconnect();
        for (Slot slot : slots.all()) {
            if (!slot.isStored()) {
                store.change(slot.row());
                slot.stored();
            }
        }
    }

    /** Remembers which file of the inbox a bundle comes from. */
    void mark(Slot slot, String file, String digest) {
        BundleRow marked = slot.row().from(file, digest);
        if (!marked.equals(slot.row())) {
            slot.hold(marked);
            store.change(marked);
            slot.stored();
        }
    }

    private Bundle installed(BundleJar jar) {
        try {
            return space.install(jar.id(), jar.content());
        } catch (Unresolved e) {
            LOG.warn("{} could not be installed", jar.file(), e);
            throw new Refused("host.refused.not-a-bundle", jar.file());
        } catch (Unstored e) {
            LOG.error("{} could not be stored", jar.file(), e);
            throw new Refused("host.refused.not-stored", jar.file());
        }
    }

    private Optional<Fault> swap(Slot slot, BundleRow row, BundleJar jar) {
        return replaced(slot, row, jar).or(() -> runs.start(slot));
    }

    private Optional<Fault> replaced(Slot slot, BundleRow row, BundleJar jar) {
        slot.hold(row, jar);
        try {
            space.replace(slot.bundle(), jar.content());
            return Optional.empty();
        } catch (Unresolved | Unstored e) {
            return runs.refused(slot, e);
        }
    }

    /** Puts the version before back; where its successor was never stored, it is there still. */
    private Optional<Fault> putBack(Slot slot, BundleRow row, BundleJar jar) {
        slot.hold(row, jar);
        try {
            space.replace(slot.bundle(), jar.content());
        } catch (Unresolved | Unstored e) {
            LOG.error("{} could not be put back", jar.file(), e);
            if (!slot.bundle().getVersion().toString().equals(jar.version())) {
                return runs.refused(slot, e);
            }
        }
        return runs.start(slot);
    }

    private void goBack(Slot slot, BundleRow old, BundleJar oldJar, Fault fault) {
        String failedVersion = slot.row().version();
        Optional<Fault> again = putBack(slot, old, oldJar);
        if (again.isEmpty()) {
            slot.notice(Optional.of(
                    Problem.of("host.problem.update-returned", failedVersion, old.version(), fault.problem())
                            .with(fault.problem().details())));
        }
    }

    private void takeOut(Slot slot) {
        slots.remove(slot);
        space.remove(slot.bundle());
    }
}
