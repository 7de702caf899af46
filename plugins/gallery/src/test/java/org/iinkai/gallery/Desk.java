package org.iinkai.gallery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.Grants;
import org.iinkai.api.access.Right;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.testkit.PlatformTest;

/** The platform with this bundle. Every test begins without loans and people. */
public final class Desk implements BeforeEachCallback {

    /** The platform that tests of views stand on. */
    public static final PlatformTest PLATFORM = PlatformTest.with("gallery", new GalleryPlugin());

    static final LocalDate DAY = LocalDate.of(2024, 5, 8);

    private static final Set<Right> ALL = Set.of(GalleryRights.values());

    @Override
    public void beforeEach(ExtensionContext context) {
        PLATFORM.beforeEach(context);
    }

    /** Somebody of a company, both of the register. */
    public record Borrower(Id<Person> person, Id<Company> company) {}

    /** Today by the clock that the services go by. */
    LocalDate today() {
        return LocalDate.now(get(Clock.class));
    }

    <T> T get(Class<T> type) {
        return PLATFORM.get(type);
    }

    <T> T clerk(Supplier<T> action) {
        return PLATFORM.as(ALL, action);
    }

    void clerk(Runnable action) {
        PLATFORM.as(ALL, action);
    }

    /** Somebody new whom data files know by a code, of a new company. */
    public Borrower borrower(String code, String name, String company) {
        Borrower borrower = new Borrower(Id.next(), Id.next());
        PLATFORM.sql("INSERT INTO core.company (id, name, search_key) VALUES ('%s', '%s', '%s')"
                .formatted(borrower.company(), company, company));
        PLATFORM.asSystem(() -> {
            Person person = Person.named(borrower.person(), name, "");
            get(People.class).add(person, Optional.of(borrower.company()), LocalDate.of(2020, 4, 1));
            return person;
        });
        PLATFORM.sql("UPDATE core.person SET code = '%s', email = '%s@example.jp' WHERE id = '%s'"
                .formatted(code, code, borrower.person()));
        return borrower;
    }

    /** A contact of a company, who holds no right. */
    Caller contact(Borrower borrower) {
        PLATFORM.sql("INSERT INTO core.contact_role (code, name_ja, position, is_opt_in) "
                + "VALUES ('contact', '担当者', 1, false) ON CONFLICT DO NOTHING");
        PLATFORM.sql(
                "INSERT INTO core.contact (id, company_id, person_id, role, from_day) VALUES ('%s', '%s', '%s', 'contact', '2020-04-01')"
                        .formatted(Id.next(), borrower.company(), borrower.person()));
        return new Caller("", borrower.person().toString(), "担当", "s", "", Locale.JAPANESE, Grants.NONE);
    }

    /** The clerk lends something out for two weeks. */
    public Id<Loan> lend(String item, Borrower borrower, LocalDate day) {
        Lend request = new Lend(
                Id.next(), item, borrower.company(), borrower.person(), day, day.plusDays(14), Optional.empty());
        clerk(() -> get(Loans.class).lend(request));
        return request.id();
    }

    List<Loan> loans(LoanFilter filter) {
        return clerk(() -> get(Loans.class).find(filter, PageRequest.first())).rows();
    }

    /** All loans, the newest first. */
    public List<Loan> loans() {
        return loans(LoanFilter.all());
    }
}
