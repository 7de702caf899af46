package org.iinkai.app.develop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import org.iinkai.api.error.Refused;

/**
 * What a bundle compiles against besides the platform's offer. The libraries that it brings along: jars that {@code bnd.bnd}
 * embeds by {@code -includeresource: @NAME.jar} and {@code pom.xml} names as dependencies, taken from where Maven keeps them.
 * And the bundles beside it whose services it uses.
 */
final class BundleLibraries {

    private static final String OWN = "iinkai-";
    static final String INSTRUCTION = "-includeresource";

    private final Path module;
    private final Path repository;

    /**
     * The libraries of a bundle.
     *
     * @param repository where Maven keeps what it has fetched
     */
    BundleLibraries(Path module, Path repository) {
        this.module = module;
        this.repository = repository;
    }

    /** Where Maven keeps what it has fetched, for whoever runs this. */
    static Path usualRepository() {
        Path usual = Path.of(System.getProperty("user.home"), ".m2", "repository");
        return Path.of(System.getProperty("maven.repo.local", usual.toString()));
    }

    /**
     * The jars.
     *
     * @throws Refused when one of them is named nowhere, or not there
     */
    List<Path> jars() {
        List<String> names = names();
        if (names.isEmpty()) {
            return List.of();
        }
        List<Path> known = dependencies();
        return names.stream().map(name -> jar(name, known)).toList();
    }

    /**
     * Classes of the bundles beside it that {@code pom.xml} depends on, as far as they were built: first those under
     * development, which may be gone while they are compiled anew.
     */
    List<Path> neighbours() {
        return evaluated(dependency -> dependency.artifact().startsWith(OWN)
                ? Stream.of("target/dev", "target/classes")
                        .map(module.resolveSibling(dependency.artifact().substring(OWN.length()))::resolve)
                        .filter(Files::isDirectory)
                : Stream.empty());
    }

    /** Puts what is in the jars into a folder of classes. */
    void unpack(Path classes) {
        for (Path jar : jars()) {
            try (JarFile file = new JarFile(jar.toFile())) {
                for (JarEntry entry : file.stream().toList()) {
                    copy(file, entry, classes);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void copy(JarFile jar, JarEntry entry, Path classes) throws IOException {
        Path target = classes.resolve(entry.getName()).normalize();
        if (entry.isDirectory() || entry.getName().equals(JarFile.MANIFEST_NAME) || !target.startsWith(classes)) {
            return;
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private List<String> names() {
        Properties headers = new BundlePacker(module).headers();
        return headers.stringPropertyNames().stream()
                .filter(header -> header.startsWith(INSTRUCTION))
                .flatMap(header -> Stream.of(headers.getProperty(header).split(",")))
                .map(String::strip)
                .filter(clause -> clause.startsWith("@"))
                .map(clause -> clause.substring(1).split("[!;]")[0].strip())
                .toList();
    }

    private static Path jar(String name, List<Path> known) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + name);
        return known.stream()
                .filter(jar -> matcher.matches(jar.getFileName()))
                .findFirst()
                .orElseThrow(() -> new Refused("app.failed.dev-library", name));
    }

    /** Every jar that Maven has of what {@code pom.xml} depends on; first those of the version that it names. */
    private List<Path> dependencies() {
        return evaluated(dependency -> {
            Path folder =
                    repository.resolve(dependency.group().replace('.', '/')).resolve(dependency.artifact());
            return Stream.concat(below(folder.resolve(dependency.version()), 1), below(folder, 2));
        });
    }

    /** A dependency as {@code pom.xml} names it; the version is empty or a property where that is said elsewhere. */
    private record Dependency(String group, String artifact, String version) {}

    private List<Path> evaluated(Function<Dependency, Stream<Path>> paths) {
        try {
            XPath path = XPathFactory.newInstance().newXPath();
            NodeList all = (NodeList) path.evaluate("/project/dependencies/dependency", pom(), XPathConstants.NODESET);
            List<Path> found = new ArrayList<>();
            for (int i = 0; i < all.getLength(); i++) {
                Node dependency = all.item(i);
                paths.apply(new Dependency(
                                path.evaluate("groupId", dependency).strip(),
                                path.evaluate("artifactId", dependency).strip(),
                                path.evaluate("version", dependency).strip()))
                        .forEach(found::add);
            }
            return found;
        } catch (XPathExpressionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> below(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document pom() {
        Path file = module.resolve("pom.xml");
        try (InputStream in = Files.newInputStream(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new Refused("app.failed.dev-pom", file.toString(), String.valueOf(e.getMessage()));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
