package org.iinkai.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.Jar;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.iinkai.host.descriptor.DescriptorWriter;

/** Compiles and packs a bundle, as the build of a committee's module does. */
public final class BundleBuilder {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    private final List<String> left = new ArrayList<>();
    private final List<Path> embedded = new ArrayList<>();

    private BundleBuilder() {}

    /**
     * A bundle.
     *
     * @param declaration class that declares it
     */
    public static BundleBuilder of(String symbolicName, String version, String declaration) {
        return new BundleBuilder()
                .header("Bundle-SymbolicName", symbolicName)
                .header("Bundle-Version", version)
                .header("Iinkai-Plugin", declaration);
    }

    /** A header of the manifest, or an instruction to bnd. */
    public BundleBuilder header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** A class. */
    public BundleBuilder source(String name, String text) {
        sources.put(name, text);
        return this;
    }

    /** A file; also one that the build would write itself. */
    public BundleBuilder file(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** Compiles with the classes of a folder, but leaves them to another bundle. */
    public BundleBuilder without(String folder) {
        left.add(folder);
        return this;
    }

    /** Compiles with a library and puts all of its classes in, as {@code -includeresource: @library.jar} does. */
    public BundleBuilder embed(Path library) {
        embedded.add(library);
        return this;
    }

    /** The jar. */
    public byte[] build() {
        try {
            Path module = Files.createTempDirectory("bundle");
            try {
                return build(module);
            } finally {
                delete(module);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] build(Path module) throws IOException {
        Path classes = Files.createDirectories(module.resolve("target/classes"));
        compile(classes);
        write(module.resolve("bnd.bnd"), bnd());
        write(classes, files);
        if (!files.containsKey("META-INF/iinkai/plugin.json")) {
            DescriptorWriter.main(classes.toString());
        }
        for (String folder : left) {
            delete(classes.resolve(folder));
        }
        return pack(classes);
    }

    private void compile(Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> units = sources.entrySet().stream()
                .<JavaFileObject>map(entry -> new Source(entry.getKey(), entry.getValue()))
                .toList();
        String path = Stream.concat(embedded.stream().map(Path::toString), Stream.of(CLASS_PATH))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> options =
                List.of("-d", classes.toString(), "-cp", path, "-parameters", "-proc:none", "-Xlint:none");
        StringWriter messages = new StringWriter();
        if (!compiler.getTask(messages, null, null, options, null, units).call()) {
            throw new IllegalStateException(messages.toString());
        }
    }

    private byte[] pack(Path classes) throws IOException {
        try (Jar jar = new Jar(classes.toFile());
                Analyzer analyzer = new Analyzer(jar)) {
            for (Path library : embedded) {
                Jar whole = new Jar(library.toFile());
                analyzer.addClose(whole);
                jar.addAll(whole);
            }
            headers.forEach(analyzer::setProperty);
            analyzer.setProperty("-noextraheaders", "true");
            for (String entry : CLASS_PATH.split(File.pathSeparator)) {
                if (isOffered(entry)) {
                    analyzer.addClasspath(new File(entry));
                }
            }
            jar.setManifest(analyzer.calcManifest());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            jar.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOffered(String entry) {
        return List.of(
                        "iinkai-api",
                        "iinkai-ui-kit",
                        "platform/api",
                        "ui/kit",
                        "flow-",
                        "vaadin-",
                        "mybatis",
                        "slf4j-api")
                .stream()
                .anyMatch(entry::contains);
    }

    private String bnd() {
        StringBuilder text = new StringBuilder();
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        return text.toString();
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, java.io.IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
