package org.iinkai.app;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

import org.iinkai.app.RestAsks.Ask;
import org.iinkai.app.RestAsks.Made;

/** Requests for the operations on events, each with an event of its own that everybody may see. */
final class EventAsks {

    private static final String API = "/api/v1/";
    private static final String SERIES = "tried";
    private static final String CALENDAR =
            "BEGIN:VCALENDAR\\nBEGIN:VEVENT\\nUID:t\\nSUMMARY:t\\nLOCATION:t\\nDTSTART:20250220T140000\\nEND:VEVENT\\nEND:VCALENDAR";
    private final RestAsks asks;
    private final AtomicInteger number = new AtomicInteger();

    EventAsks(RestAsks asks) {
        this.asks = asks;
    }

    void add() {
        asks.send(RestAsks.post("event-series", series(SERIES), ""));
        asks.read("event-series", "event-series");
        asks.read("event-series/{code}", "event-series/" + SERIES);
        asks.put("POST event-series", () -> RestAsks.post("event-series", series("tried-" + next()), ""));
        asks.put("PUT event-series/{code}", () -> {
            String code = "tried-" + next();
            String version = asks.send(RestAsks.post("event-series", series(code), ""))
                    .headers()
                    .firstValue("ETag")
                    .orElse("");
            return RestAsks.put("event-series/" + code, seriesBody(), version);
        });
        asks.read("event-series/{code}/report-lines", "event-series/" + SERIES + "/report-lines");
        asks.put(
                "PUT event-series/{code}/report-lines",
                () -> RestAsks.put(
                        "event-series/" + SERIES + "/report-lines",
                        "{\"lines\":[{\"what\":\"DAYS\",\"label\":\"実施日\"}]}",
                        ""));
        rosters();
        events();
        signUps();
        meetings();
        certificates();
    }

    private void certificates() {
        asks.put(
                "GET events/{id}/certificates",
                () -> new Ask("GET", API + came(false).path() + "/certificates", "", ""));
        asks.put(
                "POST events/{id}/certificates", () -> RestAsks.post(came(false).path() + "/certificates", "", ""));
        asks.put(
                "GET events/{id}/certificates/file",
                () -> new Ask("GET", API + came(true).path() + "/certificates/file", "", ""));
        asks.put("GET events/{id}/certificates/{place}/file", () -> {
            Made event = came(true);
            String place = RestAsks.json(asks.send(new Ask("GET", API + event.path() + "/certificates", "", "")))
                    .at("/0/place")
                    .asString();
            return new Ask("GET", API + event.path() + "/certificates/" + place + "/file", "", "");
        });
        with(
                "POST",
                "/certificates/offer",
                event -> RestAsks.post(event.path() + "/certificates/offer", "{\"offered\":true}", ""));
    }

    /** An event that somebody came to. */
    private Made came(boolean isIssued) {
        Made event = open();
        asks.send(RestAsks.post(path(event, signedUp(event), "/attendance"), "{\"session\":1,\"came\":true}", ""));
        if (isIssued) {
            asks.send(RestAsks.post(event.path() + "/certificates", "", ""));
        }
        return event;
    }

    private void rosters() {
        String members = "event-series/" + SERIES + "/members";
        asks.read("event-series/{code}/members", members);
        asks.put("POST event-series/{code}/members", () -> RestAsks.post(members, member(), ""));
        asks.put("POST event-series/{code}/members/{member}/leave", () -> {
            String id = "0".repeat(8) + "-0000-4000-8000-" + "%012d".formatted(next());
            asks.send(RestAsks.post(members, member().replace("{", "{\"id\":\"" + id + "\","), ""));
            return RestAsks.post(members + "/" + id + "/leave", "{\"day\":\"2025-06-30\"}", "");
        });
    }

    private String member() {
        return "{\"person\":\"" + asks.person().id() + "\",\"day\":\"2025-04-01\"}";
    }

    private void events() {
        asks.read("events", "events?day-from=2024-04-01&day-to=2025-03-31");
        asks.read("events/gaps", "events/gaps?year=2024");
        asks.put("POST events", () -> RestAsks.post("events", "{\"series\":\"tried\",\"event\":" + body() + "}", ""));
        asks.put(
                "POST events/import",
                () -> RestAsks.post(
                        "events/import",
                        "{\"series\":\"tried\",\"bodies\":[\"pr-committee\"],\"trial\":true,\"calendar\":\"" + CALENDAR
                                + "\"}",
                        ""));
        with("PUT", "", event -> RestAsks.put(event.path(), body(), event.version()));
        read("");
        read("/clashes");
        with("POST", "/hold", event -> RestAsks.post(event.path() + "/hold", "", ""));
        with("POST", "/cancel", event -> RestAsks.post(event.path() + "/cancel", "{\"reason\":\"台風\"}", ""));
    }

