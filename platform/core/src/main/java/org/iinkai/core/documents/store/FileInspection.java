package org.iinkai.core.documents.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.iinkai.api.documents.FileKind;
import org.iinkai.api.error.Refused;

/** Finds out what a file is by what is in it. */
public final class FileInspection {

    private static final int HEAD = 64 * 1024;
    private static final int TAIL = 22 + 65_535;
    private static final int PDF_WITHIN = 1024;
    private static final long DIRECTORY_MOST = 16L * 1024 * 1024;
    private static final int DIRECTORY_SIZE_AT = 12;
    private static final int CHARACTER_MOST = 4;

    private FileInspection() {}

    /**
     * What a file is; empty when it is nothing that is taken in.
     *
     * @throws Refused when it brings a program along
     */
    public static Optional<FileKind> kind(Path path) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] head = new byte[(int) Math.min(HEAD, file.length())];
            file.readFully(head);
            String start = new String(head, ISO_8859_1);
            if (start.startsWith("PK\3\4")) {
                return Optional.of(zipped(path, file));
            }
            return byStart(start).or(() -> isText(head) ? Optional.of(FileKind.TEXT) : Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + path, e);
        }
    }

    private static Optional<FileKind> byStart(String start) {
        if (start.substring(0, Math.min(PDF_WITHIN, start.length())).contains("%PDF-")) {
            return Optional.of(FileKind.PDF);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return Optional.of(FileKind.OLE);
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(FileKind.PNG);
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(FileKind.JPEG);
        }
        return start.startsWith("GIF87a") || start.startsWith("GIF89a") ? Optional.of(FileKind.GIF) : Optional.empty();
    }

    private static FileKind zipped(Path path, RandomAccessFile file) throws IOException {
        if (directorySize(file) > DIRECTORY_MOST) {
            return FileKind.ZIP;
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
                throw new Refused("core.refused.file-macros").at("file");
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                return FileKind.ZIP;
            }
            if (zip.getEntry("word/document.xml") != null) {
                return FileKind.DOCX;
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                return FileKind.XLSX;
            }
            return zip.getEntry("ppt/presentation.xml") == null ? FileKind.ZIP : FileKind.PPTX;
        } catch (ZipException broken) {
            throw new Refused("core.refused.file-broken").at("file");
        }
    }

    /** Bytes of the list of entries, which would be read into memory; as it says itself. */
    private static long directorySize(RandomAccessFile file) throws IOException {
        byte[] tail = new byte[(int) Math.min(TAIL, file.length())];
        file.seek(file.length() - tail.length);
        file.readFully(tail);
        int end = new String(tail, ISO_8859_1).lastIndexOf("PK\5\6");
        if (end < 0 || end + DIRECTORY_SIZE_AT + Integer.BYTES > tail.length) {
            throw new Refused("core.refused.file-broken").at("file");
        }
        int size = ByteBuffer.wrap(tail).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(end + DIRECTORY_SIZE_AT);
        return Integer.toUnsignedLong(size);
    }

    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        return isIn(UTF_8, head) || isIn(Charset.forName("windows-31j"), head);
    }

    /** The last character may be cut where the piece ends. */
    private static boolean isIn(Charset charset, byte[] head) {
        int most = head.length == HEAD ? CHARACTER_MOST : 1;
        for (int cut = 0; cut < most; cut++) {
            try {
                charset.newDecoder().decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return true;
            } catch (CharacterCodingException next) {
                // tried with less
            }
        }
        return false;
    }
}
