package org.iinkai.reliability;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A new version of a bundle, as its author would build it: another version number, another title. */
final class ChangedBundle {

    private ChangedBundle() {}

    /** Writes the bundle with a version and with a text of its Japanese messages replaced. */
    static void write(Path from, Path to, String version, String text, String replacement) throws IOException {
        try (JarFile jar = new JarFile(from.toFile())) {
            Manifest manifest = jar.getManifest();
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(to), manifest)) {
                for (JarEntry entry : jar.stream().toList()) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        out.putNextEntry(new JarEntry(entry.getName()));
                        try (InputStream content = content(jar, entry, text, replacement)) {
                            content.transferTo(out);
                        }
                        out.closeEntry();
                    }
                }
            }
        }
    }

    private static InputStream content(JarFile jar, JarEntry entry, String text, String replacement)
            throws IOException {
        if (!entry.getName().equals("i18n/messages.properties")) {
            return jar.getInputStream(entry);
        }
        String messages = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        return new ByteArrayInputStream(messages.replace(text, replacement).getBytes(StandardCharsets.UTF_8));
    }
}
