package org.iinkai.gallery.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import org.iinkai.api.plugin.Contributions;
import org.iinkai.api.plugin.ViewContribution;

/** The gallery shows all that the API offers, and the lines that it shows are those of the declaration. */
class PointTest {

    private static final Pattern CLASS = Pattern.compile("(\\w+)\\.(?:class|values\\(\\))");

    private final List<String> statements = Source.statements();

    @Test
    void every_method_of_the_api_is_an_extension_point_that_the_gallery_shows_and_uses() {
        for (Method method : Contributions.class.getMethods()) {
            assertThat(Arrays.stream(Point.values()).map(Point::call))
                    .as(
                            "Contributions.%1$s is not in the gallery: add a constant to Point with the call \"%1$s\" and the"
                                    + " files that show it, and gallery.point.<code>.title, .text and .link to both files of"
                                    + " messages",
                            method.getName())
                    .contains(method.getName());
            assertThat(statements)
                    .as("Contributions.%1$s is not used: add a line to.%1$s(...) to GalleryPlugin", method.getName())
                    .anyMatch(statement -> statement.startsWith("to." + method.getName() + "("));
        }
    }

    @Test
    void every_method_of_a_view_s_declaration_is_used() {
        for (Method method : ViewContribution.class.getMethods()) {
            assertThat(statements)
                    .as(
                            "ViewContribution.%1$s is not used: say .%1$s(...) of a view in GalleryPlugin",
                            method.getName())
                    .anyMatch(statement -> statement.contains("." + method.getName() + "("));
        }
    }

    @Test
    void every_line_of_the_declaration_belongs_to_one_point_and_every_point_has_its_line() {
        assertThat(statements).hasSizeGreaterThan(Contributions.class.getMethods().length);
        for (String statement : statements) {
            assertThat(Point.values())
                    .as("points of %s", statement)
                    .filteredOn(point -> point.isDeclaredBy(statement))
                    .hasSize(1);
        }
        for (Point point : Point.values()) {
            assertThat(statements.stream().anyMatch(point::isDeclaredBy))
                    .as("%s has a line", point)
                    .isEqualTo(!point.call().isEmpty());
        }
    }

    @Test
    void every_class_that_a_line_names_is_shown_beside_it() {
        for (Point point : Point.values()) {
            String shown = String.join(" ", point.files());
            statements.stream().filter(point::isDeclaredBy).forEach(statement -> {
                List<String> named = CLASS.matcher(statement)
                        .results()
                        .map((MatchResult found) -> found.group(1) + ".java")
                        .toList();
                assertThat(named).as(statement).isNotEmpty().allMatch(shown::contains);
            });
        }
    }

    @Test
    void every_file_lies_in_the_jar_and_shows_what_it_is() {
        for (Point point : Point.values()) {
            for (String file : point.files()) {
                Source source = Source.of(file).orElseThrow(() -> new AssertionError(point + " names " + file));
                assertThat(source.body()).as(file).isNotBlank().doesNotContain("\nimport ");
                if (file.endsWith(".java")) {
                    assertThat(source.head()).as(file).startsWith("package org.iinkai.gallery");
                    assertThat(source.body()).as(file).contains(type(file));
                }
            }
        }
        assertThat(Source.of("Nothing.java")).isEmpty();
    }

    private static String type(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
    }
}
