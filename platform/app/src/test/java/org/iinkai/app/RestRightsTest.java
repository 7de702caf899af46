package org.iinkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.iinkai.app.RestAsks.Ask;

/**
 * Which operation of the REST interface answers what to whom. Each is asked with real records and a body that fits, so that
 * a refusal can only be one of rights. An operation that is not in {@code rights/operations.txt}, or answers somebody
 * otherwise than is said there, fails; the table as it is lies in {@code target/rights-matrix.txt} then.
 */
class RestRightsTest {

    private static final String AGREED = "/rights/operations.txt";
    private static final String API = "/api/v1/";

    /**
     * What was changed by anybody who asks. Jobs work meanwhile, for nobody and from nowhere; programs that come from a new
     * address are noted, too.
     */
    private static final String CHANGES = """
            SELECT count(*) FROM core.audit_entry
            WHERE people = 0 AND action <> 'core.audit.token-new-address' AND (by_account <> '' OR address <> '')
            """;

    @TempDir
    private static Path folder;

    private static OpenPlatform platform;
    private static SampleRoles roles;
    private static RestAsks asks;

    @BeforeAll
    static void open() {
        platform = new OpenPlatform(folder);
        roles = new SampleRoles(platform, folder);
        asks = new RestAsks(platform);
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @Test
    void every_operation_is_asked() {
        JsonNode document = new JsonMapper()
                .readTree(platform.send("", "GET", "/openapi", "").body());
        Set<String> served = new TreeSet<>();
        document.path("paths")
                .forEachEntry((path, methods) -> methods.propertyNames()
                        .forEach(method ->
                                served.add(method.toUpperCase(Locale.ROOT) + " " + path.substring(API.length()))));

        Set<String> asked = new TreeSet<>();
        asks.all().keySet().forEach(name -> asked.add(name.replaceAll(" \\(.*", "")));
        assertThat(asked).isEqualTo(served);
    }

    @Test
    void every_operation_answers_everybody_as_the_table_says() throws IOException {
        RightsTable table = new RightsTable(roles.names());
        asks.all().forEach((operation, ask) -> table.add(operation, answers(operation, ask)));
        table.isAsIn(AGREED, "rights-matrix.txt");
    }

    /** A table in which somebody is let in by mistake is as wrong as a program: these hold whatever it says. */
    @Test
    void the_table_itself_lets_nobody_in_who_has_no_right() {
        for (String line : RightsTable.agreed(AGREED).lines().skip(1).toList()) {
            List<String> cells = List.of(line.split("\\s{2,}"));
            String operation = cells.getFirst();
            assertThat(cells.get(1 + roles.names().indexOf("anonymous")))
                    .as(operation)
                    .isEqualTo("401");
            assertThat(cells.get(1 + roles.names().indexOf("contact")))
                    .as(operation)
                    .isEqualTo(cells.get(1 + roles.names().indexOf("nobody")))
                    .isEqualTo(cells.get(1 + roles.names().indexOf("other-contact")));
            if (!operation.contains("plugins")
                    && !operation.endsWith("/promote")
                    && !operation.endsWith("/retry")
                    && !operation.contains("/{opinion}")) {
                // what is not seen of documents is not found
                boolean isOfSome = operation.startsWith("GET documents/{id}")
                        || operation.startsWith("GET consultations/{id}")
                        || operation.contains("own-opinions");
                String unseen = isOfSome ? "404" : "403";
                assertThat(cells.subList(1, cells.size()))
                        .as(operation)
                        .isSubsetOf("200", "201", "204", "401", "403", unseen);
            }
            // as on the public page, anybody may sign up for a public event
            if (!operation.startsWith("GET ")
                    && !operation.endsWith("/sign-ups")
                    && !operation.contains("/{opinion}")
                    && !operation.contains("own-opinions")) {
                // a post gives the rights of its role for the events, rosters and documents of its own committee
                boolean isOfBody = operation.contains(" events")
                        || operation.contains("event-series/{code}/members")
                        || operation.contains(" document")
                        || operation.contains(" publications")
                        || operation.contains(" consultations");
                for (String who : List.of(
                        "nobody",
                        "reader",
                        "committee",
                        isOfBody ? "nobody" : "post-only",
                        "token:events",
                        "token:members")) {
                    assertThat(cells.get(1 + roles.names().indexOf(who)))
                            .as(operation + " " + who)
                            .isEqualTo("403");
                }
            }
        }
    }

    @Test
    void what_everybody_may_ask_tells_those_without_a_right_nothing() {
        for (String who : List.of("nobody", "contact", "other-contact", "post-only", "token:events")) {
            assertThat(send(who, asks.get("GET search")).body()).as(who).doesNotContain("倉田", "/people", "/companies");
            assertThat(send(who, asks.get("GET changes")).body())
                    .as(who)
                    .doesNotContain("\"person\"", "\"company\"", "\"membership\"", "\"account\"");
        }
        assertThat(send("reader", asks.get("GET search")).body()).contains("倉田");
        assertThat(send("reader", asks.get("GET changes")).body()).contains("\"company\"");
    }

    @Test
    void nothing_is_changed_by_a_page_of_another_site_in_the_browser_of_somebody_who_may() {
        String cookie = platform.everything;
        asks.all().keySet().stream()
                .filter(operation -> !operation.startsWith("GET "))
                .forEach(operation -> {
                    String[] words = operation.replaceAll(" \\(.*", "").split(" ");
                    String path = API + words[1].replaceAll("\\{[a-z]+}", "x");
                    Stream.of(
                                    new String[] {"Cookie", cookie},
                                    new String[] {"Cookie", cookie, "Origin", "https://evil.example"},
                                    new String[] {"Cookie", cookie, "Origin", "null"},
                                    new String[] {"Cookie", cookie, "Sec-Fetch-Site", "cross-site"},
                                    new String[] {"Cookie", cookie, "Sec-Fetch-Site", "same-site"})
                            .forEach(headers -> assertThat(platform.bare(words[0], path, "{}", headers)
                                            .statusCode())
                                    .as(operation + " " + headers.length)
                                    .isEqualTo(403));
                });
    }

    private static List<String> answers(String operation, Supplier<Ask> ask) {
        return roles.names().stream()
                .map(role -> answer(operation, role, ask.get()))
                .toList();
    }

    private static String answer(String operation, String role, Ask ask) {
        String before = platform.value(CHANGES);
        HttpResponse<String> answer = send(role, ask);
        if (answer.statusCode() == 403) {
            assertThat(answer.body())
                    .as(operation + " " + role)
                    .contains("web.problem.forbidden")
                    .doesNotContain("core.members", "試験", "倉田");
        }
        if (answer.statusCode() > 299) {
            assertThat(platform.value(CHANGES))
                    .as(operation + " changed something for " + role + " and refused")
                    .isEqualTo(before);
        }
        return Integer.toString(answer.statusCode());
    }

    private static HttpResponse<String> send(String role, Ask ask) {
        Stream<String> version = ask.version().isEmpty() ? Stream.empty() : Stream.of("If-Match", ask.version());
        String[] headers =
                Stream.concat(Arrays.stream(roles.headers(role)), version).toArray(String[]::new);
        return platform.send("", ask.method(), ask.path(), ask.body(), headers);
    }
}
