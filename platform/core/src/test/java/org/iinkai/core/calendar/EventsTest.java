package org.iinkai.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Right;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.calendar.Enrol;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.Events;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.calendar.PlanEvent;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PersonRow;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.TestCore;

class EventsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final Right SCHOOL = () -> "school.enrol";
    private static final FiscalYear YEAR = new FiscalYear(2024);

    private final Events events = CORE.service(Events.class);
    private String series = "";

    @BeforeAll
    static void people() {
        CORE.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,,1\n");
        CORE.load("core.members", """
                number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
                M1,(株),true,青葉コール,アオバコール,regular,,2020-04-01,,
                """);
        CORE.load("core.people", """
                code,name,kana,company_number
                P1,青木 花,アオキ ハナ,M1
                P2,井上 健,イノウエ ケン,
                P3,上田 桜,ウエダ サクラ,M1
                """);
    }

    @BeforeEach
    void newSeries() {
        series = "test.series-" + Id.next();
    }

    private static EventSession session(LocalDate day) {
        return new EventSession(
                day, Optional.of(LocalTime.of(10, 0)), Optional.of(LocalTime.of(17, 30)), Form.VENUE, "東京");
    }

    private PlanEvent request(int capacity, LocalDate... days) {
        List<EventSession> sessions =
                java.util.Arrays.stream(days).map(EventsTest::session).toList();
        OptionalInt places = capacity == 0 ? OptionalInt.empty() : OptionalInt.of(capacity);
        return new PlanEvent(Id.next(), series, "応対講座", places, sessions);
    }

    private Event planned(int capacity) {
        return CORE.administrator(() -> events.plan(request(capacity, LocalDate.of(2024, 10, 3))));
    }

    private static PersonRow person(String code) {
        return CORE.administrator(() -> CORE.service(People.class).withCode(code))
                .orElseThrow();
    }

    private static Enrol enrol(Event event, String code) {
        PersonRow person = person(code);
        return new Enrol(Id.next(), event.id(), person.id(), person.company());
    }

    private void take(Enrol request) {
        CORE.asAdministrator(() -> events.enrol(request));
    }

    private List<Participation> participants(Event event) {
        return CORE.administrator(() -> events.participants(event.id(), PageRequest.first()))
                .rows();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(Runnable work, String key) {
        return assertThatThrownBy(() -> CORE.asAdministrator(work))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo("core.refused." + key));
    }

    @Test
    void events_are_numbered_within_their_series_and_fiscal_year() {
        PlanEvent first = request(10, LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 2));
        CORE.asAdministrator(() -> {
            Event event = events.plan(first);
            assertThat(event.number()).isEqualTo(1);
            assertThat(event.sessions()).isEqualTo(first.sessions());
            assertThat(event.year()).isEqualTo(YEAR);
            assertThat(event.capacity()).hasValue(10);
            assertThat(event.status()).isEqualTo(Event.Status.PLANNED);
            assertThat(events.plan(request(0, LocalDate.of(2025, 3, 31))).number())
                    .isEqualTo(2);
            assertThat(events.plan(request(0, LocalDate.of(2025, 4, 1))).number())
                    .isEqualTo(1);
            assertThat(events.plan(first)).isEqualTo(event);
            assertThat(events.events(series, YEAR)).extracting(Event::number).containsExactly(1, 2);
            assertThat(events.events(series, YEAR).getFirst()).isEqualTo(event);
        });
    }

    @Test
    void the_same_plan_sent_at_once_from_many_sides_is_planned_once() throws InterruptedException {
        PlanEvent request = request(0, LocalDate.of(2024, 5, 1));
        atOnce(20, i -> events.plan(request));
        assertThat(CORE.administrator(() -> events.events(series, YEAR))).hasSize(1);
        assertThat(planned(0).number()).isEqualTo(2);
    }

    @Test
    void a_person_has_one_place_with_the_company_of_that_day() {
        Event event = planned(0);
        Enrol request = enrol(event, "P1");
        take(request);
        take(request);
        take(enrol(event, "P2"));
        refused(() -> events.enrol(enrol(event, "P1")), "enrolled-already");
        assertThat(participants(event))
                .extracting(Participation::personName, Participation::companyName, Participation::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("青木 花", "(株)青葉コール", Participation.Status.ENROLLED),
                        org.assertj.core.groups.Tuple.tuple("井上 健", "", Participation.Status.ENROLLED));
    }

    @Test
    void a_place_given_back_is_free_again() {
        Event event = planned(1);
        Enrol request = enrol(event, "P1");
        take(request);
        refused(() -> events.enrol(enrol(event, "P2")), "event-full");
        CORE.asAdministrator(() -> {
            events.withdraw(request.id());
            events.withdraw(request.id());
        });
        assertThat(participants(event)).isEmpty();
        take(enrol(event, "P1"));
        refused(() -> events.attendance(request.id(), true), "participation-cancelled");
        refused(() -> events.enrol(enrol(event, "P2")), "event-full");
    }

    @Test
    void nobody_enrols_in_a_cancelled_event_and_a_held_one_stays_held() {
        Event cancelled = planned(5);
        refused(() -> events.cancel(cancelled.id(), " "), "cancel-reason");
        CORE.asAdministrator(() -> events.cancel(cancelled.id(), "最少催行人数に達しなかったため"));
        refused(() -> events.enrol(enrol(cancelled, "P1")), "event-cancelled");
        refused(() -> events.hold(cancelled.id()), "event-cancelled");
        Event held = planned(5);
        CORE.asAdministrator(() -> events.hold(held.id()));
        refused(() -> events.cancel(held.id(), "理由"), "event-held");
        take(enrol(held, "P1"));
        Event after = CORE.administrator(() -> events.event(held.id()));
        assertThat(after.status()).isEqualTo(Event.Status.HELD);
        assertThat(after.version()).isEqualTo(2);
        assertThat(CORE.administrator(() -> events.event(cancelled.id())).number())
                .isEqualTo(1);
    }

    @Test
    void attendance_is_noted_and_can_be_corrected() {
        Event event = planned(0);
        Enrol request = enrol(event, "P1");
        take(request);
        CORE.asAdministrator(() -> events.attendance(request.id(), false));
        assertThat(participants(event)).extracting(Participation::status).containsExactly(Participation.Status.ABSENT);
        CORE.asAdministrator(() -> events.attendance(request.id(), true));
        assertThat(participants(event))
                .extracting(Participation::status)
                .containsExactly(Participation.Status.ATTENDED);
    }

    @Test
    void few_places_asked_for_by_many_at_once_are_given_exactly() throws InterruptedException {
        Event event = planned(7);
        List<Id<Person>> people = new ArrayList<>();
        CORE.asAdministrator(() -> {
            for (int i = 0; i < 500; i++) {
                Id<Person> id = Id.next();
                CORE.service(People.class).add(Person.named(id, "人" + i, "ヒト"), Optional.empty(), LocalDate.EPOCH);
                people.add(id);
            }
        });
        int refusals =
                atOnce(500, i -> events.enrol(new Enrol(Id.next(), event.id(), people.get(i), Optional.empty())));
        assertThat(participants(event)).hasSize(7);
        assertThat(refusals).isEqualTo(493);
    }

    @Test
    void participants_come_by_reading_page_by_page() {
        Event event = planned(0);
        take(enrol(event, "P3"));
        take(enrol(event, "P1"));
        take(enrol(event, "P2"));
        Page<Participation> first = CORE.administrator(() -> events.participants(series, YEAR, PageRequest.first(2)));
        assertThat(first.rows()).extracting(Participation::personName).containsExactly("青木 花", "井上 健");
        assertThat(first.total().count()).isEqualTo(3);
        Page<Participation> second = CORE.administrator(
                () -> events.participants(series, YEAR, PageRequest.first(2).behind(first.next())));
        assertThat(second.rows()).extracting(Participation::personName).containsExactly("上田 桜");
        assertThat(second.hasNext()).isFalse();
        assertThat(CORE.administrator(() -> events.participants(series, new FiscalYear(2023), PageRequest.first()))
                        .rows())
                .isEmpty();
    }

    @Test
    void a_bundles_right_stands_in_for_those_of_the_core() {
        Event event = planned(0);
        assertThatThrownBy(() -> CORE.with(() -> events.event(event.id()), SCHOOL))
                .isInstanceOf(Forbidden.class);
        CORE.with(() -> events.onBehalfOf(SCHOOL).event(event.id()), SCHOOL);
        assertThatThrownBy(() -> CORE.with(() -> events.onBehalfOf(SCHOOL).hold(event.id()), CoreRight.EVENTS_CHANGE))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> CORE.with(() -> events.hold(event.id()), CoreRight.EVENTS_READ))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        Event event = planned(0);
        Id<Participation> nobody = Id.next();
        assertThatThrownBy(() -> CORE.asAdministrator(() -> events.event(Id.next())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> CORE.asAdministrator(() -> events.withdraw(nobody)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> take(new Enrol(Id.next(), event.id(), Id.next(), Optional.empty())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> take(new Enrol(Id.next(), event.id(), person("P2").id(), Optional.of(Id.next()))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void changes_are_audited_and_bundles_read_the_published_views() {
        Event event = planned(3);
        Enrol request = enrol(event, "P1");
        take(request);
        CORE.asAdministrator(() -> {
            events.withdraw(request.id());
            events.hold(event.id());
        });
        Audit audit = CORE.service(Audit.class);
        assertThat(CORE.administrator(() -> audit.about("event:" + event.id(), 10)))
                .extracting(AuditEntry::action)
                .containsExactly("core.audit.event-held", "core.audit.event-planned");
        assertThat(CORE.administrator(() -> audit.about("participation:" + request.id(), 10)))
                .extracting(AuditEntry::action)
                .containsExactly("core.audit.withdrawn", "core.audit.enrolled");
        assertThat(CORE.database()
                        .value(
                                "SELECT concat_ws(' ', number, fiscal_year, title, status, capacity, first_day, form, place)"
                                        + " FROM published.event WHERE id = '" + event.id() + "'"))
                .isEqualTo("1 2024 応対講座 HELD 3 2024-10-03 VENUE 東京");
        assertThat(CORE.database()
                        .value("SELECT status FROM published.participation WHERE id = '" + request.id() + "'"))
                .isEqualTo("CANCELLED");
    }

    /** Runs work on many threads and counts how often it was refused. */
    private static int atOnce(int times, java.util.function.IntConsumer work) throws InterruptedException {
        var refusals = new java.util.concurrent.atomic.AtomicInteger();
        var defects = new java.util.concurrent.ConcurrentLinkedQueue<Throwable>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int number = i;
            threads.add(Thread.ofVirtual()
                    .uncaughtExceptionHandler((thread, defect) -> {
                        if (defect instanceof Refused) {
                            refusals.incrementAndGet();
                        } else {
                            defects.add(defect);
                        }
                    })
                    .start(() -> CORE.asAdministrator(() -> work.accept(number))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(defects).isEmpty();
        return refusals.get();
    }
}
