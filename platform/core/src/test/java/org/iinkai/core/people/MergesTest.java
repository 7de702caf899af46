package org.iinkai.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Affiliation;
import org.iinkai.api.members.Merge;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PersonFilter;
import org.iinkai.core.TestCore;

class MergesTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final People PEOPLE = CORE.service(People.class);
    private static final Office OFFICE = Office.of(CORE);

    @BeforeAll
    static void make_events_and_posts() {
        CORE.database().execute("""
                INSERT INTO core.event_series (code, name_ja, kind, numbering, people)
                VALUES ('course', '講座', 'EVENT', 'FISCAL_YEAR', 'STUDENTS');
                INSERT INTO core.event (id, series, fiscal_year, number, title, status)
                SELECT gen_random_uuid(), 'course', 2024, n, 'B' || n, 'PLANNED' FROM generate_series(1, 4) n
                """);
        CORE.database().execute("""
                INSERT INTO core.body (code, name_ja, position) VALUES ('pr', '広報委員会', 1);
                INSERT INTO core.post (code, body, name_ja, position, is_single)
                VALUES ('pr.member', 'pr', '委員', 2, false), ('pr.deputy', 'pr', '副委員長', 1, false);
                INSERT INTO core.role (code, name_ja) VALUES ('pr-chair', '広報');
                """);
    }

    @BeforeEach
    void forget_people() {
        CORE.database().executeAsOwner("TRUNCATE core.person, core.merge, core.account CASCADE");
    }

    @Test
    void what_belonged_to_one_belongs_to_the_other() {
        Id<Person> kept = OFFICE.person("山田 花", "ヤマダ ハナ");
        Id<Person> other = OFFICE.person("山田 ハナ", "", "hana@example.jp");
        OFFICE.belongs(other, "青葉", "2020-04-01", "");
        OFFICE.contact(other, "青葉", "contact", "2020-04-01", "");
        take(other, 1, "ATTENDED");

        Id<Merge> merge = merge(kept, other, "hana@example.jp");

        assertThat(OFFICE.read(kept)).returns("hana@example.jp", Person::email).returns(2, Person::version);
        assertThat(OFFICE.read(other).id()).isEqualTo(kept);
        assertThat(CORE.administrator(() -> PEOPLE.affiliations(other)))
                .singleElement()
                .returns(kept, Affiliation::person);
        assertThat(CORE.administrator(() -> PEOPLE.contactsOf(kept))).hasSize(1);
        assertThat(participations()).containsExactly("山田 花 1 ATTENDED");
        assertThat(CORE.database().value("SELECT current_id FROM published.person WHERE id = '" + other + "'"))
                .isEqualTo(kept.toString());
        assertThat(CORE.administrator(() -> PEOPLE.find(PersonFilter.all(), PageRequest.first()))
                        .rows())
                .hasSize(1);
        assertThat(CORE.administrator(() -> PEOPLE.mergesOf(other)))
                .singleElement()
                .returns(merge, Merge::id)
                .returns("山田 花", Merge::kept)
                .returns("山田 ハナ", Merge::other)
                .returns("test", Merge::by)
                .returns(false, Merge::isUndone);
        assertThat(actions(kept)).contains("core.audit.people-merged");
        assertThat(actions(other)).contains("core.audit.people-merged");
    }

    @Test
    void times_at_one_company_that_overlap_become_one() {
        Id<Person> kept = OFFICE.person("山田 花", "ヤマダ ハナ");
        Id<Person> other = OFFICE.person("山田 ハナ", "");
        Id<Affiliation> stays = OFFICE.belongs(kept, "青葉", "2021-04-01", "2023-03-31");
        OFFICE.belongs(other, "青葉", "2019-04-01", "2021-06-30");
        OFFICE.belongs(other, "青葉", "2022-04-01", "");
        OFFICE.belongs(other, "ひまわり", "2022-04-01", "");

        merge(kept, other, "");

        List<Affiliation> now = CORE.administrator(() -> PEOPLE.affiliations(kept));
        assertThat(now).hasSize(2);
        assertThat(now.getLast())
                .returns(stays, Affiliation::id)
                .returns(LocalDate.of(2019, 4, 1), Affiliation::from)
                .returns(Optional.<LocalDate>empty(), Affiliation::to);
    }

    @Test
    void of_two_places_at_one_event_the_stronger_counts() {
        Id<Person> kept = OFFICE.person("山田 花", "ヤマダ ハナ");
        Id<Person> other = OFFICE.person("山田 ハナ", "");
        take(kept, 1, "ENROLLED");
        take(other, 1, "ATTENDED");
        take(kept, 2, "ATTENDED");
        take(other, 2, "ABSENT");
        take(kept, 3, "ENROLLED");
        take(other, 3, "ENROLLED");
        take(other, 4, "CANCELLED");

        merge(kept, other, "");

        assertThat(participations())
                .containsExactlyInAnyOrder(
                        "山田 花 1 CANCELLED",
                        "山田 花 1 ATTENDED",
                        "山田 花 2 ATTENDED",
                        "山田 花 2 CANCELLED",
                        "山田 花 3 ENROLLED",
                        "山田 花 3 CANCELLED",
                        "山田 花 4 CANCELLED");
    }

    static List<Integer> seeds() {
        return IntStream.range(0, 25).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void merging_and_undoing_leaves_every_row_as_it_was(int seed) {
        Random chance = new Random(seed);
        Id<Person> kept = OFFICE.person("山田 花", "ヤマダ ハナ", "one@example.jp");
        Id<Person> other = OFFICE.person("山田 ハナ", "ヤマダ", "two@example.jp");
        Id<Person> earlier = OFFICE.person("やまだ", "");
        for (Id<Person> person : List.of(kept, other, earlier)) {
            fill(person, chance);
        }
        account(chance.nextBoolean() ? kept : other);
        merge(other, earlier, "");
        List<String> before = rows();

        Id<Merge> merge = merge(kept, other, "one@example.jp");
        assertThat(rows()).isNotEqualTo(before);
        assertThat(ownersOfRows()).containsExactly(kept.toString());
        assertThat(OFFICE.read(earlier).id()).isEqualTo(kept);
        CORE.asAdministrator(() -> PEOPLE.undoMerge(merge));

        assertThat(rows()).isEqualTo(before);
        assertThat(OFFICE.read(earlier).id()).isEqualTo(other);
        assertThat(CORE.administrator(() -> PEOPLE.merges(10)).getFirst().isUndone())
                .isTrue();
    }

    @Test
    void undoing_is_refused_after_anything_moved_has_changed() {
        Id<Person> kept = OFFICE.person("山田 花", "ヤマダ ハナ");
        Id<Person> other = OFFICE.person("山田 ハナ", "");
        Id<Affiliation> moved = OFFICE.belongs(other, "青葉", "2020-04-01", "");
        Id<Merge> merge = merge(kept, other, "");
        OFFICE.save(new Affiliation(
                moved, kept, "", OFFICE.company("青葉"), "", "人事部", "", Office.day("2020-04-01"), Optional.empty()));

        PeopleTest.assertThatRefused(() -> undo(merge), "core.refused.merge-changed");
        assertThat(OFFICE.read(other).id()).isEqualTo(kept);
    }

    @Test
    void undoing_is_refused_after_the_person_has_changed_but_not_after_something_was_added() {
        Id<Person> kept = OFFICE.person("山田 花", "ヤマダ ハナ");
        Id<Person> other = OFFICE.person("山田 ハナ", "");
        Id<Merge> merge = merge(kept, other, "");
        OFFICE.belongs(other, "青葉", "2024-04-01", "");
        undo(merge);
        assertThat(CORE.administrator(() -> PEOPLE.affiliations(kept))).hasSize(1);

        Id<Merge> again = merge(kept, other, "");
        Person seen = OFFICE.read(kept);
        CORE.asAdministrator(
                () -> PEOPLE.change(new Person(kept, seen.name(), "ヤマダ", "", "", seen.consent(), "", seen.version())));
        PeopleTest.assertThatRefused(() -> undo(again), "core.refused.merge-changed");
    }

    @Test
    void a_merge_that_went_into_another_is_undone_after_that_one() {
        Id<Person> first = OFFICE.person("山田 花", "");
        Id<Person> second = OFFICE.person("山田 ハナ", "");
        Id<Person> third = OFFICE.person("ヤマダ ハナ", "");
        Id<Merge> inner = merge(second, third, "");
        Id<Merge> outer = merge(first, second, "");

        PeopleTest.assertThatRefused(() -> undo(inner), "core.refused.merge-changed");
        undo(outer);
        PeopleTest.assertThatRefused(() -> undo(outer), "core.refused.merge-undone");
        undo(inner);

        assertThat(OFFICE.read(third).id()).isEqualTo(third);
    }

    @Test
    void refuses_what_can_not_be_merged() {
        Id<Person> one = OFFICE.person("山田 花", "");
        Id<Person> other = OFFICE.person("山田 ハナ", "");
        Id<Person> third = OFFICE.person("ヤマダ ハナ", "");
        Person stale = OFFICE.read(one);
        CORE.asAdministrator(() -> PEOPLE.change(stale));

        PeopleTest.assertThatRefused(() -> merge(one, one, ""), "core.refused.merge-itself");
        PeopleTest.assertThatRefused(
                () -> CORE.asAdministrator(() -> PEOPLE.merge(stale, other)), "core.refused.changed-meanwhile");
        assertThatThrownBy(() -> merge(one, Id.next(), "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> undo(Id.next())).isInstanceOf(NotFound.class);
        merge(one, other, "");
        PeopleTest.assertThatRefused(() -> merge(third, other, ""), "core.refused.person-merged");
        PeopleTest.assertThatRefused(
                () -> CORE.asAdministrator(() -> PEOPLE.change(Person.named(other, "山田", ""))),
                "core.refused.person-merged");
        account(one);
        account(third);
        PeopleTest.assertThatRefused(() -> merge(one, third, ""), "core.refused.merge-accounts");
    }

    @Test
    void who_gains_the_rights_of_a_post_by_a_merge_is_for_those_who_look_after_accounts() {
        Id<Person> clerk = OFFICE.person("山田 花", "");
        Id<Person> chair = OFFICE.person("山田 ハナ", "");
        account(clerk);
        CORE.database().execute("UPDATE core.post SET role = 'pr-chair' WHERE code = 'pr.deputy'");
        term(chair, "pr.deputy", "2024-04-01", "NULL");

        assertThatThrownBy(() -> CORE.with(
                        () -> PEOPLE.merge(OFFICE.read(clerk), chair),
                        CoreRight.MEMBERS_CHANGE,
                        CoreRight.MEMBERS_READ))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("core.refused.merge-rights"));
        merge(clerk, chair, "");
    }

    @Test
    void a_file_that_names_a_merged_record_changes_nothing() {
        CORE.load("core.people", "code,name,kana,company_number\nP1,山田 花,,1\nP2,山田 ハナ,,3\n");
        Id<Person> one =
                CORE.administrator(() -> PEOPLE.withCode("P1")).orElseThrow().id();
        Id<Person> two =
                CORE.administrator(() -> PEOPLE.withCode("P2")).orElseThrow().id();
        merge(one, two, "");
        List<String> before = rows();

        CORE.load("core.people", "code,name,kana,company_number\nP2,山田 ハナ,,3\n");

        assertThat(rows()).isEqualTo(before);
        assertThat(CORE.administrator(() -> PEOPLE.withCode("P2")).orElseThrow().id())
                .isEqualTo(one);
    }

    private static Id<Merge> merge(Id<Person> kept, Id<Person> other, String email) {
        Person seen = OFFICE.read(kept);
        Person result = new Person(
                kept, seen.name(), seen.kana(), email, seen.phone(), seen.consent(), seen.note(), seen.version());
        return CORE.administrator(() -> PEOPLE.merge(result, other));
    }

    private static void undo(Id<Merge> merge) {
        CORE.asAdministrator(() -> PEOPLE.undoMerge(merge));
    }

    /** Gives somebody affiliations, contacts, terms and places that don't overlap their own. */
    private static void fill(Id<Person> person, Random chance) {
        for (String company : List.of("青葉", "みどり", "ひまわり")) {
            for (int[] years : spans(chance)) {
                OFFICE.belongs(person, company, first(years), last(years));
            }
            for (int[] years : spans(chance)) {
                OFFICE.contact(
                        person, company, chance.nextBoolean() ? "contact" : "tenders", first(years), last(years));
            }
        }
        for (int[] years : spans(chance)) {
            term(person, "pr.member", first(years), last(years).isEmpty() ? "NULL" : "'" + last(years) + "'");
        }
        for (int event = 1; event <= 4; event++) {
            if (chance.nextBoolean()) {
                take(
                        person,
                        event,
                        List.of("ENROLLED", "ATTENDED", "ABSENT", "CANCELLED").get(chance.nextInt(4)));
            }
        }
        for (int[] years : spans(chance)) {
            InCalendar.belongs(CORE, person, first(years), last(years));
        }
        InCalendar.fill(CORE, person, chance);
    }

    private static List<int[]> spans(Random chance) {
        List<int[]> spans = new ArrayList<>();
        int year = 2010 + chance.nextInt(3);
        while (year < 2020 && chance.nextInt(4) > 0) {
            int last = year + chance.nextInt(4);
            spans.add(new int[] {year, last});
            year = last + 1 + chance.nextInt(3);
        }
        return spans;
    }

    private static String first(int[] years) {
        return years[0] + "-04-01";
    }

    private static String last(int[] years) {
        return years[1] >= 2020 ? "" : years[1] + "-12-31";
    }

    private static void term(Id<Person> person, String post, String from, String to) {
        CORE.database()
                .execute(
                        "INSERT INTO core.post_term (id, post, person_id, from_day, to_day) VALUES (gen_random_uuid(), '%s', '%s', '%s', %s)"
                                .formatted(post, person, from, to));
    }

    private static void take(Id<Person> person, int event, String status) {
        CORE.database().execute("""
                INSERT INTO core.participation (id, event_id, person_id, status, enrolled_at)
                SELECT gen_random_uuid(), id, '%s', '%s', now() FROM core.event WHERE number = %d
                """.formatted(person, status, event));
    }

    private static void account(Id<Person> person) {
        CORE.database().execute("""
                INSERT INTO core.account (id, login, login_key, name, created_at, person_id)
                VALUES (gen_random_uuid(), '%1$s', '%1$s', 'x', now(), '%1$s')
                """.formatted(person));
    }

    private static List<String> participations() {
        return lines("""
                SELECT p.name || ' ' || e.number || ' ' || t.status FROM core.participation t
                JOIN core.person p ON p.id = t.person_id JOIN core.event e ON e.id = t.event_id
                """);
    }

    private static List<String> ownersOfRows() {
        return lines("""
                SELECT DISTINCT person_id::text FROM (
                    SELECT person_id FROM core.affiliation UNION ALL SELECT person_id FROM core.contact
                    UNION ALL SELECT person_id FROM core.post_term UNION ALL SELECT person_id FROM core.participation
                    UNION ALL SELECT person_id FROM core.account WHERE person_id IS NOT NULL
                    UNION ALL SELECT person_id FROM core.event_speaker UNION ALL SELECT owner_id FROM core.action_item
                    UNION ALL SELECT person_id FROM core.meeting_attendance
                    UNION ALL SELECT person_id FROM core.series_member) o
                """);
    }

    /** Everything that belongs to people, apart from the counters of changes. */
    private static List<String> rows() {
        return lines("""
                SELECT r FROM (
                    SELECT (to_jsonb(t) - 'version')::text AS r FROM core.person t
                    UNION ALL SELECT to_jsonb(t)::text FROM core.affiliation t
                    UNION ALL SELECT to_jsonb(t)::text FROM core.contact t
                    UNION ALL SELECT (to_jsonb(t) - 'version')::text FROM core.post_term t
                    UNION ALL SELECT to_jsonb(t)::text FROM core.participation t
                    UNION ALL SELECT to_jsonb(t)::text FROM core.account t
                    UNION ALL SELECT to_jsonb(t)::text FROM core.event_speaker t
                    UNION ALL SELECT (to_jsonb(t) - 'version')::text FROM core.action_item t
                    UNION ALL SELECT to_jsonb(t)::text FROM core.meeting_attendance t
                    UNION ALL SELECT to_jsonb(t)::text FROM core.series_member t) all_rows
                """);
    }

    private static List<String> lines(String select) {
        return List.of(CORE.database()
                .value("SELECT coalesce(string_agg(l, E'\\n' ORDER BY l), '') FROM (" + select + ") s(l)")
                .split("\n"));
    }

    private static List<String> actions(Id<Person> person) {
        return CORE.administrator(() -> CORE.service(Audit.class).about("person:" + person, 10)).stream()
                .map(AuditEntry::action)
                .toList();
    }
}
