package org.iinkai.host.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
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

    /** Contents by name; empty for files whose content nobody asked for. */
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private int entries;

    private JarFiles() {}

    /**
     * Reads a jar.
     *
     * @param wanted names of the files whose contents are kept
     * @return empty when the bytes are no whole jar
     */
    static Optional<JarFiles> read(byte[] jar, Predicate<String> wanted) {
        int expected = entriesAtEnd(jar);
        if (expected < 0) {
            return Optional.empty();
        }
        JarFiles read = new JarFiles();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                read.add(entry, in, wanted);
            }
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
        boolean isWanted = wanted.test(entry.getName());
        byte[] content = isWanted ? in.readAllBytes() : new byte[0];
        if (!isWanted) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        if (!entry.isDirectory()) {
            files.put(entry.getName(), content);
        }
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
