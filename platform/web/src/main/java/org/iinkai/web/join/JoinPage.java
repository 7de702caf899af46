package org.iinkai.web.join;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.Apply;
import org.iinkai.api.applications.Receipt;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.text.Texts;
import org.iinkai.web.join.JoinAnswers.Problem;
import org.iinkai.web.pages.Form;
import org.iinkai.web.pages.Pages;
import org.iinkai.web.pages.Speech;
import org.iinkai.web.visit.Throttle;
import org.iinkai.web.visit.Visit;

/**
 * The form, the page to check it, and the receipt. Everything that was typed travels with the pages, so that nothing is
 * kept here before it is sent.
 */
public final class JoinPage implements HttpService {

    private static final String PATH = "/join";
    /** A field that people don't see; what fills it in is a machine. */
    private static final String TRAP = "contact-time";

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration LONG_WINDOW = Duration.ofHours(1);
    private static final int MOST_FORMS = 60;
    private static final int MOST_SENT = 10;

    private final JoinDesk desk;
    private final Pages pages;
    private final JoinSheets sheets;
    private final Throttle forms;
    private final Throttle sent;

    /** The page over what stands behind it. */
    public JoinPage(JoinDesk desk, Texts texts) {
        this.desk = desk;
        this.pages = new Pages(texts);
        this.sheets = new JoinSheets(desk, pages);
        this.forms = new Throttle(MOST_FORMS, WINDOW, desk.clock());
        this.sent = new Throttle(MOST_SENT, LONG_WINDOW, desk.clock());
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get(
                PATH,
                (request, response) -> sheets.form(
                        request, response, JoinAnswers.none(Id.next().toString()), List.of()));
        rules.post(PATH, this::receive);
    }

    private void receive(ServerRequest request, ServerResponse response) {
        Form form = Form.read(request);
        if (!forms.admits(address(request))) {
            refuse(request, response, WINDOW);
            return;
        }
        JoinAnswers answers = JoinAnswers.of(form, known(form.field("form")));
        if (!form.field("change").isEmpty()) {
            sheets.change(request, response, answers, form.field("change"));
        } else if (form.field("step").equals("language")) {
            sheets.form(request, response, answers, List.of());
        } else {
            check(request, response, answers, form);
        }
    }

    private void check(ServerRequest request, ServerResponse response, JoinAnswers answers, Form form) {
        List<Problem> problems = answers.problems();
        if (!form.field(TRAP).isEmpty()) {
            response.status(Status.UNPROCESSABLE_CONTENT_422);
            String sentence = pages.text(Speech.of(request), "web.join.trapped");
            pages.error(request, response, Status.UNPROCESSABLE_CONTENT_422.code(), sentence);
        } else if (!problems.isEmpty()) {
            response.status(Status.UNPROCESSABLE_CONTENT_422);
            sheets.form(request, response, answers, problems);
        } else if (form.field("step").equals("send")) {
            send(request, response, answers);
        } else {
            sheets.check(request, response, answers);
        }
    }

    private void send(ServerRequest request, ServerResponse response, JoinAnswers answers) {
        if (!sent.admits(address(request))) {
            refuse(request, response, LONG_WINDOW);
            return;
        }
        try {
            Id<Application> id = Id.of(answers.form());
            Apply wish = new Apply(id, answers.applicant(), answers.isConsentGiven());
            // mostly nobody, but from somewhere: the record of changes says from where
            Caller applicant = CallerScope.current()
                    .orElseGet(() -> Caller.owner("", "", Speech.of(request)).from(address(request)));
            Receipt receipt =
                    CallerScope.get(applicant, () -> desk.applications().apply(wish));
            sheets.done(request, response, answers, receipt);
        } catch (Refused refused) {
            response.status(Status.UNPROCESSABLE_CONTENT_422);
            sheets.form(request, response, answers, List.of(Problem.of(refused)));
        }
    }

    private void refuse(ServerRequest request, ServerResponse response, Duration wait) {
        response.status(Status.TOO_MANY_REQUESTS_429);
        response.header(HeaderNames.RETRY_AFTER, Long.toString(wait.toSeconds()));
        String sentence = pages.text(Speech.of(request), "web.join.too-many", wait.toMinutes());
        pages.error(request, response, Status.TOO_MANY_REQUESTS_429.code(), sentence);
    }

    /** The id that came with the form; a new one when it is none of ours. */
    private static String known(String form) {
        try {
            return Id.<Application>of(form).toString();
        } catch (NotFound notAnId) {
            return Id.next().toString();
        }
    }

    private static String address(ServerRequest request) {
        return request.context().get(Visit.class).orElseThrow().address();
    }
}
