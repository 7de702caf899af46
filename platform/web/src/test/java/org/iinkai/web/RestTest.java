package org.iinkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.iinkai.api.access.CallerScope;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestResource;
import org.iinkai.api.rest.RestStream;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;

class RestTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ID = "0198c0de-0000-7000-8000-000000000001";

    private final OpenDoor door = OpenDoor.open();
    private final String cookie = door.cookie();
    private final Runnable takeOut = door.rest.add("training", "courses", courses());

    @AfterEach
    void close() {
        door.close();
    }

    record Course(
            Id<Course> id,
            String title,
            FiscalYear year,
            CalendarDate date,
            Optional<LocalDate> day,
            List<Place> places) {}

    record Place(String name, boolean isOnline) {}

    record Rename(String title) {
        Rename {
            if (title.isBlank()) {
                throw new Refused("training.refused.title").at("title");
            }
        }
    }

    private static RestResource courses() {
        return () -> List.of(
                RestOperation.get("/{id}", "One course", Course.class, request -> course(request.place("id"))),
                RestOperation.get(
                        "/export",
                        "All as text",
                        RestStream.class,
                        request -> new RestStream(
                                "text/csv; charset=utf-8",
                                "講座.csv",
                                out -> out.write("a,b".getBytes(StandardCharsets.UTF_8)))),
                RestOperation.get(
                        "/late",
                        "Fails early",
                        RestStream.class,
                        request -> new RestStream("text/plain", "", out -> {
                            throw new Refused("web.refused.number", "x");
                        })),
                RestOperation.post(
                        "/{id}/rename",
                        "Renames",
                        Rename.class,
                        Void.class,
                        request -> request.body(Rename.class).title()),
                RestOperation.delete("/{id}", "Takes away", request -> fail(request.place("id"))));
    }

    private static Course course(String id) {
        String title = CallerScope.current().orElseThrow().name();
        return new Course(
                Id.of(id),
                title,
                new FiscalYear(2024),
                CalendarDate.parse("2024-10-end"),
                Optional.empty(),
                List.of(new Place("東京", false)));
    }

    @Test
    void the_token_of_a_person_counts_for_the_rest_interface_and_from_its_address_only() {
        String path = "/api/v1/training/courses/" + ID;
        assertThat(door.get(path, "Authorization", "Bearer " + OpenDoor.TOKEN).body())
                .contains("anna");
        HttpResponse<String> wrong = door.get(path, "Authorization", "Bearer iik_other");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(door.get("/members", "Authorization", "Bearer " + OpenDoor.TOKEN)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_line_of_the_log_says_the_request_and_the_account() {
        Logger logger = (Logger) LoggerFactory.getLogger("org.iinkai.web");
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        logger.addAppender(seen);
        try {
            delete("boom");
        } finally {
            logger.detachAppender(seen);
        }
        assertThat(seen.list)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getMDCPropertyMap())
                        .containsKey("account")
                        .hasEntrySatisfying(
                                "request", number -> assertThat(number).matches("[0-9a-f]{8}")));
    }

    private static Object fail(String how) {
        throw switch (how) {
            case "none" -> new NotFound("course:none");
            case "forbidden" -> new Forbidden("training.change");
            case "stale" -> new Refused("training.refused.changed-meanwhile");
            default -> new IllegalStateException("a secret of the inside");
        };
    }

    @Test
    void an_answer_is_json_with_plain_ids_dates_and_years() {
        JsonNode course = json(get("/api/v1/training/courses/" + ID));

        assertThat(course.toString())
                .isEqualTo("{\"id\":\"" + ID
                        + "\",\"title\":\"anna\",\"year\":2024,\"date\":\"2024-10-end\",\"day\":null,"
                        + "\"places\":[{\"name\":\"東京\",\"isOnline\":false}]}");
    }

    @Test
    void a_stream_is_offered_under_its_name() {
        HttpResponse<String> answer = get("/api/v1/training/courses/export");

        assertThat(answer.body()).isEqualTo("a,b");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"_.csv\"; filename*=UTF-8''%E8%AC%9B%E5%BA%A7.csv");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
    }

    @Test
    void a_stream_that_fails_before_its_first_byte_is_a_problem() {
        assertThat(get("/api/v1/training/courses/late").statusCode()).isEqualTo(422);
    }

    @Test
    void who_is_not_signed_in_gets_401_as_problem() {
        HttpResponse<String> answer = door.get("/api/v1/training/courses/" + ID);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void problems_say_what_to_do_in_the_callers_language_and_nothing_of_the_inside() {
        assertProblem(delete("none"), 404, "見つかりません");
        assertProblem(delete("forbidden"), 403, "権限がありません");
        assertProblem(delete("stale"), 409, "!training.refused.changed-meanwhile!");
        HttpResponse<String> defect = delete("boom");
        assertProblem(defect, 500, "管理者に知らせて");
        assertThat(json(defect).path("id").asString()).hasSize(8);
        assertThat(defect.body()).doesNotContain("secret", "IllegalState");
    }

    @Test
    void bad_json_is_400_and_what_a_record_refuses_is_422_at_its_field() {
        assertProblem(rename("{"), 400, "JSON");
        assertProblem(rename(""), 400, "JSON");
        HttpResponse<String> refused = rename("{\"title\":\" \"}");
        assertProblem(refused, 422, "!training.refused.title!");
        assertThat(json(refused).path("field").asString()).isEqualTo("title");
        assertThat(rename("{\"title\":\"x\"}").statusCode()).isEqualTo(204);
    }

    @Test
    void an_unknown_path_is_404_and_another_method_405_with_what_is_allowed() {
        assertProblem(get("/api/v1/training/nothing"), 404, "見つかりません");
        HttpResponse<String> answer = send("PUT", "/api/v1/training/courses/" + ID, "");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET", "DELETE");
    }

    @Test
    void the_control_token_counts_on_this_machine_only() {
        String path = "/api/v1/training/courses/" + ID;

        assertThat(door.get(path, "Authorization", "Bearer control").body()).contains("command line");
        assertThat(door.post(path + "/rename", "{\"title\":\"x\"}", "Authorization", "Bearer control")
                        .statusCode())
                .isEqualTo(204);
        assertThat(door.get(path, "Authorization", "Bearer wrong").statusCode()).isEqualTo(401);
        assertThat(door.get(path, "Authorization", "Bearer control", "X-Forwarded-For", "127.0.0.1")
                        .statusCode())
                .isEqualTo(401);
        assertThat(door.get("/members", "Authorization", "Bearer control").statusCode())
                .isEqualTo(303);
    }

    @Test
    void the_openapi_document_follows_what_is_served() {
        String document = door.get("/openapi").body();
        JsonNode course = JSON.readTree(document).at("/components/schemas/training.Course");
        assertThat(document).contains("\"openapi\":\"3.1.0\"", "/api/v1/training/courses/{id}/rename");
        assertThat(course.at("/properties/id").toString()).isEqualTo("{\"type\":\"string\",\"format\":\"uuid\"}");
        assertThat(course.at("/properties/places/items/$ref").asString())
                .isEqualTo("#/components/schemas/training.Place");
        assertThat(course.path("required").toString()).doesNotContain("day");

        takeOut.run();

        assertThat(door.get("/openapi").body()).doesNotContain("training");
        assertThat(get("/api/v1/training/courses/" + ID).statusCode()).isEqualTo(404);
    }

    @Test
    void two_resources_can_not_be_served_at_one_path() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> door.rest.add("training", "courses", courses()));

        takeOut.run();
        door.rest.add("training", "courses", courses());

        assertThat(get("/api/v1/training/courses/" + ID).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) {
        return door.get(path, "Cookie", cookie);
    }

    private HttpResponse<String> delete(String id) {
        return send("DELETE", "/api/v1/training/courses/" + id, "");
    }

    private HttpResponse<String> rename(String body) {
        return send("POST", "/api/v1/training/courses/" + ID + "/rename", body);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return door.send(door.request(path)
                .method(method, BodyPublishers.ofString(body))
                .headers("Cookie", cookie, "Sec-Fetch-Site", "same-origin"));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).contains(detail);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
