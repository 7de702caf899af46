package org.iinkai.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.iinkai.core.calendar.Planned.DAY;
import static org.iinkai.core.calendar.Planned.refused;
import static org.iinkai.core.calendar.Planned.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Grants;
import org.iinkai.api.calendar.ActionItem;
import org.iinkai.api.calendar.AgendaItem;
import org.iinkai.api.calendar.Attendee;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.Meeting;
import org.iinkai.api.calendar.Meetings;
import org.iinkai.api.calendar.ProgrammePart;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.calendar.Seats;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.documents.DocumentFilter;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.DocumentRow;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.Folder;
import org.iinkai.api.documents.SaveDocument;
import org.iinkai.api.documents.Visibility;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.core.TestCore;

class MeetingsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final List<AgendaItem> AGENDA =
            List.of(new AgendaItem("上半期の活動実績", "渡辺 一", "資料1のとおり", ""), new AgendaItem("来年度の計画", "", "", "原案のとおり決定"));

    private final Meetings meetings = CORE.service(Meetings.class);
    private final Planned planned = new Planned(CORE);
    private Id<Event> meeting = Id.next();

    @BeforeAll
    static void bodies() {
        CORE.load("core.bodies", "code,name_ja,name_en,position\npr,広報委員会,PR,1\n");
        CORE.load("core.posts", """
                code,body,name_ja,name_en,position,single,role
                pr.chair,pr,委員長,Chair,1,true,
                pr.member,pr,委員,Member,2,false,
                """);
        CORE.load("core.people", """
                code,name,kana,company_number,email
                P1,渡辺 一,ワタナベ ハジメ,,watanabe@example.jp
                P2,青木 二,アオキ ニ,,aoki@example.jp
                P3,今井 三,イマイ サン,,
                """);
        CORE.load("core.post-terms", """
                post,person_code,from,to
                pr.chair,P1,2024-04-01,
                pr.member,P2,2024-04-01,2025-03-31
                pr.member,P3,2025-03-01,
                """);
    }

    @BeforeEach
    void plan() {
        CORE.clock().set(Instant.parse("2025-01-15T00:00:00Z"));
        meeting = meeting(DAY);
    }

    private Id<Event> meeting(LocalDate day) {
        String series = planned.series(NumberingScheme.TERM, EventSeries.Kind.MEETING, "pr")
                .code();
        SaveEvent request = new SaveEvent(
                Id.next(),
                series,
                OptionalInt.empty(),
                "第3回 広報委員会",
                List.of(session(day, Form.HYBRID)),
                List.of(ProgrammePart.empty()),
                Planned.outline(Seats.OPEN, "pr"),
                false,
                0);
        return planned.save(request).id();
    }

    private static Id<Person> person(String code) {
        return CORE.administrator(() -> CORE.service(People.class).withCode(code))
                .orElseThrow()
                .id();
    }

    private Meeting kept() {
        return CORE.administrator(() -> meetings.meeting(meeting));
    }

    @Test
    void agenda_and_minutes_are_kept_and_stand_once_approved() {
        assertThat(kept()).isEqualTo(Meeting.EMPTY);
        CORE.asAdministrator(() -> {
            meetings.save(meeting, AGENDA, "", 0);
            assertThat(meetings.meeting(meeting).agenda()).isEqualTo(AGENDA);
            refused(() -> meetings.approve(meeting, 1), "minutes-missing");
            meetings.save(meeting, AGENDA, "1. 上半期の活動実績が報告された。", 1);
            refused(() -> meetings.save(meeting, AGENDA, "別の人", 1), "changed-meanwhile");
            meetings.approve(meeting, 2);
            assertThat(meetings.meeting(meeting).approvedAt()).isPresent();
            refused(() -> meetings.save(meeting, List.of(), "", 3), "minutes-approved");
            assertThat(meetings.meeting(meeting).minutes()).isEqualTo("1. 上半期の活動実績が報告された。");
        });
    }

    @Test
    void papers_stay_with_their_item_and_with_the_meeting() {
        Documents documents = CORE.service(Documents.class);
        Folder folder = new Folder(Id.next(), Optional.empty(), "F" + Id.next(), "", 0);
        SaveDocument paper = paper(folder);
        CORE.asAdministrator(() -> {
            documents.save(folder);
            documents.save(paper);
            List<AgendaItem> agenda =
                    List.of(AGENDA.getFirst(), AGENDA.getLast().with(paper.id()));
            meetings.save(meeting, agenda, "", 0);
            assertThat(meetings.meeting(meeting).agenda()).isEqualTo(agenda);
            meetings.save(meeting, agenda.reversed(), "", 1);
            assertThat(meetings.meeting(meeting).agenda()).isEqualTo(agenda.reversed());

            assertThat(documents
                            .find(DocumentFilter.about("event:" + meeting), PageRequest.first())
                            .rows())
                    .extracting(DocumentRow::id)
                    .containsExactly(paper.id());
            refused(() -> documents.remove(paper.id()), "document-paper");
            meetings.save(meeting, AGENDA, "", 2);
            documents.remove(paper.id());
        });
    }

    private static SaveDocument paper(Folder folder) {
        return new SaveDocument(
                Id.next(),
                folder.id(),
                "来年度の計画（案）",
                "",
                DocumentKind.MATERIAL,
                Visibility.SECRETARIAT,
                Optional.empty(),
                List.of(),
                0);
    }

    @Test
    void a_paper_must_be_seen_by_who_puts_it_on_the_agenda() {
        Documents documents = CORE.service(Documents.class);
        Folder folder = new Folder(Id.next(), Optional.empty(), "F" + Id.next(), "", 0);
        SaveDocument paper = paper(folder);
        List<AgendaItem> agenda = List.of(AGENDA.getFirst().with(paper.id()));
        CORE.asAdministrator(() -> {
            documents.save(folder);
            documents.save(paper);
        });
        Set<String> rights =
                Set.of(CoreRight.EVENTS_READ.id(), CoreRight.EVENTS_CHANGE.id(), CoreRight.DOCUMENTS_READ.id());
        Caller planner = new Caller("", "誰か", "", Locale.JAPANESE, Grants.of(rights));

        CallerScope.run(
                planner,
                () -> assertThatExceptionOfType(NotFound.class)
                        .isThrownBy(() -> meetings.save(meeting, agenda, "", 0)));
        CORE.asAdministrator(() -> meetings.save(meeting, agenda, "", 0));
        CallerScope.run(planner, () -> meetings.save(meeting, agenda, "議事", 1));

        assertThat(kept().agenda()).isEqualTo(agenda);
    }

    @Test
    void those_who_hold_a_post_on_the_day_are_expected_and_get_the_notice() {
        assertThat(CORE.administrator(() -> meetings.attendees(meeting)))
                .extracting(Attendee::name, attendee -> attendee.post().ja(), Attendee::state)
                .containsExactly(
                        tuple("渡辺 一", "委員長", Attendee.State.UNKNOWN), tuple("青木 二", "委員", Attendee.State.UNKNOWN));
        CORE.asAdministrator(() -> meetings.save(meeting, AGENDA, "", 0));
        assertThat(CORE.administrator(() -> meetings.sendNotice(meeting, "資料は当日配付します。")))
                .isEqualTo(2);
        assertThat(planned.mails(meeting))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail).contains("第3回 広報委員会", "1. 上半期の活動実績", "2. 来年度の計画", "資料は当日配付します。"));
        assertThat(kept().noticeAt()).isPresent();

        Id<Event> later = meeting(LocalDate.of(2025, 4, 10));
        assertThat(CORE.administrator(() -> meetings.attendees(later)))
                .extracting(Attendee::name)
                .containsExactly("渡辺 一", "今井 三");
    }

    @Test
    void who_came_is_noted_for_those_expected_only() {
        CORE.asAdministrator(() -> {
            meetings.attendance(meeting, person("P1"), Attendee.State.PRESENT);
            meetings.attendance(meeting, person("P2"), Attendee.State.ABSENT);
            meetings.attendance(meeting, person("P2"), Attendee.State.ONLINE);
            assertThat(meetings.attendees(meeting))
                    .extracting(Attendee::state)
                    .containsExactly(Attendee.State.PRESENT, Attendee.State.ONLINE);
            meetings.attendance(meeting, person("P1"), Attendee.State.UNKNOWN);
            assertThat(meetings.attendees(meeting).getFirst().state()).isEqualTo(Attendee.State.UNKNOWN);
            assertThatThrownBy(() -> meetings.attendance(meeting, person("P3"), Attendee.State.PRESENT))
                    .isInstanceOf(NotFound.class);
        });
    }

    private ActionItem item(String text, LocalDate due) {
        return new ActionItem(
                Id.next(), meeting, "", text, Optional.of(person("P1")), "", Optional.of(due), Optional.empty(), 0);
    }

    private List<ActionItem> open() {
        return CORE.administrator(
                () -> meetings.actions(new Meetings.ActionFilter(Optional.of(meeting), false, false)));
    }

    @Test
    void what_is_to_be_done_is_followed_up_until_it_is_done() {
        ActionItem late = item("会場を予約する", LocalDate.of(2025, 2, 10));
        ActionItem soon = item("案内文を書く", LocalDate.of(2025, 1, 31));
        CORE.asAdministrator(() -> {
            meetings.save(late);
            meetings.save(late);
            meetings.save(soon);
        });
        assertThat(open())
                .extracting(ActionItem::text, ActionItem::ownerName, ActionItem::eventTitle, ActionItem::version)
                .containsExactly(tuple("案内文を書く", "渡辺 一", "第3回 広報委員会", 1), tuple("会場を予約する", "渡辺 一", "第3回 広報委員会", 1));

        CORE.asAdministrator(() -> CORE.core().remindPeople());
        assertThat(planned.mails(meeting)).isEmpty();
        CORE.clock().set(Instant.parse("2025-01-28T00:00:00Z"));
        CORE.asAdministrator(() -> CORE.core().remindPeople());
        CORE.asAdministrator(() -> CORE.core().remindPeople());
        assertThat(planned.mails(meeting)).singleElement().asString().contains("案内文を書く", "2025-01-31");

        ActionItem stored = open().getFirst();
        ActionItem done = new ActionItem(
                stored.id(),
                meeting,
                "",
                stored.text(),
                stored.owner(),
                "",
                stored.due(),
                Optional.of(LocalDate.of(2025, 1, 29)),
                1);
        CORE.asAdministrator(() -> meetings.save(done));
        refused(() -> CORE.asAdministrator(() -> meetings.save(done)), "changed-meanwhile");
        assertThat(open()).extracting(ActionItem::text).containsExactly("会場を予約する");
        assertThat(CORE.administrator(
                        () -> meetings.actions(new Meetings.ActionFilter(Optional.of(meeting), false, true))))
                .hasSize(2);
        CORE.clock().set(Instant.parse("2025-02-08T00:00:00Z"));
        CORE.asAdministrator(() -> CORE.core().remindPeople());
        assertThat(planned.mails(meeting)).hasSize(2);
    }

    @Test
    void what_was_approved_changes_only_after_the_approval_is_taken_back_with_a_reason() {
        ActionItem item = item("会場を予約する", LocalDate.of(2025, 2, 10));
        CORE.asAdministrator(() -> {
            meetings.save(item);
            meetings.save(meeting, AGENDA, "報告された。", 0);
            refused(() -> meetings.reopen(meeting, "誤記", 1), "minutes-open");
            meetings.approve(meeting, 1);
            refused(() -> meetings.attendance(meeting, person("P1"), Attendee.State.PRESENT), "minutes-approved");
            refused(() -> meetings.save(item("別の件", LocalDate.of(2025, 2, 10))), "minutes-approved");
            meetings.finish(item.id(), true, 1);
            refused(() -> meetings.reopen(meeting, " ", 2), "reopen-reason");
            refused(() -> meetings.reopen(meeting, "誤記", 1), "changed-meanwhile");
            meetings.reopen(meeting, "誤記", 2);
            meetings.attendance(meeting, person("P1"), Attendee.State.PRESENT);
        });
        assertThat(CORE.database()
                        .value("SELECT detail FROM core.audit_entry WHERE action = 'core.audit.minutes-reopened'"))
                .contains("誤記");
    }

    @Test
    void whoever_shall_do_something_may_say_that_it_is_done() {
        ActionItem item = item("会場を予約する", LocalDate.of(2025, 2, 10));
        CORE.asAdministrator(() -> meetings.save(item));
        CallerScope.run(person(person("P1")), () -> meetings.finish(item.id(), true, 1));
        assertThat(open()).isEmpty();
        assertThatThrownBy(() -> CallerScope.run(person(person("P2")), () -> meetings.finish(item.id(), false, 2)))
                .isInstanceOf(Forbidden.class);
    }

    private static Caller person(Id<Person> id) {
        return new Caller("a", id.toString(), "Aoba", "s", "", Locale.JAPANESE, Grants.of(Set.of("core.events-read")));
    }

    @Test
    void a_meeting_is_read_and_written_with_the_rights_of_events() {
        CORE.with(() -> assertThat(meetings.meeting(meeting)).isEqualTo(Meeting.EMPTY), CoreRight.EVENTS_READ);
        assertThatThrownBy(() -> CORE.with(() -> meetings.save(meeting, AGENDA, "", 0), CoreRight.EVENTS_READ))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> CORE.with(() -> meetings.meeting(meeting))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> CORE.with(() -> meetings.sendNotice(meeting, ""), CoreRight.EVENTS_READ))
                .isInstanceOf(Forbidden.class);
    }
}
