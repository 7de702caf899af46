package org.iinkai.core.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.iinkai.api.data.Transactions;
import org.iinkai.core.audit.AuditMapper.Seal;
import org.iinkai.core.audit.AuditMapper.SealedEntry;
import org.iinkai.core.audit.AuditMapper.StoredEntry;
import org.iinkai.core.database.Database;

/**
 * The hash chain: the hash of each link covers its entry and the link before, so that no entry can be changed or taken
 * out without breaking every link behind it.
 */
public final class AuditChain {

    private static final int BATCH = 5_000;
    private static final Seal BEGINNING = new Seal(0, "");

    private final AuditMapper entries;
    private final Transactions transactions;

    private AuditChain(AuditMapper entries, Transactions transactions) {
        this.entries = entries;
        this.transactions = transactions;
    }

    /** The chain in a database. */
    public static AuditChain in(Database database) {
        return new AuditChain(AuditTrail.mapper(database), database.transactions());
    }

    /** Seals all entries committed so far. */
    public void seal() {
        while (transactions.write(this::sealBatch) == BATCH) {
            // the next batch is a transaction of its own
        }
    }

    /** Number of the first entry that is not as it was sealed, or was never to be sealed; empty when all is well. */
    public OptionalLong firstBroken() {
        return transactions.read(() -> {
            Seal last = BEGINNING;
            List<SealedEntry> batch = entries.sealed(0, BATCH);
            while (!batch.isEmpty()) {
                for (SealedEntry link : batch) {
                    if (link.position() != last.position() + 1
                            || !link.hash().equals(hash(last.hash(), link.entry()))) {
                        return OptionalLong.of(link.number());
                    }
                    last = new Seal(link.position(), link.hash());
                }
                batch = entries.sealed(last.position(), BATCH);
            }
            Optional<Long> forgotten = entries.forgotten();
            return forgotten.isPresent() ? OptionalLong.of(forgotten.get()) : OptionalLong.empty();
        });
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
            hash = hash(hash, entry);
            hashes.add(hash);
        }
        String[] numbers =
                waiting.stream().map(entry -> Long.toString(entry.number())).toArray(String[]::new);
        entries.seal(last.position(), numbers, hashes.toArray(String[]::new));
        return waiting.size();
    }

    private static String hash(String before, StoredEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        add(bytes, before.getBytes(UTF_8));
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(entry.number()).array());
        List.of(
                        entry.at().toString(),
                        entry.byAccount(),
                        entry.byName(),
                        entry.action(),
                        entry.subject(),
                        entry.detail())
                .forEach(text -> add(bytes, text.getBytes(UTF_8)));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    // with its length, so that no two entries can give the same bytes
    private static void add(ByteArrayOutputStream bytes, byte[] text) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
        bytes.writeBytes(text);
    }
}
