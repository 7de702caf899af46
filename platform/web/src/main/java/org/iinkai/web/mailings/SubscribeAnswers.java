package org.iinkai.web.mailings;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.OpenList;
import org.iinkai.api.mailings.Subscribe;
import org.iinkai.web.pages.Form;

/** What was typed, as it was typed. */
record SubscribeAnswers(Map<String, String> typed) {

    /** Fields that are typed in, in the order of the page. */
    static final List<String> TYPED = List.of("email", "name", "company");

    static final String CONSENT = "consent";
    static final String LIST = "list-";

    SubscribeAnswers {
        typed = Map.copyOf(typed);
    }

    /** Something that is wrong, and where. */
    record Problem(String field, String key, List<Object> arguments) {}

    /** A form in which nothing was typed; the only list there is, is chosen. */
    static SubscribeAnswers none(List<OpenList> lists) {
        return new SubscribeAnswers(
                lists.size() == 1 ? Map.of(LIST + lists.getFirst().code(), "yes") : Map.of());
    }

    static SubscribeAnswers of(Form form, List<OpenList> lists) {
        Map<String, String> typed = new LinkedHashMap<>();
        TYPED.forEach(name -> typed.put(name, form.field(name)));
        typed.put(CONSENT, form.field(CONSENT));
        lists.forEach(list -> typed.put(LIST + list.code(), form.field(LIST + list.code())));
        return new SubscribeAnswers(typed);
    }

    String text(String field) {
        return typed.getOrDefault(field, "");
    }

    boolean isChecked(String field) {
        return text(field).equals("yes");
    }

    private Set<Id<MailingList>> chosen(List<OpenList> lists) {
        return lists.stream()
                .filter(list -> isChecked(LIST + list.code()))
                .map(OpenList::id)
                .collect(toSet());
    }

    List<Problem> problems(List<OpenList> lists) {
        List<Problem> problems = new ArrayList<>();
        if (chosen(lists).isEmpty()) {
            problems.add(new Problem(
                    lists.isEmpty() ? CONSENT : LIST + lists.getFirst().code(),
                    "core.refused.subscribe-no-list",
                    List.of()));
        }
        if (text("email").isBlank()) {
            problems.add(new Problem("email", "web.subscribe.email-empty", List.of()));
        } else {
            try {
                new MailAddress(text("name"), text("email"));
            } catch (Refused refused) {
                problems.add(new Problem(
                        refused.field().equals("name") ? "name" : "email",
                        refused.key(),
                        List.of(refused.arguments())));
            }
        }
        if (!isChecked(CONSENT)) {
            problems.add(new Problem(CONSENT, "web.subscribe.consent-empty", List.of()));
        }
        return problems;
    }

    Subscribe request(List<OpenList> lists, Locale locale) {
        return new Subscribe(chosen(lists), new MailAddress(text("name"), text("email")), text("company"), locale);
    }
}
