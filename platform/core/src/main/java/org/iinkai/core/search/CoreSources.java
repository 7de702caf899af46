package org.iinkai.core.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Right;
import org.iinkai.api.search.Hit;
import org.iinkai.api.search.SearchSource;
import org.iinkai.api.text.Localized;
import org.iinkai.api.text.Phrase;
import org.iinkai.core.part.Contributed;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.search.SearchMapper.ActivityFound;
import org.iinkai.core.search.SearchMapper.BodyFound;
import org.iinkai.core.search.SearchMapper.CompanyFound;
import org.iinkai.core.search.SearchMapper.PersonFound;

/** Finds the core's own records. A membership is found as its company, whose line tells of it. */
final class CoreSources {

    private static final String COMPANY = "core.search.company";
    private static final String PERSON = "core.search.person";
    private static final String BODY = "core.search.body";
    private static final String ACTIVITY = "core.search.activity";
    private static final int LATEST_ACTIVITIES = 2000;
    private static final String BETWEEN = "　";

    private final Foundation foundation;
    private final SearchMapper mapper;

    private CoreSources(Foundation foundation, SearchMapper mapper) {
        this.foundation = foundation;
        this.mapper = mapper;
    }

    /** Lets them be found. */
    static void register(Foundation foundation) {
        SearchMapper mapper = foundation
                .database()
                .mappers("core.search", SearchMapper.class.getClassLoader(), List.of(SearchMapper.class))
                .mapper(SearchMapper.class);
        CoreSources sources = new CoreSources(foundation, mapper);
        Contributed to = foundation.contributed();
        to.search(COMPANY, sources.allowed(CoreRight.MEMBERS_READ, sources::companies));
        to.search(PERSON, sources.allowed(CoreRight.MEMBERS_READ, sources::people));
        to.search(BODY, sources::bodies);
        to.search(ACTIVITY, sources.allowed(CoreRight.ACTIVITIES_READ, sources::activities));
    }

    private SearchSource allowed(Right right, SearchSource source) {
        return (text, most) -> foundation.access().may(right) ? source.find(text, most) : List.of();
    }

    private List<Hit> companies(String text, int most) {
        Typed typed = Typed.of(text, most);
        return typed.closest(
                foundation.transactions().read(() -> mapper.companies(typed, today())), row -> company(row, typed));
    }

    private Hit company(CompanyFound row, Typed typed) {
        String category = new Localized(row.categoryJa(), row.categoryEn()).in(locale());
        String plain = joined(row.number(), row.isOver() ? "" : category, row.place());
        List<String> former =
                row.former().isEmpty() ? List.of() : List.of(row.former().split("\n"));
        List<String> names = Stream.concat(
                        Stream.of(row.name(), row.number(), row.kana(), row.corporateNumber()), former.stream())
                .filter(name -> !name.isEmpty())
                .toList();
        boolean isByFormer = !typed.isIn(row.displayName()) && !typed.isIn(row.kana());
        String before = former.stream()
                .filter(name -> isByFormer && typed.isIn(name))
                .findFirst()
                .orElse("");
        return new Hit(COMPANY, row.displayName(), detail(plain, row.isOver(), before), "companies/" + row.id(), names);
    }

    private static Phrase detail(String plain, boolean isOver, String before) {
        if (!before.isEmpty()) {
            return Phrase.of(isOver ? "core.search.left-former" : "core.search.former", plain, before);
        }
        return isOver ? Phrase.of("core.search.left", plain) : Phrase.plain(plain);
    }

    private List<Hit> people(String text, int most) {
        Typed typed = Typed.of(text, most);
        return typed.closest(foundation.transactions().read(() -> mapper.people(typed, today())), CoreSources::person);
    }

    private static Hit person(PersonFound row) {
        return new Hit(
                PERSON,
                row.name(),
                Phrase.plain(joined(row.kana(), row.company(), row.title())),
                "people/" + row.id(),
                List.of(row.kana()));
    }

    private List<Hit> bodies(String text, int most) {
        Typed typed = Typed.of(text, most);
        List<BodyFound> found = mapper.bodies().stream()
                .filter(row -> typed.isIn(row.nameJa()) || typed.isIn(row.nameEn()))
                .toList();
        return typed.closest(
                found,
                row -> new Hit(
                        BODY,
                        new Localized(row.nameJa(), row.nameEn()).in(locale()),
                        Phrase.none(),
                        "bodies/" + row.code(),
                        List.of(row.nameJa(), row.nameEn())));
    }

    private List<Hit> activities(String text, int most) {
        Typed typed = Typed.of(text, most);
        List<ActivityFound> found = mapper.activities(LATEST_ACTIVITIES).stream()
                .filter(row -> typed.isIn(row.title()))
                .toList();
        return typed.closest(
                found,
                row -> new Hit(
                        ACTIVITY,
                        row.title(),
                        Phrase.of("core.search.activity-year", Integer.toString(row.fiscalYear())),
                        "report/" + row.fiscalYear(),
                        List.of()));
    }

    private static String joined(String... parts) {
        return String.join(
                BETWEEN, Stream.of(parts).filter(part -> !part.isEmpty()).toList());
    }

    private Locale locale() {
        return foundation.access().caller().locale();
    }

    private LocalDate today() {
        return LocalDate.now(foundation.clock());
    }
}
