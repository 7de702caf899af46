package org.iinkai.ui.shell.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.CalendarFilter;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventOutline;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.Opening;
import org.iinkai.api.calendar.ProgrammePart;
import org.iinkai.api.calendar.RosterRow;
import org.iinkai.api.calendar.Rosters;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.calendar.Seats;
import org.iinkai.api.calendar.SignUp;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.members.CompanyRow;
import org.iinkai.api.members.People;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.api.text.Localized;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.ui.shell.members.RegisterTest;
import org.iinkai.ui.shell.people.Choices;

class CalendarMoreViewsTest extends RegisterTest {

    private static final LocalDate DAY = LocalDate.of(2025, 2, 20);

    @BeforeEach
    void make_a_series() {
        core.database()
                .executeAsOwner(
                        "TRUNCATE core.event_series, core.event, core.body, core.number_series, core.person CASCADE");
        core.load("core.bodies", "code,name_ja,name_en,position\npr,広報委員会,PR,1\n");
        series("exchange", "会員交流会", EventSeries.Kind.EVENT);
        series("ai", "生成AI活用コミュニティ", EventSeries.Kind.COMMUNITY);
    }

    private static void series(String code, String name, EventSeries.Kind kind) {
        core.asAdministrator(() -> calendar()
                .save(new EventSeries(
                        code,
                        new Localized(name, ""),
                        kind,
                        NumberingScheme.LIFETIME,
                        NumberingScheme.Terms.USUAL,
                        EventSeries.PeopleWord.PARTICIPANTS,
                        List.of("pr"),
                        "",
                        false,
                        0)));
    }

    private static Calendar calendar() {
        return core.service(Calendar.class);
    }

    private static Id<Event> event(String series, EventSession... sessions) {
        Id<Event> id = Id.next();
        core.asAdministrator(() -> calendar()
                .save(new SaveEvent(
                        id,
                        series,
                        OptionalInt.empty(),
                        "定例会",
                        List.of(sessions),
                        java.util.Arrays.stream(sessions)
                                .map(session -> ProgrammePart.empty())
                                .toList(),
                        new EventOutline(
                                Optional.empty(),
                                "",
                                EventOutline.Audience.PUBLIC,
                                "",
                                List.of("pr"),
                                Optional.empty(),
                                Optional.empty(),
                                Seats.OPEN,
                                List.of()),
                        false,
                        0)));
        return id;
    }

    private static EventSession session(LocalDate day) {
        return new EventSession(
                day,
                Optional.of(LocalTime.of(14, 0)),
                Optional.of(LocalTime.of(17, 0)),
                EventSession.Form.VENUE,
                "東京会議室");
    }

    private static List<CalendarEntry> all() {
        return core.administrator(() -> calendar().entries(CalendarFilter.of(new FiscalYear(2024).period())));
    }

    private static LocalDate day(Id<Event> id) {
        return core.administrator(() -> calendar().entry(id))
                .sessions()
                .getFirst()
                .day();
    }

