package org.iinkai.core.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Term;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.Events;
import org.iinkai.api.calendar.PlanEvent;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.handover.HandOver;
import org.iinkai.api.handover.HandOver.Part;
import org.iinkai.api.handover.HandOverRow;
import org.iinkai.api.handover.HandOvers;
import org.iinkai.api.members.People;
import org.iinkai.api.records.RecordPart;
import org.iinkai.api.text.Phrase;
import org.iinkai.core.TestCore;
import org.iinkai.core.applications.Sample;

class HandOversTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final HandOvers handOvers = CORE.service(HandOvers.class);
    private final Bodies bodies = CORE.service(Bodies.class);
    private Runnable takeOut = () -> {};

    @BeforeEach
    void register() {
        CORE.clock().set(Instant.parse("2025-01-15T00:00:00Z"));
        CORE.database()
                .executeAsOwner("TRUNCATE core.body, core.person, core.event, core.activity, core.heading CASCADE");
        CORE.load("core.bodies", """
                code,name_ja,name_en,position,kind
                pr,広報委員会,PR,1,committee
                office,事務局,Office,2,secretariat
                """);
        CORE.load("core.posts", """
                code,body,name_ja,name_en,position,single,role
                pr.chair,pr,委員長,Chair,1,true,
                pr.member,pr,委員,Member,2,false,
                office.head,office,事務局長,Head,1,true,
                """);
        CORE.load("core.people", "code,name,kana,company_number\nP1,渡辺 一,,\nP2,青木 二,,\nP3,今井 三,,\n");
        CORE.load("core.post-terms", """
                post,person_code,from,to
                pr.chair,P1,2023-04-01,
                pr.member,P3,2024-04-01,2025-03-31
                office.head,P1,2023-04-01,
                """);
        CORE.load("core.headings", "code,parent,position,title\nI,,1,事業\nI-1,I,1,交流\n");
        CORE.load("core.activities", """
                year,code,parent,category,position,title,note,outline,joiner,bodies,source
                2024,I-1-1,,I-1,1,協会報の発行,,numbered,,pr,tea
                """);
    }

    @AfterEach
    void take_the_part_out() {
        takeOut.run();
    }

    private HandOver handedOver(String body) {
        Term term = CORE.administrator(() -> bodies.holders(body, LocalDate.of(2025, 1, 15)))
                .getFirst();
        CORE.asAdministrator(() ->
                bodies.handOver(term.id(), term.version(), Id.next(), Id.of(person("P2")), LocalDate.of(2025, 2, 1)));
        return CORE.administrator(
                () -> handOvers.sheet(handOvers.of(body).getFirst().id()));
    }

    private static String person(String code) {
        return CORE.administrator(() -> CORE.service(People.class).withCode(code))
                .orElseThrow()
                .id()
                .toString();
    }

    private static Caller as(String code) {
        return new Caller("", person(code), code, "", "", Locale.JAPANESE, Grants.NONE);
    }

    @Test
    void the_sheet_tells_what_runs_what_is_due_and_where_it_is() {
        EventSession session = new EventSession(
                LocalDate.of(2025, 2, 20), Optional.empty(), Optional.empty(), EventSession.Form.ONLINE, "");
        CORE.asAdministrator(() -> CORE.service(Events.class)
                .plan(new PlanEvent(
                        Id.next(), "forum", "フォーラム", OptionalInt.empty(), List.of(session), List.of("pr"))));
        takeOut = CORE.core().contributed().addHandOverPart("tea", "tea.cups", (what, most) -> {
            assertThat(what.sources()).containsExactly("tea");
            return Optional.of(new RecordPart(
                    List.of(new RecordPart.Line(Optional.empty(), Phrase.plain("湯飲み"), Phrase.none(), "tea/cups")),
                    1,
                    "",
                    Phrase.none()));
        });

        HandOver sheet = handedOver("pr");

        assertThat(sheet.predecessorName()).isEqualTo("渡辺 一");
        assertThat(sheet.successorName()).isEqualTo("青木 二");
        assertThat(sheet.on()).isEqualTo(LocalDate.of(2025, 2, 1));
        assertThat(sheet.filledAt()).contains(Instant.parse("2025-01-15T00:00:00Z"));
        assertThat(sheet.sections())
                .extracting(section -> section.title().ja())
                .containsExactly("今年度の担当事業", "予定している行事", "半年以内に終わる任期", "!tea.cups!");
        assertThat(sheet.sections().get(1).lines().getFirst().day()).contains(LocalDate.of(2025, 2, 20));
        assertThat(sheet.sections().get(2).lines().getFirst().text().en()).isEqualTo("Member: 今井 三");
        assertThat(sheet.sections().getLast().lines().getFirst().path()).isEqualTo("tea/cups");
    }

    @Test
    void the_secretariat_is_told_of_open_applications() {
        Sample.register(CORE);
        Sample.application(CORE, "見込み商事");

        assertThat(handedOver("office").sections()).anySatisfy(section -> {
            assertThat(section.title().en()).isEqualTo("Open membership applications");
            assertThat(section.lines().getFirst().text().ja()).contains("見込み商事");
        });
    }

    @Test
    void a_module_that_fails_is_told_as_missing_and_can_be_asked_again() {
        takeOut = CORE.core().contributed().addHandOverPart("tea", "tea.cups", (what, most) -> {
            throw new IllegalStateException("no");
        });
        HandOver sheet = handedOver("pr");
        assertThat(sheet.sections().getLast().isMissing()).isTrue();

        takeOut.run();
        CORE.asAdministrator(() -> handOvers.renew(sheet.id()));

        assertThat(CORE.administrator(() -> handOvers.sheet(sheet.id())).sections())
                .noneMatch(HandOver.Section::isMissing);
    }

    @Test
    void it_waits_for_both_until_the_successor_has_read_it() {
        HandOver sheet = handedOver("pr");
        assertThat(CallerScope.get(as("P1"), handOvers::waiting))
                .extracting(HandOverRow::part)
                .containsExactly(Part.PREDECESSOR);
        assertThat(CallerScope.get(as("P2"), handOvers::waiting))
                .extracting(HandOverRow::part)
                .containsExactly(Part.SUCCESSOR);

        CallerScope.run(as("P1"), () -> handOvers.note(sheet.id(), 1, " 鍵は総務に。 "));
        CallerScope.run(as("P2"), () -> handOvers.acknowledge(sheet.id()));

        assertThat(CallerScope.get(as("P2"), handOvers::waiting)).isEmpty();
        assertThat(CallerScope.get(as("P1"), handOvers::waiting)).isEmpty();
        HandOver read = CallerScope.get(as("P2"), () -> handOvers.sheet(sheet.id()));
        assertThat(read.notes()).isEqualTo("鍵は総務に。");
        assertThat(read.acknowledgedAt()).contains(Instant.parse("2025-01-15T00:00:00Z"));
        assertThatRefused(
                () -> CallerScope.run(as("P1"), () -> handOvers.note(sheet.id(), 2, "x")), "hand-over-acknowledged");
        assertThatRefused(() -> CORE.asAdministrator(() -> handOvers.renew(sheet.id())), "hand-over-acknowledged");
    }

    @Test
    void notes_written_over_others_are_refused() {
        HandOver sheet = handedOver("pr");
        CORE.asAdministrator(() -> handOvers.note(sheet.id(), 1, "一"));
        assertThatRefused(
                () -> CallerScope.run(as("P1"), () -> handOvers.note(sheet.id(), 1, "二")), "changed-meanwhile");
    }

    @Test
    void nobody_else_learns_that_it_is_there() {
        HandOver sheet = handedOver("pr");
        Caller otherKeeper = new Caller(
                "",
                "x",
                "",
                Locale.JAPANESE,
                new Grants(false, Set.of(), Map.of("core.bodies-change", Set.of("office"))));
        for (Caller stranger : List.of(as("P3"), otherKeeper)) {
            assertThatThrownBy(() -> CallerScope.run(stranger, () -> handOvers.sheet(sheet.id())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> CallerScope.run(stranger, () -> handOvers.note(sheet.id(), 1, "x")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> CallerScope.run(stranger, () -> handOvers.acknowledge(sheet.id())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> CallerScope.run(stranger, () -> handOvers.of("pr")))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> CallerScope.run(as("P1"), () -> handOvers.acknowledge(sheet.id())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> CallerScope.run(as("P2"), () -> handOvers.note(sheet.id(), 1, "x")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_mistaken_hand_over_takes_its_sheet_along() {
        handedOver("pr");
        Term next = CORE.administrator(() -> bodies.holders("pr", LocalDate.of(2025, 2, 2)))
                .getFirst();
        CORE.asAdministrator(() -> bodies.remove(next.id()));
        assertThat(CORE.administrator(() -> handOvers.of("pr"))).isEmpty();
    }

    private static void assertThatRefused(ThrowingCallable work, String key) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("core.refused." + key));
    }
}
