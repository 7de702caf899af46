package org.iinkai.bench.karaf;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A bundle that writes down when it was started, and does nothing else. */
final class TimedBundle {

    private static final String SOURCE = """
            package timed;
            public class Start implements org.osgi.framework.BundleActivator {
                public void start(org.osgi.framework.BundleContext context) throws Exception {
                    String now = Long.toString(System.currentTimeMillis());
                    String file = context.getBundle().getHeaders().get("Noted");
                    java.nio.file.Path part = java.nio.file.Path.of(file + ".part");
                    java.nio.file.Files.write(part, now.getBytes());
                    java.nio.file.Files.move(part, java.nio.file.Path.of(file));
                }
                public void stop(org.osgi.framework.BundleContext context) {}
            }
            """;

    private TimedBundle() {}

    /** Writes the jar; gives its file. */
    static Path write(Path file, String name, Path noted) throws IOException {
        Path classes = Files.createTempDirectory("timed");
        compile(classes);
        Manifest manifest = new Manifest();
        Attributes header = manifest.getMainAttributes();
        header.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        header.putValue("Bundle-ManifestVersion", "2");
        header.putValue("Bundle-SymbolicName", name);
        header.putValue("Bundle-Version", "1.0.0");
        header.putValue("Bundle-Activator", "timed.Start");
        header.putValue("Import-Package", "org.osgi.framework");
        header.putValue("Noted", noted.toString());
        Path compiled = classes.resolve("timed/Start.class");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            jar.putNextEntry(new JarEntry("timed/Start.class"));
            Files.copy(compiled, jar);
            jar.closeEntry();
        }
        for (Path made : List.of(compiled, classes.resolve("timed"), classes)) {
            Files.delete(made);
        }
        return file;
    }

    private static void compile(Path classes) {
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///timed/Start.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return SOURCE;
                    }
                };
        String framework = Path.of(URI.create(org.osgi.framework.Bundle.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
        List<String> options = List.of("-d", classes.toString(), "--release", "11", "-cp", framework, "-proc:none");
        boolean isCompiled = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, options, null, List.of(source))
                .call();
        if (!isCompiled) {
            throw new IllegalStateException("the bundle for Karaf did not compile");
        }
    }
}
