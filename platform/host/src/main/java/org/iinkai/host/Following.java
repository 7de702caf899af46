package org.iinkai.host;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.error.Refused;
import org.iinkai.api.host.PluginState;
import org.iinkai.host.fleet.Fleet;
import org.iinkai.host.fleet.FleetNews;
import org.iinkai.host.lifecycle.Problem;
import org.iinkai.host.screens.Screens;
import org.iinkai.host.store.BundleRow;
import org.iinkai.host.store.BundleStore;

/**
 * Brings this server to what the table says when another one has changed it. Stores nothing: who made the change did. A
 * bundle that fails here and not there is shown as failed here.
 */
final class Following implements FleetNews {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final Slots slots;
    private final Changes changes;
    private final Runs runs;
    private final BundleStore store;
    private final Turn turn;
    private final Fleet fleet;
    private final Statuses statuses;
    private final Audiences audiences;
    private final Cares cares;
    private final Screens screens;
    private final Clock clock;
    /** Stopped because another server asked for it. */
    private final Map<String, Runs.Pause> paused = new ConcurrentHashMap<>();
    /** Can't be started yet, because another server has their tables. */
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    Following(Slots slots, Changes changes, Runs runs, BundleStore store, Turn turn, Around around) {
        this.slots = slots;
        this.changes = changes;
        this.runs = runs;
        this.store = store;
        this.turn = turn;
        this.fleet = around.fleet();
        this.statuses = around.statuses();
        this.audiences = around.audiences();
        this.cares = around.cares();
        this.screens = around.screens();
        this.clock = around.clock();
    }

    /** What else is brought to what the table says. */
    record Around(Fleet fleet, Statuses statuses, Audiences audiences, Cares cares, Screens screens, Clock clock) {}

    /** What is true of bundles is read behind their locks, so that no other server changes their tables meanwhile. */
    void share(Duration patience) {
        store.all().stream().filter(BundleRow::shallRun).forEach(row -> fleet.share(row.id(), patience));
    }

    @Override
    public boolean isRestless() {
        return !paused.isEmpty() || !held.isEmpty();
    }

    @Override
    public void leave(String bundle) {
        here(() -> slots.find(bundle).ifPresent(this::pause));
    }

    private void pause(Slot slot) {
        if (slot.live().isPresent()) {
            paused.put(slot.id(), runs.stop(slot, true));
            slot.stands(Standing.of(PluginState.CHANGING, clock.instant()));
        }
    }

    /** Stops those that lost their lock with the connection while another server took it to change their tables. */
    private void withdrawUnguarded() {
        fleet.lost().forEach(bundle -> slots.find(bundle).ifPresent(this::pause));
    }

    @Override
    public void changed() {
        here(this::follow);
    }

    /** Does what the table says, as far as other servers let it. Only in turn. */
    void follow() {
        look();
        withdrawUnguarded();
        List<BundleRow> rows = share(store.all());
        Set<String> there = rows.stream().map(BundleRow::id).collect(Collectors.toSet());
        for (Slot slot : slots.all()) {
            if (!there.contains(slot.id())) {
                paused.remove(slot.id());
                changes.drop(slot);
            }
        }
        boolean isNews = false;
        for (BundleRow row : rows) {
            if (!held.contains(row.id())) {
                isNews |= follow(row);
            }
        }
        if (isNews) {
            runs.retryWaiting();
        }
    }

    /** Lets those see the bundles who shall, and lets them write to the log as they shall. */
    void look() {
        cares.take(store.cares());
        if (audiences.take(store.audiences())) {
            screens.admit(audiences::admits);
        }
    }

    /** Takes the locks of those that are to be started; what is true of them is read again behind them. */
    private List<BundleRow> share(List<BundleRow> rows) {
        Set<String> refused = new HashSet<>();
        boolean isLater = false;
        for (BundleRow row : rows) {
            if (row.shallRun() && isNews(row)) {
                isLater = true;
                if (!fleet.share(row.id(), Duration.ZERO)) {
                    refused.add(row.id());
                }
            }
        }
        held.clear();
        held.addAll(refused);
        return isLater ? store.all() : rows;
    }

    private boolean isNews(BundleRow row) {
        Optional<Slot> slot = slots.find(row.id());
        return slot.map(known -> known.isStored() && (!known.row().equals(row) || paused.containsKey(row.id())))
                .orElseGet(() -> !statuses.isStray(row));
    }

    private boolean follow(BundleRow row) {
        if (!isNews(row)) {
            return false;
        }
        try {
            Slot slot = slots.find(row.id()).orElseGet(() -> changes.load(row));
            boolean isThere = take(slot, row);
            statuses.forget(row.id());
            if (row.shallRun() && slot.live().isEmpty() && isThere) {
                runs.start(slot);
            } else if (!row.shallRun()) {
                runs.goOnWithout(runs.stop(slot, false));
                slot.stands(Standing.of(
                        row.quarantined() ? PluginState.QUARANTINED : PluginState.DISABLED, clock.instant()));
            }
            // whatever became of it here: the table does not know, and the same row is no news again
            slot.hold(row);
            slot.stored();
            Optional.ofNullable(paused.remove(row.id())).ifPresent(runs::resume);
            changes.settle(slot);
        } catch (Refused e) {
            LOG.error(
                    "{} {}, which another server put in, is refused here: {}", row.id(), row.version(), e.getMessage());
            paused.remove(row.id());
            slots.find(row.id()).ifPresent(changes::drop);
            statuses.stray(row, Problem.of(e), clock.instant());
        }
        return true;
    }

    /** Takes what the table says of a bundle, another jar too; whether it is there then. */
    private boolean take(Slot slot, BundleRow row) {
        if (slot.row().sha256().equals(row.sha256())) {
            slot.hold(row);
            return true;
        }
        pause(slot);
        return changes.follow(slot, row).isEmpty();
    }

    private void here(Runnable work) {
        CallerScope.run(
                Caller.system("host"),
                () -> turn.here(() -> {
                    work.run();
                    return true;
                }));
    }
}
