package org.iinkai.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.Imports;
import org.iinkai.api.members.Consent;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.core.TestCore;

/** What people agreed to. The day is 2025-01-15. */
class PeopleConsentTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final People PEOPLE = CORE.service(People.class);

    @Test
    void nobody_has_agreed_on_a_day_to_come() {
        assertThatThrownBy(() -> add(agreed(LocalDate.of(2025, 1, 16))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("core.refused.consent-future");
                    assertThat(refused.field()).isEqualTo("consentOn");
                });
        Person today = agreed(LocalDate.of(2025, 1, 15));
        add(today);
        assertThat(CORE.administrator(() -> PEOPLE.person(today.id())).consent())
                .isEqualTo(new Consent(Optional.of(LocalDate.of(2025, 1, 15)), "講師紹介の掲載"));
    }

    @Test
    void a_table_of_people_tells_it_and_one_that_does_not_leaves_it() {
        CORE.load("core.people", """
                code,name,kana,company_number,consent_on,consent_to
                S1,椎名 雅彦,シイナ マサヒコ,,2024-04-10,講師紹介の掲載
                """);
        CORE.load("core.people", "code,name,kana,company_number\nS1,椎名 雅彦,シイナ マサヒコ,\n");
        assertThat(CORE.administrator(() -> {
                            Id<Person> id = PEOPLE.withCode("S1").orElseThrow().id();
                            return PEOPLE.person(id);
                        })
                        .consent())
                .isEqualTo(new Consent(Optional.of(LocalDate.of(2024, 4, 10)), "講師紹介の掲載"));
        assertThat(CORE.tryToLoad("core.people", """
                        code,name,kana,company_number,consent_on
                        S2,真鍋 由紀子,,,2025-01-16
                        """).errors())
                .extracting(Imports.RowError::key)
                .containsExactly("core.refused.consent-future");
    }

    private static Person agreed(LocalDate day) {
        return new Person(Id.next(), "椎名 雅彦", "", "", "", new Consent(Optional.of(day), "講師紹介の掲載"), "", 0);
    }

    private static void add(Person person) {
        CORE.asAdministrator(() -> PEOPLE.add(person, Optional.empty(), LocalDate.EPOCH));
    }
}
