package org.iinkai.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The bundle under test as its build would pack it. */
final class BuiltBundle {

    private BuiltBundle() {}

    /** A jar of the classes in {@code target/classes}. */
    static byte[] jar() {
        Path classes = Path.of("target", "classes").toAbsolutePath();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.walk(classes);
                var header = Files.newInputStream(classes.resolve(JarFile.MANIFEST_NAME));
                JarOutputStream jar = new JarOutputStream(bytes, new Manifest(header))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                if (!name.equals(JarFile.MANIFEST_NAME)) {
                    jar.putNextEntry(new JarEntry(name));
                    Files.copy(file, jar);
                    jar.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
