package org.iinkai.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST interface as other systems meet it: the real door before the real core on PostgreSQL. */
class RestOverTheDoorTest {

    /** What is expected of an operation: whoever is signed in may call it, or a right is needed. */
    private enum Needs {
        SIGN_IN,
        RIGHT,
        /** A right, and its place is a word that may be new rather than an id. */
        RIGHT_FOR_ANY_WORD,
        /** A right, asked for once the request is found to fit what is there. */
        RIGHT_AFTER_INPUT
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final String API = "/api/v1/";
    private static final Map<String, Needs> TABLE = table();

    @TempDir
    private static Path folder;

    private static OpenPlatform platform;
    private static JsonNode document;

    private static Map<String, Needs> table() {
        Map<String, Needs> all = new TreeMap<>();
        put(all, Needs.SIGN_IN, "GET bodies", "GET bodies/{code}", "GET bodies/{code}/posts", "GET changes");
        put(all, Needs.SIGN_IN, "GET member-categories", "GET member-categories/{code}", "GET segments");
        put(all, Needs.SIGN_IN, "GET segments/{code}", "GET search");
        put(all, Needs.RIGHT, "GET members", "POST members", "GET members/{id}", "POST members/{id}/change");
        put(all, Needs.RIGHT, "POST members/{id}/leave", "POST members/{id}/undo-leaving", "GET members/movement");
        put(all, Needs.RIGHT_AFTER_INPUT, "PUT member-categories/{code}", "PUT segments/{code}");
        put(all, Needs.RIGHT, "GET companies", "POST companies", "GET companies/{id}", "PUT companies/{id}");
        put(all, Needs.RIGHT, "GET companies/{id}/former-names", "GET companies/{id}/former-addresses");
        put(all, Needs.RIGHT, "GET companies/{id}/memberships", "GET companies/{id}/people");
        put(all, Needs.RIGHT, "GET companies/{id}/contacts", "GET companies/{id}/lists", "PUT companies/{id}/lists");
        put(all, Needs.RIGHT, "GET organisation-lists", "GET organisation-lists/{code}");
        put(all, Needs.RIGHT_AFTER_INPUT, "PUT organisation-lists/{code}", "PUT contact-roles/{code}");
        put(all, Needs.SIGN_IN, "GET contact-roles", "GET contact-roles/{code}");
        put(all, Needs.RIGHT, "GET people", "POST people", "GET people/{id}", "PUT people/{id}");
        put(all, Needs.RIGHT, "GET people/{id}/affiliations", "POST people/{id}/affiliations");
        put(all, Needs.RIGHT, "GET people/{id}/contacts", "POST people/{id}/contacts", "GET people/{id}/terms");
        // bodies are no secret, so one that is not there is told before the right to its posts is asked for
        put(all, Needs.SIGN_IN, "GET bodies/{code}/holders", "GET bodies/{code}/terms", "POST bodies/{code}/terms");
        put(all, Needs.SIGN_IN, "GET bodies/{code}/terms/{term}", "PUT bodies/{code}/terms/{term}");
        put(all, Needs.SIGN_IN, "DELETE bodies/{code}/terms/{term}", "POST bodies/{code}/terms/{term}/hand-over");
        put(all, Needs.RIGHT, "GET populations", "POST populations", "GET populations/{id}", "PUT populations/{id}");
        put(all, Needs.RIGHT, "DELETE populations/{id}", "GET populations/{id}/members", "GET populations/{id}/count");
        put(all, Needs.RIGHT, "GET populations/{id}/frozen", "POST populations/{id}/frozen");
        put(all, Needs.RIGHT, "GET populations/{id}/frozen/{frozen}", "GET populations/{id}/frozen/{frozen}/members");
        put(
                all,
                Needs.RIGHT,
                "GET event-series",
                "POST event-series",
                "GET event-series/{code}",
                "PUT event-series/{code}");
        put(all, Needs.RIGHT, "GET events", "POST events", "GET events/{id}", "PUT events/{id}", "GET events/gaps");
        put(all, Needs.RIGHT, "POST events/{id}/hold", "POST events/{id}/cancel", "GET events/{id}/clashes");
        put(all, Needs.RIGHT, "POST events/{id}/opening", "POST events/{id}/extend", "POST events/{id}/close");
        put(all, Needs.RIGHT, "GET events/{id}/deadlines", "GET events/{id}/headcount", "GET events/{id}/people");
        put(all, Needs.RIGHT, "POST events/{id}/check-in", "POST events/{id}/settle");
        put(all, Needs.RIGHT, "POST events/{id}/people/{place}/withdraw", "POST events/{id}/people/{place}/promote");
        put(all, Needs.RIGHT, "POST events/{id}/people/{place}/attendance");
        put(all, Needs.RIGHT, "GET events/{id}/meeting", "PUT events/{id}/meeting", "GET events/{id}/attendees");
        put(all, Needs.RIGHT, "GET events/{id}/actions", "POST events/{id}/actions");
        // as on the public page: an event that is not public is not there
        put(all, Needs.SIGN_IN, "POST events/{id}/sign-ups");
        put(all, Needs.RIGHT_FOR_ANY_WORD, "GET records/companies/{id}", "GET records/people/{id}");
        put(all, Needs.RIGHT, "GET reports/{year}", "GET plugins", "POST plugins", "GET plugins/history");
        put(all, Needs.RIGHT, "POST plugins/{id}/enable", "POST plugins/{id}/disable");
        put(all, Needs.RIGHT, "GET audit", "GET audit/verification");
        put(all, Needs.RIGHT_FOR_ANY_WORD, "GET imports", "GET imports/tables", "GET imports/{id}");
        put(all, Needs.RIGHT_FOR_ANY_WORD, "GET imports/tables/{name}/template.csv", "GET imports/{id}/look");
        put(all, Needs.RIGHT_FOR_ANY_WORD, "POST imports/{id}/check");
        put(all, Needs.RIGHT_AFTER_INPUT, "POST imports", "POST imports/{id}/plan");
        put(all, Needs.RIGHT_FOR_ANY_WORD, "POST imports/{id}/start", "POST imports/{id}/cancel");
        put(all, Needs.RIGHT_FOR_ANY_WORD, "POST imports/{id}/undo", "GET imports/{id}/problems");
        put(all, Needs.RIGHT_FOR_ANY_WORD, "GET imports/{id}/problems.csv", "GET imports/{id}/skipped.csv");
        return all;
    }

