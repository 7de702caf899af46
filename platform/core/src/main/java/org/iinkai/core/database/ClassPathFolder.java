package org.iinkai.core.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.stream.Stream;

/** The SQL files of a class path folder, in a directory or a jar. */
record ClassPathFolder(ClassLoader loader, String folder) {

    List<SqlFile> files() {
        try {
            return Collections.list(loader.getResources(folder)).stream()
                    .flatMap(place -> names(place).stream())
                    .distinct()
                    .map(name -> new SqlFile(name, () -> text(folder + "/" + name)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names(URL place) {
        try {
            return place.openConnection() instanceof JarURLConnection jar ? inJar(jar) : inDirectory(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> inJar(JarURLConnection connection) throws IOException {
        return connection.getJarFile().stream()
                .map(JarEntry::getName)
                .filter(name -> name.startsWith(folder + "/"))
                .map(name -> name.substring(folder.length() + 1))
                .filter(ClassPathFolder::isMigration)
                .toList();
    }

    private static List<String> inDirectory(URL place) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(URI.create(place.toString())))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(ClassPathFolder::isMigration)
                    .toList();
        }
    }

    private static boolean isMigration(String name) {
        return name.endsWith(".sql") && name.indexOf('/') < 0;
    }

    private String text(String path) {
        try (InputStream in = loader.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path + " on the class path");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
