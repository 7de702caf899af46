package org.iinkai.host;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

import org.iinkai.api.error.Refused;
import org.iinkai.api.host.PluginState;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.text.Texts;
import org.iinkai.host.lifecycle.LiveBundle;
import org.iinkai.host.lifecycle.Problem;
import org.iinkai.host.screens.Screens;
import org.iinkai.host.store.BundleRow;
import org.iinkai.host.trust.Trust;

/** Bundles, and files that never became one, as an administrator sees them. */
final class Statuses {

    private final Slots slots;
    private final Screens screens;
    private final Texts texts;
    private final Trials trials;
    private final Trust trust;
    private final Audiences audiences;
    private final Map<String, Stray> strays = new ConcurrentSkipListMap<>();

    Statuses(Slots slots, Screens screens, Texts texts, Trials trials, Showing showing) {
        this.trust = showing.trust();
        this.audiences = showing.audiences();
        this.slots = slots;
        this.screens = screens;
        this.texts = texts;
        this.trials = trials;
    }

    /** What is told of a bundle besides. */
    record Showing(Trust trust, Audiences audiences) {}

    /** A file or a stored jar that is no bundle. */
    private record Stray(String version, String sha256, Problem problem, Instant since) {}

    /** Notes that a file did not become a bundle. */
    void stray(String file, String sha256, Problem problem, Instant now) {
        strays.put(file, new Stray("", sha256, problem, now));
    }

    /** Notes that a stored bundle was not put in. */
    void stray(BundleRow row, Problem problem, Instant now) {
        strays.put(row.id(), new Stray(row.version(), row.sha256(), problem, now));
    }

    /** Whether it is noted that this stored bundle was not put in. */
    boolean isStray(BundleRow row) {
        Stray known = strays.get(row.id());
        return known != null && known.sha256().equals(row.sha256());
    }

    /** Whether it is noted that a file did not become a bundle. */
    boolean isStray(String file) {
        return strays.containsKey(file);
    }

    /** Forgets what was noted about a file. */
    void forget(String file) {
        strays.remove(file);
    }

    List<PluginStatus> all() {
        Locale locale = Administrator.locale();
        return Stream.concat(
                        slots.all().stream().map(slot -> of(slot, locale)),
                        strays.entrySet().stream()
                                // another jar has taken its place meanwhile
                                .filter(entry -> slots.find(entry.getKey()).isEmpty())
                                .map(entry -> of(entry.getKey(), entry.getValue(), locale)))
                .sorted(Comparator.comparing(PluginStatus::id))
                .toList();
    }

    /** One of them, whether it could be put in or not. */
    PluginStatus get(String id) {
        return all().stream()
                .filter(status -> status.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("host.refused.unknown", id));
    }

    PluginStatus of(Slot slot) {
        return of(slot, Administrator.locale());
    }

    private PluginStatus of(Slot slot, Locale locale) {
        BundleRow row = slot.row();
        Standing standing = slot.standing();
        Optional<LiveBundle> live = slot.live();
        Optional<Problem> unready =
                live.flatMap(running -> running.problems().stream().findFirst());
        Optional<Problem> problem = unready.or(standing::problem).or(slot::notice);
        boolean isReady = standing.state() == PluginState.READY && unready.isEmpty();
        return new PluginStatus(
                slot.id(),
                slot.jar().title(locale),
                row.version(),
                standing.state() == PluginState.READY && !isReady ? PluginState.FAILED : standing.state(),
                problem.map(known -> known.sentence(texts, locale)).orElse(""),
                problem.map(Problem::details).orElse(""),
                standing.since(),
                row.proven() || row.goodVersion().isEmpty() ? Optional.empty() : Optional.of(row.goodVersion()),
                row.sha256(),
                trust.signer(slot.jar()).orElse(""),
                audiences.of(slot.id()),
                live.map(screens::openViews).orElse(0),
                trials.until(slot));
    }

    private PluginStatus of(String file, Stray stray, Locale locale) {
        return new PluginStatus(
                file,
                file,
                stray.version(),
                PluginState.FAILED,
                stray.problem().sentence(texts, locale),
                stray.problem().details(),
                stray.since(),
                Optional.empty(),
                stray.sha256(),
                "",
                audiences.of(file),
                0,
                Optional.empty());
    }
}
