package org.iinkai.core.documents.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.api.documents.FileKind;
import org.iinkai.api.error.Refused;

class FilesTest {

    private static final long MOST = 1_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    Path folder;

    private String keep(DirectoryStore store, String text) {
        try (Incoming file = store.receive(in(text), MOST)) {
            file.keep();
            return file.hash();
        }
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private long files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_same_content_is_kept_once_and_comes_back_whole_or_in_part() {
        DirectoryStore store = new DirectoryStore(folder);
        String hash = keep(store, "0123456789");
        assertThat(hash).isEqualTo("84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882");
        assertThat(keep(store, "0123456789")).isEqualTo(hash);
        assertThat(files()).isEqualTo(1);
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        store.write(hash, part, 3, 4);
        assertThat(part.toString(UTF_8)).isEqualTo("3456");
    }

    @Test
    void nothing_is_left_of_what_ends_early_is_empty_or_too_large() {
        DirectoryStore store = new DirectoryStore(folder);
        InputStream cut = new SequenceInputStream(in("begin"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("connection reset");
            }
        });
        assertThatThrownBy(() -> store.receive(cut, MOST)).hasMessageContaining("file-cut");
        assertThatThrownBy(() -> store.receive(in(""), MOST)).hasMessageContaining("file-empty");
        assertThatThrownBy(() -> store.receive(in("x".repeat(1001)), MOST)).hasMessageContaining("file-too-large");
        assertThat(files()).isZero();
    }

    @Test
    void an_altered_file_is_noticed_before_its_last_bytes_go_out() throws IOException {
        DirectoryStore store = new DirectoryStore(folder);
        String hash = keep(store, "content");
        assertThat(store.isSound(hash)).isTrue();
        Files.writeString(folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2)), "c0ntent");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> store.write(hash, out, 0, 7)).isInstanceOf(Damaged.class);
        assertThat(out.size()).isZero();
        assertThat(store.isSound(hash)).isFalse();
        assertThat(keep(store, "content")).isEqualTo(hash);
        assertThat(store.isSound(hash)).isTrue();
    }

    @Test
    void what_is_old_and_not_needed_is_swept() throws IOException {
        DirectoryStore store = new DirectoryStore(folder);
        String needed = keep(store, "needed");
        String orphan = keep(store, "orphan");
        String fresh = keep(store, "fresh");
        Path left = Files.writeString(folder.resolve("incoming").resolve("left"), "x");
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        for (String hash : new String[] {needed, orphan}) {
            Files.setLastModifiedTime(folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2)), old);
        }
        Files.setLastModifiedTime(left, old);
        assertThat(store.sweep(
                        Instant.now().minus(Duration.ofDays(1)),
                        (hash, remove) -> !needed.equals(hash) && remove.getAsBoolean()))
                .isEqualTo(2);
        assertThat(store.size(needed)).isEqualTo(6);
        assertThat(store.size(orphan)).isEqualTo(-1);
        assertThat(store.size(fresh)).isEqualTo(5);
    }

    @Test
    void names_lose_paths_and_what_no_name_should_have() {
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean("C:\\資料\\議案書.pdf")).isEqualTo("議案書.pdf");
        assertThat(FileName.clean("a\u202Efdp.exe\0")).isEqualTo("afdp.exe");
        assertThat(FileName.clean("あ".repeat(300) + ".docx")).isEqualTo("あ".repeat(120) + ".docx");
        assertThatThrownBy(() -> FileName.clean("../..")).isInstanceOf(Refused.class);
    }

    @Test
    void what_a_file_is_its_content_says() throws IOException {
        assertThat(kind("%PDF-1.7\n".getBytes(US_ASCII))).contains(FileKind.PDF);
        assertThat(kind(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0}))
                .contains(FileKind.PNG);
        assertThat(kind("個人情報".getBytes(java.nio.charset.Charset.forName("windows-31j"))))
                .contains(FileKind.TEXT);
        assertThat(kind(new byte[] {'M', 'Z', 0, 1})).isEmpty();
        assertThat(kind(zip("[Content_Types].xml", "word/document.xml"))).contains(FileKind.DOCX);
        assertThat(kind(zip("readme.txt"))).contains(FileKind.ZIP);
        assertThatThrownBy(() -> kind(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .hasMessageContaining("file-macros");
        assertThatThrownBy(() -> kind("PK\3\4 cut".getBytes(US_ASCII))).hasMessageContaining("file-broken");
        assertThat(FileKind.PDF.fits("議案.PDF")).isTrue();
        assertThat(FileKind.PDF.fits("議案.png")).isFalse();
    }

    private java.util.Optional<FileKind> kind(byte[] content) throws IOException {
        return FileInspection.kind(Files.write(folder.resolve("file"), content));
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_scanner_is_asked_and_without_its_answer_nothing_is_taken() throws Exception {
        Path file = Files.writeString(folder.resolve("eicar"), "harmful");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> got = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> got.complete(answer(server)));
            ClamAvScanner scanner = new ClamAvScanner("localhost", server.getLocalPort());
            assertThat(scanner.find(file)).contains("Eicar-Test-Signature");
            assertThat(got.join()).isEqualTo("harmful");
            server.close();
            assertThatThrownBy(() -> scanner.find(file)).hasMessageContaining("file-not-scanned");
        }
    }

    private static String answer(ServerSocket server) {
        try (Socket socket = server.accept();
                DataInputStream in = new DataInputStream(socket.getInputStream())) {
            in.readNBytes("zINSTREAM\0".length());
            StringBuilder content = new StringBuilder();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.append(new String(in.readNBytes(length), UTF_8));
            }
            socket.getOutputStream().write("stream: Eicar-Test-Signature FOUND\0".getBytes(US_ASCII));
            return content.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
