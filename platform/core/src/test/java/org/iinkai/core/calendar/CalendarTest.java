package org.iinkai.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.iinkai.core.calendar.Planned.DAY;
import static org.iinkai.core.calendar.Planned.UNLIMITED;
import static org.iinkai.core.calendar.Planned.again;
import static org.iinkai.core.calendar.Planned.numbered;
import static org.iinkai.core.calendar.Planned.on;
import static org.iinkai.core.calendar.Planned.refused;
import static org.iinkai.core.calendar.Planned.request;
import static org.iinkai.core.calendar.Planned.session;
import static org.iinkai.core.calendar.Planned.venue;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.CalendarFilter;
import org.iinkai.api.calendar.Clash;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventOutline;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.Fee;
import org.iinkai.api.calendar.NumberGap;
import org.iinkai.api.calendar.ProgrammePart;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.calendar.Seats;
import org.iinkai.api.calendar.Speaker;
import org.iinkai.api.calendar.Talk;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.api.time.Period;
import org.iinkai.core.TestCore;

class CalendarTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final Calendar calendar = CORE.service(Calendar.class);
    private final Planned planned = new Planned(CORE);

    private int number(SaveEvent request) {
        return planned.save(request).number().orElse(0);
    }

    @Test
    void a_lifetime_series_counts_through_the_years_and_goes_on_from_a_number_given() {
        String series = planned.series(NumberingScheme.LIFETIME);
        assertThat(number(numbered(on(series, "2025-02-20"), 13))).isEqualTo(13);
        assertThat(number(on(series, "2025-06-20"))).isEqualTo(14);
        assertThat(number(on(series, "2026-06-20"))).isEqualTo(15);
        SaveEvent taken = numbered(on(series, "2026-07-20"), 14);
        refused(() -> planned.save(taken), "event-number-taken");
    }

    @Test
    void a_fiscal_year_a_term_and_a_half_year_begin_again() {
        String yearly = planned.series(NumberingScheme.FISCAL_YEAR);
        assertThat(number(on(yearly, "2025-03-31"))).isEqualTo(1);
        assertThat(number(on(yearly, "2025-04-01"))).isEqualTo(1);
        assertThat(number(on(yearly, "2025-04-02"))).isEqualTo(2);

        String term = planned.series(NumberingScheme.TERM);
        assertThat(number(on(term, "2023-05-01"))).isEqualTo(1);
        assertThat(number(on(term, "2025-03-31"))).isEqualTo(2);
        assertThat(number(on(term, "2025-04-01"))).isEqualTo(1);

        String half = planned.series(NumberingScheme.HALF_YEAR);
        assertThat(number(on(half, "2025-09-30"))).isEqualTo(1);
        assertThat(number(on(half, "2025-10-01"))).isEqualTo(2);

        assertThat(planned.save(on(planned.series(NumberingScheme.NONE), "2025-10-01"))
                        .number())
                .isEmpty();
    }

    @Test
    void an_event_moved_within_what_its_count_covers_keeps_its_number() {
        String term = planned.series(NumberingScheme.TERM);
        SaveEvent request = on(term, "2023-05-01");
        planned.save(request);
        planned.save(on(term, "2023-06-01"));
        SaveEvent later = again(request, 1, false, UNLIMITED, session(LocalDate.of(2025, 3, 31), Form.VENUE));
        assertThat(number(later)).isEqualTo(1);
        SaveEvent next = again(request, 2, false, UNLIMITED, session(LocalDate.of(2025, 4, 1), Form.VENUE));
        assertThat(planned.save(next).year()).isEqualTo(new FiscalYear(2025));
    }

    @Test
    void a_cancelled_event_keeps_its_number_and_gaps_are_told_at_year_end() {
        String series = planned.series(NumberingScheme.FISCAL_YEAR);
        CalendarEntry first = planned.save(on(series, "2024-05-01"));
        CORE.asAdministrator(() -> calendar.cancel(first.id(), "最少催行人員に満たないため"));
        assertThat(number(on(series, "2024-06-01"))).isEqualTo(2);
        assertThat(number(numbered(on(series, "2024-07-01"), 5))).isEqualTo(5);

        CalendarEntry kept = planned.entry(first.id());
        assertThat(kept.number()).hasValue(1);
        assertThat(kept.status()).isEqualTo(Event.Status.CANCELLED);
        assertThat(kept.reason()).isEqualTo("最少催行人員に満たないため");
        assertThat(CORE.administrator(() -> calendar.gaps(new FiscalYear(2024))).stream()
                        .filter(gap -> gap.series().equals(series)))
                .extracting(NumberGap::scope, NumberGap::number)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("2024", 3),
                        org.assertj.core.api.Assertions.tuple("2024", 4));
        assertThat(CORE.administrator(() -> calendar.gaps(new FiscalYear(2023))))
                .isEmpty();
    }

    @Test
    void all_that_is_said_of_an_event_is_read_back() {
        CORE.load("core.bodies", "code,name_ja,name_en,position\nexchange,交流委員会,,1\n");
        EventOutline outline = new EventOutline(
                Optional.of(CalendarDate.parse("2025-10-end")),
                "説明",
                EventOutline.Audience.MEMBERS,
                "会員に限る",
                List.of("exchange"),
                Optional.empty(),
                Optional.empty(),
                new Seats(
                        OptionalInt.of(30),
                        OptionalInt.of(100),
                        OptionalInt.of(2),
                        OptionalInt.of(5),
                        Optional.of(LocalDate.of(2025, 10, 1))),
                List.of(new Fee("会員", 0), new Fee("一般", 5_000)));
        List<ProgrammePart> programme = List.of(
                new ProgrammePart(
                        "第1部 講演",
                        false,
                        Optional.of(URI.create("https://zoom.example/j/1")),
                        List.of(
                                new Talk(
                                        "顧客の声",
                                        List.of(
                                                new Speaker(Optional.empty(), "山田 花子", "青葉コール(株) 部長"),
                                                new Speaker(Optional.empty(), "佐藤 健", ""))),
                                new Talk("質疑", List.of()))),
                new ProgrammePart("懇親会", true, Optional.empty(), List.of()));
        SaveEvent request = new SaveEvent(
                Id.next(),
                planned.series(NumberingScheme.LIFETIME),
                OptionalInt.empty(),
                "交流会",
                List.of(session(DAY, Form.HYBRID), session(DAY.plusDays(1), Form.VENUE)),
                programme,
                outline,
                false,
                0);
        planned.save(request);
        planned.save(request);

        CORE.asAdministrator(() -> {
            assertThat(calendar.outline(request.id())).isEqualTo(outline);
            assertThat(calendar.programme(request.id())).isEqualTo(programme);
            assertThat(calendar.entry(request.id()).sessions()).isEqualTo(request.sessions());
            assertThat(calendar.entry(request.id()).bodies()).containsExactly("exchange");
            assertThat(calendar.entries(CalendarFilter.of(new Period(DAY.plusDays(1), DAY.plusDays(9)))))
                    .extracting(CalendarEntry::id)
                    .contains(request.id());
            assertThat(calendar.entries(new CalendarFilter(
                            new Period(DAY, DAY),
                            "exchange",
                            request.series(),
                            "交流",
                            false,
                            Optional.of(EventSeries.Kind.EVENT))))
                    .hasSize(1);
            assertThat(calendar.entries(new CalendarFilter(
                            new Period(DAY, DAY), "", request.series(), "理事", false, Optional.empty())))
                    .isEmpty();
        });
    }

    @Test
    void what_ends_before_it_begins_is_refused() {
        refused(
                () -> new EventSession(
                        DAY, Optional.of(LocalTime.of(17, 0)), Optional.of(LocalTime.of(14, 0)), Form.VENUE, "東京"),
                "session-ends-before");
        refused(() -> new Period(DAY, DAY.minusDays(1)), "period");
        refused(() -> CalendarDate.parse("2025-03-21/2025-03-17"), "period");
    }

    @Test
    void an_unknown_body_or_company_is_refused_and_nothing_is_kept() {
        SaveEvent request = request(planned.series(NumberingScheme.LIFETIME), UNLIMITED, session(DAY, Form.VENUE));
        SaveEvent wrong = new SaveEvent(
                request.id(),
                request.series(),
                OptionalInt.empty(),
                request.title(),
                request.sessions(),
                request.programme(),
                Planned.outline(UNLIMITED, "nobody"),
                false,
                0);
        refused(() -> planned.save(wrong), "body-unknown");
        assertThatThrownBy(() -> planned.entry(request.id())).isInstanceOf(NotFound.class);
        assertThat(planned.save(request).number()).hasValue(1);
    }

    @Test
    void two_who_change_the_same_event_do_not_overwrite_each_other() {
        SaveEvent request = on(planned.series(NumberingScheme.LIFETIME), "2025-02-20");
        planned.save(request);
        SaveEvent change = again(request, 1, false, venue(9), session(DAY, Form.VENUE));
        assertThat(planned.save(change).version()).isEqualTo(2);
        refused(() -> planned.save(again(request, 1, false, venue(8), session(DAY, Form.VENUE))), "changed-meanwhile");
    }

    @Test
    void a_series_with_events_keeps_its_way_of_counting() {
        EventSeries series = planned.series(NumberingScheme.LIFETIME, EventSeries.Kind.EVENT);
        planned.save(on(series.code(), "2025-02-20"));
        EventSeries other = new EventSeries(
                series.code(),
                series.name(),
                series.kind(),
                NumberingScheme.FISCAL_YEAR,
                series.terms(),
                series.people(),
                List.of(),
                "",
                false,
                series.version());
        refused(() -> CORE.asAdministrator(() -> calendar.save(other)), "series-numbered");
    }

    @Test
    void the_same_place_and_the_same_speaker_at_the_same_time_are_told() {
        String series = planned.series(NumberingScheme.LIFETIME);
        LocalDate day = LocalDate.of(2025, 3, 3);
        SaveEvent first = request(series, UNLIMITED, session(day, Form.VENUE));
        SaveEvent second = request(series, UNLIMITED, session(day, Form.VENUE));
        planned.save(first);
        planned.save(second);
        assertThat(CORE.administrator(() -> calendar.clashes(first.id())))
                .containsExactly(new Clash(Clash.Kind.PLACE, second.id(), "交流会", day, "東京会議室"));
        CORE.asAdministrator(() -> calendar.cancel(second.id(), "重複"));
        assertThat(CORE.administrator(() -> calendar.clashes(first.id()))).isEmpty();
    }

    @Test
    void only_who_may_sees_and_changes() {
        SaveEvent request = on(planned.series(NumberingScheme.LIFETIME), "2025-02-20");
        planned.save(request);
        CORE.with(() -> assertThat(calendar.entry(request.id()).title()).isEqualTo("交流会"), CoreRight.EVENTS_READ);
        assertThatThrownBy(() -> CORE.with(() -> calendar.cancel(request.id(), "x"), CoreRight.EVENTS_READ))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> CORE.with(() -> calendar.save(request), CoreRight.EVENTS_READ))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> CORE.with(calendar::series)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> CORE.with(() -> calendar.entry(request.id()))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> calendar.entry(request.id())).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_held_event_is_not_cancelled_and_a_cancelled_one_not_changed() {
        SaveEvent request = on(planned.series(NumberingScheme.LIFETIME), "2025-02-20");
        planned.save(request);
        CORE.asAdministrator(() -> calendar.hold(request.id()));
        refused(() -> CORE.asAdministrator(() -> calendar.cancel(request.id(), "x")), "event-held");
        SaveEvent other = on(request.series(), "2025-02-21");
        planned.save(other);
        refused(() -> CORE.asAdministrator(() -> calendar.cancel(other.id(), " ")), "cancel-reason");
        CORE.asAdministrator(() -> calendar.cancel(other.id(), "台風"));
        refused(() -> planned.save(again(other, 2, false, UNLIMITED, session(DAY, Form.VENUE))), "event-cancelled");
    }
}
