package org.iinkai.web.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.Fee;
import org.iinkai.api.calendar.OpenEvent;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.calendar.SignedUp;
import org.iinkai.web.events.EventAnswers.Problem;
import org.iinkai.web.pages.Template;
import org.iinkai.web.pages.Template.Markup;

/** An event, questions and answers as HTML. */
final class EventHtml {

    private static final Template INPUT = Template.of("join-input.html");
    private static final Template AREA = Template.of("join-area.html");
    private static final Template SELECT = Template.of("join-select.html");
    private static final Template OPTION = Template.of("join-option.html");
    private static final Template LINE = Template.of("join-kept.html");
    private static final Template HIDDEN = Template.of("join-hidden.html");
    private static final Template SECTION = Template.of("join-section.html");
    private static final Template SUMMARY = Template.of("join-summary.html");
    private static final Template WRONG = Template.of("join-wrong.html");
    private static final Template FACTS = Template.of("event-facts.html");
    private static final Template PLACE = Template.of("sign-up-place.html");
    private static final Template CODE = Template.of("sign-up-code.html");
    private static final Template CERTIFICATE = Template.of("sign-up-certificate.html");
    private static final Template CANCEL = Template.of("sign-up-cancel.html");
    private static final List<String> NEEDED = List.of("by-name", "by-email", "name-", "attendance-", "fee-");

    private final EventWords words;
    private final OpenEvent event;

    EventHtml(EventWords words, OpenEvent event) {
        this.words = words;
        this.event = event;
    }

