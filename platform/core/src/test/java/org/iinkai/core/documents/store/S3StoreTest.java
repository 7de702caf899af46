package org.iinkai.core.documents.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.api.error.Refused;
import org.iinkai.core.documents.store.S3Bucket.Body;
import org.iinkai.core.documents.store.S3Bucket.Question;

class S3StoreTest {

    private static final int PART = 5 * 1024 * 1024;
    private static final long MOST = 100L * 1024 * 1024;

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static S3Server server;

    private final Path here = folder.resolve("here");
    private final S3Store store = new S3Store(server.settings(), here, PART);
    private final S3Bucket bucket = new S3Bucket(server.settings());

    @BeforeAll
    static void start() {
        server = new S3Server(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void empty() {
        store.sweep(Instant.now().plus(Duration.ofDays(1)), Sweeper.NOTHING_NEEDED);
    }

    private String keep(byte[] content) {
        try (Incoming file = store.receive(new ByteArrayInputStream(content), MOST)) {
            file.keep();
            return file.hash();
        }
    }

    private String keep(String content) {
        return keep(content.getBytes(UTF_8));
    }

    private byte[] read(String hash, long from, long length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.write(hash, out, from, length);
        return out.toByteArray();
    }

    private static byte[] large(int size) {
        byte[] bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private void isEmptyHere() throws IOException {
        try (Stream<Path> left = Files.list(here.resolve("incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void what_comes_in_is_kept_once_and_read_whole_or_in_part() throws IOException {
        String hash = keep("議案書の本文");
        assertThat(keep("議案書の本文")).isEqualTo(hash);
        assertThat(store.size(hash)).isEqualTo(18);
        assertThat(read(hash, 0, 18)).asString(UTF_8).isEqualTo("議案書の本文");
        assertThat(read(hash, 3, 6)).asString(UTF_8).isEqualTo("案書");
        assertThat(store.<String>read(hash, S3StoreTest::text)).isEqualTo("議案書の本文");
        assertThat(store.isSound(hash)).isTrue();
        isEmptyHere();
    }

    private static String text(Path path) {
        try {
            return Files.readString(path, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void large_files_go_in_parts_and_come_back_the_same() throws IOException {
        byte[] content = large(2 * PART + 12_345);
        String hash = keep(content);
        assertThat(store.size(hash)).isEqualTo(content.length);
        assertThat(read(hash, 0, content.length)).isEqualTo(content);
        assertThat(read(hash, PART - 10L, 20)).isEqualTo(Arrays.copyOfRange(content, PART - 10, PART + 10));
        isEmptyHere();
    }

    @Test
    void what_is_cut_short_or_never_kept_leaves_nothing() throws IOException {
        InputStream cut = new SequenceInputStream(new ByteArrayInputStream(large(1000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("gone");
            }
        });
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> store.receive(cut, MOST));
        try (Incoming file = store.receive(new ByteArrayInputStream(large(1000)), MOST)) {
            assertThat(store.size(file.hash())).isEqualTo(-1);
        }
        isEmptyHere();
        assertThat(store.sweep(Instant.now().plus(Duration.ofDays(1)), Sweeper.NOTHING_NEEDED))
                .isZero();
    }

    @Test
    void damage_is_noticed_before_the_last_bytes_go_out() {
        String hash = keep("これは本物です");
        bucket.done(Question.of("PUT", hash.substring(0, 2) + "/" + hash.substring(2))
                .with(Body.of("これは贋物です")));
        assertThat(store.isSound(hash)).isFalse();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatExceptionOfType(Damaged.class).isThrownBy(() -> store.write(hash, out, 0, store.size(hash)));
        assertThat(out.size()).isZero();
        String missing = "0".repeat(64);
        assertThat(store.isSound(missing)).isFalse();
        assertThatExceptionOfType(Damaged.class).isThrownBy(() -> read(missing, 0, 1));
    }

    @Test
    void the_sweep_takes_what_is_old_and_nobodys_and_uploads_that_were_never_ended() {
        String needed = keep("要る");
        String orphan = keep("要らない");
        bucket.answer(Question.of("POST", "ab/" + "c".repeat(62)).with(Map.of("uploads", "")));
        Sweeper sweeper = (hash, remove) -> !hash.equals(needed) && remove.getAsBoolean();
        assertThat(store.sweep(Instant.now().minus(Duration.ofDays(1)), sweeper))
                .isZero();

        assertThat(store.sweep(Instant.now().plus(Duration.ofDays(1)), sweeper)).isEqualTo(1);

        assertThat(store.size(needed)).isEqualTo(6);
        assertThat(store.size(orphan)).isEqualTo(-1);
        assertThat(bucket.answer(Question.of("GET", "").with(Map.of("uploads", "")))
                        .all("Upload"))
                .isEmpty();
    }

    @Test
    void a_wrong_key_is_refused_and_no_secret_is_told() {
        S3Settings right = server.settings();
        S3Settings wrong =
                new S3Settings(right.endpoint(), right.bucket(), right.region(), right.accessKey(), "wrong-secret");
        S3Store refused = new S3Store(wrong, here);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> refused.size("0".repeat(64)))
                .withMessageContaining("403")
                .withMessageNotContaining("wrong-secret");
        assertThat(wrong.toString()).doesNotContain("wrong-secret").doesNotContain(right.accessKey());
    }
}
