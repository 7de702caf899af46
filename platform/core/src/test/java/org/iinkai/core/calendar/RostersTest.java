package org.iinkai.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.iinkai.core.calendar.Planned.DAY;
import static org.iinkai.core.calendar.Planned.UNLIMITED;
import static org.iinkai.core.calendar.Planned.refused;
import static org.iinkai.core.calendar.Planned.request;
import static org.iinkai.core.calendar.Planned.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSeries.Kind;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.calendar.RosterRow;
import org.iinkai.api.calendar.Rosters;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.calendar.SignUpRow;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.core.TestCore;

class RostersTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final LocalDate BEGIN = LocalDate.of(2023, 4, 1);

    private final Rosters rosters = CORE.service(Rosters.class);
    private final SignUps signUps = CORE.service(SignUps.class);
    private final Planned planned = new Planned(CORE);
    private String series = "";

    @BeforeAll
    static void people() {
        CORE.load("core.people", """
                code,name,kana,company_number
                P1,渡辺 一,ワタナベ ハジメ,
                P2,青木 二,アオキ ニ,
                P3,今井 三,イマイ サン,
                """);
    }

    @BeforeEach
    void make_a_community() {
        CORE.clock().set(Instant.parse("2025-01-15T00:00:00Z"));
        series = planned.series(NumberingScheme.LIFETIME, Kind.COMMUNITY).code();
    }

    private static Id<Person> person(String code) {
        return CORE.administrator(() -> CORE.service(People.class).withCode(code))
                .orElseThrow()
                .id();
    }

    private Id<RosterRow> join(String code, LocalDate day) {
        Id<RosterRow> id = Id.next();
        CORE.asAdministrator(() -> rosters.join(id, series, person(code), day));
        return id;
    }

    private List<String> names(boolean withLeft) {
        return CORE.administrator(() -> rosters.members(series, withLeft)).stream()
                .map(RosterRow::name)
                .toList();
    }

    @Test
    void people_join_and_leave_and_come_again() {
        Id<RosterRow> one = join("P1", BEGIN);
        join("P2", BEGIN);
        assertThat(names(false)).containsExactly("青木 二", "渡辺 一");
        refused(() -> join("P1", BEGIN.plusYears(1)), "roster-in");
        refused(() -> CORE.asAdministrator(() -> rosters.leave(one, BEGIN.minusDays(1))), "roster-days");
        CORE.asAdministrator(() -> rosters.leave(one, LocalDate.of(2024, 3, 31)));
        assertThat(names(false)).containsExactly("青木 二");
        assertThat(names(true)).containsExactly("青木 二", "渡辺 一");
        join("P1", LocalDate.of(2024, 4, 1));
        assertThat(names(true)).containsExactly("青木 二", "渡辺 一", "渡辺 一");
    }

    @Test
    void the_same_request_twice_takes_in_once_and_a_mistake_is_taken_away() {
        Id<RosterRow> id = join("P1", BEGIN);
        CORE.asAdministrator(() -> rosters.join(id, series, person("P1"), BEGIN));
        assertThat(names(true)).hasSize(1);
        CORE.asAdministrator(() -> rosters.remove(id));
        assertThat(names(true)).isEmpty();
    }

    @Test
    void all_who_belong_on_the_day_get_a_place_in_one_act_and_attendance_is_counted() {
        join("P1", BEGIN);
        join("P2", BEGIN);
        Id<RosterRow> left = join("P3", BEGIN);
        CORE.asAdministrator(() -> rosters.leave(left, DAY.minusDays(1)));
        SaveEvent request = request(series, UNLIMITED, session(DAY, Form.VENUE));
        planned.save(request);
        assertThat(CORE.administrator(() -> rosters.enrol(request.id()))).isEqualTo(2);
        assertThat(CORE.administrator(() -> rosters.enrol(request.id()))).isZero();
        List<SignUpRow> people = planned.people(request.id());
        assertThat(people).extracting(SignUpRow::name).containsExactly("青木 二", "渡辺 一");
        CORE.asAdministrator(() -> signUps.attendance(people.getFirst().id(), 1, true));
        Rosters.Attended attended = CORE.administrator(() -> rosters.attended(series));
        assertThat(attended.events()).hasSize(1);
        assertThat(attended.came()).isEqualTo(Map.of(person("P2"), Set.of(request.id())));
    }

    @Test
    void a_course_has_one_application_and_attendance_for_each_session() {
        series = planned.series(NumberingScheme.LIFETIME, Kind.COHORT).code();
        join("P1", BEGIN);
        join("P2", BEGIN);
        SaveEvent request = request(
                series,
                UNLIMITED,
                session(DAY, Form.VENUE),
                session(DAY.plusDays(7), Form.ONLINE),
                session(DAY.plusDays(14), Form.ONLINE));
        planned.save(request);
        CORE.asAdministrator(() -> rosters.enrol(request.id()));
        Id<Participation> one = planned.people(request.id()).getFirst().id();
        Id<Participation> two = planned.people(request.id()).getLast().id();
        CORE.asAdministrator(() -> {
            signUps.attendance(one, 1, true);
            signUps.attendance(one, 3, true);
            signUps.attendance(two, 2, true);
            signUps.attendance(two, 2, false);
        });
        assertThat(arrived(request.id())).isEqualTo(Map.of(one, Set.of(1, 3)));
    }

    private Map<Id<Participation>, Set<Integer>> arrived(Id<Event> event) {
        return CORE.administrator(() -> signUps.arrived(event));
    }

    @Test
    void a_roster_is_read_and_changed_with_the_rights_of_events() {
        join("P1", BEGIN);
        CORE.with(() -> assertThat(rosters.members(series, true)).hasSize(1), CoreRight.EVENTS_READ);
        assertThatThrownBy(() -> CORE.with(() -> rosters.members(series, true))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() ->
                        CORE.with(() -> rosters.join(Id.next(), series, person("P2"), BEGIN), CoreRight.EVENTS_READ))
                .isInstanceOf(Forbidden.class);
    }
}