    private static void put(Map<String, Needs> all, Needs needs, String... operations) {
        List.of(operations).forEach(operation -> all.put(operation, needs));
    }

    @BeforeAll
    static void open() {
        platform = new OpenPlatform(folder);
        platform.load("core.bodies", "code,name_ja,name_en,position\nboard,理事会,Board,1\n");
        platform.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,Regular member,1\n");
        platform.load("core.segments", """
                code,category,name_ja,name_en,position
                inhouse,regular,インハウス,In-house,1
                agency,regular,エージェンシー,Agency,2
                """);
        document = JSON.readTree(platform.send("", "GET", "/openapi", "").body());
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @Test
    void every_operation_is_in_the_table_and_the_table_names_no_other() {
        assertThat(operations().keySet()).isEqualTo(new TreeSet<>(TABLE.keySet()));
    }

    @Test
    void an_independent_reader_finds_nothing_wrong_with_the_whole_document() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);

        assertThat(new OpenAPIV3Parser()
                        .readContents(document.toString(), List.of(), options)
                        .getMessages())
                .isEmpty();
    }

    @Test
    void every_operation_says_what_it_does_what_its_parameters_are_and_what_can_go_wrong() {
        operations().forEach((name, operation) -> {
            assertThat(operation.path("summary").asString())
                    .as(name)
                    .isNotBlank()
                    .doesNotContain("query:");
            assertThat(operation.path("operationId").asString()).as(name).isNotBlank();
            operation.path("parameters").forEach(parameter -> {
                if (!parameter.has("$ref")) {
                    assertThat(parameter.path("description").asString())
                            .as(name)
                            .isNotBlank();
                }
            });
            assertThat(operation.path("responses").propertyNames()).as(name).contains("401", "403", "422", "default");
        });
    }

    @Test
    void nobody_gets_anywhere_without_a_session() {
        TABLE.keySet()
                .forEach(operation -> assertThat(call("", operation, "board").statusCode())
                        .as(operation)
                        .isEqualTo(401));
    }

    @Test
    void without_the_right_every_operation_is_forbidden_and_says_nothing_of_what_is_there() {
        TABLE.forEach((operation, needs) -> {
            HttpResponse<String> answer = call(platform.nothing, operation, unknownId(operation));
            if (needs == Needs.SIGN_IN) {
                assertThat(answer.statusCode()).as(operation + answer.body()).isIn(200, 404);
            } else if (needs == Needs.RIGHT_AFTER_INPUT) {
                assertThat(answer.statusCode()).as(operation + answer.body()).isIn(400, 403, 404, 422);
            } else {
                assertThat(answer.statusCode()).as(operation + answer.body()).isEqualTo(403);
                assertThat(json(answer).path("key").asString()).isEqualTo("web.problem.forbidden");
            }
        });
    }

