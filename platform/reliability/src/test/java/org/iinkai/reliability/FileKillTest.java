package org.iinkai.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.core.documents.store.DirectoryStore;
import org.iinkai.testkit.process.ServerProcess;

/** A server that is killed while a file comes in: the file is there whole, or not at all. */
@Tag("soak")
class FileKillTest {

    private static final long SIZE = 24L * 1024 * 1024;

    @TempDir
    private Path folder;

    /**
     * When the server is killed.
     *
     * @param at bytes that were given to the network by then
     * @param after milliseconds later
     */
    private record Moment(long at, long after) {}

    @Test
    void a_kill_leaves_the_old_or_the_new_and_no_record_without_its_file() throws Exception {
        Path data = folder.resolve("data");
        String document;
        try (ServerProcess first = ServerProcess.demo(data)) {
            FileDesk desk = new FileDesk(data);
            document = desk.document("資料");
            assertThat(desk.send(document, "a.pdf", SIZE, () -> new SteadyContent(SIZE, 0, at -> {}))
                            .get(2, TimeUnit.MINUTES))
                    .isTrue();
            first.kill();
        }
        List<Moment> moments = List.of(
                new Moment(0, 0),
                new Moment(SIZE / 2, 0),
                new Moment(SIZE, 0),
                new Moment(SIZE, 40),
                new Moment(SIZE, 120),
                new Moment(SIZE, 400));
        int known = 1;
        for (int i = 0; i < moments.size(); i++) {
            killed(data, document, i + 1, moments.get(i));
            known = whole(data, document, known);
        }
        swept(data, document);
    }

    private static void killed(Path data, String document, int seed, Moment moment) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        LongConsumer told = at -> {
            if (at >= moment.at()) {
                reached.countDown();
            }
        };
        try (ServerProcess server = ServerProcess.demo(data)) {
            CompletableFuture<Boolean> sent =
                    new FileDesk(data).send(document, "a.pdf", SIZE, () -> new SteadyContent(SIZE, seed, told));
            assertThat(reached.await(2, TimeUnit.MINUTES)).isTrue();
            // whichever comes first: the moment, or the answer
            new CountDownLatch(1).await(moment.after(), TimeUnit.MILLISECONDS);
            server.kill();
            sent.cancel(true);
        }
    }

    /** Everything that is recorded is there, and what was there before still is. */
    private static int whole(Path data, String document, int before) {
        try (ServerProcess next = ServerProcess.demo(data)) {
            FileDesk desk = new FileDesk(data);
            List<Integer> numbers = desk.versions(document);
            assertThat(numbers.size()).isBetween(before, before + 1);
            List<String> hashes = desk.hashes(document);
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(desk.hash(document, numbers.get(i))).isEqualTo(hashes.get(i));
            }
            ServerProcess verify = ServerProcess.start("documents", "verify", "--data", data.toString());
            assertThat(verify.awaitExit()).as(verify.output()).isZero();
            assertThat(next.stop()).isIn(0, 143);
            return numbers.size();
        }
    }

    /** What the sweep leaves is what records have, and nothing half. */
    private static void swept(Path data, String document) throws IOException {
        Set<String> recorded;
        try (ServerProcess last = ServerProcess.demo(data)) {
            recorded = new HashSet<>(new FileDesk(data).hashes(document));
            assertThat(last.stop()).isIn(0, 143);
        }
        Path files = data.resolve("documents");
        Set<String> others = new HashSet<>(hashes(files));
        others.removeAll(recorded);
        new DirectoryStore(files)
                .sweep(
                        Instant.now().plus(Duration.ofDays(1)),
                        (hash, remove) -> !recorded.contains(hash) && remove.getAsBoolean());
        assertThat(hashes(files)).isEqualTo(recorded);
        try (Stream<Path> half = Files.list(files.resolve("incoming"))) {
            assertThat(half).isEmpty();
        }
        System.out.println("Kills left " + others.size() + " files without a record, which the sweep took away.");
    }

    private static Set<String> hashes(Path files) throws IOException {
        try (Stream<Path> all = Files.walk(files)) {
            Set<String> hashes = new HashSet<>();
            all.filter(Files::isRegularFile)
                    .map(files::relativize)
                    .filter(file -> !file.startsWith("incoming"))
                    .forEach(file -> hashes.add(file.toString().replace(File.separator, "")));
            return hashes;
        }
    }
}
