package org.iinkai.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.audit.Comparison;
import org.iinkai.api.audit.RecordedChange;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Person;
import org.iinkai.api.privacy.DueRecord;
import org.iinkai.api.privacy.DueRecords;
import org.iinkai.api.privacy.PersonalData;
import org.iinkai.api.privacy.Purpose;
import org.iinkai.api.privacy.Retention;
import org.iinkai.api.records.RecordPart;
import org.iinkai.api.text.Phrase;
import org.iinkai.core.TestCore;

class RetentionTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final String PEOPLE = "core.retention.people";
    private static final String APPLICATIONS = "core.retention.applications";
    private static final String MAIL = "core.retention.mail";
    private static final Id<Person> GONE = Id.next();

    private final Retention retention = CORE.service(Retention.class);

    @BeforeAll
    static void register() {
        CORE.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,,1\n");
        CORE.load("core.members", """
                number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
                M1,(株),true,青葉コール,アオバコール,regular,,2010-04-01,,
                """);
    }

    @BeforeEach
    void empty() {
        CORE.database().executeAsOwner("""
                TRUNCATE core.person, core.application, core.mail, core.privacy_request, core.retention,
                    core.audit_personal CASCADE
                """);
    }

    @Test
    void people_are_over_when_they_have_belonged_to_nobody_for_five_years_and_go_with_what_the_log_kept() {
        person(GONE, "青木 花", "2020-01-15");
        person(Id.next(), "佐藤 太郎", "2020-01-16");
        person(Id.next(), "鈴木 次郎", "NULL");
        kept("person:" + GONE, "青木 花");
        assertThat(titles(PEOPLE)).containsExactly("青木 花");
        assertThat(due(PEOPLE).rows().getFirst().since()).isEqualTo(LocalDate.of(2020, 1, 15));

        assertThat(delete(PEOPLE, ids())).isEqualTo(1);

        assertThat(CORE.database().value("SELECT count(*) FROM core.person")).isEqualTo("2");
        assertThat(CORE.database().value("SELECT count(*) FROM core.affiliation"))
                .isEqualTo("2");
        assertThat(CORE.database().value("SELECT count(*) FROM core.audit_personal"))
                .isEqualTo("0");
        assertThat(titles(PEOPLE)).isEmpty();
        AuditEntry entry = CORE.administrator(() -> CORE.service(Audit.class).latest("retention:" + PEOPLE))
                .orElseThrow();
        assertThat(entry.action()).isEqualTo("core.audit.retention-deleted");
        assertThat(CORE.administrator(() -> CORE.service(Audit.class).about("retention:" + PEOPLE, 1)))
                .flatExtracting(AuditEntry::changes)
                .extracting(RecordedChange::field, RecordedChange::after)
                .containsExactly(tuple("core.field.kept-deleted", "1"));
    }

    @Test
    void who_never_belonged_anywhere_counts_from_consent_or_from_the_making_of_the_record() {
        CORE.database().execute("""
                INSERT INTO core.person (id, name, search_key, consent_on) VALUES
                    ('015e0000-0000-7000-8000-000000000001', '古い記録', 'x', NULL),
                    ('015e0000-0000-7000-8000-000000000002', '後の同意', 'x', '2019-05-01'),
                    ('015e0000-0000-7000-8000-000000000003', '最近の同意', 'x', '2023-05-01'),
                    ('015e0000-0000-4000-8000-000000000004', '日のない記録', 'x', NULL)
                """);

        assertThat(due(PEOPLE).rows())
                .extracting(DueRecord::title, DueRecord::since)
                .containsExactly(tuple("古い記録", LocalDate.of(2017, 8, 20)), tuple("後の同意", LocalDate.of(2019, 5, 1)));
    }

    @Test
    void whom_anything_refers_to_stays() {
        Id<Person> requester = person(Id.next(), "請求者", "2015-01-01");
        Id<Person> officer = person(Id.next(), "元役員", "2015-01-01");
        Id<Person> contact = person(Id.next(), "担当者", "2015-01-01");
        CORE.database().execute("""
                INSERT INTO core.privacy_request (id, received_on, person_id, name, kind, content, due_on, search_key)
                VALUES (gen_random_uuid(), '2016-01-01', '%s', 'x', 'STOP', '', '2016-01-15', 'x')
                """.formatted(requester));
        CORE.database().execute("""
                INSERT INTO core.body (code, name_ja, name_en, position) VALUES ('b', '会', '', 1) ON CONFLICT DO NOTHING
                """);
        CORE.database().execute("""
                INSERT INTO core.post (code, body, name_ja, position, is_single) VALUES ('p', 'b', '長', 1, true)
                ON CONFLICT DO NOTHING
                """);
        CORE.database().execute("""
                INSERT INTO core.post_term (id, post, person_id, from_day, to_day)
                VALUES (gen_random_uuid(), 'p', '%s', '2012-01-01', '2013-01-01')
                """.formatted(officer));
        CORE.database().execute("""
                INSERT INTO core.contact (id, company_id, person_id, role, from_day)
                SELECT gen_random_uuid(), id, '%s', 'contact', '2012-01-01' FROM core.company
                """.formatted(contact));

        assertThat(titles(PEOPLE)).isEmpty();
        assertThat(delete(PEOPLE, Set.of(requester.toString(), officer.toString(), contact.toString())))
                .isZero();
        assertThat(CORE.database().value("SELECT count(*) FROM core.person")).isEqualTo("3");
    }

    @Test
    void what_was_merged_into_somebody_counts_for_them_and_goes_with_them() {
        person(GONE, "青木 花", "2015-01-01");
        Id<Person> other = person(Id.next(), "青木 華", "2016-01-01");
        CORE.database().execute("UPDATE core.person SET merged_into = '%s' WHERE id = '%s'".formatted(GONE, other));
        assertThat(due(PEOPLE).rows()).extracting(DueRecord::since).containsExactly(LocalDate.of(2016, 1, 1));

        assertThat(CORE.administrator(() -> retention.deleteAll(PEOPLE))).isEqualTo(1);

        assertThat(CORE.database().value("SELECT count(*) FROM core.person")).isEqualTo("0");
    }

    @Test
    void whom_a_bundle_knows_or_may_know_stays() {
        person(GONE, "青木 花", "2015-01-01");
        Runnable knows = CORE.core()
                .contributed()
                .addPersonPart(
                        "x", "x.title", (person, most) -> Optional.of(new RecordPart(List.of(), 1, "", Phrase.none())));
        assertThat(delete(PEOPLE, ids())).isZero();
        knows.run();
        Runnable fails = CORE.core().contributed().addPersonPart("x", "x.title", (person, most) -> {
            throw new IllegalStateException("down");
        });
        assertThat(delete(PEOPLE, ids())).isZero();
        fails.run();

        assertThat(delete(PEOPLE, ids())).isEqualTo(1);
    }

    @Test
    void applications_that_came_to_nothing_are_over_after_a_year_and_go_with_their_steps() {
        Id<Person> over = application("古い申込", "REJECTED", "2024-01-15");
        application("新しい申込", "WITHDRAWN", "2024-01-16");
        application("審査中", "SCREENING", "2020-01-01");
        kept("application:" + over, "03-0000-0000");
        assertThat(titles(APPLICATIONS)).containsExactly("古い申込");

        assertThat(CORE.administrator(() -> retention.deleteAll(APPLICATIONS))).isEqualTo(1);

        assertThat(CORE.database().value("SELECT count(*) FROM core.application"))
                .isEqualTo("2");
        assertThat(CORE.database().value("SELECT count(*) FROM core.application_step"))
                .isEqualTo("2");
        assertThat(CORE.database().value("SELECT count(*) FROM core.audit_personal"))
                .isEqualTo("0");
    }

    @Test
    void mail_is_over_after_a_year_unless_it_still_waits() {
        mail("昨年", "SENT", "2024-01-15T12:00:00+09:00");
        mail("待つ", "QUEUED", "2023-01-01T12:00:00+09:00");
        mail("最近", "SENT", "2024-01-16T00:30:00+09:00");
        assertThat(titles(MAIL)).containsExactly("昨年");

        Set<String> all = ids("mail");
        assertThat(delete(MAIL, all)).isEqualTo(1);

        assertThat(CORE.database().value("SELECT count(*) FROM core.mail")).isEqualTo("2");
    }

    @Test
    void the_time_is_changed_once_by_everybody_who_saw_the_old_one() {
        mail("先月", "SENT", "2024-12-01T12:00:00+09:00");
        assertThat(titles(MAIL)).isEmpty();
        CORE.asAdministrator(() -> retention.keep(MAIL, 12, 1));
        assertThat(titles(MAIL)).containsExactly("先月");
        assertThat(retention.purposes()).contains(new Purpose(MAIL, "core.retention.mail-purpose", 1));

        refuses("core.refused.changed-meanwhile", () -> retention.keep(MAIL, 12, 24));
        refuses("core.refused.retention-months", () -> retention.keep(MAIL, 1, 0));
        assertThat(CORE.administrator(() -> CORE.service(Audit.class).about("retention:" + MAIL, 1)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.changes()).hasSize(1));
    }

    @Test
    void a_bundle_that_fails_is_told_and_a_set_that_is_gone_is_not_found() {
        PersonalData broken = new PersonalData() {
            @Override
            public DueRecords due(LocalDate until, int most) {
                throw new IllegalStateException("down");
            }

            @Override
            public int delete(LocalDate until, List<String> ids) {
                throw new IllegalStateException("down");
            }
        };
        Runnable out = CORE.core().contributed().addPersonalData("x", new Purpose("x.set", "x.purpose", 6), broken);

        assertThat(CORE.administrator(retention::all))
                .filteredOn(data -> data.purpose().set().equals("x.set"))
                .singleElement()
                .satisfies(data -> assertThat(data.due()).isEqualTo(OptionalLong.empty()));
        refuses("core.refused.retention-no-answer", () -> retention.due("x.set"));
        out.run();
        assertThatThrownBy(() -> due("x.set")).isInstanceOf(NotFound.class);
    }

    @Test
    void the_right_is_needed() {
        CORE.with(
                () -> {
                    assertThatThrownBy(retention::all).isInstanceOf(Forbidden.class);
                    assertThatThrownBy(() -> retention.deleteAll(PEOPLE)).isInstanceOf(Forbidden.class);
                },
                CoreRight.MEMBERS_READ,
                CoreRight.AUDIT_READ);
    }

    private static Id<Person> person(Id<Person> id, String name, String until) {
        String day = until.equals("NULL") ? until : "'" + until + "'";
        CORE.database()
                .execute("INSERT INTO core.person (id, name, search_key) VALUES ('%s', '%s', 'x')".formatted(id, name));
        CORE.database().execute("""
                INSERT INTO core.affiliation (person_id, company_id, from_day, to_day)
                SELECT '%s', id, '2010-04-01', %s FROM core.company
                """.formatted(id, day));
        return id;
    }

    private static Id<Person> application(String name, String state, String on) {
        Id<Person> id = Id.next();
        CORE.database().execute("""
                INSERT INTO core.application (id, state, is_public, since, receipt_year, receipt_number, received_on,
                    prefix, is_prefix_first, name, kana, corporate_number, postal_code, prefecture, municipality, street,
                    building, phone, url, representative_name, representative_kana, representative_post, contact_name,
                    contact_kana, contact_department, contact_post, contact_email, contact_phone, remarks, search_key)
                SELECT '%s', '%s', true, '2019-01-01', 2019, (SELECT count(*) + 1 FROM core.application), '2019-01-01',
                    '', true, '%s', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', ''
                """.formatted(id, state, name));
        CORE.database().execute("""
                INSERT INTO core.application_step (id, application_id, state, on_day, note, at, by_name)
                VALUES (gen_random_uuid(), '%s', '%s', '%s', '', now(), '')
                """.formatted(id, state, on));
        return id;
    }

    private static void mail(String title, String state, String at) {
        CORE.database().execute("""
                INSERT INTO core.mail (id, to_name, to_address, subject, subject_line, body, html, search_key, state,
                    queued_at, due_at)
                VALUES (gen_random_uuid(), '', 'a@example.jp', '', '%s', 'x', '', '', '%s', '%s', '2030-01-01')
                """.formatted(title, state, at));
    }

    /** Lets the log keep a personal value. */
    private static void kept(String subject, String value) {
        Comparison<String> compared = Comparison.<String>start().personal("core.field.person-name", text -> text);
        CORE.asAdministrator(() -> CORE.service(Transactions.class)
                .write(() -> CORE.service(Audit.class)
                        .record("core.audit.person-changed", subject, "", compared.between(Optional.empty(), value))));
        assertThat(CORE.database().value("SELECT count(*) FROM core.audit_personal"))
                .isEqualTo("1");
    }

    private static Set<String> ids() {
        return ids("person");
    }

    private static Set<String> ids(String table) {
        return Set.of(CORE.database()
                .value("SELECT string_agg(id::text, ',') FROM core." + table)
                .split(","));
    }

    private int delete(String set, Set<String> ids) {
        return CORE.administrator(() -> retention.delete(set, ids));
    }

    private DueRecords due(String set) {
        return CORE.administrator(() -> retention.due(set));
    }

    private List<String> titles(String set) {
        return due(set).rows().stream().map(DueRecord::title).toList();
    }

    private static void refuses(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        CORE.with(
                () -> assertThatThrownBy(work)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.key()).isEqualTo(key)),
                CoreRight.PRIVACY_MANAGE);
    }
}