    @Test
    void what_is_not_there_is_404_whatever_stands_for_it() {
        TABLE.forEach((operation, needs) -> {
            if (operation.contains("{")
                    && needs != Needs.RIGHT_FOR_ANY_WORD
                    && needs != Needs.RIGHT_AFTER_INPUT
                    && !isOfBundles(operation)) {
                for (String nonsense : List.of("nonsense", "0198c0de-0000-7000-8000-00000000dead", "%E3%81%82")) {
                    HttpResponse<String> answer = call(platform.everything, operation, nonsense);
                    assertThat(answer.statusCode())
                            .as(operation + " " + answer.body())
                            .isEqualTo(404);
                    assertThat(answer.body()).doesNotContain("Exception", "SELECT", "org.iinkai");
                }
            }
        });
    }

    @Test
    void a_company_is_recorded_read_changed_and_not_changed_from_an_old_version() {
        HttpResponse<String> made = write("POST", "companies", company("青葉コール", "アオバコール", "7001"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String address = made.headers().firstValue("Location").orElseThrow();
        String first = made.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> changed = platform.send(
                platform.everything,
                "PUT",
                address,
                company("青葉コンタクト", "アオバコンタクト", "7001")
                        .replace("{\"number\"", "{\"nameFrom\":\"2024-10-01\",\"number\""),
                "If-Match",
                first);
        HttpResponse<String> late =
                platform.send(platform.everything, "PUT", address, company("別", "ベツ", "7001"), "If-Match", first);

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(json(read(address)).at("/name/name").asString()).isEqualTo("青葉コンタクト");
        assertThat(json(read(address + "/former-names")).at("/0/name/name").asString())
                .isEqualTo("青葉コール");
        assertThat(json(read(API + "companies?text=" + URLEncoder.encode("アオバコンタクト", UTF_8)))
                        .at("/rows/0/number")
                        .asString())
                .isEqualTo("7001");
    }

    @Test
    void a_member_joins_changes_leaves_and_comes_back() {
        String company = id(write("POST", "companies", company("若草", "ワカクサ", "7002")));
        HttpResponse<String> joined = write("POST", "members", """
                {"company":"%s","category":"regular","segment":"agency","on":"2024-04-01"}
                """.formatted(company));
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(201);
        HttpResponse<String> changed = act(joined, "change", """
                {"category":"regular","segment":"inhouse","on":"2024-10-01"}
                """);
        HttpResponse<String> left = act(changed, "leave", "{\"on\":\"2025-03-31\",\"reason\":\"事業再編\"}");
        HttpResponse<String> back = act(left, "undo-leaving", "");

        assertThat(json(changed).path("memberSince").asString()).isEqualTo("2024-04-01");
        assertThat(json(left).path("leftOn").asString()).isEqualTo("2025-03-31");
        assertThat(json(back).path("leftOn").isNull()).isTrue();
        assertThat(json(read(API + "companies/" + company + "/memberships"))).hasSize(2);
        assertThat(json(read(API + "members?segment=inhouse&as-of=2024-10-01&order=number"))
                        .at("/rows/0/number")
                        .asString())
                .isEqualTo("7002");
        assertThat(json(read(API + "members/movement?year=2024"))
                        .at("/total/joined")
                        .asInt())
                .isPositive();
    }

    @Test
    void requests_with_one_key_that_arrive_at_once_record_one_company() throws Exception {
        String body = company("同時", "ドウジ", "7003");
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> sent = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> write("POST", "companies", body, "Idempotency-Key", "once")))
                    .toList();
            for (Future<HttpResponse<String>> each : sent) {
                answers.add(each.get());
            }
        }
        HttpResponse<String> again = write("POST", "companies", body, "Idempotency-Key", "once");

