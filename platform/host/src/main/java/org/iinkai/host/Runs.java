package org.iinkai.host;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.host.PluginState;
import org.iinkai.host.fleet.Fleet;
import org.iinkai.host.lifecycle.Blueprint;
import org.iinkai.host.lifecycle.Fault;
import org.iinkai.host.lifecycle.Leftovers;
import org.iinkai.host.lifecycle.LiveBundle;
import org.iinkai.host.lifecycle.Problem;
import org.iinkai.host.lifecycle.Starter;
import org.iinkai.host.screens.Screens;
import org.iinkai.host.wiring.BundleSpace;

/** Starts and stops installed bundles, and with each one those that use it. */
final class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    private final Slots slots;
    private final Starter starter;
    private final BundleSpace space;
    private final Screens screens;
    private final Fleet fleet;
    private final Duration patience;
    private final Clock clock;
    private final Attempts attempts;
    private final Aside aside;
    /** Starts that were made for a service and did not bring it. */
    private final Set<String> inVain = ConcurrentHashMap.newKeySet();
    /** Held while bundles are examined, so that none is stopped under an examination's hands. */
    private final ReentrantLock examining = new ReentrantLock();

    Runs(Slots slots, Starter starter, BundleSpace space, Screens screens, Precautions with, Clock clock) {
        this.fleet = with.fleet();
        this.patience = with.patience();
        this.attempts = with.attempts();
        this.aside = with.aside();
        this.slots = slots;
        this.starter = starter;
        this.space = space;
        this.screens = screens;
        this.clock = clock;
    }

    /**
     * What is seen to before a start.
     *
     * @param fleet other servers on the database
     * @param patience how long they may take to stop a bundle
     * @param attempts starts that the server did not outlive
     * @param aside does what nobody waits for
     */
    record Precautions(Fleet fleet, Duration patience, Attempts attempts, Aside aside) {}

    /**
     * A bundle that was stopped, with the people that were led away from it.
     *
     * @param canDoWithout whether it was stopped for another one's sake that it can do without
     */
    record Left(Slot slot, Optional<Screens.Evacuation> people, boolean canDoWithout) {

        private void bringBack(Instant now) {
            people.ifPresent(moved -> moved.bringBack(slot.arrival(now)));
        }
    }

    /** What a stop has interrupted: the bundle itself last, those that use it before. */
    record Pause(List<Left> left) {}

    /** Starts a bundle; gives why not. */
    Optional<Fault> start(Slot slot) {
        if (attempts.wereDeadly(slot)) {
            return Optional.of(keptFromStarting(slot));
        }
        slot.stands(Standing.of(PluginState.CHANGING, clock.instant()));
        if (!isFree(slot)) {
            return Optional.of(keptByOthers(slot));
        }
        attempts.begin(slot);
        try {
            LiveBundle live = starter.start(
                    new Blueprint(slot.bundle(), slot.jar(), slot.row().applied()));
            slot.hold(slot.row().ranWell(slot.jar().migrationsDigest()));
            slot.runs(live, clock.instant());
            return Optional.empty();
        } catch (Fault fault) {
            fleet.leave(slot.id());
            LOG.warn("Bundle {} {} did not start: {}", slot.id(), slot.row().version(), fault.getMessage());
            failed(slot, fault);
            return Optional.of(fault);
        } finally {
            attempts.forget(slot);
        }
    }

    /** Other servers run the bundle too as long as its tables stay as they are; they change when nobody else runs it. */
    private boolean isFree(Slot slot) {
        boolean isMigrating = !slot.jar().migrationsDigest().equals(slot.row().applied());
        return (!isMigrating || fleet.own(slot.id(), patience)) && fleet.share(slot.id(), patience);
    }

    /** It is no failure of the bundle when another server does not leave it. */
    private Fault keptByOthers(Slot slot) {
        Fault fault = new Fault(Problem.of("host.problem.other-server"));
        LOG.warn(
                "Bundle {} {} is not started: another server has it",
                slot.id(),
                slot.row().version());
        fleet.leave(slot.id());
        slot.stands(new Standing(PluginState.FAILED, Optional.of(fault.problem()), clock.instant(), false));
        return fault;
    }

    /** Somebody wants it to run whatever happened before. */
    void forgive(Slot slot) {
        slot.forgetFailures();
        attempts.forget(slot);
    }

    private Fault keptFromStarting(Slot slot) {
        Fault fault = Starter.deadly();
        LOG.error(
                "Bundle {} {} is not started: the server ended while it was starting",
                slot.id(),
                slot.row().version());
        slot.hold(slot.row().inQuarantine());
        slot.stands(new Standing(PluginState.QUARANTINED, Optional.of(fault.problem()), clock.instant(), false));
        attempts.forget(slot);
        return fault;
    }

    /** Notes that a bundle could not even be put in. */
    Optional<Fault> refused(Slot slot, RuntimeException why) {
        Fault fault = Starter.fault(why);
        failed(slot, fault);
        return Optional.of(fault);
    }

    /** Stops a bundle and those that use it; nothing happens when it does not run. */
    Pause stop(Slot slot, boolean forUpdate) {
        examining.lock();
        try {
            List<Left> left = new ArrayList<>();
            stop(slot, forUpdate, left);
            return new Pause(left);
        } finally {
            examining.unlock();
        }
    }

    /** Starts those again that used the bundle, as far as they can, and brings people back. */
    void resume(Pause pause) {
        for (Left left : pause.left().reversed()) {
            if (left.slot().live().isEmpty() && left.slot().standing().isWaiting()) {
                start(left.slot());
            }
            if (left.slot().live().isPresent()) {
                left.bringBack(clock.instant());
            }
        }
    }

    /** Starts those again that used the bundle, which is gone for longer, and can do without. */
    void goOnWithout(Pause pause) {
        for (Left left : pause.left().reversed()) {
            if (left.canDoWithout()
                    && left.slot().live().isEmpty()
                    && left.slot().row().shallRun()) {
                start(left.slot())
                        .ifPresentOrElse(
                                fault -> LOG.debug("{} waits", left.slot().id()),
                                () -> left.bringBack(clock.instant()));
            }
        }
    }

    /** Gives those that did without a service what has come meanwhile; they are started anew for that. */
    void reconnect() {
        for (Slot slot : slots.all()) {
            String offered = offered(slot);
            // a contract in a version that it can't use is offered in vain, however often it starts anew
            if (!offered.isEmpty() && inVain.add(slot.id() + " " + slot.row().sha256() + " " + offered)) {
                Pause pause = stop(slot, true);
                start(slot);
                resume(pause);
                inVain.removeIf(tried -> offered(slot).isEmpty() && tried.startsWith(slot.id() + " "));
            }
        }
    }

    /** What a bundle does without and others offer, with who they are; empty when there is nothing. */
    private String offered(Slot slot) {
        return slot.live().stream()
                .flatMap(live -> live.missed().stream())
                .flatMap(contract -> space.providers(contract).stream().map(provider -> contract + " of " + provider))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Tries those again that could not start for want of another bundle. */
    void retryWaiting() {
        boolean again = true;
        while (again) {
            again = false;
            for (Slot slot : slots.all()) {
                if (slot.standing().isWaiting() && slot.row().shallRun()) {
                    again |= start(slot).isEmpty();
                }
            }
        }
    }

    /** Tries the views and checks of a bundle, if it still runs. */
    void examine(Slot slot) {
        examining.lock();
        try {
            slot.live().ifPresent(starter::examine);
        } finally {
            examining.unlock();
        }
    }

    /** Asks the checks of all that run. */
    void examineAll() {
        for (Slot slot : slots.all()) {
            examining.lock();
            try {
                slot.live().ifPresent(LiveBundle::examine);
            } finally {
                examining.unlock();
            }
        }
    }

    private void stop(Slot slot, boolean forUpdate, List<Left> left) {
        stop(slot, forUpdate, left, false);
    }

    private void stop(Slot slot, boolean forUpdate, List<Left> left, boolean canDoWithout) {
        // also of one that does not run: its package may be used
        for (Slot dependent : slots.dependents(slot, space)) {
            stop(dependent, forUpdate, left, isDispensable(slot, dependent));
            dependent.stands(new Standing(
                    PluginState.FAILED,
                    Optional.of(Problem.of("host.problem.provider-gone", slot.id())),
                    clock.instant(),
                    true));
        }
        Optional<LiveBundle> live = slot.live();
        if (live.isEmpty()) {
            return;
        }
        slot.stands(Standing.of(PluginState.CHANGING, clock.instant()));
        Optional<Screens.Evacuation> people = withdraw(live.get(), forUpdate);
        left.add(new Left(slot, people, canDoWithout));
        slot.runsNoMore();
        boolean isDeserted = people.filter(Screens.Evacuation::isComplete).isPresent();
        Leftovers leftovers = starter.stop(live.get(), isDeserted);
        fleet.leave(slot.id());
        stopped(slot, leftovers);
        aside.afterwards(() -> lookAgain(slot, leftovers));
    }

    private void stopped(Slot slot, Leftovers leftovers) {
        String threads = String.join(", ", leftovers.threads());
        Optional<Problem> leak =
                threads.isEmpty() ? Optional.empty() : Optional.of(Problem.of("host.problem.threads", threads));
        slot.stands(new Standing(PluginState.DISABLED, leak, clock.instant(), false));
    }

    /** Looks for threads that take time to find, when nobody waits; another version of the bundle may run by then. */
    private void lookAgain(Slot slot, Leftovers leftovers) {
        examining.lock();
        try {
            boolean isStill = slot.live().isEmpty() && slot.standing().state() == PluginState.DISABLED;
            if (isStill && leftovers.lookAgain()) {
                stopped(slot, leftovers);
            }
        } finally {
            examining.unlock();
        }
    }

    private boolean isDispensable(Slot slot, Slot dependent) {
        return dependent.live().filter(live -> live.needs(slot.bundle())).isEmpty()
                && !space.isBuiltOn(dependent.bundle(), slot.bundle());
    }

    private Optional<Screens.Evacuation> withdraw(LiveBundle live, boolean forUpdate) {
        try {
            return Optional.of(screens.withdraw(live, forUpdate));
        } catch (RuntimeException e) {
            LOG.error("The views of {} could not be withdrawn cleanly", live.id(), e);
            return Optional.empty();
        }
    }

    private void failed(Slot slot, Fault fault) {
        Instant now = clock.instant();
        boolean isWaiting = fault.isWaiting();
        if (!isWaiting && slot.isOnceTooOften(now)) {
            slot.hold(slot.row().inQuarantine());
            Problem why = Problem.of("host.problem.quarantined", fault.problem())
                    .with(fault.problem().details());
            slot.stands(new Standing(PluginState.QUARANTINED, Optional.of(why), now, false));
        } else {
            slot.stands(new Standing(PluginState.FAILED, Optional.of(fault.problem()), now, isWaiting));
        }
    }
}
