package org.iinkai.web.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.Fee;
import org.iinkai.api.calendar.OpenEvent;
import org.iinkai.api.calendar.SignUp;
import org.iinkai.api.calendar.SignUp.Guest;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.web.pages.Form;

/**
 * What was typed, as it was typed.
 *
 * @param form the one-time id of the form, which becomes the id of the sign-up
 * @param people how many people the form has room for
 */
record EventAnswers(String form, int people, Map<String, String> typed) {

    /** Fields of the applicant, in the order of the page. */
    static final List<String> APPLICANT = List.of("by-name", "by-email", "company", "phone");

    /** Fields of each person, to which its number is added. */
    static final List<String> PERSON = List.of("name-", "kana-", "department-", "attendance-", "fee-");

    private static final String NOTE = "note";

    EventAnswers {
        people = Math.clamp(people, 1, SignUp.MOST_PEOPLE);
        typed = Map.copyOf(typed);
    }

    /**
     * Something that is wrong.
     *
     * @param field where; empty when it is about the whole
     */
    record Problem(String field, String key, List<Object> arguments) {

        /** What the service refused. */
        static Problem of(Refused refused) {
            String at = refused.field();
            String field = at.startsWith("people.") ? "name-" + at.substring("people.".length()) : "";
            return new Problem(field, refused.key(), List.of(refused.arguments()));
        }
    }

    static EventAnswers none() {
        return new EventAnswers(Id.next().toString(), 1, Map.of());
    }

    static EventAnswers of(Form form) {
        int people = number(form.field("people"));
        Map<String, String> typed = new LinkedHashMap<>();
        names(Math.clamp(people, 1, SignUp.MOST_PEOPLE)).forEach(name -> typed.put(name, form.field(name)));
        return new EventAnswers(known(form.field("form")), people, typed);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notOurs) {
            return 1;
        }
    }

    /** The id that came with the form; a new one when it is none of ours. */
    private static String known(String form) {
        try {
            return Id.<SignUp>of(form).toString();
        } catch (NotFound notAnId) {
            return Id.next().toString();
        }
    }

    private static List<String> names(int people) {
        List<String> names = new ArrayList<>(APPLICANT);
        IntStream.range(0, people).forEach(i -> PERSON.forEach(field -> names.add(field + i)));
        names.add(NOTE);
        return names;
    }

    EventAnswers withOneMore() {
        return new EventAnswers(form, people + 1, typed);
    }

    String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Numbers of the people who were filled in; the first one counts in any case. */
    List<Integer> filled() {
        return IntStream.range(0, people)
                .filter(i -> i == 0
                        || !text("name-" + i).isBlank()
                        || !text("kana-" + i).isBlank())
                .boxed()
                .toList();
    }

    List<Problem> problems(OpenEvent event) {
        List<Problem> problems = new ArrayList<>();
        if (text("by-name").isBlank()) {
            problems.add(new Problem("by-name", "web.event.empty", List.of()));
        }
        if (text("by-email").isBlank()) {
            problems.add(new Problem("by-email", "web.event.empty", List.of()));
        } else {
            refused(() -> new MailAddress(text("by-name"), text("by-email")))
                    .ifPresent(refusal -> problems.add(new Problem(
                            refusal.field().equals("name") ? "by-name" : "by-email",
                            refusal.key(),
                            List.of(refusal.arguments()))));
        }
        for (int i : filled()) {
            if (text("name-" + i).isBlank()) {
                problems.add(new Problem("name-" + i, "web.event.empty", List.of()));
            } else {
                refused(() -> guest(event, i))
                        .ifPresent(refusal ->
                                problems.add(new Problem("name-" + i, refusal.key(), List.of(refusal.arguments()))));
            }
        }
        return problems;
    }

    private static Optional<Refused> refused(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (Refused refusal) {
            return Optional.of(refusal);
        }
    }

    SignUp signUp(OpenEvent event, Locale locale) {
        return new SignUp(
                Id.of(form),
                event.id(),
                new MailAddress(text("by-name"), text("by-email")),
                text("phone"),
                text("company"),
                Optional.empty(),
                filled().stream().map(i -> guest(event, i)).toList(),
                text(NOTE),
                locale);
    }

    private Guest guest(OpenEvent event, int number) {
        return new Guest(
                Optional.empty(),
                text("name-" + number),
                text("kana-" + number),
                text("department-" + number),
                "",
                attendance(event, number),
                fee(event, number));
    }

    Attendance attendance(OpenEvent event, int number) {
        String chosen = text("attendance-" + number);
        return event.forms().stream()
                .filter(form -> form.name().equals(chosen))
                .findFirst()
                .orElseGet(() -> event.forms().contains(Attendance.VENUE) ? Attendance.VENUE : Attendance.ONLINE);
    }

    String fee(OpenEvent event, int number) {
        String chosen = text("fee-" + number);
        List<String> names = event.outline().fees().stream().map(Fee::name).toList();
        return names.contains(chosen) || names.isEmpty() ? chosen : names.getFirst();
    }
}
