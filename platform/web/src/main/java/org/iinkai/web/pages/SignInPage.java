package org.iinkai.web.pages;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.CallerScope;
import org.iinkai.api.error.Refused;
import org.iinkai.api.text.Localized;
import org.iinkai.web.WaysIn;
import org.iinkai.web.door.OwnPath;
import org.iinkai.web.pages.Template.Markup;

/** Signs people in and out. */
public final class SignInPage implements HttpService {

    private static final String TITLE = "web.sign-in.title";

    /** What another page may have said here, by the word in the address. */
    private static final Map<String, String> NOTICES =
            Map.of("step-over", "core.refused.step-over", "password", "web.password.chosen");

    private final WaysIn ways;
    private final Arrival arrival;
    private final Pages pages;
    private final Template form = Template.of("sign-in.html");
    private final Template passkey = Template.of("sign-in-passkey.html");
    private final Template signOn = Template.of("sign-in-sso.html");

    public SignInPage(WaysIn ways, Arrival arrival, Pages pages) {
        this.ways = ways;
        this.arrival = arrival;
        this.pages = pages;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/sign-in", this::show);
        rules.post("/sign-in", this::signIn);
        rules.post("/sign-out", this::signOut);
    }

    private void show(ServerRequest request, ServerResponse response) {
        String next = OwnPath.of(request.query().first("next").orElse("/"));
        if (CallerScope.current().isPresent()) {
            Redirect.to(response, next);
        } else if (ways.accounts().isEmpty()) {
            Redirect.to(response, "/setup");
        } else {
            show(request, response, new Draft("", next, notice(request)));
        }
    }

    private Markup notice(ServerRequest request) {
        String word = request.query().first("notice").orElse("");
        String key = NOTICES.getOrDefault(word, "");
        if (key.isEmpty()) {
            return new Markup("");
        }
        String text = pages.text(Speech.of(request), key);
        return word.equals("password") ? pages.done(text) : pages.notice(text);
    }

    private void signIn(ServerRequest request, ServerResponse response) {
        Form sent = Form.read(request);
        String next = OwnPath.of(sent.field("next"));
        try {
            arrival.proceed(
                    request,
                    response,
                    ways.entrance()
                            .password(
                                    sent.field("login"), sent.field("password").toCharArray(), Arrival.from(request)),
                    next);
        } catch (Refused refused) {
            response.status(Status.UNPROCESSABLE_CONTENT_422);
            String why = pages.text(Speech.of(request), refused.key(), refused.arguments());
            show(request, response, new Draft(sent.field("login"), next, pages.notice(why)));
        }
    }

    private void signOut(ServerRequest request, ServerResponse response) {
        arrival.close(request, response);
        response.header(HeaderNames.create("Clear-Site-Data"), "\"cache\"");
        Redirect.to(response, "/sign-in");
    }

    private void show(ServerRequest request, ServerResponse response, Draft draft) {
        Locale locale = Speech.of(request);
        pages.sendWithScript(
                request,
                response,
                TITLE,
                form.with(Map.ofEntries(
                        Map.entry("title", pages.text(locale, TITLE)),
                        Map.entry("notice", draft.notice()),
                        Map.entry("lang", locale.getLanguage()),
                        Map.entry("next", draft.next()),
                        Map.entry("login-label", pages.text(locale, "web.sign-in.login")),
                        Map.entry("login", draft.login()),
                        Map.entry("password-label", pages.text(locale, "web.sign-in.password")),
                        Map.entry("forgot", pages.text(locale, "web.sign-in.forgot")),
                        Map.entry("submit", pages.text(locale, "web.sign-in.submit")),
                        Map.entry("passkey", passkey(locale, draft)),
                        Map.entry("sso", signOn(locale, draft)),
                        Map.entry("other", OtherLanguage.code(locale)),
                        Map.entry("other-next", Arrival.encoded(draft.next())),
                        Map.entry("other-name", OtherLanguage.name(locale)))));
    }

    private Markup passkey(Locale locale, Draft draft) {
        Optional<String> host = ways.passkeys().host();
        return host.isEmpty()
                ? new Markup("")
                : passkey.with(Map.of(
                        "host", host.get(),
                        "next", draft.next(),
                        "lang", locale.getLanguage(),
                        "label", pages.text(locale, "web.sign-in.passkey"),
                        "failed", pages.text(locale, "web.sign-in.passkey-failed")));
    }

    private Markup signOn(Locale locale, Draft draft) {
        Optional<Localized> label = ways.signOn().label();
        return label.isEmpty()
                ? new Markup("")
                : signOn.with(Map.of(
                        "next", Arrival.encoded(draft.next()),
                        "lang", locale.getLanguage(),
                        "label",
                                pages.text(
                                        locale, "web.sign-in.sso", label.get().in(locale))));
    }

    /** What the form shows again; never the password. */
    private record Draft(String login, String next, Markup notice) {}
}
