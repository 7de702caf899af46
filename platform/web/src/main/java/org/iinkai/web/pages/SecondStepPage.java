package org.iinkai.web.pages;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.iinkai.api.accounts.Entrance;
import org.iinkai.api.accounts.Entrance.Enrolled;
import org.iinkai.api.accounts.Entrance.Entry;
import org.iinkai.api.accounts.Entrance.Step;
import org.iinkai.api.accounts.FactorSetUp;
import org.iinkai.api.error.Refused;
import org.iinkai.web.door.OwnPath;
import org.iinkai.web.pages.Template.Markup;

/** The second step after a good password: a code, or setting the second factor up. */
public final class SecondStepPage implements HttpService {

    static final String CODE = "/sign-in/code";
    static final String SET_UP = "/sign-in/set-up";
    private static final String STEP_OVER = "core.refused.step-over";

    private final Entrance entrance;
    private final Arrival arrival;
    private final Pages pages;
    private final Template code = Template.of("second-step.html");
    private final Template setUp = Template.of("second-set-up.html");
    private final Template recovery = Template.of("recovery-codes.html");
    private final Template line = Template.of("recovery-code.html");

    public SecondStepPage(Entrance entrance, Arrival arrival, Pages pages) {
        this.entrance = entrance;
        this.arrival = arrival;
        this.pages = pages;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get(CODE, (request, response) -> begin(request, response, Step.Kind.CODE));
        rules.get(SET_UP, (request, response) -> begin(request, response, Step.Kind.SET_UP));
        rules.post(CODE, this::code);
        rules.post(SET_UP, this::enrol);
    }

    private void begin(ServerRequest request, ServerResponse response, Step.Kind kind) {
        String next = OwnPath.of(request.query().first("next").orElse("/"));
        Optional<Step> step = entrance.step(arrival.step(request)).filter(found -> found.kind() == kind);
        if (step.isEmpty()) {
            Redirect.to(response, Arrival.signIn(next, ""));
        } else {
            show(request, response, step.get(), next, "");
        }
    }

    private void code(ServerRequest request, ServerResponse response) {
        Form sent = Form.read(request);
        String next = OwnPath.of(sent.field("next"));
        try {
            Entry.Open open =
                    new Entry.Open(entrance.code(arrival.step(request), sent.field("code"), Arrival.from(request)));
            arrival.proceed(request, response, open, next);
        } catch (Refused refused) {
            refuse(request, response, refused, next);
        }
    }

    private void enrol(ServerRequest request, ServerResponse response) {
        Form sent = Form.read(request);
        String next = OwnPath.of(sent.field("next"));
        try {
            Enrolled enrolled = entrance.enrol(arrival.step(request), sent.field("code"), Arrival.from(request));
            arrival.open(request, response, enrolled.session());
            recovery(request, response, enrolled.recoveryCodes(), next);
        } catch (Refused refused) {
            refuse(request, response, refused, next);
        }
    }

    private void refuse(ServerRequest request, ServerResponse response, Refused refused, String next) {
        Optional<Step> step = entrance.step(arrival.step(request));
        if (step.isEmpty() || refused.key().equals(STEP_OVER)) {
            Redirect.to(response, Arrival.signIn(next, "step-over"));
        } else {
            response.status(Status.UNPROCESSABLE_CONTENT_422);
            String why = pages.text(Speech.of(request), refused.key(), refused.arguments());
            show(request, response, step.get(), next, why);
        }
    }

    private void show(ServerRequest request, ServerResponse response, Step step, String next, String why) {
        switch (step.kind()) {
            case CODE -> showCode(request, response, next, why);
            case SET_UP -> showSetUp(request, response, next, why);
        }
    }

    private void showCode(ServerRequest request, ServerResponse response, String next, String why) {
        Locale locale = Speech.of(request);
        String title = "web.step.title";
        pages.send(
                request,
                response,
                title,
                code.with(Map.ofEntries(
                        Map.entry("title", pages.text(locale, title)),
                        Map.entry("notice", pages.notice(why)),
                        Map.entry("lead", pages.text(locale, "web.step.lead")),
                        Map.entry("lang", locale.getLanguage()),
                        Map.entry("next", next),
                        Map.entry("code-label", pages.text(locale, "web.step.code")),
                        Map.entry("submit", pages.text(locale, "web.sign-in.submit")),
                        Map.entry("lost", pages.text(locale, "web.step.lost")),
                        Map.entry("lost-help", pages.text(locale, "web.step.lost-help")),
                        Map.entry("back", pages.text(locale, "web.step.back")),
                        Map.entry("other", OtherLanguage.code(locale)),
                        Map.entry("other-next", Arrival.encoded(next)),
                        Map.entry("other-name", OtherLanguage.name(locale)))));
    }

    private void showSetUp(ServerRequest request, ServerResponse response, String next, String why) {
        Locale locale = Speech.of(request);
        FactorSetUp secret = entrance.setUp(arrival.step(request));
        String title = "web.set-up.title";
        pages.send(
                request,
                response,
                title,
                setUp.with(Map.ofEntries(
                        Map.entry("title", pages.text(locale, title)),
                        Map.entry("notice", pages.notice(why)),
                        Map.entry("lead", pages.text(locale, "web.set-up.lead")),
                        Map.entry("app", pages.text(locale, "web.set-up.app")),
                        Map.entry("scan", pages.text(locale, "web.set-up.scan")),
                        Map.entry("picture", picture(secret)),
                        Map.entry("picture-name", pages.text(locale, "web.set-up.picture")),
                        Map.entry("open-app", pages.text(locale, "web.set-up.open-app")),
                        Map.entry("link", secret.link()),
                        Map.entry("key-label", pages.text(locale, "web.set-up.key")),
                        Map.entry("key", secret.key()),
                        Map.entry("enter", pages.text(locale, "web.set-up.enter")),
                        Map.entry("lang", locale.getLanguage()),
                        Map.entry("next", next),
                        Map.entry("code-label", pages.text(locale, "web.step.code")),
                        Map.entry("submit", pages.text(locale, "web.set-up.submit")),
                        Map.entry("other", OtherLanguage.code(locale)),
                        Map.entry("other-next", Arrival.encoded(next)),
                        Map.entry("other-name", OtherLanguage.name(locale)))));
    }

    private void recovery(ServerRequest request, ServerResponse response, List<String> codes, String next) {
        Locale locale = Speech.of(request);
        String title = "web.recovery.title";
        String lines = codes.stream()
                .map(each -> line.with(Map.of("code", each)).html())
                .collect(Collectors.joining());
        String file = pages.text(locale, "web.recovery.file") + "\n\n" + String.join("\n", codes) + "\n";
        pages.send(
                request,
                response,
                title,
                recovery.with(Map.of(
                        "title", pages.text(locale, title),
                        "lead", pages.text(locale, "web.recovery.lead"),
                        "codes", new Markup(lines),
                        "file", data("text/plain;charset=utf-8", file),
                        "download", pages.text(locale, "web.recovery.download"),
                        "keep", pages.text(locale, "web.recovery.keep"),
                        "next", next,
                        "onward", pages.text(locale, "web.recovery.onward"))));
    }

    private static String picture(FactorSetUp secret) {
        return data("image/svg+xml", secret.picture());
    }

    private static String data(String type, String text) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
