package org.iinkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request for each operation that succeeds for whoever may make it: records of its own, a body that fits, the version
 * that is there. What it needs is made anew each time, so that everybody meets the same.
 */
final class RestAsks {

    private static final String API = "/api/v1/";
    private static final String PR = "bodies/pr-committee/terms";
    private static final String BOARD = "bodies/board/terms";
    private static final Set<String> BUSY = Set.of("CHECKING", "RUNNING", "UNDOING");
    private static final JsonMapper JSON = new JsonMapper();

    private final OpenPlatform platform;
    private final AtomicInteger number = new AtomicInteger(8000);
    private String latest = "";
    private final Map<String, Supplier<Ask>> asks = new LinkedHashMap<>();

    /** A request without what says who makes it. */
    record Ask(String method, String path, String body, String version) {}

    RestAsks(OpenPlatform platform) {
        this.platform = platform;
        tables();
        companies();
        members();
        people();
        bodies();
        populations();
        imports();
        rest();
        new EventAsks(this).add();
        new DocumentAsks(this).add();
        new ConsultationAsks(this).add();
        new PublicationAsks(this).add();
        new MailingAsks(this, platform).add();
    }

    /** Requests by operation; an operation may stand there more than once, with a remark in brackets. */
    Map<String, Supplier<Ask>> all() {
        return asks;
    }

    void put(String operation, Supplier<Ask> ask) {
        asks.put(operation, ask);
    }

    /** A request for an operation. */
    Ask get(String operation) {
        return java.util.Objects.requireNonNull(asks.get(operation), operation).get();
    }

    private void tables() {
        read("bodies", "bodies");
        read("bodies/{code}", "bodies/pr-committee");
        read("bodies/{code}/posts", "bodies/pr-committee/posts");
        read("bodies/{code}/holders", "bodies/pr-committee/holders");
        read("bodies/{code}/terms", "bodies/pr-committee/terms");
        for (String row : new String[] {
            "member-categories/regular", "segments/agency", "organisation-lists/ministries", "contact-roles/contact"
        }) {
            String table = row.substring(0, row.indexOf('/'));
            read(table, table);
            read(table + "/{code}", row);
            asks.put("PUT " + table + "/{code}", () -> put(row, there(row).body(), ""));
        }
    }

    private void companies() {
        String known = id("companies?text=1022");
        read("companies", "companies");
        read("companies/{id}", "companies/" + known);
        for (String part :
                new String[] {"former-names", "former-addresses", "memberships", "people", "contacts", "lists"}) {
            read("companies/{id}/" + part, "companies/" + known + "/" + part);
        }
        read("records/companies/{id}", "records/companies/" + known);
        asks.put("POST companies", () -> post("companies", companyBody(), ""));
        asks.put("PUT companies/{id}", () -> {
            Made made = make("companies", companyBody());
            return put(made.path(), companyBody(), made.version());
        });
        asks.put(
                "PUT companies/{id}/lists",
                () -> put(make("companies", companyBody()).path() + "/lists", "{\"lists\":[\"ministries\"]}", ""));
    }

    private void members() {
        read("members", "members");
        read("members/{id}", "members/" + id("members?text=1022"));
        read("members/movement", "members/movement?year=2024");
        asks.put("POST members", () -> post("members", membershipBody(), ""));
        asks.put("POST members/{id}/change", () -> {
            Made made = make("members", membershipBody());
            String body = "{\"category\":\"regular\",\"segment\":\"inhouse\",\"on\":\"2024-10-01\"}";
            return post(made.path() + "/change", body, made.version());
        });
        asks.put("POST members/{id}/leave", () -> {
            Made made = make("members", membershipBody());
            return post(made.path() + "/leave", "{\"on\":\"2025-03-31\",\"reason\":\"事業再編\"}", made.version());
        });
        asks.put("POST members/{id}/undo-leaving", () -> {
            Made made = make("members", membershipBody());
            Made left = made(
                    made.path(),
                    send(post(made.path() + "/leave", "{\"on\":\"2025-03-31\",\"reason\":\"統合\"}", made.version())));
            return post(made.path() + "/undo-leaving", "", left.version());
        });
    }

    private void people() {
        String known = id("people?text=%E5%80%89%E7%94%B0");
        read("people", "people");
        read("people/{id}", "people/" + known);
        for (String part : new String[] {"affiliations", "contacts", "terms"}) {
            read("people/{id}/" + part, "people/" + known + "/" + part);
        }
        read("records/people/{id}", "records/people/" + known);
        asks.put("POST people", () -> post("people", "{\"person\":" + personBody() + "}", ""));
        asks.put("PUT people/{id}", () -> {
            Made made = person();
            return put(made.path(), personBody(), made.version());
        });
        asks.put(
                "POST people/{id}/affiliations",
                () -> post(
                        person().path() + "/affiliations",
                        """
                {"company":"%s","from":"2024-04-01"}
                """.formatted(make("companies", companyBody()).id()),
                        ""));
        asks.put("POST people/{id}/contacts", () -> {
            String company = make("companies", companyBody()).id();
            Made person = person();
            send(post(
                    person.path() + "/affiliations", "{\"company\":\"" + company + "\",\"from\":\"2024-04-01\"}", ""));
            return post(
                    person.path() + "/contacts",
                    "{\"company\":\"" + company + "\",\"role\":\"contact\",\"from\":\"2024-04-01\"}",
                    "");
        });
    }

