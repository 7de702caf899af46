package org.iinkai.web.events;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.OpenEvent;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.calendar.SignedUp;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.text.Texts;
import org.iinkai.web.pages.Form;
import org.iinkai.web.pages.Pages;
import org.iinkai.web.pages.Speech;
import org.iinkai.web.stream.LateAnswer;
import org.iinkai.web.visit.Throttle;
import org.iinkai.web.visit.Visit;

/**
 * The pages of public events. What was typed travels with the pages; a link to a sign-up that nobody was given and a page
 * that is not there look the same.
 */
public final class EventPages implements HttpService {

    private static final String ID = "[0-9a-fA-F]+-[0-9a-fA-F-]+";
    /** A field that people don't see; what fills it in is a machine. */
    private static final String TRAP = "contact-time";

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration LONG_WINDOW = Duration.ofHours(1);
    private static final int MOST_FORMS = 120;
    private static final int MOST_SENT = 30;

    private final EventDesk desk;
    private final Pages pages;
    private final EventSheets sheets;
    private final Throttle forms;
    private final Throttle sent;

    /** The pages over what stands behind them. */
    public EventPages(EventDesk desk, Texts texts) {
        this.desk = desk;
        this.pages = new Pages(texts);
        this.sheets = new EventSheets(desk, pages);
        this.forms = new Throttle(MOST_FORMS, WINDOW, desk.clock());
        this.sent = new Throttle(MOST_SENT, LONG_WINDOW, desk.clock());
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get(
                "/events",
                (request, response) ->
                        sheets.list(request, response, desk.signUps().open()));
        rules.get("/events/{id:" + ID + "}", this::show);
        rules.post("/events/{id:" + ID + "}", this::receive);
        rules.get("/sign-up/{token}", this::mine);
        rules.post("/sign-up/{token}", this::giveBack);
        rules.get("/sign-up/{token}/certificate/{place:" + ID + "}", this::certificate);
        rules.get("/calendar/{feed:[A-Za-z0-9_-]+}.ics", this::feed);
    }

    private void show(ServerRequest request, ServerResponse response) {
        Optional<OpenEvent> event = event(request);
        if (event.isEmpty()) {
            nothing(request, response);
        } else {
            sheets.form(request, response, event.get(), EventAnswers.none(), List.of());
        }
    }

    private void receive(ServerRequest request, ServerResponse response) {
        Form form = Form.read(request);
        Optional<OpenEvent> found = event(request);
        if (found.isEmpty()) {
            nothing(request, response);
            return;
        }
        if (!forms.admits(address(request))) {
            refuse(request, response, WINDOW);
            return;
        }
        OpenEvent event = found.get();
        EventAnswers answers = EventAnswers.of(form);
        if (!form.field(TRAP).isEmpty()) {
            response.status(Status.UNPROCESSABLE_CONTENT_422);
            String sentence = pages.text(Speech.of(request), "web.event.trapped");
            pages.error(request, response, Status.UNPROCESSABLE_CONTENT_422.code(), sentence);
            return;
        }
        switch (form.field("step")) {
            case "more" -> sheets.form(request, response, event, answers.withOneMore(), List.of());
            case "check" -> check(request, response, event, answers);
            case "send" -> send(request, response, event, answers);
            default -> sheets.form(request, response, event, answers, List.of());
        }
    }

    private void check(ServerRequest request, ServerResponse response, OpenEvent event, EventAnswers answers) {
        List<EventAnswers.Problem> problems = answers.problems(event);
        if (problems.isEmpty()) {
            sheets.check(request, response, event, answers);
        } else {
            response.status(Status.UNPROCESSABLE_CONTENT_422);
            sheets.form(request, response, event, answers, problems);
        }
    }

    private void send(ServerRequest request, ServerResponse response, OpenEvent event, EventAnswers answers) {
        List<EventAnswers.Problem> problems = answers.problems(event);
        if (!problems.isEmpty()) {
            check(request, response, event, answers);
            return;
        }
        if (!sent.admits(address(request))) {
            refuse(request, response, LONG_WINDOW);
            return;
        }
        try {
            Locale locale = Speech.of(request);
            SignedUp result = asVisitor(request, () -> desk.signUps().signUp(answers.signUp(event, locale)));
            sheets.done(request, response, result);
        } catch (Refused refused) {
            response.status(Status.UNPROCESSABLE_CONTENT_422);
            OpenEvent now = event(request).orElse(event);
            sheets.form(request, response, now, answers, List.of(EventAnswers.Problem.of(refused)));
        }
    }