    @SuppressWarnings("unchecked") // the only field of series
    private void chooseSeries(String name) {
        ComboBox<EventSeries> field = find(ComboBox.class)
                .withCondition(each -> "種類".equals(each.getLabel()))
                .single();
        field.setValue(field.getListDataView()
                .getItems()
                .filter(each -> each.name().ja().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private static byte[] file(String... entries) {
        return ("BEGIN:VCALENDAR\nVERSION:2.0\n" + String.join("", entries) + "END:VCALENDAR\n").getBytes(UTF_8);
    }

    private static String entry(String uid, String lines) {
        return "BEGIN:VEVENT\nUID:" + uid + "\nSUMMARY:見学会\nLOCATION:本部\n" + lines + "\nEND:VEVENT\n";
    }

    @Test
    void a_file_is_shown_before_it_is_stored_and_what_is_wrong_stands_beside_the_entry() {
        open("calendar");
        press("予定表を取り込む");
        assertThat(heading()).isEqualTo("予定表ファイルの取り込み");
        CalendarImportView view = find(CalendarImportView.class).single();
        view.offer(file(entry("u1", "DTSTART:20250220T140000")));
        assertThat(words()).doesNotContain("見学会");
        chooseSeries("会員交流会");
        view.offer(file(
                entry("u1", "DTSTART:20250220T140000"), entry("u2", "DTSTART:20250220T140000\nDTEND:20250219T140000")));
        assertThat(words()).contains("追加 1件", "取り込めない 1件", "core.refused.ics-ends-before");
        press("取り込む");
        assertThat(all()).isEmpty();
        radio("取り込めない予定があるとき", "取り込めない予定を除いて取り込む");
        press("取り込む");
        assertThat(all())
                .singleElement()
                .satisfies(entry -> assertThat(entry.title()).isEqualTo("見学会"));
        assertThat(words()).contains("取り込みの結果");
    }

    @Test
    void what_was_changed_here_is_overwritten_only_after_it_was_said_and_asked() {
        open("calendar/import");
        CalendarImportView view = find(CalendarImportView.class).single();
        chooseSeries("会員交流会");
        view.offer(file(entry("u9", "DTSTART:20250220T140000")));
        press("取り込む");
        CalendarEntry read = all().getFirst();
        core.asAdministrator(() -> calendar()
                .save(new SaveEvent(
                        read.id(),
                        read.series(),
                        OptionalInt.empty(),
                        "工場の見学会",
                        read.sessions(),
                        calendar().programme(read.id()),
                        calendar().outline(read.id()),
                        false,
                        read.version())));
        view.offer(file(entry("u9", "DTSTART:20250221T140000\nSEQUENCE:1")));
        assertThat(words()).contains("ここで変更した行事が1件あります", "ここで変更した内容（行事名）が、ファイルの内容に置き換わります。");
        press("取り込む");
        assertThat(all().getFirst().title()).isEqualTo("工場の見学会");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(all().getFirst().title()).isEqualTo("見学会");
        assertThat(words()).contains("ここで変更していた内容（行事名）を、ファイルの内容に置き換えました。");
    }

    @Test
    @SuppressWarnings("unchecked") // the only field of companies
    void the_company_that_receives_the_guests_is_chosen_shown_and_kept_by_who_may_not_see_it() {
        Id<Event> id = event("exchange", session(DAY));
        open("calendar/events/" + id + "/edit");
        ComboBox<CompanyRow> host = find(ComboBox.class)
                .withCondition(each -> "受け入れ企業（任意）".equals(each.getLabel()))
                .single();
        host.setValue(Choices.row(company("001")));
        press("更新");
        assertThat(find(Anchor.class).withText("(株)青葉コール").exists()).isTrue();

        desk.rights.remove(CoreRight.MEMBERS_READ.id());
        open("calendar/events/" + id);
        assertThat(find(Anchor.class).withText("(株)青葉コール").exists()).isFalse();
        assertThat(words()).contains("(株)青葉コール");
        press("編集");
        assertThat(words()).doesNotContain("受け入れ企業");
        press("更新");
        assertThat(core.administrator(() -> calendar().outline(id)).host()).contains(id("001"));
        assertThat(core.service(SignUps.class).open(id).orElseThrow().host()).isEqualTo("(株)青葉コール");
    }

    @Test
    void an_event_is_moved_from_the_menu_after_its_clashes_were_shown() {
        Id<Event> id = event("exchange", session(DAY));
        event("exchange", session(DAY.plusDays(1)));
        open("calendar/events/" + id);
        act("別の日に移動");
        day("移動先の日（必須）", "2025-02-21");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("会場「東京会議室」は「定例会」と時間が重なっています。"));
        press("移動");
        assertThat(day(id)).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void a_session_carried_to_another_day_asks_first() {
        Id<Event> id = event("exchange", session(DAY));
        open("calendar?day=2025-02-01");
        MonthTable month = find(MonthTable.class).single();
        EventLink link = find(EventLink.class).single();
        month.drop(link, DAY.plusDays(5));
        assertThat(day(id)).isEqualTo(DAY);
        press("移動");
        assertThat(day(id)).isEqualTo(DAY.plusDays(5));
    }

    @Test
    void who_may_not_change_an_event_does_not_move_it() {
        event("exchange", session(DAY));
        desk.rights.remove(CoreRight.EVENTS_CHANGE.id());
        open("calendar?day=2025-02-01");
        find(MonthTable.class).single().drop(find(EventLink.class).single(), DAY.plusDays(5));
        assertThat(find(Button.class).withText("移動").exists()).isFalse();
    }

    @Test
    void people_of_a_community_join_leave_and_are_enrolled_at_once() {
        core.load("core.people", "code,name,kana,company_number\nP1,渡辺 一,ワタナベ ハジメ,\n");
        Rosters rosters = core.service(Rosters.class);
        core.asAdministrator(() -> rosters.join(
                Id.<RosterRow>next(),
                "ai",
                core.service(People.class).withCode("P1").orElseThrow().id(),
                LocalDate.of(2023, 4, 1)));
        open("calendar/series");
        assertThat(find(Anchor.class).withText("メンバー").exists()).isTrue();
        open("calendar/series/ai/members");
        assertThat(heading()).isEqualTo("生成AI活用コミュニティのメンバー");
        assertThat(find(Button.class).withText("メンバーを追加").exists()).isTrue();

        Id<Event> id = event("ai", session(DAY));
        open("calendar/events/" + id);
        act("メンバー全員を参加者に登録");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(words()).contains("渡辺 一");
        core.asAdministrator(() -> {
            SignUps signUps = core.service(SignUps.class);
            signUps.attendance(
                    signUps.people(id, PageRequest.first()).rows().getFirst().id(), 1, true);
        });
        open("calendar/series/ai/attendance");
        assertThat(lines("出席の記録")).containsExactly("渡辺 一|○|1", "出席者数|1|");
    }

    @Test
    void a_course_shows_who_came_to_which_session_and_its_certificates() {
        Id<Event> id = event("exchange", session(DAY), session(DAY.plusDays(7)));
        core.asAdministrator(() -> {
            SignUps signUps = core.service(SignUps.class);
            signUps.open(
                    id,
                    new Opening(
                            java.time.Instant.parse("2025-01-10T00:00:00Z"),
                            java.time.Instant.parse("2025-02-10T00:00:00Z")));
            signUps.signUp(new SignUp(
                    Id.next(),
                    id,
                    new MailAddress("申込 太郎", "taro@example.jp"),
                    "",
                    "青葉",
                    Optional.empty(),
                    List.of(new SignUp.Guest(Optional.empty(), "青木 花", "", "", "", Attendance.VENUE, "")),
                    "",
                    Locale.JAPANESE));
            signUps.attendance(
                    signUps.people(id, PageRequest.first()).rows().getFirst().id(), 2, true);
        });
        open("calendar/events/" + id);
        assertThat(words()).contains("1名分をまとめてダウンロード（PDF）");
        assertThat(lines("参加者").getFirst()).startsWith("青木 花|").contains("||○|");
        assertThat(find(Anchor.class).withText("証明書（PDF）").exists()).isTrue();
    }

    @Test
    void more_than_twelve_sessions_can_be_entered() {
        open("calendar/events/new?day=2025-02-20");
        IntegerField days = find(IntegerField.class)
                .withCondition(field -> field.getLabel().startsWith("日程の数"))
                .single();
        days.setValue(14);
        assertThat(words()).contains("日程14");
    }
}
