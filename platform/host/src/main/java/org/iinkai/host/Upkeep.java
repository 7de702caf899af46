package org.iinkai.host;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.iinkai.api.host.PluginLog;
import org.iinkai.api.host.PluginPeople;
import org.iinkai.api.host.PluginSheet;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.PluginTable;
import org.iinkai.api.host.PluginUpkeep;
import org.iinkai.api.host.PluginUse;
import org.iinkai.api.privacy.Purpose;
import org.iinkai.api.privacy.Retention;
import org.iinkai.host.descriptor.Descriptor;
import org.iinkai.host.lifecycle.LiveBundle;
import org.iinkai.host.lifecycle.LoaderMeter;
import org.iinkai.host.lifecycle.Usage;
import org.iinkai.host.packaging.BundleJar;
import org.iinkai.host.screens.Screens;
import org.iinkai.host.store.BundleRow;
import org.iinkai.host.store.BundleStore;
import org.iinkai.host.store.Care;

/** What bundles cost, what they say, and who minds them. */
final class Upkeep implements PluginUpkeep {

    private static final int MOST_LINES = 500;

    private final Slots slots;
    private final Shelf shelf;
    private final BundleStore store;
    private final Screens screens;
    private final Around around;

    Upkeep(Slots slots, Shelf shelf, BundleStore store, Screens screens, Around around) {
        this.slots = slots;
        this.shelf = shelf;
        this.store = store;
        this.screens = screens;
        this.around = around;
    }

    /** What else is asked. */
    record Around(
            Turn turn,
            Following following,
            Statuses statuses,
            Audiences audiences,
            Cares cares,
            LoaderMeter meter,
            Optional<Retention> retention,
            Changes changes) {}

    @Override
    public PluginUse use(String id) {
        Administrator.require();
        BundleRow row = shelf.row(id);
        List<PluginTable> tables = store.tables(row.id());
        List<PluginUse.Held> held = around.meter().held(row.id());
        return slots.find(row.id())
                .flatMap(Slot::live)
                .map(live -> use(live, tables, held))
                .orElseGet(() -> new PluginUse(Optional.empty(), 0, 0, 0, 0, 0, List.of(), tables, held));
    }

    private static PluginUse use(LiveBundle live, List<PluginTable> tables, List<PluginUse.Held> held) {
        Usage usage = live.usage();
        return new PluginUse(
                Optional.of(usage.since()),
                usage.calls(),
                usage.time().toMillis(),
                usage.longest().toMillis(),
                live.statements(),
                usage.errors(),
                live.threads(),
                tables,
                held);
    }

    @Override
    public PluginUse useAfterCollecting(String id) {
        Administrator.require();
        System.gc();
        return use(id);
    }

    @Override
    public PluginPeople people(String id) {
        Administrator.require();
        return slots.find(shelf.row(id).id())
                .flatMap(Slot::live)
                .map(live -> new PluginPeople(screens.openViews(live), screens.unsavedViews(live)))
                .orElseGet(() -> new PluginPeople(0, 0));
    }

    @Override
    public PluginLog log(String id, int most) {
        Administrator.require();
        BundleRow row = shelf.row(id);
        return new PluginLog(
                around.cares().of(row.id()).level(), around.cares().lines(row.id(), Math.clamp(most, 0, MOST_LINES)));
    }

    @Override
    public PluginLog log(String id, Optional<LogLevel> level) {
        Administrator.require();
        change(id, "log-level", care -> new Care(care.keeper(), level));
        return log(id, MOST_LINES);
    }

    @Override
    public PluginSheet keep(String id, Optional<String> body) {
        Administrator.require();
        around.audiences().check(body.map(Set::of).orElseGet(Set::of));
        change(id, "keeper", care -> new Care(body, care.level()));
        return sheet(id);
    }

    @Override
    public PluginSheet sheet(String id) {
        Administrator.require();
        return sheet(around.statuses().get(id), Administrator.locale());
    }

    @Override
    public List<PluginSheet> sheets() {
        Administrator.require();
        Locale locale = Administrator.locale();
        return around.statuses().all().stream()
                .filter(status -> !status.version().isEmpty())
                .map(status -> sheet(status, locale))
                .toList();
    }

    private void change(String id, String action, UnaryOperator<Care> what) {
        around.turn().take(() -> {
            BundleRow row = shelf.row(id);
            around.changes().care(row, action, what.apply(around.cares().of(row.id())));
            around.following().look();
            return true;
        });
    }

    private PluginSheet sheet(PluginStatus status, Locale locale) {
        Optional<Slot> slot = slots.find(status.id());
        Optional<BundleJar> jar = slot.map(Slot::jar);
        Optional<Descriptor> descriptor = jar.map(BundleJar::descriptor);
        return new PluginSheet(
                status,
                around.cares().of(status.id()).keeper(),
                jar.map(BundleJar::maker).orElse(""),
                store.tables(status.id()),
                slot.flatMap(Slot::live)
                        .map(live -> personal(live, jar.orElseThrow(), locale))
                        .orElse(List.of()),
                descriptor.stream()
                        .flatMap(known -> known.jobs().stream())
                        .map(job -> new PluginSheet.Timed(job.name(), job.schedule()))
                        .toList(),
                descriptor.stream()
                        .flatMap(known -> known.exports().stream())
                        .map(Descriptor.Export::contract)
                        .toList(),
                slot.flatMap(Slot::live).map(this::used).orElse(Set.of()));
    }

    /** Months are the association's, who may keep something longer or shorter than the bundle says. */
    private List<PluginSheet.Personal> personal(LiveBundle live, BundleJar jar, Locale locale) {
        Map<String, Integer> months = around.retention().stream()
                .flatMap(retention -> retention.purposes().stream())
                .collect(Collectors.toMap(Purpose::set, Purpose::months));
        return live.kept().stream()
                .map(set -> new PluginSheet.Personal(
                        jar.text(locale, set.name()).orElse(set.name()),
                        jar.text(locale, set.purpose()).orElse(set.purpose()),
                        months.getOrDefault(set.name(), set.months())))
                .toList();
    }

    private Set<String> used(LiveBundle live) {
        return slots.all().stream()
                .filter(other -> live.uses(other.bundle()))
                .map(Slot::id)
                .collect(Collectors.toSet());
    }
}