    private void bodies() {
        terms("", PR, "pr-committee.member");
        terms(" (another body than the chair's)", BOARD, "board.director");
    }

    private void terms(String remark, String terms, String post) {
        asks.put("POST bodies/{code}/terms" + remark, () -> post(terms, termBody(post), ""));
        asks.put(
                "GET bodies/{code}/terms/{term}" + remark,
                () -> new Ask("GET", API + make(terms, termBody(post)).path(), "", ""));
        asks.put("PUT bodies/{code}/terms/{term}" + remark, () -> {
            String person = person().id();
            Made made = make(terms, termBody(post, person, ""));
            return put(made.path(), termBody(post, person, ",\"to\":\"2026-06-20\""), made.version());
        });
        asks.put("POST bodies/{code}/terms/{term}/hand-over" + remark, () -> {
            Made made = make(terms, termBody(post));
            String body = "{\"successor\":\"" + person().id() + "\",\"on\":\"2025-06-20\"}";
            return post(made.path() + "/hand-over", body, made.version());
        });
        asks.put(
                "DELETE bodies/{code}/terms/{term}" + remark,
                () -> new Ask("DELETE", API + make(terms, termBody(post)).path(), "", ""));
    }

    private void populations() {
        Made known = make("populations", populationBody());
        Made frozen = make(known.path() + "/frozen", "{\"day\":\"2024-07-31\"}");
        read("populations", "populations");
        read("populations/{id}", known.path());
        read("populations/{id}/members", known.path() + "/members");
        read("populations/{id}/count", known.path() + "/count");
        read("populations/{id}/frozen", known.path() + "/frozen");
        read("populations/{id}/frozen/{frozen}", frozen.path());
        read("populations/{id}/frozen/{frozen}/members", frozen.path() + "/members");
        asks.put("POST populations", () -> post("populations", populationBody(), ""));
        asks.put("PUT populations/{id}", () -> {
            Made made = make("populations", populationBody());
            return put(made.path(), populationBody(), made.version());
        });
        asks.put("DELETE populations/{id}", () -> {
            Made made = make("populations", populationBody());
            return new Ask("DELETE", API + made.path(), "", made.version());
        });
        asks.put(
                "POST populations/{id}/frozen",
                () -> post(make("populations", populationBody()).path() + "/frozen", "{\"day\":\"2024-06-05\"}", ""));
    }

    private void imports() {
        read("imports", "imports");
        read("imports/tables", "imports/tables");
        read("imports/tables/{name}/template.csv", "imports/tables/core.people/template.csv");
        asks.put("POST imports", () -> post("imports?table=core.people&file=people.csv", peopleFile(), ""));
        for (String part : new String[] {"", "/look", "/problems", "/problems.csv", "/skipped.csv"}) {
            asks.put("GET imports/{id}" + part, () -> new Ask("GET", API + brought() + part, "", ""));
        }
        asks.put("POST imports/{id}/plan", () -> post(brought() + "/plan", """
                {"encoding":"UTF-8","delimiter":",","sheet":"","mapping":[],"defaults":{}}
                """, ""));
        asks.put("POST imports/{id}/check", () -> post(brought() + "/check", "", ""));
        asks.put("POST imports/{id}/start", () -> post(brought() + "/start", "", ""));
        asks.put("POST imports/{id}/cancel", () -> post(brought() + "/cancel", "", ""));
        asks.put("POST imports/{id}/undo", () -> {
            String path = brought();
            send(post(path + "/start", "", ""));
            settle();
            return post(path + "/undo", "", "");
        });
    }

