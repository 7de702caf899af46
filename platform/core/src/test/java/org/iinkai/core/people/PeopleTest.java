package org.iinkai.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Affiliation;
import org.iinkai.api.members.Consent;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.ContactRole;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PersonFilter;
import org.iinkai.api.members.PersonRow;
import org.iinkai.api.text.Localized;
import org.iinkai.core.TestCore;

class PeopleTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final People PEOPLE = CORE.service(People.class);
    private static final Office OFFICE = Office.of(CORE);
    private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);

    @BeforeEach
    void forget_people() {
        CORE.database().executeAsOwner("TRUNCATE core.person CASCADE");
    }

    @Test
    void lists_people_by_reading_page_by_page() {
        OFFICE.person("渡辺 花", "ワタナベ ハナ");
        OFFICE.person("加藤 次郎", "ｶﾄｳ ｼﾞﾛｳ");
        OFFICE.person("赤羽 桜子", "あかばね さくらこ");
        OFFICE.person("Smith", "");
        OFFICE.person("賀川 実", "ガガワ ミノル");

        List<String> names = new ArrayList<>();
        PageRequest request = PageRequest.first(2);
        Page<PersonRow> page = found("", request);
        while (true) {
            page.rows().forEach(row -> names.add(row.name()));
            assertThat(page.total().count()).isEqualTo(5);
            if (!page.hasNext()) {
                break;
            }
            page = found("", request.behind(page.next()));
        }

        assertThat(names).containsExactly("赤羽 桜子", "賀川 実", "加藤 次郎", "渡辺 花", "Smith");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ヤマダ", "やまだ", "ﾔﾏﾀﾞ", "山田", "山田花", "田", "ヤマダハナ", "青葉", "アオバコール", "ｱｵﾊﾞ", "㈱青葉コール", "葉"})
    void finds_by_name_reading_and_company_in_any_spelling(String text) {
        Id<Person> person = OFFICE.person("山田 花", "ヤマダ ハナ");
        OFFICE.person("鈴木 一", "スズキ ハジメ");
        OFFICE.belongs(person, "青葉", "2022-04-01", "");

        assertThat(found(text, PageRequest.first()).rows())
                .extracting(PersonRow::name)
                .containsExactly("山田 花");
        assertThat(CORE.administrator(() -> PEOPLE.suggest(text, 10)))
                .extracting(PersonRow::name)
                .containsExactly("山田 花");
    }

    @Test
    void finds_the_same_whether_it_gathers_or_walks() {
        for (int i = 0; i < 60; i++) {
            OFFICE.person("山田 " + i, "ヤマダ" + i);
        }
        List<String> gathered = names("山田");
        CORE.database().executeAsOwner("ANALYZE core.person");
        List<String> walked = names("山田");

        assertThat(walked).hasSize(50).isEqualTo(gathered);
    }

    @Test
    void a_former_company_finds_nobody_and_percent_is_no_wildcard() {
        Id<Person> person = OFFICE.person("山田 花", "ヤマダ ハナ");
        OFFICE.belongs(person, "みどり", "2020-04-01", "2024-03-31");

        assertThat(names("みどり")).isEmpty();
        assertThat(names("%")).isEmpty();
        assertThat(names("_")).isEmpty();
    }

    @Test
    void tells_where_people_belong_today_and_what_they_are() {
        Id<Person> person = OFFICE.person("山田 花", "ヤマダ ハナ");
        OFFICE.belongs(person, "みどり", "2020-04-01", "2024-03-31");
        OFFICE.belongs(person, "青葉", "2024-04-01", "");
        OFFICE.contact(person, "青葉", "contact", "2024-04-01", "");
        OFFICE.contact(person, "青葉", "responsible", "2024-04-01", "");
        OFFICE.contact(person, "青葉", "billing", "2023-04-01", "2025-01-14");

        PersonRow row = found("山田", PageRequest.first()).rows().getFirst();

        assertThat(row.companyName()).isEqualTo("(株)青葉コール");
        assertThat(row.title()).isEqualTo("営業部 部長");
        assertThat(row.roles()).isEqualTo("責任者、担当者");
    }

    @Test
    void outsiders_belong_to_no_member_today() {
        Id<Person> member = OFFICE.person("会員 一", "カイイン");
        OFFICE.belongs(member, "青葉", "2024-04-01", "");
        Id<Person> former = OFFICE.person("元会員 二", "モトカイイン");
        OFFICE.belongs(former, "みどり", "2020-04-01", "");
        OFFICE.person("講師 三", "コウシ");

        Page<PersonRow> page = CORE.administrator(() -> PEOPLE.find(new PersonFilter("", true), PageRequest.first()));

        assertThat(page.rows()).extracting(PersonRow::name).containsExactly("講師 三", "元会員 二");
        assertThat(page.total().count()).isEqualTo(2);
    }

    @Test
    void stores_what_was_typed_in_one_form() {
        Id<Person> id = Id.next();
        CORE.asAdministrator(() -> PEOPLE.add(
                new Person(
                        id,
                        " 髙﨑　𠮷子 ",
                        "ﾀｶｻｷ よしこ",
                        "ｙｏｓｈｉｋｏ＠example.jp",
                        "（０３）１２３４ー５６７８",
                        new Consent(Optional.of(TODAY), " 講師紹介の掲載 "),
                        "覚え書き",
                        0),
                Optional.empty(),
                TODAY));

        Person stored = OFFICE.read(id);

        assertThat(stored)
                .isEqualTo(new Person(
                        id,
                        "髙﨑　𠮷子",
                        "タカサキ ヨシコ",
                        "yoshiko@example.jp",
                        "03-1234-5678",
                        new Consent(Optional.of(TODAY), "講師紹介の掲載"),
                        "覚え書き",
                        1));
    }

    @ParameterizedTest
    @CsvSource({
        "03 1234 5678, 03-1234-5678",
        "+81-3-1234-5678, 03-1234-5678",
        "+81 (0)90 1234 5678, 090-1234-5678",
        "０９０－１２３４－５６７８, 090-1234-5678",
        "0120(123)456, 0120-123-456",
        "+1 212 555 0100, +1-212-555-0100",
        "110, 110"
    })
    void takes_telephone_numbers_as_people_type_them(String typed, String stored) {
        assertThat(Address.phone(typed)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"電話", "12", "03-1234-5678 内線12", "0000000000000000", "+", "03/1234/5678"})
    void refuses_what_is_no_telephone_number(String typed) {
        assertThatRefused(() -> Address.phone(typed), "core.refused.phone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a@",
                "@example.jp",
                "a@example",
                "a b@example.jp",
                "a@b@c.jp",
                "a..b@example.jp",
                ".a@example.jp",
                "a.@example.jp",
                "<a@example.jp>"
            })
    void refuses_what_is_no_address(String typed) {
        assertThatRefused(() -> OFFICE.person("山田", "ヤマダ", typed), "core.refused.mail-address");
    }

    @Test
    void counts_the_letters_of_a_name_as_people_do() {
        Id<Person> longest = OFFICE.person("𠮷".repeat(100), "");
        assertThat(OFFICE.read(longest).name()).hasSize(200);

        assertThatRefused(() -> OFFICE.person("𠮷".repeat(101), ""), "core.refused.person-name");
        assertThatRefused(() -> OFFICE.person(" 　", ""), "core.refused.person-name");
        assertThatRefused(() -> OFFICE.person("山田", "ヤ".repeat(101)), "core.refused.too-long");
    }

    @Test
    void a_repeated_request_adds_once() {
        Id<Person> id = Id.next();
        for (int i = 0; i < 2; i++) {
            CORE.asAdministrator(
                    () -> PEOPLE.add(Person.named(id, "山田 花", ""), Optional.of(OFFICE.company("青葉")), TODAY));
        }

        assertThat(CORE.administrator(() -> PEOPLE.affiliations(id))).hasSize(1);
        assertThat(entries(id)).extracting(AuditEntry::action).containsExactly("core.audit.person-added");
    }

    @Test
    void refuses_a_change_from_an_old_version() {
        Id<Person> id = OFFICE.person("山田 花", "ヤマダ ハナ");
        Person seen = OFFICE.read(id);
        CORE.asAdministrator(() -> PEOPLE.change(renamed(seen, "佐藤 花")));

        assertThatRefused(
                () -> CORE.asAdministrator(() -> PEOPLE.change(renamed(seen, "鈴木 花"))),
                "core.refused.changed-meanwhile");
        assertThat(OFFICE.read(id).name()).isEqualTo("佐藤 花");
        assertThat(names("佐藤")).hasSize(1);
        assertThat(entries(id)).extracting(AuditEntry::action).contains("core.audit.person-changed");
    }

    @Test
    void knows_nobody_with_an_id_that_nobody_has() {
        assertThatThrownBy(() -> OFFICE.read(Id.next())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> CORE.asAdministrator(() -> PEOPLE.change(Person.named(Id.next(), "山田", ""))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> CORE.asAdministrator(() -> PEOPLE.remove(Id.next())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> CORE.asAdministrator(() -> PEOPLE.removeContact(Id.next())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Id.<Person>of("nonsense")).isInstanceOf(NotFound.class);
    }

    @Test
    void refuses_times_that_overlap_at_one_company_only() {
        Id<Person> person = OFFICE.person("山田 花", "ヤマダ ハナ");
        OFFICE.belongs(person, "青葉", "2020-04-01", "2022-03-31");
        OFFICE.belongs(person, "青葉", "2022-04-01", "");
        OFFICE.belongs(person, "みどり", "2021-04-01", "");

        assertThatRefused(
                () -> OFFICE.belongs(person, "青葉", "2019-04-01", "2020-04-01"), "core.refused.affiliation-overlap");
        assertThatRefused(() -> OFFICE.belongs(person, "青葉", "2024-04-01", ""), "core.refused.affiliation-overlap");
        assertThat(CORE.administrator(() -> PEOPLE.affiliations(person)))
                .extracting(Affiliation::from)
                .containsExactly(LocalDate.of(2022, 4, 1), LocalDate.of(2021, 4, 1), LocalDate.of(2020, 4, 1));
    }

    @Test
    void refuses_impossible_days() {
        Id<Person> person = OFFICE.person("山田 花", "ヤマダ ハナ");

        assertThatRefused(() -> OFFICE.belongs(person, "青葉", "2024-04-01", "2024-03-31"), "core.refused.period");
        assertThatRefused(() -> OFFICE.belongs(person, "青葉", "0024-04-01", ""), "core.refused.day-range");
        assertThatRefused(
                () -> OFFICE.contact(person, "青葉", "contact", "2024-04-01", "9999-03-31"), "core.refused.day-range");
        assertThatRefused(
                () -> OFFICE.contact(person, "青葉", "contact", "2024-04-01", "2023-03-31"), "core.refused.period");
    }

    @Test
    void changes_and_takes_away_an_affiliation() {
        Id<Person> person = OFFICE.person("山田 花", "ヤマダ ハナ");
        Id<Affiliation> id = OFFICE.belongs(person, "青葉", "2020-04-01", "");
        OFFICE.save(new Affiliation(
                id,
                person,
                "",
                OFFICE.company("青葉"),
                "",
                " 総務部 ",
                "",
                Office.day("2020-04-01"),
                Office.end("2024-12-31")));

        assertThat(CORE.administrator(() -> PEOPLE.affiliations(person)).getFirst())
                .returns("総務部", Affiliation::department)
                .returns(Office.end("2024-12-31"), Affiliation::to)
                .returns("(株)青葉コール", Affiliation::companyName);
        CORE.asAdministrator(() -> PEOPLE.remove(id));
        assertThat(CORE.administrator(() -> PEOPLE.affiliations(person))).isEmpty();
    }

    @Test
    void tells_who_belonged_to_a_company_on_a_day() {
        OFFICE.belongs(OFFICE.person("渡辺 一", "ワタナベ"), "青葉", "2020-04-01", "2024-12-31");
        OFFICE.belongs(OFFICE.person("青木 二", "アオキ"), "青葉", "2024-12-31", "");

        assertThat(peopleOn("2024-12-31")).containsExactly("青木 二", "渡辺 一");
        assertThat(peopleOn("2025-01-01")).containsExactly("青木 二");
        assertThat(peopleOn("2020-03-31")).isEmpty();
    }

    @Test
    void knows_contacts_by_role_with_their_addresses() {
        Id<Person> one = OFFICE.person("渡辺 一", "ワタナベ", "watanabe@example.jp");
        Id<Person> two = OFFICE.person("青木 二", "アオキ");
        OFFICE.contact(one, "青葉", "contact", "2024-04-01", "");
        OFFICE.contact(two, "青葉", "responsible", "2024-04-01", "");
        Id<Contact> mistaken = OFFICE.contact(two, "青葉", "tenders", "2024-04-01", "");

        assertThatRefused(() -> OFFICE.contact(one, "青葉", "contact", "2024-12-01", ""), "core.refused.contact-overlap");
        assertThatRefused(
                () -> OFFICE.contact(one, "青葉", "boss", "2024-12-01", ""), "core.refused.contact-role-unknown");
        CORE.asAdministrator(() -> PEOPLE.removeContact(mistaken));
        List<Contact> contacts = CORE.administrator(() -> PEOPLE.contacts(OFFICE.company("青葉"), TODAY));

        assertThat(contacts).extracting(Contact::personName).containsExactly("青木 二", "渡辺 一");
        assertThat(contacts.getLast().email()).isEqualTo("watanabe@example.jp");
        assertThat(CORE.administrator(() -> PEOPLE.contactsOf(one)).getFirst().companyName())
                .isEqualTo("(株)青葉コール");
    }

    @Test
    void an_association_names_its_own_roles() {
        CORE.asAdministrator(
                () -> PEOPLE.save(new ContactRole("privacy", new Localized("個人情報保護管理者", "Privacy officer"), 9, false)));

        assertThat(CORE.administrator(PEOPLE::contactRoles))
                .extracting(ContactRole::code)
                .contains("privacy");
        assertThatRefused(
                () -> CORE.asAdministrator(
                        () -> PEOPLE.save(new ContactRole("Privacy!", new Localized("a", ""), 9, false))),
                "core.refused.code");
        assertThatRefused(
                () -> CORE.asAdministrator(() -> PEOPLE.save(new ContactRole("p", new Localized(" ", ""), 9, false))),
                "core.refused.name-missing");
    }

    @Test
    void asks_for_the_right_to_read_and_to_change() {
        Person person = Person.named(Id.next(), "山田", "");

        assertThatThrownBy(() -> CORE.with(() -> PEOPLE.find(PersonFilter.all(), PageRequest.first())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> CORE.with(() -> PEOPLE.add(person, Optional.empty(), TODAY), CoreRight.MEMBERS_READ))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> CORE.with(() -> PEOPLE.merges(10))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> CORE.with(() -> PEOPLE.distinct(Id.next(), Id.next()), CoreRight.MEMBERS_READ))
                .isInstanceOf(Forbidden.class);
    }

    private static Person renamed(Person seen, String name) {
        return new Person(
                seen.id(), name, seen.kana(), seen.email(), seen.phone(), seen.consent(), seen.note(), seen.version());
    }

    private static Page<PersonRow> found(String text, PageRequest page) {
        return CORE.administrator(() -> PEOPLE.find(new PersonFilter(text, false), page));
    }

    private static List<String> names(String text) {
        return found(text, PageRequest.first()).rows().stream()
                .map(PersonRow::name)
                .toList();
    }

    private static List<String> peopleOn(String day) {
        return CORE.administrator(() -> PEOPLE.peopleOf(OFFICE.company("青葉"), Office.day(day))).stream()
                .map(Affiliation::personName)
                .toList();
    }

    private static List<AuditEntry> entries(Id<Person> person) {
        return CORE.administrator(() -> CORE.service(Audit.class).about("person:" + person, 100));
    }

    static void assertThatRefused(ThrowingCallable work, String key) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
