package org.iinkai.host;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.error.Refused;
import org.iinkai.host.lifecycle.Problem;
import org.iinkai.host.packaging.BundleJar;
import org.iinkai.host.store.BundleStore;

/**
 * Updates that nobody has said yes to. Whoever updates in the browser and can't go on, for whatever reason, has the old
 * version back after a minute. Kept in memory: after a restart the new version stays.
 */
final class Trials {

    /** How long somebody may take to say that the new version is to stay. */
    static final Duration LENGTH = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);

    private final Map<String, Trial> trials = new ConcurrentHashMap<>();
    private final Turn turn;
    private final Changes changes;
    private final BundleStore store;
    private final Clock clock;

    Trials(Turn turn, Changes changes, BundleStore store, Clock clock) {
        this.turn = turn;
        this.changes = changes;
        this.store = store;
        this.clock = clock;
    }

    /**
     * A version on trial.
     *
     * @param sha256 of its jar
     * @param before digest of the jar that comes back
     */
    private record Trial(String sha256, String before, Instant until) {}

    /** Does an update; when another version ran well before, the new one is on trial. */
    Slot update(Supplier<Optional<Slot>> there, Supplier<Slot> work) {
        Optional<String> before = there.get()
                .filter(slot -> slot.live().isPresent() && slot.row().proven())
                .map(slot -> slot.row().sha256());
        Slot slot = work.get();
        trials.remove(slot.id());
        String now = slot.row().sha256();
        before.filter(sha256 -> !sha256.equals(now) && slot.live().isPresent())
                .ifPresent(sha256 -> trials.put(
                        slot.id(), new Trial(now, sha256, clock.instant().plus(LENGTH))));
        return slot;
    }

    /** Until when a bundle's version is on trial. */
    Optional<Instant> until(Slot slot) {
        return Optional.ofNullable(trials.get(slot.id()))
                .filter(trial -> isOn(slot, trial))
                .map(Trial::until);
    }

    private static boolean isOn(Slot slot, Trial trial) {
        return slot.live().isPresent() && slot.row().sha256().equals(trial.sha256());
    }

    /** The version stays. */
    void keep(Slot slot) {
        if (until(slot).isEmpty()) {
            throw new Refused("host.refused.no-trial", slot.id());
        }
        trials.remove(slot.id());
    }

    /** Brings those back whose time is over. */
    void end(Slots slots) {
        Instant now = clock.instant();
        trials.forEach((id, trial) -> {
            if (!now.isBefore(trial.until())) {
                CallerScope.run(
                        Caller.system("host"),
                        () -> turn.take(() -> {
                            if (trials.remove(id, trial)) {
                                slots.find(id).filter(slot -> isOn(slot, trial)).ifPresent(slot -> goBack(slot, trial));
                            }
                            return true;
                        }));
            }
        });
    }

    private void goBack(Slot slot, Trial trial) {
        String tried = slot.row().version();
        try {
            BundleJar jar = store.version(slot.id(), trial.before())
                    .orElseThrow(() -> new Refused("host.refused.version-gone"))
                    .read(slot.jar().file());
            changes.refuse(jar);
            changes.update(slot, jar, Origin.UPLOAD);
            slot.notice(Optional.of(
                    Problem.of("host.problem.not-kept", tried, slot.row().version())));
            changes.settle(slot);
        } catch (Refused refused) {
            LOG.warn("{} {} was not kept, but the version before can't come back", slot.id(), tried, refused);
            slot.notice(Optional.of(Problem.of(refused)));
        }
    }
}
