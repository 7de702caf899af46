package org.iinkai.web.join;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.iinkai.api.applications.Applications;
import org.iinkai.api.applications.CorporateForm;
import org.iinkai.web.join.JoinAnswers.Problem;
import org.iinkai.web.join.JoinField.Kind;
import org.iinkai.web.join.JoinField.Section;
import org.iinkai.web.pages.Pages;
import org.iinkai.web.pages.Template;
import org.iinkai.web.pages.Template.Markup;

/** Questions and answers as HTML. */
final class JoinHtml {

    private static final Template INPUT = Template.of("join-input.html");
    private static final Template AREA = Template.of("join-area.html");
    private static final Template SELECT = Template.of("join-select.html");
    private static final Template OPTION = Template.of("join-option.html");
    private static final Template RADIO = Template.of("join-radio.html");
    private static final Template CHECK = Template.of("join-consent.html");
    private static final Template ANSWER = Template.of("join-answer.html");
    private static final Template HIDDEN = Template.of("join-hidden.html");

    private static final Set<JoinField> HELPED = EnumSet.of(
            JoinField.NAME,
            JoinField.KANA,
            JoinField.CORPORATE_NUMBER,
            JoinField.POSTAL_CODE,
            JoinField.PHONE,
            JoinField.CONTACT_EMAIL,
            JoinField.CONTACT_PHONE,
            JoinField.REMARKS);

    private final Pages pages;
    private final Applications applications;
    private final Locale locale;

    JoinHtml(Pages pages, Applications applications, Locale locale) {
        this.pages = pages;
        this.applications = applications;
        this.locale = locale;
    }

    /** The questions of a section with what was typed and what is wrong. */
    Markup questions(Section section, JoinAnswers answers, List<Problem> problems, String focus) {
        return joined(JoinField.of(section).stream()
                .map(field -> question(
                        field,
                        answers.text(field),
                        problem(field, problems),
                        field.id().equals(focus)))
                .toList());
    }

    /** The answers, each with a button that leads back to its question where {@code change} is wanted. */
    Markup answers(JoinAnswers answers, boolean canChange) {
        Template answer = canChange ? ANSWER : Template.of("join-kept.html");
        return joined(Arrays.stream(JoinField.values())
                .filter(field -> field != JoinField.CONSENT && field != JoinField.PLACE && field != JoinField.FORM)
                .map(field -> answer.with(Map.of(
                        "id", field.id(),
                        "label", full(field),
                        "answer", shown(field, answers),
                        "change", text("web.join.change"),
                        "change-what", text("web.join.change-what", full(field)))))
                .toList());
    }

    /** Everything that was typed, to be sent once more without being seen. */
    Markup hidden(JoinAnswers answers) {
        return joined(answers.typed().entrySet().stream()
                .map(entry -> HIDDEN.with(Map.of("name", entry.getKey().id(), "value", entry.getValue())))
                .toList());
    }

    String sentence(Problem problem) {
        Object[] arguments = problem.key().startsWith("web.")
                ? new Object[] {full(problem.field())}
                : problem.arguments().toArray();
        return text(problem.key(), arguments);
    }

    /** 担当者の氏名 rather than 氏名 alone, where the heading of the section can't be seen. */
    private String full(JoinField field) {
        return text(field.labelKey() + (field.isOfPerson() ? ".full" : ""));
    }

