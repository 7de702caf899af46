package org.iinkai.testkit.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The launcher of the distribution in a process of its own. */
public final class ServerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Iinkai is ready: (\\S+)");

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Thread reader;
    private volatile URI address = URI.create("about:blank");

    private ServerProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    public static Path distribution() {
        return Path.of(System.getProperty("iinkai.distribution"))
                .toAbsolutePath()
                .normalize();
    }

    /** Starts the launcher; English output, whatever the machine speaks. */
    public static ServerProcess start(String... words) {
        return start(Map.of(), words);
    }

    public static ServerProcess start(Map<String, String> environment, String... words) {
        List<String> command = new ArrayList<>();
        command.add(distribution().resolve("iinkai").toString());
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LANG", "en_US.UTF-8");
        builder.environment().remove("LC_ALL");
        builder.environment().putAll(environment);
        try {
            return new ServerProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the demo on a free port and waits until it is ready. */
    public static ServerProcess demo(Path data, String... more) {
        List<String> words = new ArrayList<>(List.of("demo", "--port", "0", "--data", data.toString()));
        words.addAll(List.of(more));
        return start(words.toArray(String[]::new)).awaitReady();
    }

    private void read() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                }
                Matcher matcher = READY.matcher(line);
                if (matcher.find()) {
                    address = URI.create(matcher.group(1));
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ready.countDown();
        }
    }

    public ServerProcess awaitReady() {
        try {
            if (!ready.await(3, TimeUnit.MINUTES) || address.getHost() == null) {
                process.toHandle().destroyForcibly();
                throw new AssertionError("the server did not become ready:\n" + output());
            }
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI address() {
        return address;
    }

    /** Everything printed so far. */
    public String output() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    /** Waits for the end and gives the exit status. */
    public int awaitExit() {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.toHandle().destroyForcibly();
                throw new AssertionError("the process did not end:\n" + output());
            }
            reader.join();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGTERM, then the end. */
    public int stop() {
        process.toHandle().destroy();
        return awaitExit();
    }

    /** SIGKILL: no chance to clean up. */
    public void kill() {
        process.toHandle().destroyForcibly();
        awaitExit();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
