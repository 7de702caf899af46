package org.iinkai.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document from its coming in by a program to its file and its page, with what the door does about parts and limits. */
class DocumentsOverTheDoorTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String API = "/api/v1/";
    private static final String TEXT = "0123456789 応対の手順";
    private static final int MOST = 20_000;

    @TempDir
    private static Path folder;

    private static OpenPlatform platform;
    private static String shelf = "";

    @BeforeAll
    static void open() throws IOException {
        Path configuration = folder.resolve("application.yaml");
        Files.writeString(configuration, "documents:\n  max-bytes: " + MOST + "\nserver:\n  max-body-bytes: 10000\n");
        platform = new OpenPlatform(folder, configuration.toString());
        shelf = json(post("document-folders", "{\"body\":\"\",\"folder\":{\"name\":\"棚\"}}"))
                .path("id")
                .asString();
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    private static HttpResponse<String> post(String path, String body, String... headers) {
        return platform.send(platform.everything, "POST", API + path, body, headers);
    }

    private static HttpResponse<String> get(String cookie, String path, String... headers) {
        return platform.send(cookie, "GET", path, "", headers);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String body(String title, String visibility) {
        return """
                {"folder":"%s","title":"%s","kind":"MATERIAL","visibility":"%s"}
                """.formatted(shelf, title, visibility);
    }

    private static String document(String title, String visibility) {
        return json(post("documents", "{\"document\":" + body(title, visibility) + "}"))
                .path("id")
                .asString();
    }

    private static HttpResponse<String> file(String document, String name, String content) {
        return post("documents/" + document + "/files?name=" + URLEncoder.encode(name, UTF_8), content);
    }

    private static void publish(String document) {
        String tag = header(get(platform.everything, API + "documents/" + document), "ETag");
        json(post("documents/" + document + "/publish", "{\"adoptedOn\":\"2025-01-22\"}", "If-Match", tag));
    }

    @Test
    void a_file_comes_back_whole_in_parts_and_not_at_all_when_it_is_known() {
        String id = document("手順書", "MEMBERS");
        json(file(id, "応対の手順（案）.txt", TEXT));
        String path = "/files/" + id + "/1";

        HttpResponse<String> whole = get(platform.everything, path);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(TEXT);
        assertThat(header(whole, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"_.txt\"; filename*=UTF-8''"
                        + "%E5%BF%9C%E5%AF%BE%E3%81%AE%E6%89%8B%E9%A0%86%EF%BC%88%E6%A1%88%EF%BC%89.txt");
        assertThat(header(whole, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(whole, "Content-Security-Policy")).endsWith("sandbox");
        assertThat(header(whole, "Content-Length")).isEqualTo(Integer.toString(TEXT.getBytes(UTF_8).length));
        String tag = header(whole, "ETag");

        HttpResponse<String> part = get(platform.everything, path, "Range", "bytes=2-4");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
        assertThat(header(part, "Content-Range")).startsWith("bytes 2-4/");
        assertThat(get(platform.everything, path, "Range", "bytes=2-4", "If-Range", "\"other\"")
                        .body())
                .isEqualTo(TEXT);
        assertThat(get(platform.everything, path, "Range", "bytes=9000-").statusCode())
                .isEqualTo(416);
        assertThat(get(platform.everything, path, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(json(get(platform.everything, API + "documents/" + id + "/downloads")))
                .hasSize(1);
    }

    @Test
    void rights_are_asked_with_each_request() {
        String id = document("内部資料", "SECRETARIAT");
        json(file(id, "a.txt", TEXT));

        assertThat(get("", "/files/" + id + "/1").statusCode()).isEqualTo(303);
        assertThat(get(platform.nothing, "/files/" + id + "/1").statusCode()).isEqualTo(403);
        assertThat(get(platform.everything, "/files/" + id + "/2").statusCode()).isEqualTo(404);
        assertThat(get("", "/documents/" + id).statusCode()).isEqualTo(404);
        assertThat(get("", "/documents/" + id + "/file").statusCode()).isEqualTo(404);
    }

    @Test
    void everybody_reads_what_is_public_in_both_languages() {
        String id = document("公開の<手引き>", "PUBLIC");
        json(post("documents/" + id + "/texts", "{\"chapters\":[{\"title\":\"第1章 目的\",\"text\":\"一行目\\n二行目\"}]}"));
        assertThat(get("", "/documents/" + id).statusCode()).isEqualTo(404);
        publish(id);

        HttpResponse<String> page = get("", "/documents/" + id);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("公開の&lt;手引き&gt;", "第1章 目的", "二行目", "2025年1月22日策定");
        assertThat(header(page, "Set-Cookie")).isEmpty();
        assertThat(get("", "/documents/" + id + "?lang=en").body()).contains("Adopted on 22 January 2025");
        assertThat(get("", "/documents").body()).contains("公開の&lt;手引き&gt;");
    }

    @Test
    void the_file_of_a_public_document_is_for_everybody() {
        String id = document("公開の様式", "PUBLIC");
        json(file(id, "form.txt", TEXT));
        publish(id);

        assertThat(get("", "/documents/" + id).body()).contains("/documents/" + id + "/file", "form.txt");
        assertThat(get("", "/documents/" + id + "/file").body()).isEqualTo(TEXT);
    }

    @Test
    void a_file_may_be_larger_than_other_bodies_and_no_larger_than_said() {
        String id = document("大きな資料", "MEMBERS");

        assertThat(file(id, "a.txt", "a".repeat(15_000)).statusCode()).isEqualTo(200);
        HttpResponse<String> tooLarge = file(id, "b.txt", "b".repeat(MOST + 1));
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(header(tooLarge, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(get(platform.everything, API + "documents/" + id + "/versions")))
                .hasSize(1);
    }

    @Test
    void an_upload_that_is_cut_leaves_nothing() throws IOException {
        String id = document("途切れた資料", "MEMBERS");
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), platform.platform().port())) {
            OutputStream out = socket.getOutputStream();
            String head = "POST /api/v1/documents/" + id + "/files?name=a.txt HTTP/1.1\r\nHost: localhost\r\nCookie: "
                    + platform.everything + "\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 9000\r\n\r\n";
            out.write((head + "half of it").getBytes(UTF_8));
            out.flush();
            socket.shutdownOutput();
            assertThat(socket.getInputStream().readAllBytes()).asString(UTF_8).doesNotContain(" 200 ");
        }

        assertThat(json(get(platform.everything, API + "documents/" + id + "/versions")))
                .isEmpty();
        try (Stream<Path> files = Files.walk(folder.resolve("data/documents"))) {
            assertThat(files.filter(Files::isRegularFile).filter(DocumentsOverTheDoorTest::isHalf))
                    .isEmpty();
        }
    }

    private static boolean isHalf(Path file) {
        try {
            return Files.readString(file).startsWith("half of it");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_key_makes_a_document_once_and_a_tag_keeps_two_people_apart() {
        String key = UUID.randomUUID().toString();
        String asked = "{\"document\":" + body("一度だけ", "MEMBERS") + "}";
        HttpResponse<String> first = post("documents", asked, "Idempotency-Key", key);
        HttpResponse<String> again = post("documents", asked, "Idempotency-Key", key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(json(again).path("id")).isEqualTo(json(first).path("id"));

        String path = API + "documents/" + json(first).path("id").asString();
        String tag = header(first, "ETag");
        String changed = body("二度目", "MEMBERS");
        assertThat(platform.send(platform.everything, "PUT", path, changed).statusCode())
                .isEqualTo(428);
        assertThat(platform.send(platform.everything, "PUT", path, changed, "If-Match", tag)
                        .statusCode())
                .isEqualTo(200);
        assertThat(platform.send(platform.everything, "PUT", path, changed, "If-Match", tag)
                        .statusCode())
                .isEqualTo(412);
    }
}
