package org.iinkai.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.iinkai.core.calendar.Planned.DAY;
import static org.iinkai.core.calendar.Planned.OPENING;
import static org.iinkai.core.calendar.Planned.UNLIMITED;
import static org.iinkai.core.calendar.Planned.again;
import static org.iinkai.core.calendar.Planned.guest;
import static org.iinkai.core.calendar.Planned.refused;
import static org.iinkai.core.calendar.Planned.request;
import static org.iinkai.core.calendar.Planned.session;
import static org.iinkai.core.calendar.Planned.signUp;
import static org.iinkai.core.calendar.Planned.venue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.Deadline;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventOutline;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.OpenEvent;
import org.iinkai.api.calendar.Opening;
import org.iinkai.api.calendar.Participation.Status;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.calendar.Seats;
import org.iinkai.api.calendar.SignUp;
import org.iinkai.api.calendar.SignUpRow;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.calendar.SignedUp;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.core.TestCore;

class SignUpsTest {

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
    void somebody_signs_up_colleagues_and_gets_a_receipt_a_link_and_a_mail() {
        Id<Event> event = planned.open(UNLIMITED, Form.HYBRID);
        SignedUp result = signUps.signUp(signUp(event, "株式会社青葉コール", guest("山田 花子"), guest("佐藤 健", Attendance.ONLINE)));

        assertThat(result.receipt()).matches("E-\\d{6}");
        assertThat(result.people())
                .extracting(SignedUp.Place::name, SignedUp.Place::attendance, SignedUp.Place::status)
                .containsExactly(
                        tuple("山田 花子", Attendance.VENUE, Status.ENROLLED),
                        tuple("佐藤 健", Attendance.ONLINE, Status.ENROLLED));
        assertThat(signUps.signedUp(result.token())).hasValueSatisfying(seen -> {
            assertThat(seen.people()).isEqualTo(result.people());
            assertThat(seen.mayCancel()).isTrue();
        });
        assertThat(planned.mails(event))
                .singleElement()
                .asString()
                .contains("申し込みを受け付けました", result.receipt(), "山田 花子（受付済み）", "/sign-up/" + result.token());
        assertThat(planned.people(event))
                .extracting(SignUpRow::company, SignUpRow::by)
                .containsOnly(tuple("株式会社青葉コール", "申込 太郎"));
        assertThat(result.toString()).doesNotContain(result.token());
    }

    @Test
    void the_same_request_sent_twice_signs_up_once() {
        Id<Event> event = planned.open(UNLIMITED, Form.VENUE);
        SignUp request = signUp(event, "", guest("山田 花子"));
        SignedUp first = signUps.signUp(request);
        SignedUp second = signUps.signUp(request);

        assertThat(second.receipt()).isEqualTo(first.receipt());
        assertThat(second.token()).as("only who got the mail knows the link").isEmpty();
        assertThat(planned.people(event)).hasSize(1);
        assertThat(planned.mails(event)).hasSize(1);
        SignUp other = new SignUp(
                request.id(), event, request.by(), "03", "", Optional.empty(), request.people(), "", request.locale());
        refused(() -> signUps.signUp(other), "sign-up-differs");
    }

