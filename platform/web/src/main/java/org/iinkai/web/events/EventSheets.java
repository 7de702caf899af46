package org.iinkai.web.events;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.iinkai.api.calendar.OpenEvent;
import org.iinkai.api.calendar.SignedUp;
import org.iinkai.web.events.EventAnswers.Problem;
import org.iinkai.web.pages.OtherLanguage;
import org.iinkai.web.pages.Pages;
import org.iinkai.web.pages.Speech;
import org.iinkai.web.pages.Template;
import org.iinkai.web.pages.Template.Markup;

/** The pages: what there is, the form, the answers to check, what came of it. */
final class EventSheets {

    private final EventDesk desk;
    private final Pages pages;
    private final Template form = Template.of("event.html");
    private final Template enter = Template.of("event-enter.html");
    private final Template questions = Template.of("event-questions.html");
    private final Template check = Template.of("event-check.html");
    private final Template list = Template.of("event-list.html");
    private final Template item = Template.of("event-list-item.html");
    private final Template state = Template.of("event-state.html");
    private final Template mine = Template.of("sign-up.html");
    private final Template ask = Template.of("sign-up-ask.html");

    EventSheets(EventDesk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    void list(ServerRequest request, ServerResponse response, List<OpenEvent> events) {
        Locale locale = Speech.of(request);
        EventWords words = words(locale);
        Map<String, Object> values = common(locale);
        values.put("title", words.text("web.event.list-title"));
        List<Markup> items = new ArrayList<>();
        for (OpenEvent event : events) {
            items.add(item.with(Map.of(
                    "id", event.id(),
                    "lang", locale.getLanguage(),
                    "title", words.title(event),
                    "when", String.join("\n", words.sessions(event)),
                    "state", words.state(event))));
        }
        values.put(
                "events",
                items.isEmpty() ? notice(words.text("web.event.list-empty"), "plain") : EventHtml.joined(items));
        values.put("feed", words.text("web.event.feed"));
        values.put("feed-help", words.text("web.event.feed-help"));
        pages.sendPublic(request, response, words.text("web.event.list-title"), list.with(values), new Markup(""));
    }

    void form(
            ServerRequest request,
            ServerResponse response,
            OpenEvent event,
            EventAnswers answers,
            List<Problem> problems) {
        Locale locale = Speech.of(request);
        EventWords words = words(locale);
        EventHtml html = new EventHtml(words, event);
        Map<String, Object> values = ofEvent(locale, event, answers);
        boolean isTaken = event.state() == OpenEvent.State.OPEN || event.state() == OpenEvent.State.FULL;
        values.put("summary", html.summary(problems));
        values.put("state", notice(words.state(event), isTaken ? "plain" : ""));
        values.put("facts", html.facts());
        Map<String, Object> submit = Map.of("submit", words.text("web.join.check"));
        values.put("enter", isTaken ? enter.with(submit) : new Markup(""));
        values.put("questions", isTaken ? questions(html, words, answers, problems) : new Markup(""));
        String name = words.title(event);
        String title = problems.isEmpty() ? name : words.text("web.event.title-error", name);
        pages.sendPublic(request, response, title, form.with(values), new Markup(""));
    }

    private Markup questions(EventHtml html, EventWords words, EventAnswers answers, List<Problem> problems) {
        Map<String, Object> values = new HashMap<>();
        values.put("applicant-title", words.text("web.event.applicant"));
        values.put("optional-note", words.text("web.join.optional-note"));
        values.put("applicant", html.applicant(answers, problems));
        values.put("people", html.people(answers, problems));
        values.put("more", words.text("web.event.more"));
        values.put("note-title", words.text("web.event.note-title"));
        values.put("note", html.note(answers));
        values.put("purpose", words.text("web.event.purpose", words.association(desk)));
        values.put("privacy", words.text("web.join.privacy-link"));
        values.put("trap-label", words.text("web.join.trap"));
        values.put("submit", words.text("web.join.check"));
        return questions.with(values);
    }

    void check(ServerRequest request, ServerResponse response, OpenEvent event, EventAnswers answers) {
        Locale locale = Speech.of(request);
        EventWords words = words(locale);
        EventHtml html = new EventHtml(words, event);
        Map<String, Object> values = ofEvent(locale, event, answers);
        values.put("title", words.text("web.join.check-title"));
        values.put("lead", words.text("web.event.check-lead"));
        values.put("hidden", html.hidden(answers));
        values.put("facts", html.answers(answers));
        values.put("change", words.text("web.event.change"));
        values.put("submit", words.text("web.join.send"));
        pages.sendTitled(request, response, words.text("web.join.check-title"), check.with(values));
    }

    /** What came of it; a request that came twice shows no link, which is in the mail. */
    void done(ServerRequest request, ServerResponse response, SignedUp result) {
        String done = words(Speech.of(request)).text("web.sign-up.done");
        mine(request, response, result, "", done);
    }

    void mine(ServerRequest request, ServerResponse response, SignedUp signedUp, String wrong, String done) {
        Locale locale = Speech.of(request);
        EventWords words = words(locale);
        EventHtml html = new EventHtml(words, signedUp.event());
        Map<String, Object> values = ofSignUp(locale, signedUp);
        values.put(
                "notice", wrong.isEmpty() ? done.isEmpty() ? new Markup("") : notice(done, "done") : notice(wrong, ""));
        values.put("title", words.title(signedUp.event()));
        values.put("number-label", words.text("web.join.number"));
        values.put("number", signedUp.receipt());
        values.put("facts", html.facts());
        values.put("people-title", words.text("web.event.people"));
        values.put("places", html.places(signedUp, locale));
        values.put("lead", words.text(signedUp.token().isEmpty() ? "web.sign-up.in-mail" : "web.sign-up.keep"));
        values.put(
                "ask",
                desk.enquiries().isEmpty()
                        ? words.text("web.join.ask")
                        : words.text("web.join.ask-at", desk.enquiries()));
        pages.sendTitled(
                request, response, words.text("web.sign-up.title", words.title(signedUp.event())), mine.with(values));
    }

    void ask(ServerRequest request, ServerResponse response, SignedUp signedUp, SignedUp.Place place) {
        Locale locale = Speech.of(request);
        EventWords words = words(locale);
        Map<String, Object> values = ofSignUp(locale, signedUp);
        values.put("title", words.text("web.sign-up.cancel-title"));
        values.put("question", words.text("web.sign-up.cancel-question", words.title(signedUp.event())));
        values.put("name", place.name());
        values.put("warning", words.text("web.sign-up.cancel-warning"));
        values.put("place", place.id());
        values.put("submit", words.text("web.sign-up.cancel"));
        values.put("back", words.text("web.sign-up.keep-place"));
        pages.sendTitled(request, response, words.text("web.sign-up.cancel-title"), ask.with(values));
    }

    private Markup notice(String text, String tone) {
        return text.isEmpty() ? new Markup("") : state.with(Map.of("text", text, "tone", tone));
    }

    private Map<String, Object> ofEvent(Locale locale, OpenEvent event, EventAnswers answers) {
        Map<String, Object> values = common(locale);
        values.put("id", event.id());
        values.put("title", words(locale).title(event));
        values.put("form", answers.form());
        values.put("people-count", answers.people());
        return values;
    }

    private Map<String, Object> ofSignUp(Locale locale, SignedUp signedUp) {
        Map<String, Object> values = common(locale);
        values.put("here", "/sign-up/" + signedUp.token());
        return values;
    }

    private Map<String, Object> common(Locale locale) {
        Map<String, Object> values = new HashMap<>();
        values.put("association", words(locale).association(desk));
        values.put("lang", locale.getLanguage());
        values.put("other", OtherLanguage.code(locale));
        values.put("other-name", OtherLanguage.name(locale));
        return values;
    }

    private EventWords words(Locale locale) {
        return new EventWords(pages, locale, desk.clock().getZone());
    }
}
