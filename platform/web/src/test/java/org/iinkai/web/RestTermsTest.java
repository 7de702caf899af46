package org.iinkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;

/** What the door itself does about versions, keys, pages and parameters, before a resource of notes. */
class RestTermsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOTES = "/api/v1/notes";

    private final OpenDoor door = OpenDoor.open();
    private final String cookie = door.cookie();
    private final Notes notes = new Notes();

    @BeforeEach
    void serve() {
        door.rest.addPlatform("notes", notes);
    }

    @AfterEach
    void close() {
        door.close();
    }

    record Note(Id<Note> id, String text, Optional<String> colour, int version) {}

    record NoteBody(String text, Optional<String> colour) {
        NoteBody {
            if (text.isBlank()) {
                throw new Refused("web.refused.text", "text").at("text");
            }
        }
    }

    private static final class Notes implements RestResource {

        private final ConcurrentHashMap<Id<Note>, Note> stored = new ConcurrentHashMap<>();

        @Override
        public List<RestOperation> operations() {
            return List.of(
                    RestOperation.page("", "All notes", Note.class, this::all)
                            .with(RestParameter.text("colour", "Only those.").oneOf("red", "blue")),
                    RestOperation.get("/{id}", "One note", Note.class, request -> note(request.place("id")))
                            .with(RestParameter.id("id", "Id of the note."))
                            .versioned(Note.class, Note::version),
                    RestOperation.post("", "Makes a note", NoteBody.class, Note.class, this::add)
                            .creating(Note.class, Note::id)
                            .versioned(Note.class, Note::version)
                            .example(new NoteBody("牛乳を買う", Optional.of("red"))),
                    RestOperation.put("/{id}", "Changes a note", NoteBody.class, Note.class, this::change)
                            .conditional()
                            .versioned(Note.class, Note::version),
                    RestOperation.patch("/{id}", "Changes a colour", NoteBody.class, Void.class, this::change)
                            .conditional(),
                    RestOperation.post("/sweep", "Sweeps", Void.class, Void.class, request -> "swept")
                            .withoutKey());
        }

        private Page<Note> all(RestRequest request) {
            PageRequest page = request.page();
            int from = page.isFirst() ? 0 : Integer.parseInt(page.after().getFirst());
            List<Note> found = IntStream.range(from, Math.min(from + page.size() + 1, 5))
                    .mapToObj(i -> new Note(Id.next(), "n" + i, Optional.empty(), 1))
                    .toList();
            return Page.of(found, page, row -> List.of(String.valueOf(from + page.size())), Total.bounded(5));
        }

        private Note note(String id) {
            Note note = stored.get(Id.<Note>of(id));
            if (note == null) {
                throw new NotFound("note " + id);
            }
            return note;
        }

        private Note add(RestRequest request) {
            NoteBody body = request.body(NoteBody.class);
            Note note = new Note(Id.next(), body.text(), body.colour(), 1);
            stored.put(note.id(), note);
            return note;
        }

        private Note change(RestRequest request) {
            Note before = note(request.place("id"));
            NoteBody body = request.body(NoteBody.class);
            if (before.version() != request.version()) {
                throw new Refused("core.refused.changed-meanwhile");
            }
            Note after = new Note(before.id(), body.text(), body.colour(), before.version() + 1);
            stored.put(after.id(), after);
            return after;
        }
    }

    @Test
    void a_new_record_is_answered_with_its_address_and_its_version() {
        HttpResponse<String> made = send("POST", NOTES, "{\"text\":\"a\"}");

        assertThat(made.statusCode()).isEqualTo(201);
        String address = made.headers().firstValue("Location").orElseThrow();
        assertThat(made.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(json(get(address)).path("text").asString()).isEqualTo("a");
        assertThat(get(address).headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    }

    @Test
    void a_change_names_the_version_it_was_made_from() {
        String address = made();

        assertProblem(send("PUT", address, "{\"text\":\"b\"}"), 428, "web.refused.version-missing");
        assertProblem(send("PUT", address, "{\"text\":\"b\"}", "If-Match", "*"), 428, "web.refused.version-missing");
        HttpResponse<String> changed = send("PUT", address, "{\"text\":\"b\"}", "If-Match", "\"1\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).hasValue("\"2\"");
        assertProblem(send("PUT", address, "{\"text\":\"c\"}", "If-Match", "\"1\""), 412, "web.refused.version-other");
        assertProblem(
                send("PUT", address, "{\"text\":\"c\"}", "If-Match", "W/\"2\""), 412, "web.refused.version-other");
        assertProblem(send("PUT", address, "{\"text\":\"c\"}", "If-Match", "2"), 412, "web.refused.version-other");
        assertThat(send("PATCH", address, "{\"text\":\"c\"}", "If-Match", "\"2\"")
                        .statusCode())
                .isEqualTo(204);
        assertThat(json(get(address)).path("text").asString()).isEqualTo("c");
    }

    @Test
    void what_is_known_already_is_not_sent_again() {
        String address = made();

        HttpResponse<String> same = get(address, "If-None-Match", "W/\"9\", \"1\"");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(get(address, "If-None-Match", "\"2\"").statusCode()).isEqualTo(200);
    }

    @Test
    void a_request_with_a_key_is_done_once() {
        HttpResponse<String> first = send("POST", NOTES, "{\"text\":\"a\"}", "Idempotency-Key", "k-1");
        HttpResponse<String> again = send("POST", NOTES, "{\"text\":\"a\"}", "Idempotency-Key", "k-1");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(notes.stored).hasSize(1);
        assertProblem(
                send("POST", NOTES, "{\"text\":\"b\"}", "Idempotency-Key", "k-1"),
                422,
                "core.refused.key-other-request");
        send("POST", NOTES, "{\"text\":\"b\"}", "Idempotency-Key", "k-2");
        assertThat(notes.stored).hasSize(2);
    }

    @Test
    void a_key_that_is_none_or_not_taken_is_refused() {
        assertProblem(send("POST", NOTES, "{\"text\":\"a\"}", "Idempotency-Key", "a b"), 400, "web.refused.key");
        assertProblem(send("POST", NOTES + "/sweep", "", "Idempotency-Key", "k"), 400, "web.refused.key-not-taken");
        assertThat(send("POST", NOTES + "/sweep", "").statusCode()).isEqualTo(204);
    }

    @Test
    void a_list_leads_from_page_to_page_with_its_conditions() {
        JsonNode first = json(get(NOTES + "?colour=red&size=2"));
        JsonNode second = json(get(first.path("next").asString()));
        JsonNode third = json(get(second.path("next").asString()));

        assertThat(first.path("next").asString()).startsWith(NOTES + "?colour=red&size=2&after=");
        assertThat(first.at("/total/count").asInt()).isEqualTo(5);
        assertThat(second.at("/rows/0/text").asString()).isEqualTo("n2");
        assertThat(third.path("rows").size()).isEqualTo(1);
        assertThat(third.path("next").isNull()).isTrue();
    }

    @Test
    void a_condition_that_is_none_is_refused_rather_than_overlooked() {
        assertProblem(get(NOTES + "?color=red"), 422, "web.refused.parameter-unknown");
        assertProblem(get(NOTES + "?colour=green"), 422, "web.refused.choice");
        assertProblem(get(NOTES + "?size=many"), 422, "web.refused.number");
        assertProblem(get(NOTES + "?after=%21"), 422, "web.refused.position");
        assertThat(get(NOTES + "?colour=&lang=en").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_wrong_with_a_body_is_said_at_the_field() {
        JsonNode unknown =
                assertProblem(send("POST", NOTES, "{\"text\":\"a\",\"tone\":1}"), 400, "web.refused.json-field");
        assertThat(unknown.at("/errors/0/field").asString()).isEqualTo("tone");
        JsonNode missing = assertProblem(send("POST", NOTES, "{}"), 400, "web.refused.json-field");
        assertThat(missing.at("/errors/0/field").asString()).isEqualTo("text");
        JsonNode refused = assertProblem(send("POST", NOTES, "{\"text\":\" \"}"), 422, "web.refused.text");
        assertThat(refused.at("/errors/0/detail").asString())
                .isEqualTo(refused.path("detail").asString());
        assertThat(refused.path("type").asString()).isEqualTo("urn:iinkai:web.refused.text");
        assertProblem(send("POST", NOTES, "["), 400, "web.refused.json");
    }

    @Test
    void problems_speak_the_language_that_is_asked_for() {
        assertThat(json(get(NOTES + "?size=x&lang=en")).path("detail").asString())
                .contains("a number");
        HttpResponse<String> stranger = door.get(NOTES, "Accept-Language", "en");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(json(stranger).path("detail").asString()).matches("[\\x00-\\x7f]+");
    }

    @Test
    void the_document_declares_parameters_headers_versions_errors_and_examples() {
        JsonNode document = JSON.readTree(door.get("/openapi").body());
        JsonNode paths = document.path("paths");

        assertThat(paths.at("/~1api~1v1~1notes/get/parameters").toString())
                .contains("\"colour\"", "\"red\"", "\"size\"", "\"after\"");
        JsonNode put = paths.at("/~1api~1v1~1notes~1{id}/put");
        assertThat(put.path("parameters").toString()).contains("IfMatch");
        assertThat(put.path("responses").propertyNames()).contains("412", "428", "404", "422", "default");
        assertThat(put.at("/responses/200/headers").propertyNames()).containsExactly("ETag");
        JsonNode post = paths.at("/~1api~1v1~1notes/post");
        assertThat(post.path("parameters").toString()).contains("IdempotencyKey");
        assertThat(post.at("/responses/201/headers").propertyNames()).contains("ETag", "Location");
        assertThat(post.at("/requestBody/content/application~1json/example/text")
                        .asString())
                .isEqualTo("牛乳を買う");
        assertThat(document.at("/components/schemas/platform.Note/properties/colour/type")
                        .toString())
                .isEqualTo("[\"string\",\"null\"]");
    }

    @Test
    void an_independent_reader_finds_nothing_wrong_with_the_document() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);

        SwaggerParseResult read =
                new OpenAPIV3Parser().readContents(door.get("/openapi").body(), List.of(), options);

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths()).containsKeys(NOTES, NOTES + "/{id}");
    }

    private String made() {
        return send("POST", NOTES, "{\"text\":\"a\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = door.request(path).header("Cookie", cookie);
        return door.send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = door.request(path)
                .method(method, BodyPublishers.ofString(body))
                .headers("Cookie", cookie, "Sec-Fetch-Site", "same-origin");
        return door.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static JsonNode assertProblem(HttpResponse<String> answer, int status, String key) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.path("key").asString()).isEqualTo(key);
        return problem;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
