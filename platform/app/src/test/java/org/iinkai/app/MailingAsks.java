package org.iinkai.app;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.iinkai.app.RestAsks.Ask;
import org.iinkai.app.RestAsks.Made;

/** Requests for every operation on mailings, lists and suppressed addresses. */
final class MailingAsks {

    private static final String FUTURE = "{\"at\":\"2090-01-01T00:00:00Z\"}";

    private final RestAsks asks;
    private final OpenPlatform platform;
    private final AtomicInteger number = new AtomicInteger();
    private final Made list;

    MailingAsks(RestAsks asks, OpenPlatform platform) {
        this.asks = asks;
        this.platform = platform;
        this.list = asks.make("mailing-lists", listBody());
        asks.make(list.path() + "/subscriptions", subscriptionBody());
    }

    void add() {
        lists();
        suppressions();
        words();
        steps();
    }

    private void lists() {
        asks.read("mailing-lists", "mailing-lists");
        asks.read("mailing-lists/{id}", list.path());
        asks.read("mailing-lists/{id}/subscriptions", list.path() + "/subscriptions");
        asks.put("POST mailing-lists", () -> RestAsks.post("mailing-lists", listBody(), ""));
        asks.put("PUT mailing-lists/{id}", () -> {
            Made made = asks.make("mailing-lists", listBody());
            return RestAsks.put(made.path(), listBody(), made.version());
        });
        asks.put(
                "POST mailing-lists/{id}/subscriptions",
                () -> RestAsks.post(list.path() + "/subscriptions", subscriptionBody(), ""));
        asks.put("POST mailing-lists/{id}/subscriptions/{subscription}/end", () -> {
            Made made = asks.make(list.path() + "/subscriptions", subscriptionBody());
            return RestAsks.post(made.path() + "/end", "{\"note\":\"本人から電話\"}", "");
        });
    }

    private void suppressions() {
        asks.read("suppressions", "suppressions");
        asks.put("POST suppressions", () -> RestAsks.post("suppressions", suppressionBody(), ""));
        asks.put("POST suppressions/{id}/lift", () -> {
            Made made = asks.make("suppressions", suppressionBody());
            return RestAsks.post(made.path() + "/lift", "{\"reason\":\"本人が直した\"}", "");
        });
    }

    private void words() {
        Made known = draft();
        asks.read("mailings", "mailings");
        for (String part : new String[] {"", "/preview", "/counts", "/recipients"}) {
            asks.read("mailings/{id}" + part, known.path() + part);
        }
        asks.put("POST mailings", () -> RestAsks.post("mailings", mailingBody(), ""));
        asks.put("PUT mailings/{id}", () -> {
            Made made = draft();
            return RestAsks.put(made.path(), mailingBody(), made.version());
        });
        asks.put("DELETE mailings/{id}", () -> {
            Made made = draft();
            return new Ask("DELETE", "/api/v1/" + made.path(), "", made.version());
        });
    }

    private void steps() {
        step("hand-in", made -> made, "");
        step("send-back", this::handedIn, "{\"note\":\"件名\"}");
        step("approve", this::handedIn, "");
        step("send", this::approved, FUTURE);
        step("unschedule", this::approved, "");
        step("pause", made -> in(made, "SENDING"), "");
        step("resume", made -> in(made, "PAUSED"), "");
        step("stop", made -> in(made, "SENDING"), "");
        step(
                "resend",
                made -> {
                    Made done = in(made, "DONE");
                    sql(
                            "UPDATE core.mailing_recipient SET state = 'FAILED' WHERE mailing_id = '%s' RETURNING state",
                            made);
                    return done;
                },
                "");
    }

    private void step(String name, Function<Made, Made> before, String body) {
        asks.put("POST mailings/{id}/" + name, () -> {
            Made made = before.apply(draft());
            return RestAsks.post(made.path() + "/" + name, body, made.version());
        });
    }

    private Made draft() {
        var answer = asks.send(RestAsks.post("mailings", mailingBody(), ""));
        String id = RestAsks.json(answer).at("/content/id").asString();
        return new Made(
                "mailings/" + id, id, answer.headers().firstValue("ETag").orElse(""));
    }

    /** Handed in, and as if by somebody else than whoever asks. */
    private Made handedIn(Made made) {
        Made next = after(made, "hand-in", "");
        sql("UPDATE core.mailing_writer SET account = 'somebody' WHERE mailing_id = '%s' RETURNING account", made);
        return next;
    }

    private Made approved(Made made) {
        return after(handedIn(made), "approve", "");
    }

    private Made after(Made made, String step, String body) {
        String version = asks.send(RestAsks.post(made.path() + "/" + step, body, made.version()))
                .headers()
                .firstValue("ETag")
                .orElse("");
        return new Made(made.path(), made.id(), version);
    }

    /** In a state in which nothing is due, so that the server leaves it alone. */
    private Made in(Made made, String state) {
        Made approved = approved(made);
        sql("UPDATE core.mailing_recipient SET due_at = 'infinity' WHERE mailing_id = '%s' RETURNING state", made);
        sql(
                "UPDATE core.mailing SET state = '" + state + "', started_at = now() WHERE id = '%s' RETURNING state",
                made);
        return new Made(approved.path(), approved.id(), "");
    }

    private void sql(String statement, Made made) {
        platform.value(statement.formatted(made.id()));
    }

    private String mailingBody() {
        return "{\"lists\":[\"" + list.id() + "\"],\"subject\":\"試験\",\"japanese\":\"本文\"}";
    }

    private String listBody() {
        return """
                {"code":"tried-%d","name":"試験","purpose":"試験","sender":"協会","postal":"見本町1","contact":"x@example.jp",
                "basis":"同意します","open":true}
                """.formatted(number.incrementAndGet());
    }

    private String subscriptionBody() {
        return """
                {"address":"tried%d@example.jp","source":"PAPER","wording":"同意します","consentedOn":"2024-10-03"}
                """.formatted(number.incrementAndGet());
    }

    private String suppressionBody() {
        return "{\"address\":\"tried" + number.incrementAndGet() + "@example.jp\",\"reason\":\"電話\"}";
    }
}
