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

import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.accounts.PasswordLinks.Link;
import org.iinkai.api.error.Refused;
import org.iinkai.web.WaysIn;

/** For people who forgot their password, and for those who have a link to choose one. */
public final class PasswordPage implements HttpService {

    private static final String ASK = "/password";
    private static final String CHOOSE = "/password/{token}";
    private static final String ASK_TITLE = "web.password.ask-title";

    private final WaysIn ways;
    private final Arrival arrival;
    private final Pages pages;
    private final Template ask = Template.of("password-ask.html");
    private final Template asked = Template.of("password-asked.html");
    private final Template choose = Template.of("password-choose.html");

    public PasswordPage(WaysIn ways, Arrival arrival, Pages pages) {
        this.ways = ways;
        this.arrival = arrival;
        this.pages = pages;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get(ASK, (request, response) -> showAsk(request, response, "", ""));
        rules.post(ASK, this::ask);
        rules.get(CHOOSE, (request, response) -> showChoose(request, response, ""));
        rules.post(CHOOSE, this::choose);
    }

    private void ask(ServerRequest request, ServerResponse response) {
        String login = Form.read(request).field("login").strip();
        Locale locale = Speech.of(request);
        if (login.isEmpty()) {
            response.status(Status.UNPROCESSABLE_CONTENT_422);
            showAsk(request, response, login, pages.text(locale, "web.password.login-empty"));
            return;
        }
        try {
            ways.links().requestReset(login, Arrival.from(request), locale);
            showAsked(request, response);
        } catch (Refused refused) {
            response.status(Status.TOO_MANY_REQUESTS_429);
            showAsk(request, response, login, pages.text(locale, refused.key(), refused.arguments()));
        }
    }

    private void choose(ServerRequest request, ServerResponse response) {
        String token = token(request);
        char[] password = Form.read(request).field("password").toCharArray();
        Optional<Link> link = ways.links().link(token);
        try {
            ways.links().choose(token, password);
        } catch (Refused refused) {
            response.status(Status.UNPROCESSABLE_CONTENT_422);
            showChoose(request, response, pages.text(Speech.of(request), refused.key(), refused.arguments()));
            return;
        }
        enter(request, response, link.map(Link::login).orElse(""), password);
    }

    /** In by the usual way, so that a second factor is asked here too. */
    private void enter(ServerRequest request, ServerResponse response, String login, char[] password) {
        try {
            arrival.proceed(request, response, ways.entrance().password(login, password, Arrival.from(request)), "/");
        } catch (Refused wait) {
            Redirect.to(response, Arrival.signIn("/", "password"));
        }
    }

    private void showAsk(ServerRequest request, ServerResponse response, String login, String why) {
        Locale locale = Speech.of(request);
        pages.send(
                request,
                response,
                ASK_TITLE,
                ask.with(Map.ofEntries(
                        Map.entry("title", pages.text(locale, ASK_TITLE)),
                        Map.entry("lead", pages.text(locale, "web.password.ask-lead")),
                        Map.entry("lang", locale.getLanguage()),
                        Map.entry("login-label", pages.text(locale, "web.password.login")),
                        Map.entry("login", login),
                        Map.entry("error", why),
                        Map.entry("invalid", !why.isEmpty()),
                        Map.entry("submit", pages.text(locale, "web.password.ask")),
                        Map.entry("back", pages.text(locale, "web.password.back")),
                        Map.entry("other", OtherLanguage.code(locale)),
                        Map.entry("other-name", OtherLanguage.name(locale)))));
    }

    private void showAsked(ServerRequest request, ServerResponse response) {
        Locale locale = Speech.of(request);
        String title = "web.password.asked-title";
        pages.send(
                request,
                response,
                title,
                asked.with(Map.of(
                        "title", pages.text(locale, title),
                        "lead", pages.text(locale, "web.password.asked-lead"),
                        "help", pages.text(locale, "web.password.asked-help"),
                        "address", "/sign-in",
                        "back", pages.text(locale, "web.password.back"))));
    }

    private void showChoose(ServerRequest request, ServerResponse response, String why) {
        // the address is a secret: no page that it leads to may hear of it
        response.headers().set(HeaderNames.create("Referrer-Policy"), "no-referrer");
        String token = token(request);
        Optional<Link> link = ways.links().link(token);
        if (link.isEmpty()) {
            showOver(request, response);
        } else {
            showChoose(request, response, link.get(), why);
        }
    }

    private void showChoose(ServerRequest request, ServerResponse response, Link link, String why) {
        Locale locale = Speech.of(request);
        boolean isInvitation = switch (link.purpose()) {
            case INVITATION -> true;
            case RESET -> false;
        };
        String title = isInvitation ? "web.password.invitation-title" : "web.password.reset-title";
        String lead = isInvitation ? "web.password.invitation-lead" : "web.password.reset-lead";
        pages.sendWithScript(
                request,
                response,
                title,
                choose.with(Map.ofEntries(
                        Map.entry("title", pages.text(locale, title)),
                        Map.entry("lead", pages.text(locale, lead, link.name())),
                        Map.entry("lang", locale.getLanguage()),
                        Map.entry("token", token(request)),
                        Map.entry("login-label", pages.text(locale, "web.sign-in.login")),
                        Map.entry("login", link.login()),
                        Map.entry("password-label", pages.text(locale, "web.password.new")),
                        Map.entry("password-help", help(locale)),
                        Map.entry("show", pages.text(locale, "web.password.show")),
                        Map.entry("hide", pages.text(locale, "web.password.hide")),
                        Map.entry("error", why),
                        Map.entry("invalid", !why.isEmpty()),
                        Map.entry("submit", pages.text(locale, "web.password.choose")),
                        Map.entry("other", OtherLanguage.code(locale)),
                        Map.entry("other-name", OtherLanguage.name(locale)))));
    }

    private void showOver(ServerRequest request, ServerResponse response) {
        Locale locale = Speech.of(request);
        String title = "web.password.over-title";
        response.status(Status.GONE_410);
        pages.send(
                request,
                response,
                title,
                asked.with(Map.of(
                        "title", pages.text(locale, title),
                        "lead", pages.text(locale, "web.password.over-lead"),
                        "help", pages.text(locale, "web.password.over-help"),
                        "address", ASK,
                        "back", pages.text(locale, "web.password.over-again"))));
    }

    private String help(Locale locale) {
        return pages.text(locale, "web.password.help", NewAccount.SHORTEST_PASSWORD);
    }

    private static String token(ServerRequest request) {
        return request.path().pathParameters().get("token");
    }
}
