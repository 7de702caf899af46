package org.iinkai.core.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.calendar.Enrol;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.Events;
import org.iinkai.api.calendar.PlanEvent;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PersonRow;
import org.iinkai.api.records.PartAnswer;
import org.iinkai.api.records.RecordPart;
import org.iinkai.api.records.Records;
import org.iinkai.api.text.Phrase;
import org.iinkai.core.TestCore;

class RecordsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final String EVENTS = "core.records.participations";

    private final Records records = CORE.service(Records.class);
    private final PersonRow hana =
            CORE.administrator(() -> CORE.service(People.class).withCode("P1")).orElseThrow();
    private final Id<Person> person = hana.id();
    private final Id<Company> company = hana.company().orElseThrow();

    @BeforeAll
    static void people_and_events() {
        CORE.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,,1\n");
        CORE.load("core.members", """
                number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
                M1,(株),true,青葉コール,アオバコール,regular,,2020-04-01,,
                """);
        CORE.load("core.people", "code,name,kana,company_number\nP1,青木 花,アオキ ハナ,M1\n");
        PersonRow hana = CORE.administrator(() -> CORE.service(People.class).withCode("P1"))
                .orElseThrow();
        CORE.asAdministrator(() -> {
            for (int month = 4; month <= 6; month++) {
                attend(hana, "pr.forum", "フォーラム " + month + "月", LocalDate.of(2024, month, 10));
            }
            attend(hana, "training.school", "研修", LocalDate.of(2024, 9, 1));
        });
    }

    private static void attend(PersonRow who, String series, String title, LocalDate day) {
        Events events = CORE.service(Events.class);
        var session = new EventSession(day, Optional.empty(), Optional.empty(), EventSession.Form.ONLINE, "");
        var event = events.plan(new PlanEvent(Id.next(), series, title, OptionalInt.empty(), List.of(session)));
        Enrol place = new Enrol(Id.next(), event.id(), who.id(), who.company());
        events.enrol(place);
        events.attendance(place.id(), true);
    }

    @Test
    void the_newest_comes_first_and_all_are_counted() {
        RecordPart part = known(CORE.administrator(() -> records.ofPerson(person, 2)), EVENTS);

        assertThat(part.lines())
                .extracting(RecordPart.Line::text)
                .containsExactly(Phrase.plain("研修"), Phrase.plain("フォーラム 6月"));
        assertThat(part.lines().getFirst().day()).contains(LocalDate.of(2024, 9, 1));
        assertThat(part.lines().getFirst().status()).isEqualTo(Phrase.of("core.records.attended"));
        assertThat(part.count()).isEqualTo(4);
    }

    @Test
    void a_companys_page_says_who_it_was() {
        RecordPart part = known(CORE.administrator(() -> records.ofCompany(company, 1)), EVENTS);

        assertThat(part.lines().getFirst().text()).isEqualTo(Phrase.of("core.records.event-of", "研修", "青木 花"));
        assertThat(part.count()).isEqualTo(4);
    }

    @Test
    void what_was_sent_to_a_person_shows_to_whom_mail_is_open() {
        CORE.database().execute("UPDATE core.person SET email = 'Hana@example.jp' WHERE code = 'P1'");
        for (String to : List.of("hana@example.jp", "HANA@EXAMPLE.JP", "somebody@example.jp")) {
            CORE.database().execute("""
                    INSERT INTO core.mail (id, to_name, to_address, subject, subject_line, body, html, search_key, state,
                        queued_at, due_at)
                    VALUES (gen_random_uuid(), '', '%s', '', '総会のご案内', 'x', '', '', 'SENT',
                        '2025-01-10T16:00:00Z', now())
                    """.formatted(to));
        }
        RecordPart part = known(CORE.administrator(() -> records.ofPerson(person, 1)), "core.records.mails");
        assertThat(part.count()).isEqualTo(2);
        assertThat(part.lines()).singleElement().satisfies(line -> {
            assertThat(line.day()).contains(LocalDate.of(2025, 1, 11));
            assertThat(line.text()).isEqualTo(Phrase.plain("総会のご案内"));
            assertThat(line.status()).isEqualTo(Phrase.of("core.records.mail-sent"));
            assertThat(line.path()).startsWith("mail/");
        });
        CORE.with(
                () -> assertThat(records.ofPerson(person, 5)).isEmpty(),
                CoreRight.MEMBERS_READ,
                CoreRight.ACTIVITIES_READ);
        CORE.database().execute("DELETE FROM core.mail");
    }

    @Test
    void what_a_bundle_tells_of_the_core_does_not_tell_again() {
        Runnable out = CORE.core()
                .contributed()
                .addPersonPart("training", "training.history", (id, most) -> Optional.of(RecordPart.nothing()));
        try {
            List<PartAnswer> answers = CORE.administrator(() -> records.ofPerson(person, 5));

            assertThat(answers).extracting(PartAnswer::title).containsExactly(EVENTS, "training.history");
            assertThat(known(answers, EVENTS).count()).isEqualTo(3);
        } finally {
            out.run();
        }
    }

    @Test
    void a_part_that_throws_says_so_in_its_place() {
        Runnable out = CORE.core().contributed().addPersonPart("tea", "tea.cups", (id, most) -> {
            throw new IllegalStateException("no");
        });
        try {
            assertThat(CORE.administrator(() -> records.ofPerson(person, 5)))
                    .hasSize(2)
                    .contains(new PartAnswer.Failed("plugin/tea/tea.cups", "tea.cups"));
        } finally {
            out.run();
        }
    }

    @Test
    void who_may_not_know_is_told_of_nothing() {
        CORE.with(() -> assertThat(records.ofPerson(person, 5)).isEmpty(), CoreRight.MEMBERS_READ);
        CORE.with(
                () -> assertThatThrownBy(() -> records.ofPerson(person, 5)).isInstanceOf(Forbidden.class),
                CoreRight.EVENTS_READ);
    }

    private static RecordPart known(List<PartAnswer> answers, String title) {
        return answers.stream()
                .filter(answer -> answer.title().equals(title))
                .map(answer -> ((PartAnswer.Known) answer).part())
                .findFirst()
                .orElseThrow();
    }
}
