package org.iinkai.app.develop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.iinkai.host.descriptor.DescriptorWriter;

/** Compiles the sources of a bundle within this process, so that the second time is quick, and writes its descriptor. */
public final class BundleCompiler implements AutoCloseable {

    /** Jars, and folders of classes, that a bundle may compile against. */
    private static final List<String> OFFERED = List.of(
            "iinkai-api",
            "iinkai-ui-kit",
            "platform/api/",
            "ui/kit/",
            "/flow-",
            "/vaadin-",
            "/mybatis-",
            "/slf4j-api-",
            "/jspecify-",
            "/jakarta.servlet-api-",
            "osgi.annotation");

    private final Path module;
    private final Path classes;
    private final BundleLibraries libraries;
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ENGLISH, UTF_8);

    /**
     * A compiler for a bundle.
     *
     * @param module folder with the bundle's {@code bnd.bnd}
     */
    public BundleCompiler(Path module) {
        this.module = module;
        this.libraries = new BundleLibraries(module, BundleLibraries.usualRepository());
        // two below the module: where the descriptor's writer looks for bnd.bnd
        this.classes = module.resolve("target/dev");
    }

    /**
     * What is wrong with the sources, a sentence each; empty when they are compiled.
     *
     * @throws org.iinkai.api.error.Refused when a library that the bundle embeds is not there
     */
    public List<String> compile() {
        try {
            empty();
            List<String> errors = javac();
            if (errors.isEmpty()) {
                libraries.unpack(classes);
                copyResources();
                DescriptorWriter.main(classes.toString());
            }
            return errors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException | LinkageError e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /** Classes of other bundles that it was compiled against. */
    List<Path> neighbours() {
        return libraries.neighbours();
    }

    /** Where the classes are. */
    public Path classes() {
        return classes;
    }

    /** Jars that a bundle may compile against, of this process. */
    static List<File> offered() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> OFFERED.stream().anyMatch(slashed(entry)::contains))
                .map(File::new)
                .toList();
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> javac() throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        String path = Stream.of(
                        libraries.jars().stream().map(Path::toString),
                        neighbours().stream().map(Path::toString),
                        offered().stream().map(File::getPath))
                .flatMap(paths -> paths)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> options = List.of(
                "-d",
                classes.toString(),
                "-cp",
                path,
                "-parameters",
                "-g",
                "-proc:none",
                "-Xlint:none",
                "-encoding",
                "UTF-8");
        boolean isCompiled;
        try (Stream<Path> sources = Files.walk(module.resolve("src/main/java"))) {
            List<Path> java =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            isCompiled = compiler.getTask(
                            null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
        }
        return isCompiled
                ? List.of()
                : diagnostics.getDiagnostics().stream()
                        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                        .map(this::line)
                        .toList();
    }

    private String line(Diagnostic<? extends JavaFileObject> wrong) {
        String text = sentence(wrong.getMessage(Locale.ENGLISH));
        return wrong.getSource() == null
                ? text
                : module.relativize(Path.of(wrong.getSource().toUri())) + ":" + wrong.getLineNumber() + ": " + text;
    }

    /** What javac says in several lines, in one. */
    private static String sentence(String message) {
        List<String> lines = message.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.size() < 2
                ? message.strip()
                : lines.getFirst() + " (" + String.join(", ", lines.subList(1, lines.size())) + ")";
    }

    private void copyResources() throws IOException {
        Path resources = module.resolve("src/main/resources");
        if (!Files.isDirectory(resources)) {
            return;
        }
        try (Stream<Path> all = Files.walk(resources)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target = classes.resolve(resources.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void empty() throws IOException {
        if (Files.exists(classes)) {
            try (Stream<Path> all = Files.walk(classes)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(classes);
    }

    private static String slashed(String path) {
        return path.replace('\\', '/') + "/";
    }
}