    private void rest() {
        read("changes", "changes?after=0&limit=1000");
        read("search", "search?text=%E5%80%89%E7%94%B0");
        read("reports/{year}", "reports/2024");
        read("plugins", "plugins");
        read("plugins/history", "plugins/history");
        read("audit", "audit");
        read("audit/verification", "audit/verification");
        // there is no bundle here; who may is told so, and nobody else
        asks.put("POST plugins", () -> post("plugins?file=x.jar", "no jar", ""));
        asks.put("POST plugins/{id}/enable", () -> post("plugins/nothing/enable", "", ""));
        asks.put("POST plugins/{id}/disable", () -> post("plugins/nothing/disable", "", ""));
        asks.put("POST plugins/review", () -> post("plugins/review?file=x.jar", "no jar", ""));
        asks.put("GET plugins/{id}/versions", () -> new Ask("GET", "/api/v1/plugins/nothing/versions", "", ""));
        asks.put("POST plugins/{id}/go-back", () -> post("plugins/nothing/go-back", "{\"sha256\":\"00\"}", ""));
        read("plugins/wishes", "plugins/wishes");
        asks.put("GET plugins/{id}/jar", () -> new Ask("GET", "/api/v1/plugins/nothing/jar", "", ""));
        asks.put(
                "PUT plugins/{id}/audience",
                () -> new Ask("PUT", "/api/v1/plugins/nothing/audience", "{\"bodies\":[\"pr\"]}", ""));
        read("plugins/sheets", "plugins/sheets");
        for (String what : List.of("use", "people", "log", "sheet")) {
            asks.put("GET plugins/{id}/" + what, () -> new Ask("GET", "/api/v1/plugins/nothing/" + what, "", ""));
        }
        asks.put("POST plugins/{id}/keep", () -> post("plugins/nothing/keep", "", ""));
        asks.put(
                "PUT plugins/{id}/log-level",
                () -> new Ask("PUT", "/api/v1/plugins/nothing/log-level", "{\"level\":\"DEBUG\"}", ""));
        asks.put("PUT plugins/{id}/keeper", () -> new Ask("PUT", "/api/v1/plugins/nothing/keeper", "{}", ""));
        asks.put("DELETE plugins/{id}", () -> new Ask("DELETE", "/api/v1/plugins/nothing", "", ""));
        asks.put("POST plugins/{id}/erase", () -> post("plugins/nothing/erase", "", ""));
        asks.put("POST plugins/{id}/restore", () -> post("plugins/nothing/restore", "", ""));
        asks.put("GET plugins/{id}/export", () -> new Ask("GET", "/api/v1/plugins/nothing/export", "", ""));
        read("plugins/removed", "plugins/removed");
    }

    /** A record that was made for a request. */
    record Made(String path, String id, String version) {}

    void read(String operation, String path) {
        asks.put("GET " + operation, () -> new Ask("GET", API + path, "", ""));
    }

    static Ask post(String path, String body, String version) {
        return new Ask("POST", API + path, body, version);
    }

    static Ask put(String path, String body, String version) {
        return new Ask("PUT", API + path, body, version);
    }

    Made make(String path, String body) {
        HttpResponse<String> answer = send(post(path, body, ""));
        return made(path + "/" + json(answer).path("id").asString(), answer);
    }

    private static Made made(String path, HttpResponse<String> answer) {
        return new Made(
                path,
                json(answer).path("id").asString(),
                answer.headers().firstValue("ETag").orElse(""));
    }

    HttpResponse<String> send(Ask ask) {
        return send(platform.everything, ask);
    }

    /** The same as somebody else, where one person must not do both. */
    HttpResponse<String> sendAsOther(Ask ask) {
        return send(platform.other, ask);
    }

    private HttpResponse<String> send(String cookie, Ask ask) {
        String[] version = ask.version().isEmpty() ? new String[0] : new String[] {"If-Match", ask.version()};
        HttpResponse<String> answer = platform.send(cookie, ask.method(), ask.path(), ask.body(), version);
        assertThat(answer.statusCode()).as(ask + " " + answer.body()).isBetween(200, 299);
        return answer;
    }

    private HttpResponse<String> there(String path) {
        return send(new Ask("GET", API + path, "", ""));
    }

    private String id(String list) {
        return json(there(list)).at("/rows/0/id").asString();
    }

    Made person() {
        return make("people", "{\"person\":" + personBody() + "}");
    }

    private String brought() {
        settle();
        String id = json(send(post("imports?table=core.people&file=people.csv", peopleFile(), "")))
                .path("id")
                .asString();
        latest = "imports/" + id;
        return latest;
    }

    /** Waits until the latest import is at rest: another of the kind would be refused. */
    private void settle() {
        while (latest.startsWith("imports/") && BUSY.contains(stateOfLatest())) {
            Thread.onSpinWait();
        }
    }

    /** Its state; empty when somebody has ended it for good. */
    private String stateOfLatest() {
        HttpResponse<String> answer = platform.send(platform.everything, "GET", API + latest, "");
        return json(answer).path("state").asString("");
    }

    private String peopleFile() {
        int next = number.incrementAndGet();
        return "name,kana,email\n取込 " + next + ",トリコミ,p" + next + "@example.jp\n";
    }

    private String companyBody() {
        int next = number.incrementAndGet();
        return """
                {"number":"%d","name":{"prefix":"(株)","isPrefixFirst":true,"name":"試験%d","kana":"シケン"}}
                """.formatted(next, next);
    }

    private String membershipBody() {
        return """
                {"company":"%s","category":"regular","segment":"agency","on":"2024-04-01"}
                """.formatted(make("companies", companyBody()).id());
    }

    private String personBody() {
        return "{\"name\":\"試験 " + number.incrementAndGet() + "\",\"kana\":\"シケン\"}";
    }

    private String termBody(String post) {
        return termBody(post, person().id(), "");
    }

    private static String termBody(String post, String person, String rest) {
        return "{\"post\":\"" + post + "\",\"person\":\"" + person + "\",\"from\":\"2024-06-20\"" + rest + "}";
    }

    private String populationBody() {
        return "{\"name\":\"試験 " + number.incrementAndGet() + "\",\"criteria\":{\"segments\":[\"agency\"]}}";
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
