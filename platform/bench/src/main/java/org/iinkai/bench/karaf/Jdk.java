package org.iinkai.bench.karaf;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a JDK or JRE that Karaf 4.4 accepts, which is not the one that Iinkai runs on. */
public final class Jdk {

    private static final Pattern VERSION = Pattern.compile("version \"(\\d+)");
    private static final int OLDEST = 11;
    private static final int NEWEST = 21;

    private Jdk() {}

    /** Its home: that of {@code JAVA_17_HOME}, else of the first {@code java} on the PATH that fits. */
    public static Optional<Path> forKaraf() {
        Stream<Path> told =
                Optional.ofNullable(System.getenv("JAVA_17_HOME")).map(home -> Path.of(home, "bin", "java")).stream();
        Stream<Path> onPath = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "java"));
        return Stream.concat(told, onPath)
                .filter(Files::isExecutable)
                .filter(Jdk::isAccepted)
                .map(Jdk::home)
                .findFirst();
    }

    private static boolean isAccepted(Path java) {
        try {
            Process run = new ProcessBuilder(java.toString(), "-version")
                    .redirectErrorStream(true)
                    .start();
            Matcher version = VERSION.matcher(new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            int major = version.find() ? Integer.parseInt(version.group(1)) : 0;
            return major >= OLDEST && major <= NEWEST;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path home(Path java) {
        try {
            return java.toRealPath().resolve("../..").normalize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
