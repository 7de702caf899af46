package org.iinkai.host;

import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.accounts.Presence;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.error.Refused;
import org.iinkai.api.host.PluginFile;
import org.iinkai.api.host.PluginReview;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.PluginUpkeep;
import org.iinkai.api.host.PluginVersion;
import org.iinkai.api.host.PluginWish;
import org.iinkai.api.host.Plugins;
import org.iinkai.api.host.RemovedPlugin;
import org.iinkai.api.privacy.Retention;
import org.iinkai.api.text.Texts;
import org.iinkai.core.database.Database;
import org.iinkai.host.fleet.Fleet;
import org.iinkai.host.inbox.Inbox;
import org.iinkai.host.lifecycle.Deadline;
import org.iinkai.host.lifecycle.LoaderMeter;
import org.iinkai.host.lifecycle.Starter;
import org.iinkai.host.packaging.BundleJar;
import org.iinkai.host.screens.Screens;
import org.iinkai.host.store.BundleStore;
import org.iinkai.host.wiring.BundleSpace;

/** The host of the bundles: keeps them as the table says, and changes both while people work. */
public final class PluginHost implements Plugins, AutoCloseable {

    private static final int CALLS_TO_STOP = 3;

    private final HostSettings settings;
    private final Clock clock;
    private final BundleStore store;
    private final BundleSpace space;
    private final LoaderMeter meter;
    private final Slots slots;
    private final Fleet fleet;
    private final Turn turn;
    private final Aside aside = new Aside();
    private final Audiences audiences;
    private final Statuses statuses;
    private final Runs runs;
    private final Changes changes;
    private final Arrivals arrivals;
    private final Removals removals;
    private final Reviews reviews;
    private final Trials trials;
    private final Following following;
    private final Shelf shelf;
    private final Uploads uploads;
    private final Upkeep upkeep;
    private @Nullable Inbox inbox;

    /**
     * A host without bundles yet; {@link #start} brings them.
     *
     * @param given what bundles may be injected with, by interface; {@link Texts} and {@link Clock} serve the host too
     */
    public PluginHost(
            HostSettings settings, Database database, Map<Class<?>, Object> given, Screens screens, HostPorts ports) {
        KnownServices services = new KnownServices(Map.copyOf(given));
        this.settings = settings;
        this.clock = services.clock();
        this.meter = new LoaderMeter(clock);
        this.slots = new Slots(settings.logs());
        this.fleet = Fleet.of(database);
        this.turn = new Turn(fleet);
        this.store = BundleStore.open(database, clock, fleet.server());
        this.space = BundleSpace.open(settings.felixCache());
        this.audiences = new Audiences(services.find(Bodies.class));
        HostPorts known = new AudiencePorts(ports, audiences);
        Starter starter = new Starter(new Starter.Surroundings(
                space, database, services.all(), known, screens, new Deadline(settings.callDeadline()), meter, clock));
        this.runs = new Runs(
                slots,
                starter,
                space,
                screens,
                new Runs.Precautions(
                        fleet,
                        settings.callDeadline().multipliedBy(CALLS_TO_STOP),
                        new Attempts(settings.felixCache().resolveSibling("starting")),
                        aside),
                clock);
        this.changes = new Changes(slots, runs, space, store, aside, settings.trust(), clock);
        this.arrivals = new Arrivals(slots, changes, this::isInInbox);
        Texts texts = services.texts();
        this.trials = new Trials(turn, changes, store, clock);
        this.statuses = new Statuses(slots, screens, texts, trials, new Statuses.Showing(settings.trust(), audiences));
        Cares cares = new Cares(settings.logs());
        this.following = new Following(
                slots,
                changes,
                runs,
                store,
                turn,
                new Following.Around(fleet, statuses, audiences, cares, screens, clock));
        this.shelf = new Shelf(store, changes, statuses, clock);
        this.upkeep = new Upkeep(
                slots,
                shelf,
                store,
                screens,
                new Upkeep.Around(
                        turn, following, statuses, audiences, cares, meter, services.find(Retention.class), changes));
        this.removals = new Removals(store, database, ports, texts, settings.exports(), clock);
        this.reviews = new Reviews(slots, store, arrivals, settings.trust(), texts);
        this.uploads = new Uploads(settings.trust(), services.find(Presence.class));
    }

    /** What bundles cost, what they say, and who minds them. */
    public PluginUpkeep upkeep() {
        return upkeep;
    }

    /** Starts what the table says, whatever becomes of each, then looks into the inbox. */
    public void start() {
        CallerScope.run(
                Caller.system("host"),
                () -> turn.here(() -> {
                    if (!settings.isSafe()) {
                        following.share(settings.callDeadline());
                    }
                    following.look();
                    store.all().forEach(shelf::put);
                    if (!settings.isSafe()) {
                        removals.goOn();
                        slots.all().stream()
                                .filter(slot -> slot.row().shallRun())
                                .forEach(changes::boot);
                        changes.wake();
                    }
                    fleet.letOthers();
                    return true;
                }));
        if (!settings.isSafe()) {
            turn.before(following::follow);
            fleet.listen(following);
        }
        settings.inbox().filter(folder -> !settings.isSafe()).ifPresent(folder -> {
            Door door = new Door(turn, arrivals, slots, changes, statuses, clock);
            inbox = new Inbox(folder, door);
            inbox.open(Set.copyOf(door.remember(removals.files()).keySet()));
        });
        examine();
        aside.repeat(runs::examineAll);
        aside.repeat(removals::empty);
        aside.watch(() -> trials.end(slots));
    }

