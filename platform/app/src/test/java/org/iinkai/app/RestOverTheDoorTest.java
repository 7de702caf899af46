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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST interface as other systems meet it: the real door before the real core on PostgreSQL. */
class RestOverTheDoorTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String API = "/api/v1/";

    /** Operations whose places are words that may be new, or that have bundles and years behind them. */
    private static final Pattern ANY_WORD = Pattern.compile(
            "[A-Z]+ (records|imports|plugins|reports)/.*|PUT (member-categories|segments|organisation-lists|contact-roles|publishing-channels)/.*");

    @TempDir
    private static Path folder;

    private static OpenPlatform platform;
    private static JsonNode document;

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
        operations()
                .keySet()
                .forEach(operation -> assertThat(call("", operation, "board").statusCode())
                        .as(operation)
                        .isEqualTo(401));
    }

    @Test
    void what_is_not_there_is_404_whatever_stands_for_it() {
        List<String> others = new ArrayList<>();
        operations().keySet().stream()
                .filter(operation -> operation.contains("{"))
                .filter(operation -> !ANY_WORD.matcher(operation).matches())
                .forEach(operation -> {
                    for (String nonsense : List.of("nonsense", "0198c0de-0000-7000-8000-00000000dead", "%E3%81%82")) {
                        HttpResponse<String> answer = call(platform.everything, operation, nonsense);
                        if (answer.statusCode() != 404) {
                            others.add(operation + " " + nonsense + " " + answer.body());
                        }
                        assertThat(answer.body()).doesNotContain("Exception", "SELECT", "org.iinkai");
                    }
                });
        assertThat(others).isEmpty();
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
        } else if (name.equals("GET documents/{id}/comparison")) {
            query = "?earlier=1&later=2";
        } else if (name.equals("POST documents/{id}/files")) {
            query = "?name=a.txt";
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
