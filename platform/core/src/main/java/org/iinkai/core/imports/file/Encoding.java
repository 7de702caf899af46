package org.iinkai.core.imports.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.iinkai.api.error.Refused;

/** Encodings of text files in Japanese offices. */
enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    UTF_16("UTF-16", StandardCharsets.UTF_16),
    WINDOWS_31J("windows-31j", Charset.forName("windows-31j"));

    private static final int CHUNK = 64 * 1024;

    private final String code;
    private final Charset charset;

    Encoding(String code, Charset charset) {
        this.code = code;
        this.charset = charset;
    }

    String code() {
        return code;
    }

    /** The encoding that a person chose. */
    static Encoding called(String code) {
        return Stream.of(values())
                .filter(each -> each.code.equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new Refused("core.refused.import-encoding-unknown", code).at("encoding"));
    }

    /**
     * The encoding of a file: by its byte order mark, else UTF-8 where all of it is, else Windows-31J.
     *
     * @throws Refused when it is neither
     */
    static Encoding of(Path file) {
        byte[] start = start(file);
        if (Arrays.equals(Arrays.copyOf(start, 2), new byte[] {(byte) 0xFF, (byte) 0xFE})
                || Arrays.equals(Arrays.copyOf(start, 2), new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            return UTF_16;
        }
        if (UTF_8.wrongLine(file).isEmpty()) {
            return UTF_8;
        }
        OptionalInt line = WINDOWS_31J.wrongLine(file);
        if (line.isPresent()) {
            throw new Refused("core.refused.import-encoding-none", line.getAsInt());
        }
        return WINDOWS_31J;
    }

    /** The text of a file without a byte order mark; reading it fails where bytes are no text of this encoding. */
    Reader reader(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), CHUNK);
        if (this == UTF_8) {
            in.mark(3);
            if (!Arrays.equals(in.readNBytes(3), new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
                in.reset();
            }
        }
        return new InputStreamReader(in, decoder());
    }

    /** What to say when reading failed. */
    Refused refusal(Path file) {
        return new Refused(
                        "core.refused.import-encoding-line",
                        code,
                        wrongLine(file).orElse(1))
                .at("encoding");
    }

    /** The first line whose bytes are no text of this encoding. */
    private OptionalInt wrongLine(Path file) {
        CharsetDecoder decoder = decoder();
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer letters = CharBuffer.allocate(CHUNK);
        int line = 1;
        try (InputStream in = Files.newInputStream(file)) {
            boolean isAtEnd = false;
            while (!isAtEnd) {
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                isAtEnd = count < 0;
                bytes.position(bytes.position() + Math.max(count, 0)).flip();
                CoderResult result;
                do {
                    result = decoder.decode(bytes, letters, isAtEnd);
                    letters.flip();
                    line += (int) letters.chars().filter(c -> c == '\n').count();
                    letters.clear();
                } while (result.isOverflow());
                if (result.isError()) {
                    return OptionalInt.of(line);
                }
                bytes.compact();
            }
            return OptionalInt.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static byte[] start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
