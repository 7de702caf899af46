package org.iinkai.host.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The closed list of packages that bundles may import from the platform, each with its version. The build writes it from
 * the manifests on the class path; a package that comes in several versions is listed in each.
 */
public final class ExportList {

    private static final String RESOURCE = "META-INF/iinkai/exports.txt";
    private static final List<String> WITH_SUBPACKAGES =
            List.of("org.iinkai.api", "org.iinkai.ui.kit", "com.vaadin.flow");
    private static final List<String> ALONE =
            List.of("org.apache.ibatis.annotations", "org.slf4j", "org.jspecify.annotations");

    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern SEMICOLON = Pattern.compile(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private ExportList() {}

    /**
     * Build step of the host: writes the list.
     *
     * @param arguments directory of classes
     */
    public static void main(String... arguments) throws IOException {
        Path file = Path.of(arguments[0]).resolve(RESOURCE);
        SortedSet<String> exports = new TreeSet<>();
        for (URL manifest : Collections.list(ExportList.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
            exported(manifest).ifPresent(header -> exports.addAll(entries(header)));
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", exports) + "\n");
    }

    /** The list as the framework wants it: one line, entries separated by commas. */
    static String load() {
        try (InputStream in = ExportList.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the build did not write " + RESOURCE);
            }
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.joining(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The open packages of an Export-Package header, one entry for each. */
    static SortedSet<String> entries(String header) {
        SortedSet<String> entries = new TreeSet<>();
        for (String clause : COMMA.split(header)) {
            List<String> parts =
                    Stream.of(SEMICOLON.split(clause)).map(String::strip).toList();
            String version = parts.stream()
                    .filter(part -> part.startsWith("version="))
                    .map(part -> part.substring("version=".length()).replace("\"", ""))
                    .findFirst()
                    .orElse("0.0.0");
            parts.stream()
                    .filter(part -> !part.contains("=") && isOpen(part))
                    .forEach(name -> entries.add(name + ";version=\"" + version + "\""));
        }
        return entries;
    }

    private static boolean isOpen(String name) {
        boolean isInternal = Stream.of(name.split("\\.")).anyMatch("internal"::equals);
        return !isInternal
                && (ALONE.contains(name)
                        || WITH_SUBPACKAGES.stream()
                                .anyMatch(root -> name.equals(root) || name.startsWith(root + ".")));
    }

    private static Optional<String> exported(URL manifest) throws IOException {
        try (InputStream in = manifest.openStream()) {
            return Optional.ofNullable(new Manifest(in).getMainAttributes().getValue("Export-Package"));
        }
    }
}
