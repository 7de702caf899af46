package org.iinkai.core.documents.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;

import org.iinkai.api.error.Refused;

/** A file written beside those that are kept, and hashed while it was. */
final class ReceivedFile implements Incoming {

    private static final int BUFFER = 128 * 1024;
    private static final int MEGABYTE = 1024 * 1024;

    private final Path path;
    private final Function<String, Path> place;
    private final String hash;
    private final long size;

    private ReceivedFile(Path path, Function<String, Path> place, String hash, long size) {
        this.path = path;
        this.place = place;
        this.hash = hash;
        this.size = size;
    }

    static ReceivedFile receive(InputStream content, long most, Path folder, Function<String, Path> place)
            throws IOException {
        Path path = folder.resolve(UUID.randomUUID().toString());
        boolean isWhole = false;
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            MessageDigest digest = sha256();
            long size = copy(content, file, digest, most);
            file.force(true);
            isWhole = true;
            return new ReceivedFile(path, place, HexFormat.of().formatHex(digest.digest()), size);
        } finally {
            if (!isWhole) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static long copy(InputStream content, FileChannel file, MessageDigest digest, long most)
            throws IOException {
        byte[] bytes = new byte[BUFFER];
        long size = 0;
        for (int read = read(content, bytes); read >= 0; read = read(content, bytes)) {
            size += read;
            if (size > most) {
                throw new Refused("core.refused.file-too-large", most / MEGABYTE).at("file");
            }
            digest.update(bytes, 0, read);
            ByteBuffer piece = ByteBuffer.wrap(bytes, 0, read);
            while (piece.hasRemaining()) {
                file.write(piece);
            }
        }
        if (size == 0) {
            throw new Refused("core.refused.file-empty").at("file");
        }
        return size;
    }

    /** Whoever sends may go away at any moment; that is no defect of ours. */
    private static int read(InputStream content, byte[] bytes) {
        try {
            return content.read(bytes);
        } catch (IOException | UncheckedIOException cut) {
            throw new Refused("core.refused.file-cut").at("file");
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public String hash() {
        return hash;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void keep() {
        Path kept = place.apply(hash);
        try {
            Files.createDirectories(kept.getParent());
            if (isThere(kept)) {
                // counts as new, so that nobody sweeps it before its record is there
                Files.setLastModifiedTime(kept, FileTime.from(Instant.now()));
                return;
            }
            Files.move(path, kept, StandardCopyOption.ATOMIC_MOVE);
            force(kept.resolveSibling("."));
            force(kept.resolveSibling(".."));
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + hash + " could not be kept", e);
        }
    }

    private boolean isThere(Path kept) throws IOException {
        return Files.isRegularFile(kept) && Files.mismatch(path, kept) < 0;
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }
}
