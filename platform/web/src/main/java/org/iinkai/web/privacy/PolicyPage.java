package org.iinkai.web.privacy;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.iinkai.api.privacy.Purpose;
import org.iinkai.api.text.Texts;
import org.iinkai.web.pages.OtherLanguage;
import org.iinkai.web.pages.Pages;
import org.iinkai.web.pages.Speech;
import org.iinkai.web.pages.Template;
import org.iinkai.web.pages.Template.Markup;

/** Says what personal data is used for, how long it is kept, and where requests about it go. */
public final class PolicyPage implements HttpService {

    private static final int YEAR = 12;

    private final PolicyDesk desk;
    private final Pages pages;
    private final Template page = Template.of("policy.html");
    private final Template row = Template.of("policy-row.html");

    /** The page over what stands behind it. */
    public PolicyPage(PolicyDesk desk, Texts texts) {
        this.desk = desk;
        this.pages = new Pages(texts);
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/privacy-policy", this::show);
    }

    private void show(ServerRequest request, ServerResponse response) {
        Locale locale = Speech.of(request);
        String name =
                desk.association().nameOn(LocalDate.now(desk.clock())).name().in(locale);
        Map<String, Object> values = new HashMap<>();
        values.put("association", name);
        values.put("title", pages.text(locale, "web.policy.title"));
        values.put("lead", pages.text(locale, "web.policy.lead", name));
        values.put("set", pages.text(locale, "web.policy.set"));
        values.put("purpose", pages.text(locale, "web.policy.purpose"));
        values.put("kept", pages.text(locale, "web.policy.kept"));
        values.put("rows", rows(locale));
        values.put("after", pages.text(locale, "web.policy.after"));
        values.put("requests-title", pages.text(locale, "web.policy.requests-title"));
        values.put("requests", pages.text(locale, "web.policy.requests"));
        values.put("where", where(locale, name));
        values.put("other", OtherLanguage.code(locale));
        values.put("other-name", OtherLanguage.name(locale));
        pages.send(request, response, "web.policy.title", page.with(values));
    }

    private Markup rows(Locale locale) {
        return new Markup(desk.retention().purposes().stream()
                .map(purpose -> row(purpose, locale).html())
                .collect(Collectors.joining("\n")));
    }

    private Markup row(Purpose purpose, Locale locale) {
        int months = purpose.months();
        String time = months % YEAR == 0
                ? pages.text(locale, "web.policy.years", months / YEAR)
                : pages.text(locale, "web.policy.months", months);
        return row.with(Map.of(
                "set", pages.text(locale, purpose.set()),
                "purpose", pages.text(locale, purpose.purpose()),
                "purpose-label", pages.text(locale, "web.policy.purpose"),
                "kept", time,
                "kept-label", pages.text(locale, "web.policy.kept")));
    }

    private String where(Locale locale, String name) {
        return desk.enquiries().isEmpty()
                ? pages.text(locale, "web.policy.where", name)
                : pages.text(locale, "web.policy.where-at", name, desk.enquiries());
    }
}
