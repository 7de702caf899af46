package org.iinkai.web.mailings;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.OpenList;
import org.iinkai.api.mailings.Subscriber;
import org.iinkai.api.text.Texts;
import org.iinkai.web.mailings.SubscribeAnswers.Problem;
import org.iinkai.web.pages.Form;
import org.iinkai.web.pages.OtherLanguage;
import org.iinkai.web.pages.Pages;
import org.iinkai.web.pages.Speech;
import org.iinkai.web.pages.Template;
import org.iinkai.web.pages.Template.Markup;
import org.iinkai.web.visit.Throttle;
import org.iinkai.web.visit.Visit;

/**
 * Subscribe, confirm, stop. Looking changes nothing, so that programs that open links in mail stop nobody's mail; pressing
 * the button of a mail program (RFC 8058) does at once what the page's button does.
 */
public final class SubscribingPages implements HttpService {

    /** A field that people don't see; what fills it in is a machine. */
    private static final String TRAP = "contact-time";

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_SENT = 30;

    private final SubscribingDesk desk;
    private final Pages pages;
    private final Throttle sent;
    private final Template form = Template.of("subscribe.html");
    private final Template questions = Template.of("subscribe-questions.html");
    private final Template enter = Template.of("event-enter.html");
    private final Template state = Template.of("event-state.html");
    private final Template confirm = Template.of("subscribe-confirm.html");
    private final Template stop = Template.of("unsubscribe.html");
    private final Template done = Template.of("subscribe-done.html");

    /** The pages over what stands behind them. */
    public SubscribingPages(SubscribingDesk desk, Texts texts) {
        this.desk = desk;
        this.pages = new Pages(texts);
        this.sent = new Throttle(MOST_SENT, WINDOW, desk.clock());
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/subscribe", this::show);
        rules.post("/subscribe", this::receive);
        rules.get("/subscribe/confirm/{token}", this::askToConfirm);
        rules.post("/subscribe/confirm/{token}", this::confirm);
        rules.get("/unsubscribe/{token}", this::askToStop);
        rules.post("/unsubscribe/{token}", this::stop);
    }

    private void show(ServerRequest request, ServerResponse response) {
        List<OpenList> lists = desk.subscribing().open();
        form(request, response, lists, SubscribeAnswers.none(lists), List.of());
    }

    private void form(
            ServerRequest request,
            ServerResponse response,
            List<OpenList> lists,
            SubscribeAnswers answers,
            List<Problem> problems) {
        SubscribeHtml html = html(request);
        Map<String, Object> values = common(request);
        values.put("title", html.text("web.subscribe.title"));
        values.put("summary", html.summary(problems));
        values.put("enter", enter.with(Map.of("submit", html.text("web.subscribe.submit"))));
        values.put(
                "questions",
                lists.isEmpty()
                        ? state.with(Map.of("text", html.text("web.subscribe.none"), "tone", "plain"))
                        : questions(html, lists, answers, problems));
        String title = html.text("web.subscribe.title");
        pages.sendTitled(
                request,
                response,
                problems.isEmpty() ? title : html.text("web.event.title-error", title),
                form.with(values));
    }

    private Markup questions(
            SubscribeHtml html, List<OpenList> lists, SubscribeAnswers answers, List<Problem> problems) {
        Map<String, Object> values = new HashMap<>();
        values.put("lead", html.text("web.subscribe.lead"));
        values.put("lists-title", html.text("web.subscribe.lists"));
        values.put("lists", html.lists(lists, answers, problems));
        values.put("you-title", html.text("web.subscribe.you"));
        values.put("inputs", html.inputs(answers, problems));
        values.put("consent", html.consent(answers, problems));
        values.put("privacy", html.text("web.join.privacy-link"));
        values.put("trap-label", html.text("web.join.trap"));
        values.put("submit", html.text("web.subscribe.submit"));
        return questions.with(values);
    }

    private void receive(ServerRequest request, ServerResponse response) {
        Form typed = Form.read(request);
        List<OpenList> lists = desk.subscribing().open();
        SubscribeAnswers answers = SubscribeAnswers.of(typed, lists);
        if (typed.field("step").equals("language")) {
            form(request, response, lists, answers, List.of());
            return;
        }
        if (!typed.field(TRAP).isEmpty()) {
            error(request, response, Status.UNPROCESSABLE_CONTENT_422, "web.event.trapped");
            return;
        }
        List<Problem> problems = answers.problems(lists);
        if (!problems.isEmpty()) {
            response.status(Status.UNPROCESSABLE_CONTENT_422);
            form(request, response, lists, answers, problems);
            return;
        }
        if (!sent.admits(address(request))) {
            response.header(HeaderNames.RETRY_AFTER, Long.toString(WINDOW.toSeconds()));
            error(request, response, Status.TOO_MANY_REQUESTS_429, "web.join.too-many", WINDOW.toMinutes());
            return;
        }
        take(request, response, lists, answers);
    }

