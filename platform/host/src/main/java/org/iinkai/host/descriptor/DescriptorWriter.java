package org.iinkai.host.descriptor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.iinkai.api.error.Refused;
import org.iinkai.api.plugin.CommitteePlugin;
import org.iinkai.host.texts.MessageCatalog;

/** Build step of every bundle: runs its declaration and writes the descriptor beside its classes. */
public final class DescriptorWriter {

    private final Path classes;

    private DescriptorWriter(Path classes) {
        this.classes = classes;
    }

    /**
     * Writes the descriptor of the bundle in a directory of classes.
     *
     * @param arguments the directory, {@code target/classes}
     * @throws IllegalStateException with a sentence when the declaration can't be right
     */
    public static void main(String... arguments) throws IOException {
        try {
            new DescriptorWriter(Path.of(arguments[0]).toAbsolutePath()).write();
        } catch (Refused e) {
            ClassLoader loader = DescriptorWriter.class.getClassLoader();
            throw new IllegalStateException(
                    new MessageCatalog(loader, List.of("host")).text(Locale.ENGLISH, e.key(), e.arguments()), e);
        }
    }

    private void write() throws IOException {
        Properties header = header();
        String declaration = required(header, "Iinkai-Plugin");
        String id = BundleNames.id(
                required(header, "Bundle-SymbolicName").split(";")[0].strip());
        Path file = classes.resolve(DescriptorFile.PATH);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, DescriptorFile.write(Descriptor.of(id, declaration, declared(id, declaration), files())));
    }

    private Declared declared(String id, String declaration) throws IOException {
        URL[] here = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(here, DescriptorWriter.class.getClassLoader())) {
            RecordingContributions recorded = new RecordingContributions(id);
            contribute(made(loader.loadClass(declaration)), recorded);
            return recorded.declared();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    declaration + " can't be made: it needs a constructor without parameters", e);
        }
    }

    private static void contribute(CommitteePlugin plugin, RecordingContributions recorded) {
        try {
            plugin.contribute(recorded);
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            String place = Stream.of(e.getStackTrace())
                    .filter(frame ->
                            frame.getClassName().startsWith(plugin.getClass().getPackageName() + "."))
                    .findFirst()
                    .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                    .orElse("");
            throw new IllegalStateException(plugin.getClass().getName() + " threw " + e + place, e);
        }
    }

    private static CommitteePlugin made(Class<?> type) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return (CommitteePlugin) constructor.newInstance();
    }

    private Descriptor.Files files() throws IOException {
        return new Descriptor.Files(
                below("db").filter(name -> name.endsWith(".sql")).toList(),
                below("static").findAny().isPresent());
    }

    private Stream<String> below(String folder) throws IOException {
        Path directory = classes.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(path -> String.valueOf(path.getFileName())).toList().stream();
        }
    }

    private Properties header() throws IOException {
        Path manifest = classes.resolve("META-INF/MANIFEST.MF");
        Properties header = new Properties();
        if (Files.exists(manifest)) {
            try (InputStream in = Files.newInputStream(manifest)) {
                new Manifest(in)
                        .getMainAttributes()
                        .forEach((name, value) -> header.setProperty(name.toString(), value.toString()));
            }
        }
        if (header.containsKey("Iinkai-Plugin")) {
            return header;
        }
        Path module = classes.resolve("../..").normalize();
        try (var in = Files.newBufferedReader(module.resolve("bnd.bnd"), UTF_8)) {
            header.load(in);
        }
        return header;
    }

    private String required(Properties header, String name) {
        String value = header.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("bnd.bnd of " + classes + " has no line " + name);
        }
        return value.strip();
    }
}
