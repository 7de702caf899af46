package org.iinkai.web.pages;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

import org.iinkai.api.accounts.Passkeys;
import org.iinkai.api.accounts.Passkeys.Challenge;
import org.iinkai.api.error.Refused;
import org.iinkai.web.door.OwnPath;
import org.iinkai.web.visit.Throttle;

/** What the script of the sign-in page asks for when a passkey is used. */
public final class PasskeyPage implements HttpService {

    private static final int MOST = 100;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Passkeys passkeys;
    private final Arrival arrival;
    private final Pages pages;
    private final Throttle throttle = new Throttle(MOST, WINDOW, InstantSource.system());

    public PasskeyPage(Passkeys passkeys, Arrival arrival, Pages pages) {
        this.passkeys = passkeys;
        this.arrival = arrival;
        this.pages = pages;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/sign-in/passkey/options", this::options);
        rules.post("/sign-in/passkey", this::signIn);
    }

    private void options(ServerRequest request, ServerResponse response) {
        if (!throttle.admits(Arrival.from(request))) {
            response.header(HeaderNames.RETRY_AFTER, Long.toString(WINDOW.toSeconds()));
            refuse(request, response, Status.TOO_MANY_REQUESTS_429, new Refused("core.refused.passkey"));
            return;
        }
        try {
            Challenge challenge = passkeys.request();
            send(response, Map.of("token", challenge.token(), "options", JSON.readTree(challenge.options())));
        } catch (Refused refused) {
            refuse(request, response, Status.UNPROCESSABLE_CONTENT_422, refused);
        }
    }

    private void signIn(ServerRequest request, ServerResponse response) {
        Form sent = Form.read(request);
        try {
            arrival.open(
                    request,
                    response,
                    passkeys.signIn(sent.field("token"), sent.field("response"), Arrival.from(request)));
            send(response, Map.of("to", OwnPath.of(sent.field("next"))));
        } catch (Refused refused) {
            refuse(request, response, Status.UNPROCESSABLE_CONTENT_422, refused);
        }
    }

    private void refuse(ServerRequest request, ServerResponse response, Status status, Refused refused) {
        response.status(status);
        send(response, Map.of("why", pages.text(Speech.of(request), refused.key(), refused.arguments())));
    }

    private static void send(ServerResponse response, Map<String, Object> content) {
        response.header(HeaderNames.CONTENT_TYPE, "application/json");
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.send(JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
    }
}
