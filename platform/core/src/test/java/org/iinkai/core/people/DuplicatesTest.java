package org.iinkai.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.members.LikelyDuplicate;
import org.iinkai.api.members.LikelyDuplicate.Reason;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.core.TestCore;

class DuplicatesTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final People PEOPLE = CORE.service(People.class);
    private static final Office OFFICE = Office.of(CORE);

    @BeforeEach
    void forget_people() {
        CORE.database().executeAsOwner("TRUNCATE core.person CASCADE");
    }

    @Test
    void proposes_pairs_with_the_strongest_reason_first() {
        OFFICE.person("佐藤 健", "サトウ ケン");
        OFFICE.person("佐藤　健", "");
        OFFICE.person("山田 花", "ヤマダ ハナ", "hana@example.jp");
        OFFICE.person("山田 ハナ", "ヤマダ ハナ", "HANA@example.jp");
        atOneCompany(OFFICE.person("伊藤 真", "イトウ マコト"), OFFICE.person("伊藤 誠", "イトウ マコト"));
        atOneCompany(OFFICE.person("髙﨑 𠮷子", "タカサキ ヨシコ"), OFFICE.person("高崎吉子", ""));
        OFFICE.person("伊藤 理", "イトウ マコト");

        assertThat(proposed())
                .extracting(LikelyDuplicate::reason)
                .containsExactly(
                        Reason.SAME_EMAIL,
                        Reason.SAME_NAME_AND_COMPANY,
                        Reason.SAME_READING_AND_COMPANY,
                        Reason.SAME_NAME);
    }

    @Test
    void proposes_a_pair_once_and_never_two_companies_by_reading_alone() {
        Id<Person> one = OFFICE.person("渡邊 一", "ワタナベ ハジメ", "w@example.jp");
        Id<Person> other = OFFICE.person("渡邉 一", "ワタナベ ハジメ", "w@example.jp");
        atOneCompany(one, other);
        OFFICE.belongs(OFFICE.person("渡部 元", "ワタナベ ハジメ"), "ひまわり", "2024-10-01", "");

        assertThat(proposed()).singleElement().returns(Reason.SAME_EMAIL, LikelyDuplicate::reason);
    }

    @Test
    void does_not_propose_again_what_are_two_people() {
        Id<Person> one = OFFICE.person("佐藤 健", "サトウ ケン");
        Id<Person> other = OFFICE.person("佐藤 健", "サトウ タケシ");
        assertThat(proposed()).hasSize(1);

        CORE.asAdministrator(() -> PEOPLE.distinct(other, one));
        CORE.asAdministrator(() -> PEOPLE.distinct(one, other));

        assertThat(proposed()).isEmpty();
        assertThat(CORE.database().value("SELECT count(*) FROM core.distinct_people"))
                .isEqualTo("1");
        assertThatThrownBy(() -> CORE.asAdministrator(() -> PEOPLE.distinct(one, Id.next())))
                .isInstanceOf(NotFound.class);
        PeopleTest.assertThatRefused(
                () -> CORE.asAdministrator(() -> PEOPLE.distinct(one, one)), "core.refused.merge-itself");
    }

    @Test
    void many_people_of_one_name_are_no_more_than_asked_for() {
        CORE.database().execute("""
                INSERT INTO core.person (id, name, search_key)
                SELECT gen_random_uuid(), '佐藤 健', '佐藤健 ' FROM generate_series(1, 3000)
                """);

        assertThat(CORE.administrator(() -> PEOPLE.duplicates(20))).hasSize(20);
    }

    private static void atOneCompany(Id<Person> one, Id<Person> other) {
        OFFICE.belongs(one, "青葉", "2020-04-01", "2022-03-31");
        OFFICE.belongs(other, "青葉", "2023-04-01", "");
    }

    private static List<LikelyDuplicate> proposed() {
        return CORE.administrator(() -> PEOPLE.duplicates(100));
    }
}
