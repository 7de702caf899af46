package org.iinkai.host.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files of a jar in memory. Every byte is read, so that a jar that is cut off anywhere is found out. */
final class JarFiles {

    private static final int END_MARK = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xffff;

    private static final int MOST_ENTRIES = 20_000;
    private static final int MEGABYTE = 1024 * 1024;
    /** What all files together may unpack to, and those that are kept in memory. */
    private static final long MOST_UNPACKED = 512L * MEGABYTE;

    private static final long MOST_KEPT = 32L * MEGABYTE;
    private static final int PIECE = 16 * 1024;

    /** Contents by name; empty for files whose content nobody asked for. */
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private final Set<String> names = new HashSet<>();
    private long unpacked;
    private long kept;
    private int entries;

    private JarFiles() {}

    /** A jar that no honest build makes: it would fill memory or disk, or means to write where it has no business. */
    static final class Unsafe extends IOException {

        private static final long serialVersionUID = 1L;

        private Unsafe(String entry) {
            super(entry);
        }
    }

    /**
     * Reads a jar.
     *
     * @param wanted names of the files whose contents are kept
     * @return empty when the bytes are no whole jar
     * @throws Unsafe naming the entry that gives it away
     */
    static Optional<JarFiles> read(byte[] jar, Predicate<String> wanted) throws Unsafe {
        int expected = entriesAtEnd(jar);
        if (expected < 0) {
            return Optional.empty();
        }
        JarFiles read = new JarFiles();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                read.add(entry, in, wanted);
            }
        } catch (Unsafe e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return (read.entries & 0xffff) == expected ? Optional.of(read) : Optional.empty();
    }

    /** Whether the bytes begin as a jar does. */
    static boolean isJar(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    SortedMap<String, byte[]> all() {
        return files;
    }

    Optional<InputStream> open(String name) {
        return Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(files.get(name)).map(content -> new String(content, UTF_8));
    }

    private void add(ZipEntry entry, ZipInputStream in, Predicate<String> wanted) throws IOException {
        entries++;
        String name = entry.getName();
        if (entries > MOST_ENTRIES || leadsOut(name) || !names.add(name)) {
            throw new Unsafe(name);
        }
        byte[] content = content(name, in, wanted.test(name));
        if (!entry.isDirectory()) {
            files.put(name, content);
        }
    }

    private byte[] content(String name, ZipInputStream in, boolean isKept) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            unpacked += read;
            kept += isKept ? read : 0;
            if (unpacked > MOST_UNPACKED || kept > MOST_KEPT) {
                throw new Unsafe(name);
            }
            if (isKept) {
                content.write(piece, 0, read);
            }
        }
        return content.toByteArray();
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/")).contains("..");
    }

    /** How many entries the record at the end speaks of; negative when there is no such record. */
    private static int entriesAtEnd(byte[] jar) {
        int lowest = Math.max(0, jar.length - END_SIZE - LONGEST_COMMENT);
        for (int at = jar.length - END_SIZE; at >= lowest; at--) {
            if (number(jar, at, 4) == END_MARK) {
                return number(jar, at + 10, 2);
            }
        }
        return -1;
    }

    private static int number(byte[] jar, int at, int bytes) {
        int number = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            number = (number << 8) | (jar[at + i] & 0xff);
        }
        return number;
    }
}
