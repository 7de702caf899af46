package org.iinkai.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.iinkai.core.calendar.Planned.DAY;
import static org.iinkai.core.calendar.Planned.UNLIMITED;
import static org.iinkai.core.calendar.Planned.refused;
import static org.iinkai.core.calendar.Planned.request;
import static org.iinkai.core.calendar.Planned.session;
import static org.iinkai.core.calendar.Planned.venue;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.Participation.Status;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.calendar.SignUpRow;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.calendar.SignedUp;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.core.TestCore;

/** From the list of those who signed up to the record of who came. */
class ReceptionTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final Instant NOW = Instant.parse("2025-01-15T00:00:00Z");

    private final SignUps signUps = CORE.service(SignUps.class);
    private final Calendar calendar = CORE.service(Calendar.class);
    private final Planned planned = new Planned(CORE);

    @BeforeEach
    void set_the_day() {
        CORE.clock().set(NOW);
    }

    private static void administrator(Runnable work) {
        CORE.asAdministrator(work);
    }

    @Test
    void people_are_let_in_by_code_and_by_list_and_those_who_did_not_come_are_absent() {
        Id<Event> event = planned.open(UNLIMITED, Form.VENUE);
        SignedUp a = planned.take(event, "青葉", "一", "二");
        planned.take(event, "若草", "三");
        String code = a.people().getFirst().code();

        SignUps.CheckIn first =
                CORE.administrator(() -> signUps.checkIn(event, " " + code.toLowerCase(java.util.Locale.ROOT)));
        assertThat(first.isFirst()).isTrue();
        assertThat(first.person().name()).isEqualTo("一");
        assertThat(CORE.administrator(() -> signUps.checkIn(event, code)).isFirst())
                .isFalse();
        refused(() -> administrator(() -> signUps.checkIn(event, "ABCD")), "code-unknown");
        Id<Event> elsewhere = planned.open(UNLIMITED, Form.VENUE);
        refused(() -> administrator(() -> signUps.checkIn(elsewhere, code)), "code-unknown");

        administrator(() -> signUps.attendance(a.people().get(1).id(), 1, true));
        assertThat(CORE.administrator(() -> signUps.attended(a.people().get(1).id())))
                .containsExactly(1);
        refused(() -> administrator(() -> signUps.settle(event)), "event-not-held");
        administrator(() -> calendar.hold(event));
        assertThat(CORE.administrator(() -> signUps.settle(event))).isEqualTo(1);
        assertThat(planned.people(event))
                .extracting(SignUpRow::name, SignUpRow::status)
                .containsExactlyInAnyOrder(
                        tuple("一", Status.ATTENDED), tuple("二", Status.ATTENDED), tuple("三", Status.ABSENT));
        var count = CORE.administrator(() -> signUps.headcount(event));
        assertThat(count.people()).isEqualTo(3);
        assertThat(count.companies()).isEqualTo(2);
        assertThat(count.came()).isEqualTo(2);
        assertThat(count.companiesCame()).isEqualTo(1);
    }

    @Test
    void one_application_for_several_sessions_has_attendance_for_each() {
        Id<Event> event = planned.open(request(
                planned.series(NumberingScheme.LIFETIME),
                UNLIMITED,
                session(DAY, Form.VENUE),
                session(DAY.plusDays(7), Form.VENUE)));
        SignedUp one = planned.take(event, "青葉", "一");
        var place = one.people().getFirst();
        administrator(() -> signUps.attendance(place.id(), 2, true));
        administrator(() -> signUps.attendance(place.id(), 1, true));
        assertThat(CORE.administrator(() -> signUps.attended(place.id()))).containsExactly(1, 2);
        administrator(() -> signUps.attendance(place.id(), 1, false));
        assertThat(CORE.administrator(() -> signUps.attended(place.id()))).containsExactly(2);
        assertThatThrownBy(() -> administrator(() -> signUps.attendance(place.id(), 3, true)))
                .isInstanceOf(NotFound.class);
        SaveEvent oneDay = request(planned.entry(event).series(), UNLIMITED, session(DAY, Form.VENUE));
        SaveEvent shortened = new SaveEvent(
                event,
                oneDay.series(),
                OptionalInt.empty(),
                "交流会",
                oneDay.sessions(),
                oneDay.programme(),
                oneDay.outline(),
                true,
                planned.entry(event).version());
        refused(() -> planned.save(shortened), "session-attended");
    }

    @Test
    void the_list_is_read_page_by_page_places_first() {
        Id<Event> event = planned.open(venue(3), Form.VENUE);
        planned.take(event, "青葉", "一", "二", "三", "四", "五");
        List<SignUpRow> rows = new java.util.ArrayList<>();
        PageRequest next = new PageRequest(2, List.of());
        boolean isMore = true;
        while (isMore) {
            PageRequest request = next;
            var page = CORE.administrator(() -> signUps.people(event, request));
            rows.addAll(page.rows());
            isMore = !page.next().isEmpty();
            next = new PageRequest(2, page.next());
        }
        assertThat(rows).extracting(SignUpRow::name).hasSize(5).doesNotHaveDuplicates();
        assertThat(rows.subList(3, 5)).extracting(SignUpRow::name).containsExactly("四", "五");
    }

    @Test
    void people_are_reminded_once_a_few_days_before() {
        Id<Event> event = planned.open(UNLIMITED, Form.VENUE);
        planned.take(event, "青葉", "一");
        CORE.clock().set(Instant.parse("2025-02-16T00:00:00Z"));
        remind();
        assertThat(planned.mails(event)).hasSize(1);
        CORE.clock().set(Instant.parse("2025-02-17T00:00:00Z"));
        remind();
        remind();
        assertThat(planned.mails(event)).hasSize(2);
        assertThat(planned.mails(event).getFirst()).contains("ご参加の日程をご確認ください", "2025年2月20日");
    }

    @Test
    void what_was_typed_is_forgotten_when_its_time_is_over_and_the_counts_stay() {
        Id<Event> event = planned.open(UNLIMITED, Form.VENUE);
        SignedUp mine = planned.take(event, "青葉", "一", "二");
        planned.take(event, "若草", "三");
        KeptSignUpMapper mapper = CORE.database()
                .database()
                .mappers("test.kept", KeptSignUpMapper.class.getClassLoader(), List.of(KeptSignUpMapper.class))
                .mapper(KeptSignUpMapper.class);
        String[] ids = {event.toString()};
        assertThat(mapper.over(DAY.minusDays(1), ids)).isEmpty();
        assertThat(mapper.due(DAY, 1_000))
                .extracting(KeptSignUpMapper.DueEvent::id)
                .contains(event.toString());
        mapper.forgetPeople(ids);
        mapper.forgetApplicants(ids);
        assertThat(mapper.due(DAY, 1_000))
                .extracting(KeptSignUpMapper.DueEvent::id)
                .doesNotContain(event.toString());
        assertThat(planned.people(event)).hasSize(3).extracting(SignUpRow::name).containsOnly("－");
        assertThat(planned.entry(event).headcount().companies()).isEqualTo(2);
        assertThat(signUps.signedUp(mine.token())).isEmpty();
    }

    private static void remind() {
        administrator(() -> CORE.core().remindPeople());
    }
}