    private void signUps() {
        with("POST", "/opening", event -> RestAsks.post(event.path() + "/opening", opening(), ""));
        withOpen(
                "/extend",
                event -> RestAsks.post(
                        event.path() + "/extend", "{\"deadline\":\"" + now().plus(25, ChronoUnit.DAYS) + "\"}", ""));
        withOpen("/close", event -> RestAsks.post(event.path() + "/close", "", ""));
        withOpen("/sign-ups", event -> RestAsks.post(event.path() + "/sign-ups", signUp(), ""));
        read("/deadlines");
        read("/headcount");
        read("/people");
        withPlace(
                "/check-in",
                (event, place) -> RestAsks.post(
                        event.path() + "/check-in",
                        "{\"code\":\"" + place.path("code").asString() + "\"}",
                        ""));
        withPlace("/people/{place}/withdraw", (event, place) -> RestAsks.post(path(event, place, "/withdraw"), "", ""));
        asks.put("POST events/{id}/people/{place}/promote", () -> {
            Made event = open();
            signedUp(event);
            return RestAsks.post(path(event, signedUp(event), "/promote"), "", "");
        });
        withPlace(
                "/people/{place}/attendance",
                (event, place) ->
                        RestAsks.post(path(event, place, "/attendance"), "{\"session\":1,\"came\":true}", ""));
        with("POST", "/settle", event -> {
            asks.send(RestAsks.post(event.path() + "/hold", "", ""));
            return RestAsks.post(event.path() + "/settle", "", "");
        });
    }

    private void meetings() {
        read("/meeting");
        read("/attendees");
        read("/actions");
        with(
                "PUT",
                "/meeting",
                event -> RestAsks.put(
                        event.path() + "/meeting",
                        "{\"agenda\":[{\"title\":\"予算\",\"presenter\":\"\",\"text\":\"\",\"decision\":\"\"}],\"minutes\":\"\"}",
                        "\"0\""));
        with("POST", "/actions", event -> RestAsks.post(event.path() + "/actions", "{\"text\":\"会場を予約する\"}", ""));
        with("POST", "/meeting/approve", event -> RestAsks.post(event.path() + "/meeting/approve", "", minutes(event)));
        with("POST", "/meeting/reopen", event -> {
            String version = version(asks.send(RestAsks.post(event.path() + "/meeting/approve", "", minutes(event))));
            return RestAsks.post(event.path() + "/meeting/reopen", "{\"reason\":\"誤記\"}", version);
        });
        asks.read("events/actions", "events/actions?mine=false");
        asks.put("POST events/actions/{action}/done", () -> {
            JsonNode item = RestAsks.json(
                            asks.send(RestAsks.post(made().path() + "/actions", "{\"text\":\"会場を予約する\"}", "")))
                    .get(0);
            return RestAsks.post(
                    "events/actions/" + item.path("id").asString() + "/done",
                    "{\"done\":true}",
                    "\"" + item.path("version").asInt() + "\"");
        });
    }

    /** Writes minutes; gives their version. */
    private String minutes(Made event) {
        return version(
                asks.send(RestAsks.put(event.path() + "/meeting", "{\"agenda\":[],\"minutes\":\"議事\"}", "\"0\"")));
    }

    private static String version(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    private void read(String part) {
        asks.put("GET events/{id}" + part, () -> new Ask("GET", API + made().path() + part, "", ""));
    }

    private void with(String method, String part, Function<Made, Ask> ask) {
        asks.put(method + " events/{id}" + part, () -> ask.apply(made()));
    }

    private void withOpen(String part, Function<Made, Ask> ask) {
        asks.put("POST events/{id}" + part, () -> ask.apply(open()));
    }

    private void withPlace(String part, java.util.function.BiFunction<Made, JsonNode, Ask> ask) {
        asks.put("POST events/{id}" + part, () -> {
            Made event = open();
            return ask.apply(event, signedUp(event));
        });
    }

    private JsonNode signedUp(Made event) {
        return RestAsks.json(asks.send(RestAsks.post(event.path() + "/sign-ups", signUp(), "")))
                .at("/people/0");
    }

    private static String path(Made event, JsonNode place, String part) {
        return event.path() + "/people/" + place.path("id").asString() + part;
    }

    private Made made() {
        var answer = asks.send(RestAsks.post("events", "{\"series\":\"tried\",\"event\":" + body() + "}", ""));
        String id = RestAsks.json(answer).at("/event/id").asString();
        return new Made("events/" + id, id, answer.headers().firstValue("ETag").orElse(""));
    }

    private Made open() {
        Made event = made();
        asks.send(RestAsks.post(event.path() + "/opening", opening(), ""));
        return event;
    }

    private int next() {
        return number.incrementAndGet();
    }

    private static String series(String code) {
        return "{\"code\":\"" + code + "\",\"series\":" + seriesBody() + "}";
    }

    private static String seriesBody() {
        return """
                {"name":{"ja":"試行","en":"Trial"},"kind":"EVENT","numbering":"NONE","people":"PARTICIPANTS",
                "bodies":["pr-committee"]}
                """;
    }

    private static String body() {
        return """
                {"title":"試行","sessions":[{"day":"%s","starts":"14:00","ends":"17:00","form":"VENUE","place":"会議室"}],
                "outline":{"description":"","audience":"PUBLIC","eligibility":"","bodies":["pr-committee"],
                "seats":{"venue":1},"fees":[]}}
                """.formatted(LocalDate.now(ZoneOffset.UTC).plusDays(30));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String opening() {
        return "{\"opens\":\"%s\",\"deadline\":\"%s\"}"
                .formatted(now().minusSeconds(3600), now().plus(20, ChronoUnit.DAYS));
    }

    private String signUp() {
        return """
                {"name":"申込 太郎","email":"taro@example.jp","company":"試行社%1$d",
                "people":[{"name":"試行 %1$d","attendance":"VENUE"}]}
                """.formatted(next());
    }
}
