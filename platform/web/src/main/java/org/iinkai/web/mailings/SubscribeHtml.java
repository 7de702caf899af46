package org.iinkai.web.mailings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.iinkai.api.mailings.OpenList;
import org.iinkai.api.mailings.Subscriber;
import org.iinkai.web.mailings.SubscribeAnswers.Problem;
import org.iinkai.web.pages.Pages;
import org.iinkai.web.pages.Template;
import org.iinkai.web.pages.Template.Markup;

/** Questions and lists as HTML. */
record SubscribeHtml(Pages pages, Locale locale) {

    private static final Template INPUT = Template.of("join-input.html");
    private static final Template CHECK = Template.of("join-consent.html");
    private static final Template LIST = Template.of("subscribe-list.html");
    private static final Template STOP = Template.of("unsubscribe-list.html");
    private static final Template SUMMARY = Template.of("join-summary.html");
    private static final Template WRONG = Template.of("join-wrong.html");

    String text(String key, Object... arguments) {
        return pages.text(locale, key, arguments);
    }

    Markup summary(List<Problem> problems) {
        if (problems.isEmpty()) {
            return new Markup("");
        }
        List<Markup> lines = new ArrayList<>();
        for (Problem problem : problems) {
            lines.add(WRONG.with(Map.of("id", problem.field(), "sentence", sentence(problem))));
        }
        return SUMMARY.with(Map.of("title", text("web.join.errors", problems.size()), "lines", joined(lines)));
    }

    private String sentence(Problem problem) {
        return text(problem.key(), problem.arguments().toArray());
    }

    private String wrong(String field, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(this::sentence)
                .findFirst()
                .orElse("");
    }

    Markup lists(List<OpenList> lists, SubscribeAnswers answers, List<Problem> problems) {
        List<Markup> all = new ArrayList<>();
        for (OpenList list : lists) {
            String field = SubscribeAnswers.LIST + list.code();
            Map<String, Object> values = new HashMap<>();
            values.put("id", field);
            values.put("name", list.name().in(locale));
            values.put("purpose", list.purpose().in(locale));
            values.put("wording-label", text("web.subscribe.wording"));
            values.put("wording", list.wording());
            values.put("checked", new Markup(answers.isChecked(field) ? "checked" : ""));
            String error = wrong(field, problems);
            values.put("error", error);
            values.put("state", error.isEmpty() ? "" : "wrong");
            values.put("invalid", !error.isEmpty());
            all.add(LIST.with(values));
        }
        return joined(all);
    }

    Markup inputs(SubscribeAnswers answers, List<Problem> problems) {
        return joined(SubscribeAnswers.TYPED.stream()
                .map(field -> input(field, answers, problems))
                .toList());
    }

    private Markup input(String field, SubscribeAnswers answers, List<Problem> problems) {
        boolean isEmail = field.equals("email");
        String error = wrong(field, problems);
        Map<String, Object> values = new HashMap<>();
        values.put("id", field);
        values.put("label", text("web.subscribe." + field));
        values.put("optional", isEmail ? "" : text("web.join.optional"));
        values.put("help", isEmail ? text("web.subscribe.email-help") : "");
        values.put("type", isEmail ? "email" : "text");
        values.put("mode", isEmail ? "email" : "text");
        values.put("value", answers.text(field));
        values.put("longest", isEmail ? 254 : 200);
        values.put("complete", isEmail ? "email" : field.equals("name") ? "name" : "organization");
        values.put("error", error);
        values.put("state", error.isEmpty() ? "" : "wrong");
        values.put("invalid", !error.isEmpty());
        values.put("focus", "");
        return INPUT.with(values);
    }

    Markup consent(SubscribeAnswers answers, List<Problem> problems) {
        String error = wrong(SubscribeAnswers.CONSENT, problems);
        Map<String, Object> values = new HashMap<>();
        values.put("id", SubscribeAnswers.CONSENT);
        values.put("label", text("web.subscribe.consent"));
        values.put("checked", new Markup(answers.isChecked(SubscribeAnswers.CONSENT) ? "checked" : ""));
        values.put("error", error);
        values.put("state", error.isEmpty() ? "" : "wrong");
        values.put("invalid", !error.isEmpty());
        values.put("focus", "");
        return CHECK.with(values);
    }

    /** What a link stops: boxes where there are several lists. */
    Markup active(Subscriber subscriber) {
        List<Markup> all = new ArrayList<>();
        boolean isOne =
                subscriber.lists().stream().filter(Subscriber.Line::isActive).count() == 1;
        for (Subscriber.Line line : subscriber.lists()) {
            if (line.isActive()) {
                all.add(STOP.with(Map.of(
                        "id", line.list(),
                        "type", isOne ? "hidden" : "checkbox",
                        "name", line.name().in(locale),
                        "purpose", line.purpose().in(locale))));
            }
        }
        return joined(all);
    }

    String names(Subscriber subscriber) {
        return subscriber.lists().stream()
                .map(line -> line.name().in(locale))
                .collect(Collectors.joining(locale.getLanguage().equals("ja") ? "、" : ", "));
    }

    static Markup joined(List<Markup> parts) {
        return new Markup(parts.stream().map(Markup::html).collect(Collectors.joining("\n")));
    }
}
