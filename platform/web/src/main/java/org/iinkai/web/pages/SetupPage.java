package org.iinkai.web.pages;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Locale;
import java.util.Map;

import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.Entrance;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.error.Refused;
import org.iinkai.web.WaysIn;

/** Makes the first administrator, while there is no account at all. */
public final class SetupPage implements HttpService {

    private static final String TITLE = "web.setup.title";

    private final Accounts accounts;
    private final Entrance entrance;
    private final Arrival arrival;
    private final Pages pages;
    private final Template form = Template.of("setup.html");

    public SetupPage(WaysIn ways, Arrival arrival, Pages pages) {
        this.accounts = ways.accounts();
        this.entrance = ways.entrance();
        this.arrival = arrival;
        this.pages = pages;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/setup", (request, response) -> whileEmpty(response, () -> show(request, response, Draft.EMPTY)));
        rules.post("/setup", (request, response) -> whileEmpty(response, () -> create(request, response)));
    }

    private void whileEmpty(ServerResponse response, Runnable action) {
        if (accounts.isEmpty()) {
            action.run();
        } else {
            Redirect.to(response, "/sign-in");
        }
    }

    private void create(ServerRequest request, ServerResponse response) {
        Form sent = Form.read(request);
        try {
            NewAccount account = new NewAccount(sent.field("login"), sent.field("name"), sent.field("password"));
            accounts.createFirstAdministrator(sent.field("code").strip(), account);
            arrival.proceed(
                    request,
                    response,
                    entrance.password(account.login(), account.password().toCharArray(), Arrival.from(request)),
                    "/");
        } catch (Refused refused) {
            response.status(Status.UNPROCESSABLE_CONTENT_422);
            String why = pages.text(Speech.of(request), refused.key(), refused.arguments());
            show(request, response, new Draft(sent.field("code"), sent.field("login"), sent.field("name"), why));
        }
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
                        Map.entry("lead", pages.text(locale, "web.setup.lead")),
                        Map.entry("lang", locale.getLanguage()),
                        Map.entry("code-label", pages.text(locale, "web.setup.code")),
                        Map.entry("code-help", pages.text(locale, "web.setup.code-help")),
                        Map.entry("code", draft.code()),
                        Map.entry("login-label", pages.text(locale, "web.sign-in.login")),
                        Map.entry("login", draft.login()),
                        Map.entry("name-label", pages.text(locale, "web.setup.name")),
                        Map.entry("name", draft.name()),
                        Map.entry("password-label", pages.text(locale, "web.sign-in.password")),
                        Map.entry("password-help", passwordHelp(locale)),
                        Map.entry("submit", pages.text(locale, "web.setup.submit")),
                        Map.entry("other", OtherLanguage.code(locale)),
                        Map.entry("other-name", OtherLanguage.name(locale)))));
    }

    private String passwordHelp(Locale locale) {
        return pages.text(locale, "web.setup.password-help", NewAccount.SHORTEST_PASSWORD);
    }

    /** What the form shows again; never the password. */
    private record Draft(String code, String login, String name, String why) {

        static final Draft EMPTY = new Draft("", "", "", "");
    }
}
