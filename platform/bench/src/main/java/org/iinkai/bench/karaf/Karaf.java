package org.iinkai.bench.karaf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A running Karaf, as it comes, whose folder {@code deploy} takes bundles. */
public final class Karaf implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration TICK = Duration.ofMillis(20);
    private static final int CYCLE = 1_000;

    private final Path home;
    private final Process process;
    private final int port;

    private Karaf(Path home, Process process, int port) {
        this.home = home;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and waits until it can be talked to.
     *
     * @param home where it was unpacked
     * @param java home of a JDK that it accepts
     */
    public static Karaf start(Path home, Path java) throws IOException {
        int port = freePort();
        set(home.resolve("etc/org.apache.karaf.shell.cfg"), "sshPort", port);
        set(home.resolve("etc/org.apache.karaf.management.cfg"), "rmiRegistryPort", freePort());
        set(home.resolve("etc/org.apache.karaf.management.cfg"), "rmiServerPort", freePort());
        Files.deleteIfExists(home.resolve("instances/instance.properties"));
        deleteAll(home, "noted-*");
        deleteAll(home.resolve("deploy"), "timed-*.jar");
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "clean", "server");
        builder.environment().put("JAVA_HOME", java.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_") || name.startsWith("KARAF_"));
        builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("console.log").toFile());
        Karaf karaf = new Karaf(home, builder.start(), port);
        karaf.await();
        return karaf;
    }

    /** Takes away what an earlier run has left: its notes would be taken for this one's. */
    private static void deleteAll(Path folder, String names) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, names)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    /** Drops a bundle into the folder so many times, at any moment of its cycle; milliseconds until it was active. */
    public List<Double> drop(int rounds) throws IOException {
        List<Double> took = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Path noted = home.resolve("noted-" + round);
            Path jar = TimedBundle.write(home.resolve("bundle-" + round + ".tmp"), "timed" + round, noted);
            pause(Duration.ofMillis(2 * CYCLE + ThreadLocalRandom.current().nextInt(CYCLE)));
            long dropped = System.currentTimeMillis();
            Files.move(jar, home.resolve("deploy/timed-" + round + ".jar"), StandardCopyOption.ATOMIC_MOVE);
            took.add((double) (started(noted) - dropped));
        }
        return took;
    }

    /** Its memory in MiB. */
    public long memory() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToLong(one -> memory(one.pid()))
                .max()
                .orElse(0);
    }

    /** The resident memory of a process in MiB. */
    public static long memory(long process) {
        try {
            Process run = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process)).start();
            String text = new String(run.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return text.isBlank() ? 0 : Long.parseLong(text.strip()) / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits. */
    public static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle one : all) {
            try {
                one.onExit().get(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                one.destroyForcibly();
            }
        }
    }

    private void await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                close();
                throw new IllegalStateException("Karaf did not start; see " + home.resolve("console.log"));
            }
            pause(TICK);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static long started(Path noted) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(noted) || Files.size(noted) == 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Karaf never started the bundle that writes " + noted);
            }
            pause(TICK);
        }
        return Long.parseLong(Files.readString(noted).strip());
    }

    private static void set(Path file, String key, int value) throws IOException {
        List<String> lines = Files.readAllLines(file).stream()
                .map(line -> line.replaceFirst("^\\s*" + key + "\\s*=.*", key + " = " + value))
                .toList();
        Files.write(file, lines);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