    @Override
    public List<PluginStatus> all() {
        Administrator.require();
        return statuses.all();
    }

    @Override
    public PluginStatus install(PluginFile jar) {
        Administrator.require();
        BundleJar read = uploads.take(jar);
        return change(() -> arrivals.take(read, Origin.UPLOAD));
    }

    @Override
    public PluginStatus tryOut(PluginFile jar) {
        Administrator.require();
        BundleJar read = uploads.take(jar);
        return change(() -> trials.update(() -> slots.find(read.id()), () -> arrivals.take(read, Origin.UPLOAD)));
    }

    @Override
    public PluginStatus keep(String id) {
        Administrator.require();
        return turn.take(() -> {
            Slot slot = slots.get(id);
            trials.keep(slot);
            return statuses.of(slot);
        });
    }

    @Override
    public PluginStatus enable(String id) {
        Administrator.require();
        return change(() -> {
            Slot slot = slots.find(id).orElseGet(() -> shelf.again(id));
            if (slot.live().isEmpty()) {
                changes.enable(slot);
            }
            return slot;
        });
    }

    @Override
    public PluginStatus disable(String id) {
        Administrator.require();
        return change(() -> {
            Slot slot = slots.get(id);
            changes.disable(slot);
            return slot;
        });
    }

    @Override
    public PluginReview review(PluginFile jar) {
        Administrator.require();
        return reviews.of(Uploads.read(jar), Administrator.locale());
    }

    @Override
    public List<PluginVersion> versions(String id) {
        Administrator.require();
        return store.versions(shelf.row(id).id());
    }

    @Override
    public PluginStatus goBack(String id, String sha256) {
        Administrator.require();
        return change(() -> {
            BundleJar jar = store.version(shelf.row(id).id(), sha256)
                    .orElseThrow(() -> new Refused("host.refused.version-gone"))
                    .read(id + ".jar");
            return arrivals.take(jar, Origin.UPLOAD);
        });
    }

    @Override
    public RemovedPlugin remove(String id) {
        Administrator.require();
        return turn.take(() -> {
            takeOut(id);
            return removals.removed(id, Administrator.locale());
        });
    }

    @Override
    public RemovedPlugin erase(String id) {
        Administrator.require();
        return turn.take(() -> {
            if (store.all().stream().anyMatch(row -> row.id().equals(id))) {
                takeOut(id);
            }
            removals.erase(id);
            return removals.removed(id, Administrator.locale());
        });
    }

    private void takeOut(String id) {
        slots.find(id).ifPresentOrElse(this::takeOut, () -> discard(shelf.takeOut(id)));
    }

    private void takeOut(Slot slot) {
        String file = slot.row().sourceFile();
        changes.remove(slot);
        changes.wake();
        discard(file);
    }

    /** What was taken out does not come back by its file in the inbox. */
    private void discard(String file) {
        if (!file.isEmpty() && inbox != null) {
            inbox.discard(file);
        }
    }

    @Override
    public List<RemovedPlugin> removed() {
        Administrator.require();
        return removals.all(Administrator.locale());
    }

    @Override
    public PluginStatus restore(String id) {
        Administrator.require();
        return change(() -> arrivals.take(removals.jar(id), Origin.UPLOAD));
    }

    @Override
    public void writeExport(String id, OutputStream out) {
        Administrator.require();
        removals.write(id, out);
    }

    @Override
    public PluginStatus showTo(String id, Set<String> bodies) {
        Administrator.require();
        return turn.take(() -> {
            audiences.check(bodies);
            changes.showTo(shelf.row(id), bodies);
            following.look();
            return statuses.get(id);
        });
    }

    @Override
    public List<PluginWish> wishes() {
        Administrator.require();
        return slots.all().stream()
                .sorted(Comparator.comparing(Slot::id))
                .map(slot -> slot.wish(audiences.of(slot.id())))
                .toList();
    }

    @Override
    public PluginFile jar(String id) {
        Administrator.require();
        return slots.get(id).file();
    }

    @Override
    public boolean takesUploads() {
        Administrator.require();
        return settings.trust().takesUploads();
    }

    @Override
    public boolean isSafeMode() {
        Administrator.require();
        return settings.isSafe();
    }

    @Override
    public List<Change> history(int most) {
        Administrator.require();
        return store.history(most);
    }

    /** Loaders of bundle classes in memory: one for each bundle that runs, and one for each old version still held. */
    public int loadersAlive() {
        return meter.alive();
    }

    /** Examines all that run: every view made once, every check asked. To be called again when the screens start later. */
    public void examine() {
        slots.all().forEach(slot -> aside.soon(() -> runs.examine(slot)));
    }

    /** Waits until everything that runs has been examined. */
    public void awaitExamination() {
        // a change that is under way queues its examination at its end
        turn.take(() -> true);
        aside.await();
    }

    @Override
    public void close() {
        if (inbox != null) {
            inbox.close();
        }
        turn.last(() -> slots.all().forEach(slot -> runs.stop(slot, false)));
        aside.close();
        fleet.close();
        space.close();
    }

    private PluginStatus change(java.util.function.Supplier<Slot> work) {
        return turn.take(() -> {
            Slot slot = work.get();
            statuses.forget(slot.id());
            changes.settle(slot);
            return statuses.of(slot);
        });
    }

    private boolean isInInbox(String file) {
        return settings.inbox()
                .filter(folder -> Files.exists(folder.resolve(file)))
                .isPresent();
    }
}