    private void mine(ServerRequest request, ServerResponse response) {
        Optional<SignedUp> signedUp = desk.signUps().signedUp(token(request));
        if (signedUp.isEmpty()) {
            nothing(request, response);
        } else {
            sheets.mine(request, response, signedUp.get(), "", "");
        }
    }

    /** Asks first, then gives a place back. */
    private void giveBack(ServerRequest request, ServerResponse response) {
        Form form = Form.read(request);
        Optional<SignedUp> signedUp = desk.signUps().signedUp(token(request));
        Optional<SignedUp.Place> place = signedUp.flatMap(seen -> seen.people().stream()
                .filter(one -> one.id().toString().equals(form.field("place")))
                .findFirst());
        if (signedUp.isEmpty() || place.isEmpty()) {
            nothing(request, response);
            return;
        }
        if (!form.field("step").equals("cancel")) {
            sheets.ask(request, response, signedUp.get(), place.get());
            return;
        }
        Id<Participation> id = place.get().id();
        Locale locale = Speech.of(request);
        try {
            asVisitor(request, () -> {
                desk.signUps().cancel(token(request), id);
                return id;
            });
            SignedUp after = desk.signUps().signedUp(token(request)).orElseThrow();
            String done =
                    pages.text(locale, "web.sign-up.given-back", place.get().name());
            sheets.mine(request, response, after, "", done);
        } catch (Refused refused) {
            response.status(Status.UNPROCESSABLE_CONTENT_422);
            String why = pages.text(locale, refused.key(), refused.arguments());
            sheets.mine(request, response, signedUp.get(), why, "");
        }
    }

    private void certificate(ServerRequest request, ServerResponse response) {
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        Id<Participation> place = Id.of(request.path().pathParameters().get("place"));
        if (!desk.certificates().write(token(request), place, paper)) {
            nothing(request, response);
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, "application/pdf");
        response.header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"certificate.pdf\"");
        response.header(HeaderNames.CACHE_CONTROL, "private, no-store");
        response.send(paper.toByteArray());
    }

    private void feed(ServerRequest request, ServerResponse response) {
        String name = request.path().pathParameters().get("feed");
        boolean isPublic = name.equals("public");
        LateAnswer calendar = new LateAnswer(response, headers -> {
            headers.set(HeaderNames.CONTENT_TYPE, "text/calendar; charset=utf-8");
            headers.set(HeaderNames.CACHE_CONTROL, isPublic ? "public, max-age=300" : "private, no-store");
        });
        if (isPublic) {
            desk.feeds().writePublic(calendar);
        } else if (!desk.feeds().write(name, calendar)) {
            nothing(request, response);
            return;
        }
        calendar.end();
    }

    private Optional<OpenEvent> event(ServerRequest request) {
        try {
            Id<Event> id = Id.of(request.path().pathParameters().get("id"));
            return desk.signUps().open(id);
        } catch (NotFound notAnId) {
            return Optional.empty();
        }
    }

    private static String token(ServerRequest request) {
        return request.path().pathParameters().get("token");
    }

    private void nothing(ServerRequest request, ServerResponse response) {
        response.status(Status.NOT_FOUND_404);
        String sentence = pages.text(Speech.of(request), "web.event.nothing");
        pages.error(request, response, Status.NOT_FOUND_404.code(), sentence);
    }

    private void refuse(ServerRequest request, ServerResponse response, Duration wait) {
        response.status(Status.TOO_MANY_REQUESTS_429);
        response.header(HeaderNames.RETRY_AFTER, Long.toString(wait.toSeconds()));
        String sentence = pages.text(Speech.of(request), "web.join.too-many", wait.toMinutes());
        pages.error(request, response, Status.TOO_MANY_REQUESTS_429.code(), sentence);
    }

    /** Mostly nobody, but from somewhere: the record of changes says from where. */
    private static <T> T asVisitor(ServerRequest request, Supplier<T> work) {
        Caller visitor = CallerScope.current()
                .orElseGet(() -> Caller.owner("", "", Speech.of(request)).from(address(request)));
        return CallerScope.get(visitor, work);
    }

    private static String address(ServerRequest request) {
        return request.context().get(Visit.class).orElseThrow().address();
    }
}
