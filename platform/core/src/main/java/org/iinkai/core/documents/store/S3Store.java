package org.iinkai.core.documents.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.iinkai.core.documents.store.S3Bucket.Question;

/**
 * Files in a bucket of an S3-compatible store: {@code ab/cd...}, by their hash. What is on its way in lies in a folder here
 * until it was looked into; what is read where it lies is fetched there first. Never is all of a file in memory.
 */
public final class S3Store implements FileStore {

    private static final long PART = 64L * 1024 * 1024;
    private static final int FANNED = 2;

    private final S3Bucket bucket;
    private final DirectoryStore here;
    private final Path folder;
    private final long partSize;

    /** @param folder for what is on its way */
    public S3Store(S3Settings settings, Path folder) {
        this(settings, folder, PART);
    }

    S3Store(S3Settings settings, Path folder, long partSize) {
        this.bucket = new S3Bucket(settings);
        this.here = new DirectoryStore(folder);
        this.folder = folder.resolve("incoming");
        this.partSize = partSize;
    }

    @Override
    public Incoming receive(InputStream content, long most) {
        return new OnItsWay(here.receive(content, most));
    }

    /** A file that is still here. */
    private final class OnItsWay implements Incoming {

        private final Incoming file;

        OnItsWay(Incoming file) {
            this.file = file;
        }

        @Override
        public Path path() {
            return file.path();
        }

        @Override
        public String hash() {
            return file.hash();
        }

        @Override
        public long size() {
            return file.size();
        }

        /** Sends it even when it is there, so that it counts as new and nobody sweeps it. */
        @Override
        public void keep() {
            new S3Upload(bucket, key(hash()), partSize).send(path(), size(), hash());
        }

        @Override
        public void close() {
            file.close();
        }
    }

    private static String key(String hash) {
        return hash.substring(0, FANNED) + "/" + hash.substring(FANNED);
    }

    @Override
    public long size(String hash) {
        HttpResponse<InputStream> answer = bucket.done(Question.of("HEAD", key(hash)));
        return answer.statusCode() == S3Bucket.MISSING
                ? -1
                : answer.headers().firstValueAsLong("Content-Length").orElse(-1);
    }

    @Override
    public void write(String hash, OutputStream out, long from, long length) {
        long size = size(hash);
        if (from + length > size) {
            throw new Damaged(hash);
        }
        if (length == 0) {
            return;
        }
        HttpResponse<InputStream> answer =
                bucket.ask(Question.of("GET", key(hash)).within(from, length));
        try (InputStream in = answer.body()) {
            if (answer.statusCode() == S3Bucket.MISSING) {
                throw new Damaged(hash);
            }
            CheckedCopy.copy(in, out, length, from == 0 && length == size ? hash : "");
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + hash + " could not be sent", e);
        }
    }

    @Override
    public <T> T read(String hash, Function<Path, T> work) {
        Path copy = folder.resolve(UUID.randomUUID().toString());
        try {
            try (OutputStream out = Files.newOutputStream(copy)) {
                write(hash, out, 0, Math.max(0, size(hash)));
            }
            return work.apply(copy);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + hash + " could not be fetched", e);
        } finally {
            delete(copy);
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + copy, e);
        }
    }

    @Override
    public boolean isSound(String hash) {
        long size = size(hash);
        if (size <= 0) {
            return false;
        }
        try {
            write(hash, OutputStream.nullOutputStream(), 0, size);
            return true;
        } catch (Damaged damaged) {
            return false;
        }
    }

    @Override
    public int sweep(Instant before, Sweeper sweeper) {
        int swept = here.sweep(before, Sweeper.NOTHING_NEEDED);
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            Map<String, String> query = new HashMap<>(Map.of("list-type", "2"));
            next.filter(token -> !token.isEmpty()).ifPresent(token -> query.put("continuation-token", token));
            S3Answer page = bucket.answer(Question.of("GET", "").with(query));
            for (S3Answer object : page.all("Contents")) {
                if (sweep(object, before, sweeper)) {
                    swept++;
                }
            }
            next = page.text("NextContinuationToken").filter(token -> !token.isEmpty());
        }
        abortUploads(before);
        return swept;
    }

    private boolean sweep(S3Answer object, Instant before, Sweeper sweeper) {
        String key = object.text("Key").orElse("");
        boolean isOld = object.text("LastModified")
                .map(Instant::parse)
                .filter(before::isAfter)
                .isPresent();
        return isOld
                && key.matches("[0-9a-f]{2}/[0-9a-f]{62}")
                && sweeper.sweep(key.replace("/", ""), () -> {
                    bucket.done(Question.of("DELETE", key));
                    return true;
                });
    }

    /** Parts of files that were never put together, because the server was killed meanwhile. */
    private void abortUploads(Instant before) {
        S3Answer uploads = bucket.answer(Question.of("GET", "").with(Map.of("uploads", "")));
        for (S3Answer upload : uploads.all("Upload")) {
            boolean isOld = upload.text("Initiated")
                    .map(Instant::parse)
                    .filter(before::isAfter)
                    .isPresent();
            if (isOld) {
                bucket.done(Question.of("DELETE", upload.text("Key").orElse(""))
                        .with(Map.of("uploadId", upload.text("UploadId").orElse(""))));
            }
        }
    }
}
