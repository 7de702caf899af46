package org.iinkai.ui.shell.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;

import org.iinkai.api.calendar.AgendaItem;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventOutline;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.Meetings;
import org.iinkai.api.calendar.ProgrammePart;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.data.Id;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.api.text.Localized;
import org.iinkai.ui.shell.members.RegisterTest;

/** A meeting of a committee with a chair and a member. */
abstract class MeetingTest extends RegisterTest {

    static final LocalDate DAY = LocalDate.of(2025, 2, 20);
    static final AgendaItem REPORT = new AgendaItem("上半期の活動実績", "渡辺 一", "資料1のとおり", "報告のとおり了承");

    final Calendar calendar = core.service(Calendar.class);
    final Meetings meetings = core.service(Meetings.class);
    Id<Event> meeting = Id.next();

    @BeforeEach
    void plan_a_meeting() {
        core.database().executeAsOwner("TRUNCATE core.event_series, core.body, core.person CASCADE");
        core.load("core.bodies", "code,name_ja,name_en,position\npr,広報委員会,PR,1\n");
        core.load("core.posts", """
                code,body,name_ja,name_en,position,single,role
                pr.chair,pr,委員長,Chair,1,true,
                pr.member,pr,委員,Member,2,false,
                """);
        core.load("core.people", """
                code,name,kana,company_number,email
                P1,渡辺 一,ワタナベ ハジメ,,watanabe@example.jp
                P2,青木 二,アオキ ニ,,aoki@example.jp
                """);
        core.load("core.post-terms", """
                post,person_code,from,to
                pr.chair,P1,2024-04-01,
                pr.member,P2,2024-04-01,
                """);
        meeting = plan(EventSeries.Kind.MEETING);
    }

    Id<Event> plan(EventSeries.Kind kind) {
        EventSeries series = new EventSeries(
                "s" + Id.next(),
                new Localized("広報委員会", "PR Committee"),
                kind,
                NumberingScheme.FISCAL_YEAR,
                NumberingScheme.Terms.USUAL,
                EventSeries.PeopleWord.ATTENDEES,
                List.of("pr"),
                "",
                false,
                0);
        calendar.save(series);
        return calendar.save(new SaveEvent(
                        Id.next(),
                        series.code(),
                        OptionalInt.empty(),
                        "広報委員会",
                        List.of(new EventSession(
                                DAY,
                                Optional.of(LocalTime.of(14, 0)),
                                Optional.of(LocalTime.of(17, 0)),
                                EventSession.Form.HYBRID,
                                "東京会議室")),
                        List.of(ProgrammePart.empty()),
                        EventOutline.of(List.of("pr")),
                        false,
                        0))
                .id();
    }

    void show() {
        open("calendar/events/" + meeting + "/meeting");
    }
}
