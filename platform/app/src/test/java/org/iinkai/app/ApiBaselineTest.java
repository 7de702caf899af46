package org.iinkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Packages keep what their versions promise since the last release, which {@code api/baseline.txt} describes: what is taken
 * away, changed, or to be fulfilled by bundles needs a new major version, what is added a new minor one. The surface as it is
 * lies in {@code target/api-baseline.txt}; it replaces the file when a release is made.
 */
class ApiBaselineTest {

    @Test
    void versions_of_packages_say_what_changed() throws IOException {
        ApiSurface now = ApiSurface.now();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "api-baseline.txt"), now.text());

        assertThat(broken(ApiSurface.read(RightsTable.agreed("/api/baseline.txt")), now))
                .as("give these packages the version that is due, in their package-info")
                .isEmpty();
    }

    @Test
    void what_is_taken_away_asks_for_a_major_version() {
        ApiSurface before = ApiSurface.read("a 1.2.0\n  X\n  X void one()\n");

        assertThat(broken(before, ApiSurface.read("a 1.3.0\n  X\n"))).containsExactly("a 1.3.0: 2.0 is due");
        assertThat(broken(before, ApiSurface.read("a 2.0.0\n  X\n"))).isEmpty();
        assertThat(broken(before, ApiSurface.read(""))).containsExactly("a is gone");
    }

    @Test
    void what_is_added_asks_for_a_minor_version_and_for_a_major_one_where_bundles_must_follow() {
        ApiSurface before = ApiSurface.read("a 1.2.0\n  X\n");

        assertThat(broken(before, ApiSurface.read("a 1.2.1\n  X\n  X void one()\n")))
                .containsExactly("a 1.2.1: 1.3 is due");
        assertThat(broken(before, ApiSurface.read("a 1.3.0\n  X\n  X void one()\n")))
                .isEmpty();
        assertThat(broken(before, ApiSurface.read("a 1.3.0\n  X\n  X ! abstract void one()\n")))
                .containsExactly("a 1.3.0: 2.0 is due");
        assertThat(broken(before, ApiSurface.read("a 1.3.0\n  X\n  Y\n  Y ! abstract void one()\n")))
                .as("a new interface breaks nobody")
                .isEmpty();
        assertThat(broken(before, ApiSurface.read("a 1.2.0\n  X\nb 1.0.0\n  Z\n")))
                .isEmpty();
    }

    private static List<String> broken(ApiSurface before, ApiSurface now) {
        List<String> broken = new ArrayList<>();
        before.versions().forEach((name, version) -> {
            if (!now.versions().containsKey(name)) {
                broken.add(name + " is gone");
                return;
            }
            int[] old = numbers(version);
            int[] given = numbers(now.versionOf(name));
            int[] due = due(old, before.linesOf(name), now.linesOf(name));
            if (given[0] < due[0] || (given[0] == due[0] && given[1] < due[1])) {
                broken.add(name + " " + now.versionOf(name) + ": " + due[0] + "." + due[1] + " is due");
            }
        });
        return broken;
    }

    private static int[] due(int[] old, Set<String> was, Set<String> is) {
        Set<String> gone = new TreeSet<>(was);
        gone.removeAll(is);
        Set<String> added = new TreeSet<>(is);
        added.removeAll(was);
        boolean isBreaking = !gone.isEmpty()
                || added.stream()
                        .anyMatch(line -> line.contains(" ! ") && was.contains(line.substring(0, line.indexOf(' '))));
        if (isBreaking) {
            return new int[] {old[0] + 1, 0};
        }
        return added.isEmpty() ? old : new int[] {old[0], old[1] + 1};
    }

    private static int[] numbers(String version) {
        String[] words = version.split("\\.");
        return new int[] {Integer.parseInt(words[0]), Integer.parseInt(words[1])};
    }
}
