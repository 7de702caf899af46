package org.iinkai.web.join;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.iinkai.api.applications.Receipt;
import org.iinkai.web.join.JoinAnswers.Problem;
import org.iinkai.web.join.JoinField.Section;
import org.iinkai.web.pages.OtherLanguage;
import org.iinkai.web.pages.Pages;
import org.iinkai.web.pages.Speech;
import org.iinkai.web.pages.Template;
import org.iinkai.web.pages.Template.Markup;

/** The three pages: the form, the answers to check, the receipt. */
final class JoinSheets {

    private final JoinDesk desk;
    private final Pages pages;
    private final Template form = Template.of("join.html");
    private final Template check = Template.of("join-check.html");
    private final Template done = Template.of("join-done.html");
    private final Template section = Template.of("join-section.html");
    private final Template summary = Template.of("join-summary.html");
    private final Template wrong = Template.of("join-wrong.html");
    private final Template link = Template.of("join-link.html");

    JoinSheets(JoinDesk desk, Pages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    void form(ServerRequest request, ServerResponse response, JoinAnswers answers, List<Problem> problems) {
        form(request, response, answers, problems, "");
    }

    /** The form again, at the question whose answer is to change. */
    void change(ServerRequest request, ServerResponse response, JoinAnswers answers, String field) {
        form(request, response, answers, List.of(), field);
    }

    private void form(
            ServerRequest request, ServerResponse response, JoinAnswers answers, List<Problem> problems, String focus) {
        Locale locale = Speech.of(request);
        JoinHtml html = new JoinHtml(pages, desk.applications(), locale);
        Map<String, Object> values = common(locale, answers);
        values.put("summary", summary(html, locale, problems));
        values.put("lead", text(locale, "web.join.lead"));
        values.put("optional-note", text(locale, "web.join.optional-note"));
        values.put("trap-label", text(locale, "web.join.trap"));
        values.put("submit", text(locale, "web.join.check"));
        for (Section part : Section.values()) {
            values.put(
                    part.name().toLowerCase(Locale.ROOT),
                    section(html, locale, part, html.questions(part, answers, problems, focus)));
        }
        String title = problems.isEmpty() ? "web.join.title" : "web.join.title-error";
        pages.send(request, response, title, form.with(values));
    }

    void check(ServerRequest request, ServerResponse response, JoinAnswers answers) {
        Locale locale = Speech.of(request);
        JoinHtml html = new JoinHtml(pages, desk.applications(), locale);
        Map<String, Object> values = common(locale, answers);
        values.put("lead", text(locale, "web.join.check-lead"));
        values.put("hidden", html.hidden(answers));
        values.put("answers", html.answers(answers, true));
        values.put("submit", text(locale, "web.join.send"));
        values.put("title", text(locale, "web.join.check-title"));
        pages.send(request, response, "web.join.check-title", check.with(values));
    }

    void done(ServerRequest request, ServerResponse response, JoinAnswers answers, Receipt receipt) {
        Locale locale = Speech.of(request);
        JoinHtml html = new JoinHtml(pages, desk.applications(), locale);
        Map<String, Object> values = common(locale, answers);
        values.put("title", text(locale, "web.join.done-title"));
        values.put("number-label", text(locale, "web.join.number"));
        values.put("number", receipt.number());
        values.put("day-label", text(locale, "web.join.received-on"));
        values.put("day", day(receipt.on(), locale));
        values.put("next-title", text(locale, "web.join.next-title"));
        values.put("next", text(locale, "web.join.next"));
        values.put("ask", ask(locale));
        values.put("keep", text(locale, "web.join.keep"));
        values.put("answers-title", text(locale, "web.join.answers-title"));
        values.put("answers", html.answers(answers, false));
        pages.send(request, response, "web.join.done-title", done.with(values));
    }

    private Map<String, Object> common(Locale locale, JoinAnswers answers) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", text(locale, "web.join.title"));
        values.put("association", association(locale));
        values.put("lang", locale.getLanguage());
        values.put("other", OtherLanguage.code(locale));
        values.put("other-name", OtherLanguage.name(locale));
        values.put("form", answers.form());
        return values;
    }

    private Markup section(JoinHtml html, Locale locale, Section part, Markup questions) {
        Markup more = new Markup("");
        if (part == Section.CONSENT) {
            Markup notice = desk.privacyUrl().isEmpty()
                    ? new Markup("")
                    : link.with(Map.of("address", desk.privacyUrl(), "text", text(locale, "web.join.privacy-link")));
            more = Template.of("join-privacy.html")
                    .with(Map.of("purpose", text(locale, "web.join.purpose", association(locale)), "link", notice));
        }
        return section.with(Map.of("heading", text(locale, part.key()), "before", more, "questions", questions));
    }

    private Markup summary(JoinHtml html, Locale locale, List<Problem> problems) {
        if (problems.isEmpty()) {
            return new Markup("");
        }
        Markup lines = JoinHtml.joined(problems.stream()
                .map(problem -> wrong.with(Map.of("id", problem.field().id(), "sentence", html.sentence(problem))))
                .toList());
        return summary.with(Map.of("title", text(locale, "web.join.errors", problems.size()), "lines", lines));
    }

    private String ask(Locale locale) {
        return desk.enquiries().isEmpty()
                ? text(locale, "web.join.ask")
                : text(locale, "web.join.ask-at", desk.enquiries());
    }

    private String association(Locale locale) {
        return desk.association().nameOn(LocalDate.now(desk.clock())).name().in(locale);
    }

    /** Public pages write days out: 2025年3月31日. */
    private String day(LocalDate day, Locale locale) {
        return text(locale, "web.join.day", Integer.toString(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    private String text(Locale locale, String key, Object... arguments) {
        return pages.text(locale, key, arguments);
    }
}
