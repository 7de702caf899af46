package org.iinkai.core.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.activities.Activities;
import org.iinkai.api.activities.Activity;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Post;
import org.iinkai.api.calendar.Enrol;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.Events;
import org.iinkai.api.calendar.PlanEvent;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.text.Localized;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.TestCore;

/** A chair changes what belongs to the own committee, and nothing of another. */
class ScopedRightsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final FiscalYear YEAR = new FiscalYear(2024);

    private final Events events = CORE.service(Events.class);
    private final Bodies bodies = CORE.service(Bodies.class);
    private final Activities activities = CORE.service(Activities.class);
    private Committees committees;
    private Caller chair;

    @BeforeEach
    @SuppressWarnings("NullAway.Init") // made before each test
    void sign_in() {
        CORE.clock().set(Instant.parse("2025-01-15T00:00:00Z"));
        CORE.database().executeAsOwner("TRUNCATE core.event, core.activity, core.heading CASCADE");
        committees = new Committees(CORE);
        committees.account("watanabe", "P1", "reader");
        chair = committees.caller("watanabe");
    }

    @Test
    void the_right_is_held_in_the_own_body_and_not_everywhere() {
        assertThat(chair.may(CoreRight.EVENTS_CHANGE)).isFalse();
        assertThat(chair.may(CoreRight.EVENTS_CHANGE, "pr")).isTrue();
        assertThat(chair.may(CoreRight.EVENTS_CHANGE, "hr")).isFalse();
        assertThat(chair.grants().maySomewhere("core.events-change")).isTrue();
        assertThat(chair.may(CoreRight.MEMBERS_READ)).isTrue();
    }

    @Test
    void it_goes_with_the_post() {
        CORE.asAdministrator(() -> bodies.handOver(
                committees.chair("pr").id(), 1, Id.next(), committees.person("P3"), LocalDate.of(2025, 1, 16)));
        CORE.clock().set(Instant.parse("2025-01-15T15:00:00Z"));

        assertThat(committees.caller("watanabe").grants().inBodies()).isEmpty();
        assertThat(committees.caller("root").holdsAll()).isTrue();
    }

    @Test
    void events_of_the_own_committee_are_planned_held_cancelled_and_joined() {
        Id<Event> own = plan(chair, "pr").id();
        Enrol place = new Enrol(Id.next(), own, committees.person("P2"), Optional.empty());
        as(() -> {
            events.enrol(place);
            events.attendance(place.id(), true);
            events.withdraw(place.id());
            events.hold(own);
            assertThat(events.event(own).bodies()).containsExactly("pr");
            assertThat(events.participants(own, PageRequest.first()).rows()).isEmpty();
        });

        Id<Event> foreign = plan(Caller.system("test"), "hr").id();
        Enrol elsewhere = new Enrol(Id.next(), foreign, committees.person("P2"), Optional.empty());
        CORE.asAdministrator(() -> events.enrol(elsewhere));
        assertForbidden(() -> plan(chair, "hr"));
        assertForbidden(() -> plan(chair));
        assertForbidden(() -> as(() -> events.hold(foreign)));
        assertForbidden(() -> as(() -> events.cancel(foreign, "x")));
        assertForbidden(
                () -> as(() -> events.enrol(new Enrol(Id.next(), foreign, committees.person("P1"), Optional.empty()))));
        assertForbidden(() -> as(() -> events.withdraw(elsewhere.id())));
        assertForbidden(() -> as(() -> events.attendance(elsewhere.id(), true)));
    }

    @Test
    void an_event_of_two_committees_is_the_business_of_both() {
        Id<Event> both = plan(Caller.system("test"), "hr", "pr").id();
        as(() -> events.hold(both));
        assertThat(CORE.administrator(() -> events.event(both)).status()).isEqualTo(Event.Status.HELD);
    }

    @Test
    void who_may_see_events_of_the_own_committee_only_sees_those() {
        Event own = plan(Caller.system("test"), "pr");
        Event foreign = plan(Caller.system("test"), "hr");
        Caller onlyOwn = limited("core.events-read");

        assertThat(CallerScope.get(onlyOwn, () -> events.events("forum", YEAR)))
                .extracting(Event::id)
                .containsExactly(own.id());
        assertForbidden(() -> CallerScope.run(onlyOwn, () -> events.event(foreign.id())));
        assertForbidden(() -> CallerScope.run(onlyOwn, () -> events.participants(foreign.id(), PageRequest.first())));
        assertForbidden(() -> CallerScope.run(onlyOwn, () -> events.participants("forum", YEAR, PageRequest.first())));
    }

    @Test
    void figures_of_the_own_activities_are_entered() {
        CORE.load("core.headings", "code,parent,position,title\nI,,1,事業\nI-1,I,1,交流\n");
        CORE.load("core.activities", """
                year,code,parent,category,position,title,note,outline,joiner,bodies,source
                2024,I-1-1,,I-1,1,広報,,numbered,,pr,
                2024,I-1-2,,I-1,2,研修,,numbered,,hr,
                """);
        CORE.load("core.facts", """
                year,activity,position,label,kind,value,unit,companies,note
                2024,I-1-1,1,回数,text,1,,,
                2024,I-1-2,1,回数,text,1,,,
                """);
        List<Activity> all = CORE.administrator(() -> activities.of(YEAR));

        as(() -> activities.enter(all.getFirst().id(), "回数", new FactValue.Text("2")));

        assertForbidden(() -> as(() -> activities.enter(all.get(1).id(), "回数", new FactValue.Text("2"))));
    }

    @Test
    void posts_of_the_own_committee_are_filled_handed_over_and_changed() {
        Caller pr = limited("core.bodies-change");
        CallerScope.run(pr, () -> {
            bodies.save(committees.term("pr.member", "P3", "2024-06-01"));
            bodies.save(new Post("pr.clerk", "pr", new Localized("書記", ""), 3, false, ""));
            bodies.remove(CORE.administrator(() -> bodies.terms("pr")).stream()
                    .filter(term -> term.post().equals("pr.member"))
                    .findFirst()
                    .orElseThrow()
                    .id());
        });

        assertForbidden(() -> CallerScope.run(pr, () -> bodies.save(committees.term("hr.member", "P3", "2024-06-01"))));
        assertForbidden(() -> CallerScope.run(
                pr, () -> bodies.save(new Post("hr.clerk", "hr", new Localized("書記", ""), 3, false, ""))));
        assertForbidden(() ->
                CallerScope.run(pr, () -> bodies.remove(committees.chair("hr").id())));
        assertForbidden(() -> CallerScope.run(
                pr,
                () -> bodies.handOver(
                        committees.chair("hr").id(), 1, Id.next(), committees.person("P3"), LocalDate.of(2025, 2, 1))));
        assertForbidden(() -> CallerScope.run(pr, () -> bodies.save(bodies.all().getFirst())));
    }

    @Test
    void a_term_is_not_moved_out_of_another_committee() {
        var foreign = committees.chair("hr");
        var moved = new org.iinkai.api.bodies.Term(
                foreign.id(), "pr.member", foreign.person(), "", "", foreign.from(), foreign.to(), foreign.version());
        assertForbidden(() -> CallerScope.run(limited("core.bodies-change"), () -> bodies.save(moved)));
    }

    private void as(Runnable work) {
        CallerScope.run(chair, work);
    }

    /** Somebody who holds a right in the pr committee only, and may see people. */
    private static Caller limited(String right) {
        return new Caller(
                "",
                "limited",
                "",
                java.util.Locale.JAPANESE,
                new org.iinkai.api.access.Grants(
                        false, java.util.Set.of("core.members-read"), java.util.Map.of(right, java.util.Set.of("pr"))));
    }

    private Event plan(Caller caller, String... inCharge) {
        EventSession session = new EventSession(
                LocalDate.of(2025, 2, 1), Optional.empty(), Optional.empty(), EventSession.Form.ONLINE, "");
        PlanEvent request =
                new PlanEvent(Id.next(), "forum", "フォーラム", OptionalInt.empty(), List.of(session), List.of(inCharge));
        return CallerScope.get(caller, () -> events.plan(request));
    }

    private static void assertForbidden(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(Forbidden.class);
    }
}
