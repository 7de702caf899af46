package org.iinkai.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.testkit.process.ServerProcess;

/** 2 GB go in and come out of a server with a small heap; what is cut in the middle is gone. */
@Tag("soak")
class LargeFileTest {

    private static final long SIZE = 2_000_000_000L;
    private static final double MEGABYTE = 1_000_000;
    private static final String HEAP = "-Xmx320m";

    @TempDir
    private Path folder;

    @Test
    void two_gigabytes_go_through_in_constant_memory() throws Exception {
        Path data = folder.resolve("data");
        try (ServerProcess server = ServerProcess.start(
                        Map.of("JAVA_TOOL_OPTIONS", HEAP), "demo", "--port", "0", "--data", data.toString())
                .awaitReady()) {
            FileDesk desk = new FileDesk(data);
            String document = desk.document("大きな資料");
            long before = peak(desk);

            cutInTheMiddle(desk, document, data);

            long began = System.nanoTime();
            assertThat(desk.send(document, "large.pdf", SIZE, () -> new SteadyContent(SIZE, 7, at -> {}))
                            .get(20, TimeUnit.MINUTES))
                    .isTrue();
            double up = seconds(began);
            began = System.nanoTime();
            String came = desk.hash(document, 1);
            double down = seconds(began);
            assertThat(came)
                    .isEqualTo(FileDesk.hash(new SteadyContent(SIZE, 7, at -> {})))
                    .isEqualTo(desk.hashes(document).getFirst());
            System.out.printf(
                    "2 GB with %s: up %.0f s (%.0f MB/s), down %.0f s (%.0f MB/s), most memory of the server"
                            + " %d MB before, %d MB after%n",
                    HEAP, up, SIZE / MEGABYTE / up, down, SIZE / MEGABYTE / down, before, peak(desk));
            assertThat(server.output()).doesNotContain("OutOfMemoryError");
        }
    }

    private static void cutInTheMiddle(FileDesk desk, String document, Path data) throws Exception {
        long half = SIZE / 20;
        var cut = desk.send(
                document,
                "cut.pdf",
                SIZE,
                () -> new SteadyContent(SIZE, 3, at -> {
                    if (at > half) {
                        throw new UncheckedIOException(new IOException("cut"));
                    }
                }));
        try {
            assertThat(cut.get(5, TimeUnit.MINUTES)).isFalse();
        } catch (ExecutionException expected) {
            assertThat(expected).hasRootCauseMessage("cut");
        }
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (incoming(data) > 0) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
        assertThat(desk.versions(document)).isEmpty();
    }

    private static long incoming(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("documents/incoming"))) {
            return files.count();
        }
    }

    private static double seconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    }

    /** The most memory that the server ever had, in MB; 0 where the system does not tell. */
    private static long peak(FileDesk desk) throws IOException {
        Path status = Path.of("/proc", Long.toString(desk.process()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElse(0)
                    / 1000;
        }
    }
}
