package org.iinkai.core.documents.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Files in a directory: {@code ab/cd...}, by their hash; what is on its way in lies in {@code incoming}. */
public final class DirectoryStore implements FileStore {

    private static final int FANNED = 2;

    private final Path root;
    private final Path incoming;

    /** @param root made when it is missing */
    public DirectoryStore(Path root) {
        this.root = root;
        this.incoming = root.resolve("incoming");
        try {
            Files.createDirectories(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + incoming, e);
        }
    }

    @Override
    public Incoming receive(InputStream content, long most) {
        try {
            return ReceivedFile.receive(content, most, incoming, this::place);
        } catch (IOException e) {
            throw new UncheckedIOException("a file could not be taken in", e);
        }
    }

    private Path place(String hash) {
        return root.resolve(hash.substring(0, FANNED)).resolve(hash.substring(FANNED));
    }

    @Override
    public long size(String hash) {
        try {
            return Files.size(place(hash));
        } catch (IOException missing) {
            return -1;
        }
    }

    @Override
    public void write(String hash, OutputStream out, long from, long length) {
        try (FileChannel file = FileChannel.open(place(hash), StandardOpenOption.READ)) {
            if (from + length > file.size()) {
                throw new Damaged(hash);
            }
            file.position(from);
            boolean isWhole = from == 0 && length == file.size();
            CheckedCopy.copy(Channels.newInputStream(file), out, length, isWhole ? hash : "");
        } catch (NoSuchFileException e) {
            throw new Damaged(hash);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + hash + " could not be sent", e);
        }
    }

    @Override
    public <T> T read(String hash, Function<Path, T> work) {
        Path file = place(hash);
        if (!Files.isRegularFile(file)) {
            throw new Damaged(hash);
        }
        return work.apply(file);
    }

    @Override
    public boolean isSound(String hash) {
        try {
            write(hash, OutputStream.nullOutputStream(), 0, Math.max(0, size(hash)));
            return size(hash) > 0;
        } catch (Damaged damaged) {
            return false;
        }
    }

    @Override
    public int sweep(Instant before, Sweeper sweeper) {
        int swept = 0;
        for (Path folder : children(root)) {
            boolean isIncoming = folder.equals(incoming);
            for (Path file : children(folder)) {
                String hash = folder.getFileName().toString() + file.getFileName();
                BooleanSupplier remove = () -> delete(file, before);
                if (isOlder(file, before) && (isIncoming ? remove.getAsBoolean() : sweeper.sweep(hash, remove))) {
                    swept++;
                }
            }
        }
        return swept;
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            return StreamSupport.stream(found.spliterator(), false).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + folder, e);
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).compareTo(FileTime.from(before)) < 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Somebody may take the same content in at this moment: then it is new again, and stays. */
    private boolean delete(Path file, Instant before) {
        Path aside = incoming.resolve(UUID.randomUUID().toString());
        try {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            if (!isOlder(aside, before)) {
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
                return false;
            }
            return Files.deleteIfExists(aside);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
