package org.iinkai.app.develop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

import org.iinkai.app.client.ServerConnection;
import org.iinkai.host.packaging.BundleJar;

/** Puts jars of a bundle into the inbox of a running server and sees what becomes of them. */
final class Delivery {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** The server tries views when nobody waits, a moment after the start. */
    private static final Duration TRIAL = Duration.ofMillis(800);

    private static final long PAUSE_MILLISECONDS = 10;
    private static final String READY = "READY";
    // between two versions a bundle is disabled for a moment
    private static final Set<String> ON_THE_WAY = Set.of("CHANGING", "DISABLED");

    private final Path inbox;
    private final Supplier<ServerConnection> servers;
    private final String symbolicName;
    private final String id;

    /** @param servers the server that runs at the moment; it may be another one the next time */
    Delivery(Path inbox, Supplier<ServerConnection> servers, String symbolicName) {
        this.inbox = inbox;
        this.servers = servers;
        this.symbolicName = symbolicName;
        this.id = symbolicName.substring(symbolicName.lastIndexOf('.') + 1);
    }

    /** Brings a jar and waits until it runs; empty when it does, without a sentence when nothing was heard of it. */
    Optional<Finding> bring(BundleJar jar) {
        try {
            Path file = place();
            Path fresh = inbox.resolve("." + file.getFileName() + ".tmp");
            Files.write(fresh, jar.content());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return follow(jar);
    }

    /** What the server found wrong with the version when it tried its views and checks; empty when nothing. */
    Optional<Finding> look(BundleJar jar) {
        ServerConnection server = servers.get();
        Instant end = Instant.now().plus(TRIAL);
        Optional<Finding> found = look(server, jar);
        while (found.isEmpty() && Instant.now().isBefore(end)) {
            pause();
            found = look(server, jar);
        }
        return found;
    }

    private static Optional<Finding> look(ServerConnection server, BundleJar jar) {
        return all(server).stream()
                .filter(plugin -> isOf(plugin, jar.sha256()))
                .findFirst()
                .flatMap(Delivery::finding);
    }

    /** The file that the bundle comes from already; a new one when it comes from none. */
    private Path place() throws IOException {
        try (Stream<Path> files = Files.list(inbox)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(this::isOfBundle)
                    .findFirst()
                    .orElseGet(() -> inbox.resolve(id + ".jar"));
        }
    }

    private boolean isOfBundle(Path file) {
        try (InputStream in = Files.newInputStream(file);
                JarInputStream jar = new JarInputStream(in)) {
            Manifest manifest = jar.getManifest();
            return manifest != null
                    && symbolicName.equals(manifest.getMainAttributes().getValue("Bundle-SymbolicName"));
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<Finding> follow(BundleJar jar) {
        String digest = jar.sha256();
        ServerConnection server = servers.get();
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            for (JsonNode plugin : all(server)) {
                boolean isReturned = plugin.path("problem").asString("").contains(jar.version());
                boolean isThere = isOf(plugin, digest) && !ON_THE_WAY.contains(state(plugin));
                if (isReturned || isThere) {
                    return isReturned || !state(plugin).equals(READY) ? finding(plugin) : Optional.empty();
                }
            }
            pause();
        }
        return Optional.of(new Finding("", ""));
    }

    private static List<JsonNode> all(ServerConnection server) {
        return server.get("/api/v1/plugins").valueStream().toList();
    }

    private static boolean isOf(JsonNode plugin, String digest) {
        return plugin.path("sha256").asString("").equals(digest);
    }

    private static String state(JsonNode plugin) {
        return plugin.path("state").asString("");
    }

    private static Optional<Finding> finding(JsonNode plugin) {
        String problem = plugin.path("problem").asString("");
        return problem.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(problem, plugin.path("details").asString("")));
    }

    private static void pause() {
        try {
            new CountDownLatch(1).await(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