    Markup facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("web.event.when", String.join("\n", words.sessions(event)));
        facts.put("web.event.programme", String.join("\n", words.programme(event)));
        facts.put("web.event.description", event.outline().description());
        facts.put("web.event.eligibility", event.outline().eligibility());
        facts.put("web.event.host", event.host());
        facts.put(
                "web.event.fees",
                event.outline().fees().stream().map(words::fee).collect(Collectors.joining("\n")));
        if (event.state() == OpenEvent.State.OPEN || event.state() == OpenEvent.State.FULL) {
            facts.put("web.event.places", String.join("\n", words.free(event)));
        }
        facts.put(
                "web.event.deadline",
                event.opening().map(opening -> words.moment(opening.deadline())).orElse(""));
        facts.put(
                "web.event.bodies",
                event.bodies().stream().map(body -> body.in(words.locale())).collect(Collectors.joining("、")));
        return lines(facts);
    }

    private Markup lines(Map<String, String> facts) {
        return FACTS.with(Map.of(
                "facts",
                joined(facts.entrySet().stream()
                        .filter(fact -> !fact.getValue().isEmpty())
                        .map(fact -> LINE.with(Map.of("label", label(fact.getKey()), "answer", fact.getValue())))
                        .toList())));
    }

    private String label(String key) {
        return key.startsWith("web.") ? words.text(key) : key;
    }

    Markup summary(List<Problem> problems) {
        if (problems.isEmpty()) {
            return new Markup("");
        }
        Markup lines = joined(problems.stream()
                .map(problem -> WRONG.with(Map.of(
                        "id", problem.field().isEmpty() ? "by-name" : problem.field(), "sentence", sentence(problem))))
                .toList());
        return SUMMARY.with(Map.of("title", words.text("web.join.errors", problems.size()), "lines", lines));
    }

    private String sentence(Problem problem) {
        Object[] arguments = problem.key().startsWith("web.")
                ? new Object[] {name(problem.field())}
                : problem.arguments().toArray();
        return words.text(problem.key(), arguments);
    }

    /** What a field is called: 参加者2の氏名. */
    private String name(String field) {
        int dash = field.lastIndexOf('-');
        String kind = field.substring(0, dash + 1);
        return EventAnswers.PERSON.contains(kind)
                ? words.text(
                        "web.event.field-of",
                        Integer.parseInt(field.substring(dash + 1)) + 1,
                        words.text("web.event.field." + kind.substring(0, dash)))
                : words.text("web.event.field." + field);
    }

    Markup applicant(EventAnswers answers, List<Problem> problems) {
        return joined(EventAnswers.APPLICANT.stream()
                .map(field -> INPUT.with(values(field, field, answers, problems)))
                .toList());
    }

    Markup people(EventAnswers answers, List<Problem> problems) {
        return joined(IntStream.range(0, answers.people())
                .mapToObj(i -> SECTION.with(Map.of(
                        "heading", words.text("web.event.person", i + 1),
                        "before", new Markup(""),
                        "questions", person(i, answers, problems))))
                .toList());
    }

    private Markup person(int number, EventAnswers answers, List<Problem> problems) {
        List<Markup> fields = new ArrayList<>();
        for (String kind : List.of("name-", "kana-", "department-")) {
            fields.add(INPUT.with(values(kind + number, kind, answers, problems)));
        }
        if (event.forms().size() > 1) {
            Map<String, String> choices = new LinkedHashMap<>();
            Arrays.stream(Attendance.values())
                    .filter(event.forms()::contains)
                    .forEach(form -> choices.put(form.name(), words.form(form)));
            fields.add(choice(
                    "attendance-",
                    number,
                    answers,
                    choices,
                    answers.attendance(event, number).name()));
        }
        if (event.outline().fees().size() > 1) {
            Map<String, String> choices = new LinkedHashMap<>();
            for (Fee fee : event.outline().fees()) {
                choices.put(fee.name(), words.fee(fee));
            }
            fields.add(choice("fee-", number, answers, choices, answers.fee(event, number)));
        }
        return joined(fields);
    }

    private Markup choice(String kind, int number, EventAnswers answers, Map<String, String> choices, String chosen) {
        Map<String, Object> values = values(kind + number, kind, answers, List.of());
        values.put(
                "options",
                joined(choices.entrySet().stream()
                        .map(option -> OPTION.with(Map.of(
                                "value", option.getKey(),
                                "label", option.getValue(),
                                "chosen", new Markup(option.getKey().equals(chosen) ? "selected" : ""))))
                        .toList()));
        return SELECT.with(values);
    }

    Markup note(EventAnswers answers) {
        return AREA.with(values("note", "note", answers, List.of()));
    }

    private Map<String, Object> values(String id, String kind, EventAnswers answers, List<Problem> problems) {
        String word = kind.endsWith("-") ? kind.substring(0, kind.length() - 1) : kind;
        String error = problems.stream()
                .filter(problem -> problem.field().equals(id))
                .map(this::sentence)
                .findFirst()
                .orElse("");
        Map<String, Object> values = new HashMap<>();
        values.put("id", id);
        values.put("label", words.text("web.event.field." + word));
        values.put("optional", NEEDED.contains(kind) ? "" : words.text("web.join.optional"));
        values.put("help", word.equals("by-email") ? words.text("web.event.field.by-email.help") : "");
        values.put("error", error);
        values.put("state", error.isEmpty() ? "" : "wrong");
        values.put("invalid", Boolean.toString(!error.isEmpty()));
        values.put("focus", new Markup(""));
        values.put("value", answers.text(id));
        values.put("longest", word.equals("note") ? 1_000 : 200);
        values.put("complete", complete(word));
        values.put("type", word.equals("by-email") ? "email" : word.equals("phone") ? "tel" : "text");
        values.put("mode", word.equals("by-email") ? "email" : word.equals("phone") ? "tel" : "text");
        return values;
    }

    private static String complete(String word) {
        return switch (word) {
            case "by-name" -> "name";
            case "by-email" -> "email";
            case "company" -> "organization";
            case "phone" -> "tel";
            default -> "off";
        };
    }

    /** The answers to look at before they are sent. */
    Markup answers(EventAnswers answers) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("web.event.event", words.title(event));
        facts.put("web.event.when", String.join("\n", words.sessions(event)));
        EventAnswers.APPLICANT.forEach(field -> facts.put("web.event.field." + field, answers.text(field)));
        int shown = 0;
        for (int i : answers.filled()) {
            shown++;
            List<String> lines = new ArrayList<>();
            lines.add(answers.text("name-" + i));
            lines.add(answers.text("kana-" + i));
            lines.add(answers.text("department-" + i));
            lines.add(words.form(answers.attendance(event, i)));
            lines.add(event.outline().fees().stream()
                    .filter(fee -> fee.name().equals(answers.fee(event, i)))
                    .map(words::fee)
                    .findFirst()
                    .orElse(""));
            lines.removeIf(String::isBlank);
            facts.put(words.text("web.event.person", shown), String.join("\n", lines));
        }
        facts.put("web.event.field.note", answers.text("note"));
        return lines(facts);
    }

    /** Everything that was typed, to be sent once more without being seen. */
    Markup hidden(EventAnswers answers) {
        return joined(answers.typed().entrySet().stream()
                .map(entry -> HIDDEN.with(Map.of("name", entry.getKey(), "value", entry.getValue())))
                .toList());
    }

    Markup places(SignedUp signedUp, Locale locale) {
        return joined(signedUp.people().stream()
                .map(place -> PLACE.with(Map.of(
                        "name", place.name(),
                        "status", words.status(place),
                        "code", code(place),
                        "certificate", certificate(signedUp, place),
                        "cancel", cancel(signedUp, place, locale))))
                .toList());
    }

    private Markup code(SignedUp.Place place) {
        if (place.picture().isEmpty()) {
            return new Markup("");
        }
        String picture = "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(place.picture().getBytes(UTF_8));
        return CODE.with(Map.of(
                "label", words.text("web.sign-up.code"),
                "alt", words.text("web.sign-up.code-of", place.name()),
                "picture", picture,
                "code", place.code()));
    }

    private Markup certificate(SignedUp signedUp, SignedUp.Place place) {
        if (!place.hasCertificate() || signedUp.token().isEmpty()) {
            return new Markup("");
        }
        return CERTIFICATE.with(Map.of(
                "address",
                "/sign-up/" + signedUp.token() + "/certificate/" + place.id(),
                "label",
                words.text("web.sign-up.certificate", place.name())));
    }

    private Markup cancel(SignedUp signedUp, SignedUp.Place place, Locale locale) {
        boolean isGone =
                place.status() != Participation.Status.ENROLLED && place.status() != Participation.Status.WAITING;
        if (isGone || !signedUp.mayCancel() || signedUp.token().isEmpty()) {
            return new Markup("");
        }
        return CANCEL.with(Map.of(
                "here", "/sign-up/" + signedUp.token(),
                "lang", locale.getLanguage(),
                "place", place.id(),
                "cancel", words.text("web.sign-up.cancel"),
                "cancel-what", words.text("web.sign-up.cancel-what", place.name())));
    }

    static Markup joined(List<Markup> parts) {
        return new Markup(parts.stream().map(Markup::html).collect(Collectors.joining("\n")));
    }
}
