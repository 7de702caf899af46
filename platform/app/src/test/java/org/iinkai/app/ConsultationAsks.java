package org.iinkai.app;

import java.util.function.Function;

import org.iinkai.app.RestAsks.Ask;

/** Requests for the operations on consultations, each with one of its own about a document of a committee. */
final class ConsultationAsks {

    private static final String BODY = "pr-committee";
    private static final String NOBODYS = "0199c1d2-0000-7000-8000-000000000009";
    private final RestAsks asks;
    private int number;
    private String shelf = "";

    ConsultationAsks(RestAsks asks) {
        this.asks = asks;
    }

    /** A consultation as it was made. */
    private record Made(String id, String version) {

        String path() {
            return "consultations/" + id;
        }
    }

    void add() {
        shelf = asks.make("document-folders", "{\"body\":\"%s\",\"folder\":{\"name\":\"照会\"}}".formatted(BODY))
                .id();
        asks.read("consultations", "consultations");
        asks.put("POST consultations", () -> RestAsks.post("consultations", coming(), ""));
        read("");
        read("/chapters");
        read("/opinions");
        with("PUT", "", made -> RestAsks.put(made.path(), body(), made.version()));
        with("POST", "/close", made -> RestAsks.post(made.path() + "/close", "", made.version()));
        with("POST", "/publish", made -> {
            String closed = asks.send(RestAsks.post(made.path() + "/close", "", made.version()))
                    .headers()
                    .firstValue("ETag")
                    .orElse("");
            return RestAsks.post(made.path() + "/publish", "", closed);
        });
        own();
    }

    /** Who makes these records is asked nothing, so that no opinion is there: nobody gets further than being let in. */
    private void own() {
        read("/own-opinions");
        read("/published-opinions");
        read("/opinions/{opinion}", "/opinions/" + NOBODYS);
        read("/own-opinions/{opinion}", "/own-opinions/" + NOBODYS);
        with(
                "PUT",
                "/opinions/{opinion}/answer",
                made -> RestAsks.put(
                        made.path() + "/opinions/" + NOBODYS + "/answer", "{\"verdict\":\"ADOPTED\"}", "\"1\""));
        with(
                "POST",
                "/own-opinions",
                made -> RestAsks.post(made.path() + "/own-opinions", "{\"opinion\":" + opinion() + "}", ""));
        with(
                "PUT",
                "/own-opinions/{opinion}",
                made -> RestAsks.put(made.path() + "/own-opinions/" + NOBODYS, opinion(), "\"1\""));
        with(
                "DELETE",
                "/own-opinions/{opinion}",
                made -> new Ask("DELETE", "/api/v1/" + made.path() + "/own-opinions/" + NOBODYS, "", ""));
    }

    private void read(String part) {
        read(part, part);
    }

    private void read(String name, String part) {
        with("GET", name, made -> new Ask("GET", "/api/v1/" + made.path() + part, "", ""));
    }

    private void with(String method, String part, Function<Made, Ask> ask) {
        asks.put(method + " consultations/{id}" + part, () -> ask.apply(made()));
    }

    private Made made() {
        RestAsks.Made made = asks.make("consultations", coming());
        return new Made(made.id(), made.version());
    }

    private String coming() {
        number++;
        String document = asks.make("documents", """
                {"document":{"folder":"%s","title":"案 %d","kind":"GUIDELINE","visibility":"BODY"}}
                """.formatted(shelf, number)).path();
        asks.send(RestAsks.post(document + "/texts", "{\"chapters\":[{\"title\":\"第1章\",\"text\":\"目的\"}]}", ""));
        return "{\"document\":\"%s\",\"consultation\":%s}"
                .formatted(document.substring(document.indexOf('/') + 1), body());
    }

    private static String body() {
        return """
                {"title":"照会","asksMembers":false,"bodies":["%s"],"deadline":"2999-12-31","tells":false}
                """.formatted(BODY);
    }

    private static String opinion() {
        return "{\"chapter\":1,\"text\":\"賛成\"}";
    }
}
