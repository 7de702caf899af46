package org.iinkai.core.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Affiliation;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyFilter;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CompanyRow;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.People;
import org.iinkai.api.members.PersonFilter;
import org.iinkai.api.members.PersonRow;
import org.iinkai.core.TestCore;

/** A name that begins on a day to come is nowhere shown before that day. */
class ComingNamesTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);

    @Test
    void a_coming_name_shows_from_its_day_on() {
        RegisterFixture register = RegisterFixture.in(CORE);
        Company company =
                register.company(CompanyRequest.named("旧名通信", "キュウメイツウシン").number("9"));
        register.join(company.id(), "regular", "agency", LocalDate.of(2020, 4, 1));
        CORE.load("core.people", "code,name,kana,company_number,from\nP1,青木 二,アオキ フタ,9,2020-04-01\n");
        CORE.load("core.contacts", "company_number,person_code,role,from,to\n9,P1,contact,2020-04-01,\n");
        CORE.asAdministrator(() -> CORE.service(Companies.class)
                .change(CompanyRequest.from(company)
                        .name(new CompanyName("(株)", false, "新名ネット", "シンメイネット"))
                        .nameFrom(DAY)
                        .request()));

        assertThat(shown()).containsOnly("(株)旧名通信");
        assertThat(readings()).containsOnly("キュウメイツウシン");
        CORE.clock().set(Instant.parse("2025-04-01T00:00:00Z"));
        assertThat(shown()).containsOnly("新名ネット(株)");
        assertThat(readings()).containsOnly("シンメイネット");
    }

    @Test
    void other_modules_read_the_name_of_the_day_too() {
        CORE.database().executeAsOwner("""
                INSERT INTO core.company (id, number, name, search_key) VALUES (gen_random_uuid(), '77', '明日の名', '');
                INSERT INTO core.company_former_name
                    SELECT id, (now() AT TIME ZONE 'Asia/Tokyo')::date, '', true, '今日の名', ''
                    FROM core.company WHERE number = '77'
                """);
        assertThat(CORE.database().value("SELECT display_name FROM published.company WHERE number = '77'"))
                .isEqualTo("今日の名");
        CORE.database().executeAsOwner("UPDATE core.company_former_name SET until_day = until_day - 1");
        assertThat(CORE.database().value("SELECT display_name FROM published.company WHERE number = '77'"))
                .isEqualTo("明日の名");
    }

    private static List<String> shown() {
        return CORE.administrator(() -> {
            People people = CORE.service(People.class);
            PersonRow person = people.find(new PersonFilter("青木", false), PageRequest.first())
                    .rows()
                    .getFirst();
            CompanyRow row = row();
            List<Affiliation> belonging = people.affiliations(person.id());
            List<Contact> contacts = people.contactsOf(person.id());
            assertThat(belonging).hasSize(1);
            assertThat(contacts).hasSize(1);
            return List.of(
                    row.displayName(),
                    member().displayName(),
                    person.companyName(),
                    belonging.getFirst().companyName(),
                    contacts.getFirst().companyName(),
                    CORE.service(Companies.class)
                            .nameOn(row.id(), LocalDate.now(CORE.clock()))
                            .display());
        });
    }

    private static List<String> readings() {
        return CORE.administrator(() -> List.of(row().kana(), member().kana()));
    }

    private static CompanyRow row() {
        return CORE.service(Companies.class)
                .find(CompanyFilter.all().withText("新名"), PageRequest.first())
                .rows()
                .getFirst();
    }

    private static MemberRow member() {
        return CORE.service(Members.class)
                .find(MemberFilter.all().withText("新名"), PageRequest.first())
                .rows()
                .getFirst();
    }
}
