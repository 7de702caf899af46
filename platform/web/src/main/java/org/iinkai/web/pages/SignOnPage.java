package org.iinkai.web.pages;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.iinkai.api.accounts.SingleSignOn;
import org.iinkai.api.accounts.SingleSignOn.Departure;
import org.iinkai.api.accounts.SingleSignOn.Return;
import org.iinkai.api.error.Refused;
import org.iinkai.web.door.OwnPath;
import org.iinkai.web.visit.Throttle;

/** Sends browsers to the provider of single sign-on, and receives them back. */
public final class SignOnPage implements HttpService {

    private static final String DEPART = "/sign-in/sso";
    private static final String ARRIVE = "/sign-in/sso/done";
    private static final List<String> ANSWER = List.of("state", "code", "error", "iss");
    private static final int MOST = 100;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final SingleSignOn signOn;
    private final Arrival arrival;
    private final Pages pages;
    private final Throttle throttle = new Throttle(MOST, WINDOW, InstantSource.system());

    public SignOnPage(SingleSignOn signOn, Arrival arrival, Pages pages) {
        this.signOn = signOn;
        this.arrival = arrival;
        this.pages = pages;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get(DEPART, this::depart);
        rules.get(ARRIVE, this::arrive);
    }

    private void depart(ServerRequest request, ServerResponse response) {
        if (signOn.label().isEmpty()) {
            Redirect.to(response, "/sign-in");
        } else if (throttle.admits(Arrival.from(request))) {
            send(request, response);
        } else {
            response.header(HeaderNames.RETRY_AFTER, Long.toString(WINDOW.toSeconds()));
            refuse(request, response, Status.TOO_MANY_REQUESTS_429, new Refused("core.refused.sso"));
        }
    }

    private void send(ServerRequest request, ServerResponse response) {
        try {
            Departure departure =
                    signOn.depart(OwnPath.of(request.query().first("next").orElse("/")));
            arrival.depart(response, departure.browser());
            Redirect.to(response, departure.to().toString());
        } catch (Refused refused) {
            refuse(request, response, Status.SERVICE_UNAVAILABLE_503, refused);
        }
    }

    private void arrive(ServerRequest request, ServerResponse response) {
        Map<String, String> answer = new HashMap<>();
        ANSWER.forEach(name -> request.query().first(name).ifPresent(value -> answer.put(name, value)));
        arrival.arrived(response);
        try {
            Return back = signOn.arrive(arrival.journey(request), answer, Arrival.from(request));
            arrival.proceed(request, response, back.entry(), OwnPath.of(back.next()));
        } catch (Refused refused) {
            refuse(request, response, Status.FORBIDDEN_403, refused);
        }
    }

    private void refuse(ServerRequest request, ServerResponse response, Status status, Refused refused) {
        response.status(status);
        String why = pages.text(Speech.of(request), refused.key(), refused.arguments());
        pages.error(request, response, status.code(), why);
    }
}
