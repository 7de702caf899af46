package org.iinkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

    private static final String HTML = "text/html,*/*;q=0.8";

    private final OpenDoor door = OpenDoor.open(settings -> settings.withMetricsToken("metrics"));

    @AfterEach
    void close() {
        door.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/members",
                "/nothing",
                "/api/v1/nothing",
                "/openapi",
                "/health",
                "/health/ready",
                "/metrics",
                "/assets/door.css",
                "/favicon.ico",
                "/favicon.svg",
                "/plugins/training/1.0.0/seal.svg",
                "/VAADIN/none.js",
                "/setup",
                "/broken",
                "/down?x=%20"
            })
    void every_answer_carries_the_security_headers_once_and_names_no_server(String path) {
        HttpResponse<String> answer = door.get(path, "Cookie", door.cookie());

        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().allValues("Permissions-Policy")).hasSize(1);
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .doesNotContain("script-src 'unsafe-inline'");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void a_request_that_is_no_http_is_refused_with_the_same_headers() {
        String answer = RawSocket.exchange(door.door.port(), "GET /a b c HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").containsIgnoringCase("x-content-type-options: nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..%2f",
                "//x",
                "/%00",
                "/%2e%2e/secret",
                "/a/../b",
                "/a;x=1",
                "/a%5cb",
                "/a\\b",
                "/VAADIN/%2e%2e/x",
                "/./x",
                "/a//b"
            })
    void path_tricks_are_refused(String path) {
        assertThat(RawSocket.get(door.door.port(), path)).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND"})
    void unusual_methods_are_refused(String method) {
        String answer = RawSocket.exchange(
                door.door.port(), method + " / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsPattern("HTTP/1.1 40[05]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/VAADIN/build/none.js",
                "/iinkai/none.css",
                "/plugins/training/1.0.0/none.png",
                "/favicon.png",
                "/robots.txt",
                "/nothing",
                "/sw.js",
                "/VAADIN/"
            })
    void what_does_not_exist_is_404_at_the_door_and_makes_no_session(String path) {
        HttpResponse<String> answer = door.get(path, "Accept", HTML, "Cookie", door.cookie());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("<h1>ページが見つかりません");
    }

    @Test
    void rest_and_bundle_files_make_no_session() {
        String cookie = door.cookie();

        assertThat(door.get("/api/v1/x", "Cookie", cookie).headers().firstValue("Set-Cookie"))
                .isEmpty();
        assertThat(door.get("/plugins/training/1.0.0/seal.svg", "Cookie", cookie)
                        .headers()
                        .firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void bundle_files_are_kept_for_good_and_can_run_no_script() {
        HttpResponse<String> answer = door.get("/plugins/training/1.0.0/seal.svg");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
    }

    @Test
    void the_interface_sees_the_caller_and_keeps_its_own_content_policy() {
        HttpResponse<String> answer = door.get("/members", "Cookie", door.cookie());

        assertThat(answer.body()).startsWith("anna ");
        assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'self'");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("iinkai-window=")
                .contains("HttpOnly");
    }

    @Test
    void a_failing_servlet_tells_nothing_of_its_inside() {
        HttpResponse<String> answer = door.get("/broken", "Cookie", door.cookie());

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret", "Exception", "jetty");
    }

    @Test
    void a_servlet_may_answer_later() {
        assertThat(door.get("/async", "Cookie", door.cookie()).body()).isEqualTo("later");
    }

    @Test
    void forwarding_headers_count_only_from_a_trusted_proxy() {
        String[] forwarded = {
            "X-Forwarded-For",
            "198.51.100.7, 203.0.113.9",
            "X-Forwarded-Proto",
            "https",
            "X-Forwarded-Host",
            "iinkai.example"
        };

        HttpRequest.Builder untrusted = door.request("/members").header("Cookie", door.cookie());
        assertThat(door.send(untrusted.headers(forwarded)).body()).isEqualTo("anna http 127.0.0.1 127.0.0.1");
        try (OpenDoor behind = OpenDoor.open(settings -> settings.withTrustedProxies(Set.of("127.0.0.1")))) {
            HttpRequest.Builder trusted = behind.request("/members").header("Cookie", behind.cookie());
            assertThat(behind.send(trusted.headers(forwarded)).body())
                    .isEqualTo("anna https iinkai.example 203.0.113.9");
        }
    }

    @Test
    void probes_answer_everybody_without_detail() {
        assertThat(door.get("/health/live").statusCode()).isEqualTo(204);
        assertThat(door.get("/health/ready").statusCode()).isEqualTo(204);

        door.isReady = false;

        assertThat(door.get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(door.get("/health/ready").body()).isEmpty();
        assertThat(door.get("/health/live").statusCode()).isEqualTo(204);
    }

    @Test
    void metrics_are_for_this_machine_and_for_the_token() {
        String[] fromFar = {"Via", "1.1 proxy"};

        assertThat(door.get("/metrics").statusCode()).isEqualTo(200);
        assertThat(door.get("/metrics", fromFar).statusCode()).isEqualTo(403);
        assertThat(door.get("/metrics", "Via", "1.1 proxy", "Authorization", "Bearer wrong")
                        .statusCode())
                .isEqualTo(403);
        assertThat(door.get("/metrics", "Via", "1.1 proxy", "Authorization", "Bearer metrics")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_style_sheet_may_be_kept_for_good_by_its_versioned_address() {
        String page = door.get("/sign-in").body();
        String address = page.replaceAll("(?s).*href=\"(/assets/[^\"]+)\".*", "$1");

        HttpResponse<String> sheet = door.get(address);

        assertThat(sheet.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
        assertThat(sheet.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    }
}
