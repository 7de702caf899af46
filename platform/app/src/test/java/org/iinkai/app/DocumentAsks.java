package org.iinkai.app;

import java.util.function.Function;

import org.iinkai.app.RestAsks.Ask;

/** Requests for the operations on documents, each with a document of its own in the folder of a committee. */
final class DocumentAsks {

    private static final String BODY = "pr-committee";
    private final RestAsks asks;
    private int number;
    private String shelf = "";

    DocumentAsks(RestAsks asks) {
        this.asks = asks;
    }

    /** A document as it was made. */
    private record Made(String id, String version) {

        String path() {
            return "documents/" + id;
        }
    }

    void add() {
        shelf = made("document-folders", folder()).id();
        asks.read("document-storage", "document-storage");
        asks.read("document-storage/verification", "document-storage/verification");
        folders();
        documents();
        versions();
        approvals();
    }

    private void folders() {
        asks.read("document-folders", "document-folders");
        asks.read("document-folders/{id}", "document-folders/" + shelf);
        asks.put("POST document-folders", () -> RestAsks.post("document-folders", folder(), ""));
        asks.put("PUT document-folders/{id}", () -> {
            Made folder = made("document-folders", folder());
            return RestAsks.put("document-folders/" + folder.id(), "{\"name\":\"試行" + next() + "\"}", folder.version());
        });
        asks.put(
                "DELETE document-folders/{id}",
                () -> new Ask(
                        "DELETE",
                        "/api/v1/document-folders/"
                                + made("document-folders", folder()).id(),
                        "",
                        ""));
    }

    private void documents() {
        asks.read("documents", "documents");
        asks.read("documents/search", "documents/search?text=%E8%A9%A6%E8%A1%8C");
        asks.put("POST documents", () -> RestAsks.post("documents", "{\"document\":" + body() + "}", ""));
        read("");
        read("/downloads");
        with("PUT", "", document -> RestAsks.put(document.path(), body(), document.version()));
        with("DELETE", "", document -> new Ask("DELETE", "/api/v1/" + document.path(), "", ""));
    }

    private void versions() {
        read("/versions");
        asks.put("POST documents/{id}/files", () -> RestAsks.post(fresh().path() + "/files?name=a.txt", "試行", ""));
        asks.put("POST documents/{id}/texts", () -> RestAsks.post(fresh().path() + "/texts", text(0), ""));
        asks.put("GET documents/{id}/comparison", () -> {
            Made document = written();
            asks.send(RestAsks.post(document.path() + "/texts", text(1), ""));
            return new Ask("GET", "/api/v1/" + document.path() + "/comparison?earlier=1&later=2", "", "");
        });
        read("/versions/1/chapters", "/versions/{number}/chapters");
        asks.put("GET documents/{id}/versions/{number}/file", () -> {
            Made document = fresh();
            asks.send(RestAsks.post(document.path() + "/files?name=a.txt", "試行" + next(), ""));
            return new Ask("GET", "/api/v1/" + document.path() + "/versions/1/file", "", "");
        });
        asks.put("POST documents/{id}/versions/{number}/restore", () -> {
            Made document = written();
            return RestAsks.post(document.path() + "/versions/1/restore", "", "");
        });
    }

    private void approvals() {
        read("/steps");
        with("POST", "/submit", document -> RestAsks.post(document.path() + "/submit", bodies(), document.version()));
        with("POST", "/approve", document -> {
            String version = submitted(document);
            return RestAsks.post(document.path() + "/approve", "{}", version);
        });
        with("POST", "/give-back", document -> {
            String version = submitted(document);
            return RestAsks.post(document.path() + "/give-back", "{\"reason\":\"用語の統一\"}", version);
        });
        with("POST", "/publish", document -> RestAsks.post(document.path() + "/publish", "{}", document.version()));
        with("POST", "/withdraw", document -> {
            String version = tag(asks.send(RestAsks.post(document.path() + "/publish", "{}", document.version())));
            return RestAsks.post(document.path() + "/withdraw", "", version);
        });
    }

    private String submitted(Made document) {
        return tag(asks.send(RestAsks.post(document.path() + "/submit", bodies(), document.version())));
    }

    private void read(String part) {
        read(part, part);
    }

    private void read(String part, String name) {
        asks.put(
                "GET documents/{id}" + name,
                () -> new Ask("GET", "/api/v1/" + written().path() + part, "", ""));
    }

    private void with(String method, String part, Function<Made, Ask> ask) {
        asks.put(method + " documents/{id}" + part, () -> ask.apply(written()));
    }

    private Made fresh() {
        return made("documents", "{\"document\":" + body() + "}");
    }

    /** A draft with one version, as it is by now. */
    private Made written() {
        Made document = fresh();
        asks.send(RestAsks.post(document.path() + "/texts", text(0), ""));
        String version = tag(asks.send(new Ask("GET", "/api/v1/" + document.path(), "", "")));
        return new Made(document.id(), version);
    }

    private Made made(String path, String body) {
        var answer = asks.send(RestAsks.post(path, body, ""));
        return new Made(RestAsks.json(answer).path("id").asString(), tag(answer));
    }

    private static String tag(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    private int next() {
        number++;
        return number;
    }

    private String folder() {
        return "{\"body\":\"" + BODY + "\",\"folder\":{\"name\":\"試行" + next() + "\"}}";
    }

    private String body() {
        return "{\"folder\":\"%s\",\"title\":\"試行 %d\",\"kind\":\"MATERIAL\",\"visibility\":\"BODY\"}"
                .formatted(shelf, next());
    }

    private static String text(int newest) {
        return "{\"newest\":%d,\"chapters\":[{\"title\":\"第1章\",\"text\":\"試行 %d\"}]}".formatted(newest, newest);
    }

    private static String bodies() {
        return "{\"bodies\":[\"" + BODY + "\"]}";
    }
}