    private void take(ServerRequest request, ServerResponse response, List<OpenList> lists, SubscribeAnswers answers) {
        try {
            Locale locale = Speech.of(request);
            asVisitor(request, () -> {
                desk.subscribing().subscribe(answers.request(lists, locale));
                return true;
            });
            done(request, response, "web.subscribe.asked", "web.subscribe.asked-text");
        } catch (Refused refused) {
            response.status(Status.UNPROCESSABLE_CONTENT_422);
            Problem problem = new Problem("company", refused.key(), List.of(refused.arguments()));
            form(request, response, lists, answers, List.of(problem));
        }
    }

    private void askToConfirm(ServerRequest request, ServerResponse response) {
        Optional<Subscriber> subscriber = desk.subscribing().toConfirm(token(request));
        if (subscriber.isEmpty()) {
            error(request, response, Status.NOT_FOUND_404, "web.subscribe.confirm-over");
            return;
        }
        SubscribeHtml html = html(request);
        Map<String, Object> values = common(request);
        values.put("here", "/subscribe/confirm/" + token(request));
        values.put("title", html.text("web.subscribe.confirm-title"));
        values.put("question", html.text("web.subscribe.confirm-question", html.names(subscriber.get())));
        values.put("email-label", html.text("web.subscribe.email"));
        values.put("email", subscriber.get().address());
        values.put("submit", html.text("web.subscribe.confirm"));
        pages.sendTitled(request, response, html.text("web.subscribe.confirm-title"), confirm.with(values));
    }

    private void confirm(ServerRequest request, ServerResponse response) {
        Form.read(request);
        boolean isDone = asVisitor(request, () -> desk.subscribing().confirm(token(request)));
        if (isDone) {
            done(request, response, "web.subscribe.confirmed", "web.subscribe.confirmed-text");
        } else {
            error(request, response, Status.NOT_FOUND_404, "web.subscribe.confirm-over");
        }
    }

    private void askToStop(ServerRequest request, ServerResponse response) {
        Optional<Subscriber> subscriber = desk.subscribing().subscriber(token(request));
        if (subscriber.isEmpty()) {
            error(request, response, Status.NOT_FOUND_404, "web.event.nothing");
        } else if (!subscriber.get().isActive()) {
            done(request, response, "web.unsubscribe.done", "web.unsubscribe.done-text");
        } else {
            ask(request, response, subscriber.get());
        }
    }

    private void ask(ServerRequest request, ServerResponse response, Subscriber subscriber) {
        SubscribeHtml html = html(request);
        Map<String, Object> values = common(request);
        values.put("here", "/unsubscribe/" + token(request));
        values.put("title", html.text("web.unsubscribe.title"));
        values.put("question", html.text("web.unsubscribe.question"));
        values.put("email-label", html.text("web.subscribe.email"));
        values.put("email", subscriber.address());
        values.put("lists", html.active(subscriber));
        values.put("submit", html.text("web.unsubscribe.submit"));
        pages.sendTitled(request, response, html.text("web.unsubscribe.title"), stop.with(values));
    }

    private void stop(ServerRequest request, ServerResponse response) {
        Form chosen = Form.read(request);
        Optional<Subscriber> subscriber = desk.subscribing().subscriber(token(request));
        if (subscriber.isEmpty()) {
            error(request, response, Status.NOT_FOUND_404, "web.event.nothing");
            return;
        }
        boolean isOneClick = chosen.field("List-Unsubscribe").equals("One-Click");
        Set<Id<MailingList>> lists = subscriber.get().lists().stream()
                .map(Subscriber.Line::list)
                .filter(list -> isOneClick || chosen.field("list-" + list).equals("yes"))
                .collect(Collectors.toSet());
        if (lists.isEmpty()) {
            ask(request, response, subscriber.get());
            return;
        }
        asVisitor(request, () -> desk.subscribing().stop(token(request), lists));
        done(request, response, "web.unsubscribe.done", "web.unsubscribe.done-text");
    }

    private void done(ServerRequest request, ServerResponse response, String title, String text) {
        SubscribeHtml html = html(request);
        Map<String, Object> values = common(request);
        values.put("title", html.text(title));
        values.put("text", html.text(text));
        pages.sendTitled(request, response, html.text(title), done.with(values));
    }

    private Map<String, Object> common(ServerRequest request) {
        Locale locale = Speech.of(request);
        Map<String, Object> values = new HashMap<>();
        values.put(
                "association",
                desk.association().nameOn(LocalDate.now(desk.clock())).name().in(locale));
        values.put("lang", locale.getLanguage());
        values.put("other", OtherLanguage.code(locale));
        values.put("other-name", OtherLanguage.name(locale));
        return values;
    }

    private SubscribeHtml html(ServerRequest request) {
        return new SubscribeHtml(pages, Speech.of(request));
    }

    private void error(ServerRequest request, ServerResponse response, Status status, String key, Object... arguments) {
        response.status(status);
        pages.error(request, response, status.code(), pages.text(Speech.of(request), key, arguments));
    }

    private static String token(ServerRequest request) {
        return request.path().pathParameters().get("token");
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
