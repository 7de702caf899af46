package org.iinkai.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the door answers to whom outside the REST interface: every page that is open to everybody, and those that are not.
 * That no route is missing here, is watched beside the door.
 */
class PageRightsTest {

    @TempDir
    private static Path folder;

    private static OpenPlatform platform;
    private static SampleRoles roles;

    /** A request as a browser makes it. */
    private record Ask(String path, String form) {}

    @BeforeAll
    static void open() {
        platform = new OpenPlatform(folder);
        roles = new SampleRoles(platform, folder);
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @Test
    void every_page_answers_everybody_as_the_table_says() throws IOException {
        RightsTable table = new RightsTable(roles.names());
        asks().forEach((name, ask) -> table.add(
                name,
                roles.names().stream()
                        .map(role -> Integer.toString(status(name, ask, role)))
                        .toList()));
        table.isAsIn("/rights/pages.txt", "pages-matrix.txt");
    }

    private static int status(String name, Ask ask, String role) {
        String method = name.startsWith("ANY ") ? "GET" : name.substring(0, name.indexOf(' '));
        String[] headers = Stream.concat(Stream.of("Accept", "text/html"), Stream.of(roles.headers(role)))
                .toArray(String[]::new);
        return platform.send("", method, ask.path(), ask.form(), headers).statusCode();
    }

    private static Map<String, Ask> asks() {
        Map<String, Ask> all = new LinkedHashMap<>();
        pages(all);
        String token = "x".repeat(43);
        all.put("GET /password/{token}", new Ask("/password/" + token, ""));
        all.put("POST /password/{token}", new Ask("/password/" + token, "password=long+enough+for+anybody"));
        events(all, token);
        documents(all);
        all.put("GET /plugins/{+rest}", new Ask("/plugins/nothing/1/x.js", ""));
        all.put("ANY /api/v1/{+rest}", new Ask("/api/v1/no-such-thing", ""));
        all.put("GET /openapi", new Ask("/openapi", ""));
        for (String path : List.of("/health/live", "/health/ready", "/metrics")) {
            all.put("GET " + path + " (probe)", new Ask(path, ""));
        }
        all.put("GET / (interface)", new Ask("/", ""));
        all.put("GET /members (interface)", new Ask("/members", ""));
        all.put("GET /no-such-page (interface)", new Ask("/no-such-page", ""));
        all.put("POST /?v-r=uidl (interface)", new Ask("/?v-r=uidl", "{}"));
        all.put("GET /VAADIN/dynamic/x (interface)", new Ask("/VAADIN/dynamic/x", ""));
        all.put("POST /sign-out", new Ask("/sign-out", "")); // the last, for it ends everybody's session
        return all;
    }

    /** An event of the sample that members may see, a link that nobody was given, the public feed. */
    private static void events(Map<String, Ask> all, String token) {
        String ofEvent = "/events/{id:[0-9a-fA-F]+-[0-9a-fA-F-]+}";
        String event = "/events/" + UUID.nameUUIDFromBytes("core.event:exchange-13".getBytes(UTF_8));
        all.put("GET /events", new Ask("/events", ""));
        all.put("GET " + ofEvent, new Ask(event, ""));
        all.put("POST " + ofEvent, new Ask(event, "step=none"));
        all.put("GET /sign-up/{token}", new Ask("/sign-up/" + token, ""));
        all.put(
                "GET /sign-up/{token}/certificate/{place:[0-9a-fA-F]+-[0-9a-fA-F-]+}",
                new Ask("/sign-up/" + token + "/certificate/" + UUID.nameUUIDFromBytes("place".getBytes(UTF_8)), ""));
        all.put("POST /sign-up/{token}", new Ask("/sign-up/" + token, "step=cancel"));
        String news = UUID.nameUUIDFromBytes("nothing".getBytes(UTF_8)).toString();
        all.put("GET /news/{id:[0-9a-fA-F]+-[0-9a-fA-F-]+}", new Ask("/news/" + news, ""));
        all.put("GET /subscribe", new Ask("/subscribe", ""));
        all.put("POST /subscribe", new Ask("/subscribe", "email=nobody"));
        for (String link : new String[] {"/subscribe/confirm/", "/unsubscribe/"}) {
            all.put("GET " + link + "{token}", new Ask(link + token, ""));
            all.put("POST " + link + "{token}", new Ask(link + token, "List-Unsubscribe=One-Click"));
        }
        all.put("GET /calendar/{feed:[A-Za-z0-9_-]+}.ics", new Ask("/calendar/public.ics", ""));
    }

    /** A public document of the sample, a committee's draft without a file. */
    private static void documents(Map<String, Ask> all) {
        String ofDocument = "/documents/{id:[0-9a-fA-F]+-[0-9a-fA-F-]+}";
        String ofFile = "/files/{id:[0-9a-fA-F-]{36}}/{number:[0-9]{1,9}}";
        String ethics = "/documents/" + UUID.nameUUIDFromBytes("core.document:ethics".getBytes(UTF_8));
        String plan = "/files/" + UUID.nameUUIDFromBytes("core.document:pr-plan".getBytes(UTF_8)) + "/1";
        all.put("GET /documents", new Ask("/documents", ""));
        all.put("GET " + ofDocument, new Ask(ethics, ""));
        for (String method : List.of("GET ", "HEAD ")) {
            all.put(method + ofDocument + "/file", new Ask(ethics + "/file", ""));
            all.put(method + ofFile, new Ask(plan, ""));
        }
    }

    private static void pages(Map<String, Ask> all) {
        for (String path : List.of(
                "/sign-in",
                "/sign-in/code",
                "/sign-in/set-up",
                "/sign-in/sso",
                "/sign-in/sso/done",
                "/setup",
                "/password",
                "/join",
                "/privacy-policy",
                "/news",
                "/news/feed.xml",
                "/robots.txt",
                "/sitemap.xml",
                "/assets/door.css",
                "/assets/door.js",
                "/favicon.svg",
                "/favicon.ico")) {
            all.put("GET " + path, new Ask(path, ""));
        }
        all.put("POST /sign-in", new Ask("/sign-in", "login=anna&password=wrong"));
        all.put("POST /sign-in/code", new Ask("/sign-in/code", "code=123456"));
        all.put("POST /sign-in/set-up", new Ask("/sign-in/set-up", "code=123456"));
        all.put("POST /sign-in/passkey/options", new Ask("/sign-in/passkey/options", ""));
        all.put("POST /sign-in/passkey", new Ask("/sign-in/passkey", "token=x&response=%7B%7D"));
        all.put("POST /setup", new Ask("/setup", "code=x"));
        all.put("POST /password", new Ask("/password", "login=nobody"));
        all.put("POST /join", new Ask("/join", ""));
    }
}
