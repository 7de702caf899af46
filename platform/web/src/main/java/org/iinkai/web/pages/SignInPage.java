package org.iinkai.web.pages;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Locale;
import java.util.Map;

import org.iinkai.api.access.CallerScope;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.SessionToken;
import org.iinkai.api.error.Refused;
import org.iinkai.web.door.OwnPath;
import org.iinkai.web.door.SessionCookie;
import org.iinkai.web.visit.Visit;

/** Signs people in and out. */
public final class SignInPage implements HttpService {

    private static final String TITLE = "web.sign-in.title";

    private final Accounts accounts;
    private final SessionCookie cookie;
    private final Pages pages;
    private final Template form = Template.of("sign-in.html");

    public SignInPage(Accounts accounts, SessionCookie cookie, Pages pages) {
        this.accounts = accounts;
        this.cookie = cookie;
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
        } else if (accounts.isEmpty()) {
            Redirect.to(response, "/setup");
        } else {
            show(request, response, new Draft("", next, ""));
        }
    }

    private void signIn(ServerRequest request, ServerResponse response) {
        Form sent = Form.read(request);
        String next = OwnPath.of(sent.field("next"));
        Visit visit = request.context().get(Visit.class).orElseThrow();
        try {
            SessionToken token =
                    accounts.signIn(sent.field("login"), sent.field("password").toCharArray(), visit.address());
            cookie.read(request.headers()).ifPresent(accounts::signOut);
            cookie.set(response, token.value());
            Redirect.to(response, next);
        } catch (Refused refused) {
            response.status(Status.UNPROCESSABLE_CONTENT_422);
            String why = pages.text(Speech.of(request), refused.key(), refused.arguments());
            show(request, response, new Draft(sent.field("login"), next, why));
        }
    }

    private void signOut(ServerRequest request, ServerResponse response) {
        cookie.read(request.headers()).ifPresent(accounts::signOut);
        cookie.clear(response);
        response.header(HeaderNames.create("Clear-Site-Data"), "\"cache\"");
        Redirect.to(response, "/sign-in");
    }

    private void show(ServerRequest request, ServerResponse response, Draft draft) {
        Locale locale = Speech.of(request);
        pages.send(
                request,
                response,
                TITLE,
                form.with(Map.ofEntries(
                        Map.entry("title", pages.text(locale, TITLE)),
                        Map.entry("notice", pages.notice(draft.why())),
                        Map.entry("lang", locale.getLanguage()),
                        Map.entry("next", draft.next()),
                        Map.entry("login-label", pages.text(locale, "web.sign-in.login")),
                        Map.entry("login", draft.login()),
                        Map.entry("password-label", pages.text(locale, "web.sign-in.password")),
                        Map.entry("submit", pages.text(locale, "web.sign-in.submit")),
                        Map.entry("other", OtherLanguage.code(locale)),
                        Map.entry("other-name", OtherLanguage.name(locale)))));
    }

    /** What the form shows again; never the password. */
    private record Draft(String login, String next, String why) {}
}
