package org.iinkai.core.documents.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** S3Proxy in a process of its own: an S3 server that checks signatures, over a folder. */
final class S3Server implements AutoCloseable {

    static final String BUCKET = "iinkai";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final S3Settings settings;

    S3Server(Path folder) {
        try {
            int port = freePort();
            settings = new S3Settings(
                    URI.create("http://127.0.0.1:" + port), BUCKET, "us-east-1", "key-of-tests", "a secret of tests");
            Path data = Files.createDirectories(folder.resolve("data"));
            Path configuration = Files.writeString(
                    folder.resolve("s3proxy.conf"),
                    String.join(
                            "\n",
                            "s3proxy.authorization=aws-v2-or-v4",
                            "s3proxy.endpoint=" + settings.endpoint(),
                            "s3proxy.identity=" + settings.accessKey(),
                            "s3proxy.credential=" + settings.secretKey(),
                            "jclouds.provider=filesystem-nio2",
                            "jclouds.filesystem.basedir=" + data));
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-jar",
                            requireNonNull(System.getProperty("iinkai.s3proxy")),
                            "--properties",
                            configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("s3proxy.log").toFile())
                    .start();
            await(port);
            new S3Bucket(settings).done(S3Bucket.Question.of("PUT", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    S3Settings settings() {
        return settings;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void await(int port) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers(port)) {
            if (Instant.now().isAfter(end) || !process.isAlive()) {
                close();
                throw new IllegalStateException("the S3 server did not start");
            }
            Thread.onSpinWait();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
