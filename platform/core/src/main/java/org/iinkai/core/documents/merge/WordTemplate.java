package org.iinkai.core.documents.merge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.iinkai.api.error.Refused;

/** A text document (.docx) that leaves blanks. What has none is carried over byte for byte. */
public final class WordTemplate {

    private static final Pattern TEXTS =
            Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");
    private static final int PART_MOST = 16 * 1024 * 1024;

    private WordTemplate() {}

    /** Its blanks, each once, in the order of the text. */
    public static List<String> blanks(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> names = new LinkedHashSet<>();
            for (ZipEntry entry : texts(zip)) {
                names.addAll(WordPart.read(bytes(zip, entry)).blanks());
            }
            return List.copyOf(names);
        } catch (ZipException broken) {
            throw new Refused("core.refused.file-broken").at("file");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /**
     * Writes it with its blanks filled.
     *
     * @throws Refused when a blank has no value or a value no blank; then nothing is written
     */
    public static void fill(Path file, Map<String, String> values, OutputStream out) {
        check(blanks(file), values);
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream made = new ZipOutputStream(new Unclosed(out))) {
            Map<String, byte[]> filled = new LinkedHashMap<>();
            for (ZipEntry entry : texts(zip)) {
                WordPart part = WordPart.read(bytes(zip, entry));
                if (!part.blanks().isEmpty()) {
                    part.fill(values);
                    filled.put(entry.getName(), part.bytes());
                }
            }
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                made.putNextEntry(new ZipEntry(entry.getName()));
                byte[] text = filled.get(entry.getName());
                if (text == null) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        in.transferTo(made);
                    }
                } else {
                    made.write(text);
                }
                made.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot fill " + file, e);
        }
    }

    private static void check(List<String> blanks, Map<String, String> values) {
        for (String blank : blanks) {
            if (values.getOrDefault(blank, "").isBlank()) {
                throw new Refused("core.refused.template-empty", blank).at("blank." + blank);
            }
        }
        for (String name : values.keySet()) {
            if (!blanks.contains(name)) {
                throw new Refused("core.refused.template-unknown", name).at("blank." + name);
            }
        }
    }

    /** The body first, so that its blanks come first. */
    private static List<ZipEntry> texts(ZipFile zip) {
        return zip.stream()
                .filter(entry -> TEXTS.matcher(entry.getName()).matches())
                .sorted(java.util.Comparator.comparing(ZipEntry::getName))
                .map(ZipEntry.class::cast)
                .toList();
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(PART_MOST + 1);
            if (bytes.length > PART_MOST) {
                throw new Refused("core.refused.template-large").at("file");
            }
            return bytes;
        }
    }

    /** Ends with the file, not with what it is written into. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
