package org.iinkai.app.develop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.api.error.Refused;

class BundleLibrariesTest {

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <artifactId>iinkai-survey</artifactId>
              <dependencies>
                <dependency>
                  <groupId>org.example</groupId>
                  <artifactId>words</artifactId>
                  <version>2.0</version>
                </dependency>
                <dependency>
                  <groupId>org.iinkai</groupId>
                  <artifactId>iinkai-keys</artifactId>
                  <version>${project.version}</version>
                  <scope>provided</scope>
                </dependency>
              </dependencies>
            </project>
            """;

    @TempDir
    private Path home;

    private Path module;
    private Path repository;

    @BeforeEach
    void tree() throws IOException {
        module = Files.createDirectories(home.resolve("plugins/survey"));
        repository = home.resolve("repository");
        Files.writeString(module.resolve("pom.xml"), POM);
        jar("1.0");
        jar("2.0");
    }

    private void jar(String version) throws IOException {
        Path folder =
                Files.createDirectories(repository.resolve("org/example/words").resolve(version));
        try (JarOutputStream jar =
                new JarOutputStream(Files.newOutputStream(folder.resolve("words-" + version + ".jar")))) {
            for (String entry : new String[] {"META-INF/MANIFEST.MF", "org/example/Words.class", "../outside"}) {
                jar.putNextEntry(new JarEntry(entry));
                jar.write(version.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }

    private BundleLibraries libraries(String bnd) throws IOException {
        Files.writeString(module.resolve("bnd.bnd"), "Bundle-SymbolicName: org.iinkai.survey\n" + bnd);
        return new BundleLibraries(module, repository);
    }

    @Test
    void a_bundle_that_embeds_nothing_has_no_libraries() throws IOException {
        assertThat(libraries("").jars()).isEmpty();
    }

    @Test
    void what_it_embeds_is_found_by_the_name_of_its_jar() throws IOException {
        assertThat(libraries("-includeresource: @words-1.0.jar\n").jars())
                .extracting(jar -> jar.getFileName().toString())
                .containsExactly("words-1.0.jar");
        assertThat(libraries("-includeresource: @words-*.jar!/org/**\n").jars())
                .extracting(jar -> jar.getFileName().toString())
                .containsExactly("words-2.0.jar");
    }

    @Test
    void it_is_unpacked_among_the_classes_and_nowhere_else() throws IOException {
        Path classes = Files.createDirectories(module.resolve("target/dev"));

        libraries("-includeresource: @words-2.0.jar\n").unpack(classes);

        assertThat(classes.resolve("org/example/Words.class")).hasContent("2.0");
        assertThat(classes.resolve("META-INF")).doesNotExist();
        assertThat(module.resolve("target/outside")).doesNotExist();
    }

    @Test
    void one_that_is_not_there_is_named() throws IOException {
        BundleLibraries libraries = libraries("-includeresource: @numbers-1.0.jar\n");

        assertThatExceptionOfType(Refused.class).isThrownBy(libraries::jars).satisfies(refused -> {
            assertThat(refused.key()).isEqualTo("app.failed.dev-library");
            assertThat(refused.arguments()).containsExactly("numbers-1.0.jar");
        });
    }

    @Test
    void a_bundle_beside_it_that_it_uses_is_compiled_against() throws IOException {
        assertThat(libraries("").neighbours()).isEmpty();

        Path built = Files.createDirectories(home.resolve("plugins/keys/target/classes"));
        assertThat(libraries("").neighbours()).containsExactly(built);
    }
}