    @Test
    void each_form_has_its_own_places_and_who_finds_none_waits() {
        Seats seats = new Seats(
                OptionalInt.of(1), OptionalInt.of(2), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
        Id<Event> event = planned.open(seats, Form.HYBRID);
        SignedUp result = signUps.signUp(signUp(
                event,
                "青葉",
                guest("一"),
                guest("二"),
                guest("三"),
                guest("四", Attendance.ONLINE),
                guest("五", Attendance.ONLINE),
                guest("六", Attendance.ONLINE)));

        assertThat(result.people())
                .extracting(SignedUp.Place::name, SignedUp.Place::status, SignedUp.Place::waiting)
                .containsExactly(
                        tuple("一", Status.ENROLLED, OptionalInt.empty()),
                        tuple("二", Status.WAITING, OptionalInt.of(1)),
                        tuple("三", Status.WAITING, OptionalInt.of(2)),
                        tuple("四", Status.ENROLLED, OptionalInt.empty()),
                        tuple("五", Status.ENROLLED, OptionalInt.empty()),
                        tuple("六", Status.WAITING, OptionalInt.of(1)));
        assertThat(result.event().state()).isEqualTo(OpenEvent.State.FULL);
        assertThat(planned.entry(event).headcount().people()).isEqualTo(3);
        assertThat(planned.entry(event).headcount().waiting()).isEqualTo(3);
        refused(
                () -> signUps.signUp(signUp(planned.open(UNLIMITED, Form.VENUE), "", guest("七", Attendance.ONLINE))),
                "attendance-form");
    }

    @Test
    void a_company_has_no_more_places_than_its_quota_under_any_spelling_of_its_name() {
        Seats seats = new Seats(
                OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(2), OptionalInt.empty(), Optional.empty());
        Id<Event> event = planned.open(seats, Form.VENUE);
        planned.take(event, "(株)青葉コール", "一");
        refused(() -> planned.take(event, "㈱青葉コール", "二", "三"), "company-seats");
        assertThat(planned.people(event)).as("all of a sign-up or nothing").hasSize(1);
        planned.take(event, "（株）青葉コール", "四");
        refused(() -> planned.take(event, "(株)青葉コール", "五"), "company-seats");
        planned.take(event, "若草", "六");
    }

    @Test
    void a_list_that_is_not_open_takes_nobody() {
        Id<Event> event = planned.save(Planned.on(planned.series(NumberingScheme.LIFETIME), "2025-02-20"))
                .id();
        refused(() -> planned.take(event, "", "一"), "sign-up-not-open");
        administrator(() -> signUps.open(event, new Opening(NOW.plusSeconds(60), OPENING.deadline())));
        refused(() -> planned.take(event, "", "一"), "sign-up-later");
        administrator(() -> signUps.open(event, new Opening(NOW.minusSeconds(60), NOW)));
        refused(() -> planned.take(event, "", "一"), "sign-up-closed");
        administrator(() -> signUps.open(event, OPENING));
        administrator(() -> signUps.close(event));
        refused(() -> planned.take(event, "", "一"), "sign-up-not-open");
        administrator(() -> signUps.open(event, OPENING));
        administrator(() -> calendar.cancel(event, "台風"));
        refused(() -> planned.take(event, "", "一"), "event-cancelled");
        assertThat(planned.people(event)).isEmpty();
    }

    @Test
    void what_only_members_or_bodies_may_see_is_not_there_for_the_public() {
        SaveEvent inner = new SaveEvent(
                Id.next(),
                planned.series(NumberingScheme.LIFETIME),
                OptionalInt.empty(),
                "会員の会",
                List.of(session(DAY, Form.VENUE)),
                List.of(org.iinkai.api.calendar.ProgrammePart.empty()),
                EventOutline.of(List.of()),
                false,
                0);
        Id<Event> event = planned.open(inner);
        assertThat(signUps.open(event)).isEmpty();
        assertThat(signUps.open()).extracting(OpenEvent::id).doesNotContain(event);
        assertThatThrownBy(() -> planned.take(event, "", "一")).isInstanceOf(NotFound.class);
        CORE.with(() -> assertThat(signUps.open(event)).isPresent());
        CORE.with(() -> assertThat(planned.take(event, "", "一").people()).hasSize(1));
    }

    @Test
    void a_place_given_back_goes_to_who_waits_first_and_they_are_told() {
        Id<Event> event = planned.open(venue(1), Form.VENUE);
        SignedUp first = planned.take(event, "青葉", "一");
        SignedUp second = planned.take(event, "若草", "二");
        SignedUp third = planned.take(event, "紅葉", "三");
        assertThat(third.people().getFirst().waiting()).hasValue(2);

        signUps.cancel(first.token(), first.people().getFirst().id());

        assertThat(seen(second)).isEqualTo(Status.ENROLLED);
        assertThat(seen(third)).isEqualTo(Status.WAITING);
        assertThat(signUps.signedUp(third.token())
                        .orElseThrow()
                        .people()
                        .getFirst()
                        .waiting())
                .hasValue(1);
        assertThat(seen(first)).isEqualTo(Status.CANCELLED);
        assertThat(planned.mails(event).getFirst()).contains("参加できるようになりました", "二 様");

        signUps.cancel(first.token(), first.people().getFirst().id());
        assertThat(seen(third)).as("a place is given back once").isEqualTo(Status.WAITING);
        administrator(() -> signUps.withdraw(planned.people(event).getFirst().id()));
        assertThat(seen(third)).isEqualTo(Status.ENROLLED);
    }

    private Status seen(SignedUp signedUp) {
        return signUps.signedUp(signedUp.token())
                .orElseThrow()
                .people()
                .getFirst()
                .status();
    }

    @Test
    void more_places_go_to_those_who_wait() {
        SaveEvent request = request(planned.series(NumberingScheme.LIFETIME), venue(1), session(DAY, Form.VENUE));
        Id<Event> event = planned.open(request);
        planned.take(event, "青葉", "一", "二", "三");
        int version = planned.entry(event).version();
        planned.save(again(request, version, false, venue(2), session(DAY, Form.VENUE)));
        assertThat(planned.people(event))
                .extracting(SignUpRow::name, SignUpRow::status)
                .containsExactlyInAnyOrder(
                        tuple("一", Status.ENROLLED), tuple("二", Status.ENROLLED), tuple("三", Status.WAITING));
        refused(
                () -> planned.save(again(request, version + 1, false, venue(1), session(DAY, Form.VENUE))),
                "seats-taken");
        refused(
                () -> planned.save(again(request, version + 1, false, UNLIMITED, session(DAY, Form.ONLINE))),
                "form-taken");
    }

    @Test
    void somebody_who_waits_gets_a_place_out_of_turn_and_there_is_one_more() {
        Id<Event> event = planned.open(venue(1), Form.VENUE);
        SignedUp result = planned.take(event, "青葉", "一", "二", "三");
        refused(
                () -> administrator(
                        () -> signUps.attendance(result.people().get(1).id(), 1, true)),
                "participation-waiting");
        administrator(() -> signUps.promote(result.people().get(2).id()));
        assertThat(planned.people(event))
                .extracting(SignUpRow::name, SignUpRow::status)
                .containsExactlyInAnyOrder(
                        tuple("一", Status.ENROLLED), tuple("二", Status.WAITING), tuple("三", Status.ENROLLED));
        assertThat(CORE.administrator(() -> CORE.service(org.iinkai.api.calendar.Calendar.class)
                                .outline(event))
                        .seats()
                        .venue())
                .hasValue(2);
        refused(() -> administrator(() -> signUps.promote(result.people().get(0).id())), "not-waiting");
    }

    @Test
    void a_session_moves_only_when_those_who_signed_up_are_told() {
        SaveEvent request = request(planned.series(NumberingScheme.LIFETIME), UNLIMITED, session(DAY, Form.VENUE));
        Id<Event> event = planned.open(request);
        planned.take(event, "青葉", "一");
        int version = planned.entry(event).version();
        refused(
                () -> planned.save(again(request, version, false, UNLIMITED, session(DAY.plusDays(1), Form.VENUE))),
                "session-moved");
        assertThat(planned.entry(event).sessions().getFirst().day()).isEqualTo(DAY);
        planned.save(again(request, version, true, UNLIMITED, session(DAY.plusDays(1), Form.VENUE)));
        assertThat(planned.mails(event).getFirst()).contains("日程変更", "2025年2月21日");
        assertThat(planned.people(event)).hasSize(1);
    }

    @Test
    void everybody_is_told_of_a_cancelled_event_and_why() {
        Id<Event> event = planned.open(venue(1), Form.VENUE);
        SignUp other = signUp(event, "若草", guest("二"));
        planned.take(event, "青葉", "一");
        signUps.signUp(new SignUp(
                other.id(),
                event,
                new org.iinkai.api.mail.MailAddress("待機 次郎", "jiro@example.jp"),
                "",
                "若草",
                Optional.empty(),
                other.people(),
                "",
                other.locale()));
        administrator(() -> calendar.cancel(event, "台風の接近"));
        assertThat(planned.mails(event).subList(0, 2))
                .allSatisfy(mail -> assertThat(mail).contains("【中止】", "理由：台風の接近"));
    }

    @Test
    void a_link_nobody_was_given_opens_nothing() {
        Id<Event> event = planned.open(UNLIMITED, Form.VENUE);
        SignedUp mine = planned.take(event, "青葉", "一");
        SignedUp theirs = planned.take(event, "若草", "二");
        assertThat(signUps.signedUp("guess")).isEmpty();
        assertThat(signUps.signedUp("")).isEmpty();
        assertThatThrownBy(
                        () -> signUps.cancel("guess", mine.people().getFirst().id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        signUps.cancel(mine.token(), theirs.people().getFirst().id()))
                .isInstanceOf(NotFound.class);
        assertThat(planned.people(event)).hasSize(2);
        assertThat(CORE.database()
                        .value("SELECT count(*) FROM core.sign_up WHERE token_hash LIKE '%" + mine.token() + "%'"))
                .isEqualTo("0");
    }

    @Test
    void on_the_day_a_place_is_not_given_back_by_link_any_more() {
        Id<Event> event = planned.open(UNLIMITED, Form.VENUE);
        SignedUp mine = planned.take(event, "青葉", "一");
        CORE.clock().set(Instant.parse("2025-02-20T00:00:00Z"));
        refused(() -> signUps.cancel(mine.token(), mine.people().getFirst().id()), "cancel-late");
        assertThat(signUps.signedUp(mine.token()).orElseThrow().mayCancel()).isFalse();
    }

    @Test
    void the_same_person_under_two_spellings_is_one() {
        Id<Event> event = planned.open(UNLIMITED, Form.VENUE);
        planned.take(event, "(株)青葉コール", "山田 花子");
        refused(() -> planned.take(event, "㈱青葉コール", "山田　花子"), "signed-up-already");
        refused(() -> planned.take(event, "(株)青葉コール", "山田花子"), "signed-up-already");
        refused(() -> planned.take(event, "(株)青葉コール", "若草 望", "若草望"), "signed-up-already");
        planned.take(event, "紅葉", "髙橋 花");
        refused(() -> planned.take(event, "紅葉", "高橋　花"), "signed-up-already");
        planned.take(event, "若草", "山田 花子");
        assertThat(planned.people(event)).as("a namesake elsewhere is another").hasSize(3);
    }

    @Test
    void an_old_deadline_is_kept_when_it_is_extended() {
        Id<Event> event = planned.open(UNLIMITED, Form.VENUE);
        Instant later = OPENING.deadline().plusSeconds(86_400);
        administrator(() -> signUps.extend(event, later, "申し込みが少ないため"));
        refused(() -> administrator(() -> signUps.extend(event, OPENING.deadline(), "")), "deadline-earlier");
        assertThat(CORE.administrator(() -> signUps.deadlines(event)))
                .extracting(Deadline::at, Deadline::reason)
                .containsExactly(tuple(OPENING.deadline(), ""), tuple(later, "申し込みが少ないため"));
        assertThat(CORE.administrator(() -> signUps.opening(event))).contains(new Opening(OPENING.opens(), later));
        refused(() -> new Opening(later, later), "deadline-before");
    }

    @Test
    void only_staff_see_and_change_the_list() {
        Id<Event> event = planned.open(UNLIMITED, Form.VENUE);
        SignedUp mine = planned.take(event, "青葉", "一");
        assertThatThrownBy(() -> signUps.people(event, PageRequest.first())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> CORE.with(
                        () -> signUps.withdraw(mine.people().getFirst().id()), CoreRight.EVENTS_READ))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> CORE.with(() -> signUps.checkIn(event, "x"), CoreRight.EVENTS_READ))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> CORE.with(() -> signUps.open(event, OPENING), CoreRight.EVENTS_READ))
                .isInstanceOf(Forbidden.class);
    }
}
