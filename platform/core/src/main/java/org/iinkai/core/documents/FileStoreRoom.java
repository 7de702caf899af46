package org.iinkai.core.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.documents.FileFacts;
import org.iinkai.api.documents.FileKind;
import org.iinkai.api.documents.Upload;
import org.iinkai.api.error.Refused;
import org.iinkai.core.documents.store.FileInspection;
import org.iinkai.core.documents.store.FileName;
import org.iinkai.core.documents.store.FileStore;
import org.iinkai.core.documents.store.Incoming;
import org.iinkai.core.documents.store.Scanner;
import org.iinkai.core.part.Foundation;

/** Takes files in and keeps them in step with their records. */
final class FileStoreRoom {

    private static final Logger LOG = LoggerFactory.getLogger(FileStoreRoom.class);
    private static final Duration ORPHANS_KEPT = Duration.ofDays(1);

    private final Foundation foundation;
    private final VersionMapper versions;
    private final FileStore store;
    private final Scanner scanner;
    private final long most;

    FileStoreRoom(Foundation foundation, VersionMapper versions, FileStore store, Scanner scanner, long most) {
        this.foundation = foundation;
        this.versions = versions;
        this.store = store;
        this.scanner = scanner;
        this.most = most;
    }

    boolean isScanned() {
        return scanner != Scanner.OFF;
    }

    FileStore store() {
        return store;
    }

    /** Stores a file for good; its record is still to be made, within a day. No transaction is open meanwhile. */
    FileFacts take(Upload upload) {
        String name = FileName.clean(upload.name());
        try (Incoming file = store.receive(upload.content(), most)) {
            FileKind kind = FileInspection.kind(file.path())
                    .orElseThrow(() -> new Refused("core.refused.file-kind", name).at("file"));
            if (!kind.fits(name)) {
                throw new Refused("core.refused.file-lies", name, kind.endings().getFirst()).at("file");
            }
            Optional<String> found = scanner.find(file.path());
            if (found.isPresent()) {
                LOG.warn("A file with {} was refused", found.get());
                throw new Refused("core.refused.file-harmful", found.get()).at("file");
            }
            file.keep();
            return new FileFacts(name, kind, file.size(), file.hash());
        }
    }

    /**
     * Makes sure within the open transaction that a file is still there, and stays: it may have been swept as nobody's since
     * it came in.
     */
    void hold(FileFacts facts) {
        versions.waitForOthers(facts.hash());
        if (store.size(facts.hash()) != facts.size()) {
            throw new Refused("core.refused.file-cut").at("file");
        }
    }

    /** Takes away what came in more than a day ago and belongs to no document. */
    int sweep() {
        foundation.transactions().write(versions::forgetFiles);
        Instant before = Instant.now().minus(ORPHANS_KEPT);
        return store.sweep(
                before,
                (hash, remove) -> foundation.transactions().write(() -> {
                    versions.waitForOthers(hash);
                    return !versions.hasFile(hash) && remove.getAsBoolean();
                }));
    }

    /** Hashes of files that are missing or are not what was stored. */
    List<String> damaged() {
        List<String> damaged = new ArrayList<>();
        List<String> hashes = versions.hashes("");
        while (!hashes.isEmpty()) {
            hashes.stream().filter(hash -> !store.isSound(hash)).forEach(damaged::add);
            hashes = versions.hashes(hashes.getLast());
        }
        damaged.forEach(hash -> LOG.error("The file {} is missing or is not what was stored", hash));
        return damaged;
    }
}
