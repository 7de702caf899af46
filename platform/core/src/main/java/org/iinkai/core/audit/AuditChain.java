package org.iinkai.core.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.iinkai.api.audit.ChainCheck;
import org.iinkai.api.data.Transactions;
import org.iinkai.core.audit.AuditMapper.Seal;
import org.iinkai.core.audit.AuditMapper.SealedEntry;
import org.iinkai.core.database.Database;

/**
 * The hash chain: the hash of each link covers its entry and the link before, so that no entry can be changed or taken
 * out without breaking every link behind it.
 *
 * @see "Decision 024"
 */
public final class AuditChain {

    static final Seal BEGINNING = new Seal(0, "");

    private static final int BATCH = 5_000;

    private final AuditMapper entries;
    private final Transactions transactions;

    private AuditChain(AuditMapper entries, Transactions transactions) {
        this.entries = entries;
        this.transactions = transactions;
    }

    /** The chain in a database. */
    public static AuditChain in(Database database) {
        return new AuditChain(AuditTrail.mappers(database).mapper(AuditMapper.class), database.transactions());
    }

    /** Seals all entries committed so far. */
    public void seal() {
        while (transactions.write(this::sealBatch) == BATCH) {
            // the next batch is a transaction of its own
        }
    }

    /** Number of the first entry that is not as it was sealed, or was never to be sealed; empty when all is well. */
    public OptionalLong firstBroken() {
        return check("").firstBroken();
    }

    /**
     * Checks every link, and every personal value that is still kept.
     *
     * @param seal hash of a seal to look for; empty for none
     */
    public ChainCheck check(String seal) {
        return transactions.read(() -> {
            ChainWalk walk = new ChainWalk();
            List<SealedEntry> batch = entries.sealed(0, BATCH);
            while (!batch.isEmpty() && !walk.isBroken()) {
                walk.follow(
                        batch,
                        entries.personalBetween(
                                batch.getFirst().position() - 1, batch.getLast().position()));
                batch = entries.sealed(batch.getLast().position(), BATCH);
            }
            return walk.check(seal.isEmpty() || entries.hasSeal(seal), unlinked());
        });
    }

    /** An entry or a seal that has lost its other half. */
    private OptionalLong unlinked() {
        Optional<Long> found = entries.lost().or(entries::forgotten);
        return found.isPresent() ? OptionalLong.of(found.get()) : OptionalLong.empty();
    }

    private int sealBatch() {
        List<StoredEntry> waiting = entries.takeUnsealed(BATCH);
        if (waiting.isEmpty()) {
            return 0;
        }
        Seal last = entries.lastSeal().orElse(BEGINNING);
        List<String> hashes = new ArrayList<>(waiting.size());
        String hash = last.hash();
        for (StoredEntry entry : waiting) {
            hash = entry.hash(hash);
            hashes.add(hash);
        }
        String[] numbers =
                waiting.stream().map(entry -> Long.toString(entry.number())).toArray(String[]::new);
        entries.seal(last.position(), numbers, hashes.toArray(String[]::new));
        return waiting.size();
    }
}