    private Markup question(JoinField field, String typed, String error, boolean isFocused) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", field.id());
        values.put("label", text(field.labelKey()));
        values.put("optional", mark(field));
        values.put("help", HELPED.contains(field) ? text(field.labelKey() + ".help") : "");
        values.put("error", error);
        values.put("state", error.isEmpty() ? "" : "wrong");
        values.put("invalid", Boolean.toString(!error.isEmpty()));
        values.put("focus", new Markup(isFocused ? "autofocus" : ""));
        values.put("value", typed);
        values.put("longest", field.longest());
        values.put("complete", field.autocomplete().isEmpty() ? "off" : field.autocomplete());
        values.put("type", type(field.kind()));
        values.put("mode", mode(field.kind()));
        return template(field, typed, values).with(values);
    }

    private Template template(JoinField field, String typed, Map<String, Object> values) {
        return switch (field.kind()) {
            case TEXT, NUMBER, TEL, EMAIL -> INPUT;
            case AREA -> AREA;
            case SELECT -> {
                values.put("options", options(OPTION, field, typed, choices(field)));
                yield SELECT;
            }
            case RADIO -> {
                String chosen = typed.isEmpty() ? "before" : typed;
                values.put("options", options(Template.of("join-radio-option.html"), field, chosen, choices(field)));
                yield RADIO;
            }
            case CHECK -> {
                values.put("checked", new Markup(typed.equals("yes") ? "checked" : ""));
                yield CHECK;
            }
        };
    }

    private Markup options(Template template, JoinField field, String chosen, Map<String, String> choices) {
        return joined(choices.entrySet().stream()
                .map(choice -> template.with(Map.of(
                        "name", field.id(),
                        "value", choice.getKey(),
                        "label", choice.getValue(),
                        "chosen", new Markup(choice.getKey().equals(chosen) ? mark(template) : ""))))
                .toList());
    }

    private static String mark(Template template) {
        return template.equals(OPTION) ? "selected" : "checked";
    }

    private Map<String, String> choices(JoinField field) {
        Map<String, String> choices = new LinkedHashMap<>();
        switch (field) {
            case FORM -> {
                choices.put("", text("web.join.form.none"));
                for (CorporateForm form : CorporateForm.values()) {
                    choices.put(form.shortForm(), form.fullForm());
                }
            }
            case PLACE -> {
                choices.put("before", text("web.join.place.before"));
                choices.put("behind", text("web.join.place.behind"));
            }
            case PREFECTURE -> {
                choices.put("", text("web.join.choose"));
                Prefectures.ALL.forEach(name -> choices.put(name, name));
            }
            default -> {
                choices.put("", text("web.join.choose"));
                applications
                        .categories()
                        .forEach(category ->
                                choices.put(category.code(), category.name().in(locale)));
            }
        }
        return choices;
    }

    private String shown(JoinField field, JoinAnswers answers) {
        return switch (field) {
            case NAME -> CorporateForm.full(answers.applicant().name());
            case CORPORATE_NUMBER -> answers.applicant().corporateNumber().digits();
            case POSTAL_CODE -> answers.applicant().address().writtenCode();
            case PHONE -> answers.applicant().phone();
            case URL -> answers.applicant().url();
            case CONTACT_EMAIL -> answers.applicant().contact().email();
            case CONTACT_PHONE -> answers.applicant().contact().phone();
            case CATEGORY -> choices(field).getOrDefault(answers.text(field), "");
            default -> answers.text(field);
        };
    }

    private String mark(JoinField field) {
        boolean isNeeded = field.isNeeded() || field == JoinField.POSTAL_CODE || field == JoinField.PLACE;
        return isNeeded ? "" : text("web.join.optional");
    }

    private String problem(JoinField field, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.field() == field)
                .map(this::sentence)
                .findFirst()
                .orElse("");
    }

    private static String mode(Kind kind) {
        return switch (kind) {
            case NUMBER -> "numeric";
            case TEL -> "tel";
            case EMAIL -> "email";
            case TEXT, AREA, SELECT, RADIO, CHECK -> "text";
        };
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case TEL -> "tel";
            case EMAIL -> "email";
            case TEXT, NUMBER, AREA, SELECT, RADIO, CHECK -> "text";
        };
    }

    private String text(String key, Object... arguments) {
        return pages.text(locale, key, arguments);
    }

    static Markup joined(List<Markup> parts) {
        return new Markup(parts.stream().map(Markup::html).collect(Collectors.joining("\n")));
    }
}
