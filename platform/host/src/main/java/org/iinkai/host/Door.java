package org.iinkai.host;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.error.Refused;
import org.iinkai.host.inbox.InboxFiles;
import org.iinkai.host.lifecycle.Problem;
import org.iinkai.host.packaging.BundleJar;

/** What the coming and going of inbox files does to bundles. */
final class Door implements InboxFiles {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final Caller INBOX = Caller.system("inbox");

    private final Turn turn;
    private final Arrivals arrivals;
    private final Slots slots;
    private final Changes changes;
    private final Statuses statuses;
    private final Clock clock;
    private final Map<String, String> seen = new ConcurrentHashMap<>();
    private final Map<String, String> signatures = new ConcurrentHashMap<>();

    Door(Turn turn, Arrivals arrivals, Slots slots, Changes changes, Statuses statuses, Clock clock) {
        this.turn = turn;
        this.arrivals = arrivals;
        this.slots = slots;
        this.changes = changes;
        this.statuses = statuses;
        this.clock = clock;
    }

    /**
     * The files that were there when somebody last looked; they are no news. Neither are those whose bundle was taken out.
     *
     * @param removed digest of the file of each bundle that was taken out, by file
     * @return what is known of the files of bundles that are there
     */
    Map<String, String> remember(Map<String, String> removed) {
        seen.putAll(removed);
        slots.all().stream()
                .map(Slot::row)
                .filter(row -> !row.sourceFile().isEmpty())
                .forEach(row -> seen.put(row.sourceFile(), row.sourceSha256()));
        return Map.copyOf(seen);
    }

    @Override
    public void arrived(String file, byte[] content, String signature) {
        String digest = BundleJar.digest(content);
        boolean isSame = digest.equals(seen.put(file, digest));
        boolean isSameSignature = signature.equals(signatures.put(file, signature));
        // a signature is news only of a jar that was refused
        if (isSame && (isSameSignature || signature.isEmpty() || !statuses.isStray(file))) {
            return;
        }
        try {
            statuses.forget(file);
            as(() -> {
                Slot slot = arrivals.take(BundleJar.read(file, content, signature), new Origin(file));
                changes.settle(slot);
            });
        } catch (Refused e) {
            LOG.warn("{} in the inbox is refused: {}", file, e.getMessage());
            statuses.stray(file, digest, Problem.of(e), clock.instant());
        } catch (RuntimeException e) {
            LOG.error("{} in the inbox could not be taken", file, e);
            statuses.stray(file, digest, Problem.of("host.problem.defect").with(e), clock.instant());
        }
    }

    @Override
    public void broken(String file) {
        seen.remove(file);
        statuses.stray(file, "", Problem.of("host.refused.incomplete", file), clock.instant());
    }

    @Override
    public void vanished(String file) {
        seen.remove(file);
        signatures.remove(file);
        statuses.forget(file);
        try {
            as(() -> slots.ofFile(file).ifPresent(slot -> {
                changes.mark(slot, "", "");
                changes.disable(slot);
            }));
        } catch (RuntimeException e) {
            LOG.error("The bundle of {} could not be stopped", file, e);
        }
    }

    private void as(Runnable work) {
        CallerScope.run(
                INBOX,
                () -> turn.take(() -> {
                    work.run();
                    return true;
                }));
    }
}