        assertThat(answers).extracting(HttpResponse::statusCode).contains(201).isSubsetOf(201, 409);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(answers.stream().filter(each -> each.statusCode() == 201).map(RestOverTheDoorTest::id))
                .containsOnly(id(again));
        assertThat(json(read(API + "companies?text=" + URLEncoder.encode("ドウジ", UTF_8)))
                        .at("/total/count")
                        .asInt())
                .isEqualTo(1);
        assertThat(write("POST", "companies", company("他", "タ", "7004"), "Idempotency-Key", "once")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_population_is_saved_counted_and_frozen() {
        String company = id(write("POST", "companies", company("確定", "カクテイ", "7005")));
        write("POST", "members", """
                {"company":"%s","category":"regular","segment":"agency","on":"2020-04-01"}
                """.formatted(company));
        String population = write("POST", "populations", """
                {"name":"対象","criteria":{"segments":["agency"],"text":"カクテイ"}}
                """)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        HttpResponse<String> frozen =
                platform.send(platform.everything, "POST", population + "/frozen", "{\"day\":\"2021-07-31\"}");

        assertThat(json(read(population + "/count?day=2021-07-31")).path("text").asString())
                .isEqualTo("1社（エージェンシー）");
        assertThat(json(read(population + "/members?day=2019-01-01"))
                        .path("rows")
                        .size())
                .isZero();
        assertThat(frozen.statusCode()).as(frozen.body()).isEqualTo(201);
        String address = frozen.headers().firstValue("Location").orElseThrow();
        assertThat(json(read(address + "/members")).at("/rows/0/displayName").asString())
                .isEqualTo("(株)確定");
        assertThat(json(read(population + "/frozen"))).hasSize(1);
        assertThat(platform.send(platform.everything, "DELETE", population, "", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_follower_that_waits_is_told_as_soon_as_something_changes() throws Exception {
        long position =
                json(read(API + "changes?after=0&limit=1000")).path("next").asLong();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HttpResponse<String>> waiting =
                    threads.submit(() -> read(API + "changes?after=" + position + "&wait=25"));
            String id = id(write("POST", "companies", company("変更", "ヘンコウ", "7006")));

            JsonNode change = json(waiting.get()).at("/changes/0");
            assertThat(change.path("id").asString()).isEqualTo(id);
            assertThat(change.path("kind").asString()).isEqualTo("company");
            assertThat(change.path("action").asString()).isEqualTo("core.audit.company-added");
            assertThat(json(read(change.path("link").asString())).path("id").asString())
                    .isEqualTo(id);
            assertThat(change.propertyNames())
                    .containsExactlyInAnyOrder("position", "at", "kind", "id", "action", "link");
        }
        assertThat(read(API + "changes?after=999999999").statusCode()).isEqualTo(422);
        assertThat(read(API + "changes").statusCode()).isEqualTo(422);
    }

    private static boolean isOfBundles(String operation) {
        return operation.contains("plugins/") || operation.contains("reports/");
    }

    private static String unknownId(String operation) {
        return operation.contains("{year}") ? "2024" : "0198c0de-0000-7000-8000-00000000dead";
    }

    /** Calls an operation with a value at its places, the document's own example as body, and a version. */
    private static HttpResponse<String> call(String cookie, String name, String place) {
        String[] words = name.split(" ", 2);
        JsonNode operation = operations().getOrDefault(name, JSON.createObjectNode());
        JsonNode example = operation.at("/requestBody/content/application~1json/example");
        String path = API + words[1].replaceAll("\\{[a-z]+}", place);
        String query = name.equals("GET changes")
                ? "?after=0"
                : name.equals("GET search") ? "?text=x" : name.equals("POST plugins") ? "?file=x.jar" : "";
        if (name.equals("GET members/movement")) {
            query = "?year=2024";
        }
        if (name.equals("GET events/gaps")) {
            query = "?year=2024";
        }
        return platform.send(
                cookie, words[0], path + query, example.isMissingNode() ? "" : example.toString(), "If-Match", "\"1\"");
    }

    private static Map<String, JsonNode> operations() {
        Map<String, JsonNode> all = new TreeMap<>();
        document.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> all.put(
                        method.toUpperCase(java.util.Locale.ROOT) + " " + path.substring(API.length()), operation)));
        return all;
    }

    private static String company(String name, String kana, String number) {
        return """
                {"number":"%s","name":{"prefix":"(株)","isPrefixFirst":true,"name":"%s","kana":"%s"}}
                """.formatted(number, name, kana).strip();
    }

    private static HttpResponse<String> write(String method, String path, String body, String... headers) {
        return platform.send(platform.everything, method, API + path, body, headers);
    }

    private static HttpResponse<String> read(String address) {
        return platform.send(platform.everything, "GET", address, "");
    }

    /** Does something to the membership that was answered, from the version that was answered. */
    private static HttpResponse<String> act(HttpResponse<String> before, String verb, String body) {
        HttpResponse<String> answer = platform.send(
                platform.everything,
                "POST",
                API + "members/" + id(before) + "/" + verb,
                body,
                "If-Match",
                before.headers().firstValue("ETag").orElseThrow());
        assertThat(answer.statusCode()).as(verb + answer.body()).isEqualTo(200);
        return answer;
    }

    private static String id(HttpResponse<String> answer) {
        return json(answer).path("id").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
