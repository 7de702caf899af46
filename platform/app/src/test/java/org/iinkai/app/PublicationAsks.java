package org.iinkai.app;

import java.net.http.HttpResponse;
import java.util.function.Function;

import org.iinkai.app.RestAsks.Ask;

/** Requests for the operations on publications, each with a publication of its own of a committee. */
final class PublicationAsks {

    private static final String BODY = "pr-committee";
    private final RestAsks asks;
    private int number;

    PublicationAsks(RestAsks asks) {
        this.asks = asks;
    }

    /** A publication as it was made. */
    private record Made(String id, String version) {

        String path() {
            return "publications/" + id;
        }
    }

    void add() {
        asks.read("publishing-channels", "publishing-channels");
        asks.put(
                "PUT publishing-channels/{code}",
                () -> RestAsks.put(
                        "publishing-channels/facebook",
                        "{\"name\":{\"ja\":\"Facebook\",\"en\":\"\"},\"words\":\"Facebookに投稿\",\"position\":5,\"list\":\"\"}",
                        ""));
        asks.read("publications", "publications");
        asks.put("POST publications", () -> RestAsks.post("publications", "{\"publication\":" + body() + "}", ""));
        asks.put("GET publications/{id}", () -> new Ask("GET", "/api/v1/" + draft().path(), "", ""));
        with("PUT", "", draft -> RestAsks.put(draft.path(), body(), draft.version()));
        with("DELETE", "", draft -> new Ask("DELETE", "/api/v1/" + draft.path(), "", ""));
        with("POST", "/submit", draft -> step(draft, "/submit", ""));
        with("POST", "/approve", draft -> step(submitted(draft), "/approve", ""));
        with("POST", "/give-back", draft -> step(submitted(draft), "/give-back", "{\"reason\":\"日付\"}"));
        with("POST", "/release", draft -> step(approved(draft), "/release", "{\"channels\":[\"facebook\"]}"));
        with("POST", "/end", draft -> step(released(draft), "/end", ""));
        with(
                "POST",
                "/channels/{channel}/evidence",
                draft -> RestAsks.post(released(draft).path() + "/channels/facebook/evidence", "{}", ""));
        // only a channel that failed is tried again: nobody gets further than being let in
        with(
                "POST",
                "/channels/{channel}/retry",
                draft -> RestAsks.post(draft.path() + "/channels/facebook/retry", "", ""));
    }

    private static Ask step(Made made, String step, String body) {
        return RestAsks.post(made.path() + step, body, made.version());
    }

    private Made submitted(Made draft) {
        return after(draft, asks.send(step(draft, "/submit", "")));
    }

    private Made approved(Made draft) {
        return after(draft, asks.sendAsOther(step(submitted(draft), "/approve", "")));
    }

    private Made released(Made draft) {
        return after(draft, asks.send(step(approved(draft), "/release", "{\"channels\":[\"facebook\"]}")));
    }

    private static Made after(Made before, HttpResponse<String> answer) {
        return new Made(before.id(), tag(answer));
    }

    private void with(String method, String part, Function<Made, Ask> ask) {
        asks.put(method + " publications/{id}" + part, () -> ask.apply(draft()));
    }

    private Made draft() {
        var answer = asks.send(RestAsks.post("publications", "{\"publication\":" + body() + "}", ""));
        return new Made(RestAsks.json(answer).path("id").asString(), tag(answer));
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    private String body() {
        number++;
        return "{\"title\":\"試行 %d\",\"text\":\"本文\",\"body\":\"%s\",\"channels\":{\"facebook\":{\"title\":\"\",\"text\":\"\"}}}"
                .formatted(number, BODY);
    }
}
