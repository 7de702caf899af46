package org.iinkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A consultation by a program, from its opening to its end, with what it is told when it asks for too much. */
class ConsultationsOverTheDoorTest {

    private static final String API = "/api/v1/";
    private static final String NOBODYS = "0199c1d2-0000-7000-8000-000000000009";
    private static final String BODY = """
            {"title":"案への意見照会","asksMembers":true,"deadline":"2999-12-31"}
            """;

    @TempDir
    private static Path folder;

    private static OpenPlatform platform;
    private static String document = "";

    @BeforeAll
    static void open() {
        platform = new OpenPlatform(folder);
        String shelf = id(send("POST", "document-folders", "{\"body\":\"\",\"folder\":{\"name\":\"棚\"}}"));
        document = id(send("POST", "documents", """
                {"document":{"folder":"%s","title":"案","kind":"GUIDELINE","visibility":"MEMBERS"}}
                """.formatted(shelf)));
        json(send("POST", "documents/" + document + "/texts", "{\"chapters\":[{\"title\":\"第1章\",\"text\":\"目的\"}]}"));
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers) {
        return platform.send(platform.everything, method, API + path, body, headers);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return new JsonMapper().readTree(answer.body());
    }

    private static String id(HttpResponse<String> answer) {
        return json(answer).path("id").asString();
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    private static HttpResponse<String> opened() {
        return send("POST", "consultations", "{\"document\":\"%s\",\"consultation\":%s}".formatted(document, BODY));
    }

    @Test
    void a_consultation_is_opened_changed_closed_and_published() {
        HttpResponse<String> opened = opened();
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        String path = "consultations/" + id(opened);
        assertThat(json(opened).path("remindDays").asInt()).isEqualTo(3);
        assertThat(opened.headers().firstValue("Location").orElse("")).endsWith(path);
        assertThat(json(send("GET", path + "/chapters", "")).at("/0/title").asString())
                .isEqualTo("第1章");
        assertThat(send("GET", "consultations?open=true", "").body()).contains(id(opened));
        assertThat(json(send("GET", path + "/opinions?chapter=1&unanswered=true", ""))
                        .path("rows"))
                .isEmpty();

        assertThat(send("PUT", path, BODY).statusCode()).isEqualTo(428);
        HttpResponse<String> changed = send("PUT", path, BODY, "If-Match", tag(opened));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(send("PUT", path, BODY, "If-Match", tag(opened)).statusCode())
                .isEqualTo(412);
        assertThat(send("POST", path + "/publish", "", "If-Match", tag(changed)).body())
                .contains("core.refused.consultation-open");
        HttpResponse<String> closed = send("POST", path + "/close", "", "If-Match", tag(changed));
        assertThat(json(closed).path("state").asString()).isEqualTo("ENDED");
        HttpResponse<String> published = send("POST", path + "/publish", "", "If-Match", tag(closed));
        assertThat(json(published).path("state").asString()).isEqualTo("PUBLISHED");
    }

    @Test
    void what_is_not_there_is_not_found_and_what_makes_no_sense_is_a_problem() {
        String path = "consultations/" + id(opened());
        for (String unknown : new String[] {
            "consultations/" + NOBODYS,
            "consultations/" + NOBODYS + "/opinions",
            path + "/opinions/" + NOBODYS,
            path + "/own-opinions"
        }) {
            HttpResponse<String> answer = send("GET", unknown, "");
            assertThat(answer.statusCode()).as(unknown).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/problem+json");
        }
        HttpResponse<String> past = send(
                "POST",
                "consultations",
                "{\"document\":\"%s\",\"consultation\":%s}".formatted(document, BODY.replace("2999", "2001")));
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body()).contains("core.refused.consultation-day");
        assertThat(platform.send(platform.nothing, "GET", API + path, "").statusCode())
                .isEqualTo(403);
        assertThat(platform.send("", "GET", API + path, "").statusCode()).isEqualTo(401);
    }
}
