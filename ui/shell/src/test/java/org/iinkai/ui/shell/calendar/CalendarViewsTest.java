package org.iinkai.ui.shell.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.activities.Activities;
import org.iinkai.api.activities.Activity;
import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.CalendarFilter;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.Opening;
import org.iinkai.api.calendar.Participation.Status;
import org.iinkai.api.calendar.ReportLine;
import org.iinkai.api.calendar.SignUp;
import org.iinkai.api.calendar.SignUpRow;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.api.text.Localized;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.ui.shell.members.RegisterTest;

class CalendarViewsTest extends RegisterTest {

    @BeforeEach
    void make_a_series() {
        core.database().executeAsOwner("TRUNCATE core.event_series, core.event, core.body, core.number_series CASCADE");
        core.load("core.bodies", "code,name_ja,name_en,position\npr,広報委員会,PR,1\n");
        core.asAdministrator(() -> calendar()
                .save(new EventSeries(
                        "exchange",
                        new Localized("会員交流会", "Members' meeting"),
                        EventSeries.Kind.EVENT,
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

    private static SignUps signUps() {
        return core.service(SignUps.class);
    }

    private CalendarEntry added() {
        open("calendar/events/new?day=2025-02-20");
        choose();
        fill("会場（任意）", "東京会議室");
        setSeats(1);
        press("追加");
        return only();
    }

    @SuppressWarnings("unchecked") // the only field of series
    private void choose() {
        ComboBox<EventSeries> series = find(ComboBox.class)
                .withCondition(field -> "種類（必須）".equals(field.getLabel()))
                .single();
        series.setValue(series.getListDataView().getItem(0));
    }

    private void setSeats(int seats) {
        find(IntegerField.class)
                .withCondition(field -> "会場の定員（名）（任意）".equals(field.getLabel()))
                .single()
                .setValue(seats);
    }

    private static CalendarEntry only() {
        List<CalendarEntry> found =
                core.administrator(() -> calendar().entries(CalendarFilter.of(new FiscalYear(2024).period())));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static void signUp(Id<Event> event, String name) {
        signUps()
                .signUp(new SignUp(
                        Id.next(),
                        event,
                        new MailAddress("申込 太郎", "taro@example.jp"),
                        "",
                        "(株)青葉コール",
                        Optional.empty(),
                        List.of(new SignUp.Guest(Optional.empty(), name, "", "", "", Attendance.VENUE, "")),
                        "",
                        Locale.JAPANESE));
    }

    private static List<SignUpRow> people(Id<Event> event) {
        return core.administrator(() -> signUps().people(event, PageRequest.first()))
                .rows();
    }

    @Test
    void a_new_event_takes_its_number_and_stands_in_month_week_and_year() {
        CalendarEntry entry = added();
        assertThat(heading()).isEqualTo("第1回 会員交流会");
        assertThat(entry.number()).isEqualTo(OptionalInt.of(1));
        assertThat(entry.bodies()).containsExactly("pr");
        assertThat(entry.sessions().getFirst().day()).isEqualTo(LocalDate.of(2025, 2, 20));
        assertThat(words()).contains("東京会議室", "会場1名", "申し込みは受け付けていません。");

        open("calendar?day=2025-02-01");
        assertThat(words()).contains("2025年2月", "第1回 会員交流会");
        open("calendar?day=2025-02-18&view=week&body=pr");
        assertThat(words()).contains("広報委員会", "2025/02/20（木）");
        open("calendar?day=2024-05-01&view=year");
        assertThat(words()).contains("2024年度", "第1回 会員交流会");
        open("calendar?day=2024-05-01&view=week");
        assertThat(words()).contains("この期間の行事はありません。");
    }

    @Test
    void what_is_missing_is_said_and_nothing_typed_is_lost() {
        open("calendar/events/new?day=2025-02-20");
        choose();
        fill("行事名（必須）", "交流会");
        press("追加");
        assertThat(heading()).isEqualTo("行事を追加");
        assertThat(field("行事名（必須）").getValue()).isEqualTo("交流会");
        assertThat(field("会場（任意）").getErrorMessage()).contains("core.refused.session-place");
        assertThat(core.administrator(() -> calendar().entries(CalendarFilter.of(new FiscalYear(2024).period()))))
                .isEmpty();
    }

    @Test
    void who_waits_moves_up_and_the_reception_lets_people_in() {
        CalendarEntry entry = added();
        core.asAdministrator(() -> signUps()
                .open(
                        entry.id(),
                        new Opening(Instant.parse("2025-01-10T00:00:00Z"), Instant.parse("2025-02-10T00:00:00Z"))));
        signUp(entry.id(), "青木 一");
        signUp(entry.id(), "馬場 二");
        open("calendar/events/" + entry.id());
        assertThat(words()).contains("受付中", "青木 一", "馬場 二", "キャンセル待ち1名");

        button("申し込みを取り消し：青木 一").click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(people(entry.id())).extracting(SignUpRow::name).containsExactly("馬場 二");

        open("calendar/events/" + entry.id() + "/reception");
        button("受け付ける：馬場 二").click();
        assertThat(people(entry.id()).getFirst().status()).isEqualTo(Status.ATTENDED);
        assertThat(words()).contains("出席1名／申し込み1名");
        button("取り消す：馬場 二").click();
        assertThat(people(entry.id()).getFirst().status()).isEqualTo(Status.ENROLLED);

        open("calendar/events/" + entry.id() + "/reception?code="
                + people(entry.id()).getFirst().code());
        assertThat(words()).contains("馬場 二さん（(株)青葉コール）を受け付けました。");
        open("calendar/events/" + entry.id() + "/reception?code=no-such-code");
        assertThat(words()).contains("core.refused.code-unknown");
    }

    @Test
    void a_cancelled_event_keeps_its_number_and_says_why() {
        CalendarEntry entry = added();
        act("行事を中止");
        fill("理由（必須）", "台風のため");
        press("中止");
        assertThat(words()).contains("中止の理由：台風のため");
        assertThat(only().number()).isEqualTo(OptionalInt.of(1));
        assertThat(entry.id()).isEqualTo(only().id());
        assertThat(find(Button.class).withText("編集").exists()).isFalse();
    }

    @Test
    void who_may_only_read_is_offered_no_change() {
        CalendarEntry entry = added();
        desk.rights.remove(CoreRight.EVENTS_CHANGE.id());
        open("calendar");
        assertThat(find(Button.class).withText("行事を追加").exists()).isFalse();
        open("calendar/events/" + entry.id());
        assertThat(find(Button.class).withText("編集").exists()).isFalse();
        assertThat(find(Button.class).withText("申し込みの受け付けを開始").exists()).isFalse();
    }

    private Button button(String said) {
        return find(Button.class)
                .withCondition(each -> each.getAriaLabel().filter(said::equals).isPresent())
                .single();
    }

    @Test
    void series_are_added_and_closed() {
        open("calendar/series");
        press("種類を追加");
        fill("名称（必須）", "理事会");
        press("更新");
        assertThat(words()).contains("理事会", "会員交流会", "通算");
    }

    @Test
    void a_series_says_what_the_report_prints_of_its_events() {
        open("calendar/series");
        button("編集：会員交流会").click();
        fillArea("開催日／実施日\n会場／開催地\n人数と社数");
        press("更新");
        assertThat(core.administrator(() -> calendar().reportLines("exchange")))
                .containsExactly(
                        new ReportLine(ReportLine.What.DAYS, "実施日"),
                        new ReportLine(ReportLine.What.PLACE, "開催地"),
                        new ReportLine(ReportLine.What.PEOPLE, ""));
        button("編集：会員交流会").click();
        assertThat(area().getValue()).isEqualTo("開催日／実施日\n会場／開催地\n人数と社数");
        fillArea("開催日\n来賓");
        press("更新");
        assertThat(area().getErrorMessage()).contains("「来賓」は使えない項目です");
    }

    private void fillArea(String text) {
        area().setValue(text);
    }

    private TextArea area() {
        return find(TextArea.class)
                .withCondition(field -> "事業活動報告に印刷する項目（任意）".equals(field.getLabel()))
                .single();
    }

    @Test
    void the_date_that_is_printed_is_typed_shown_and_kept() {
        added();
        press("編集");
        fill("日程の表記（任意）", "2025年2月20日・21日");
        press("更新");
        assertThat(core.administrator(() -> calendar().outline(only().id())).when())
                .contains(CalendarDate.parse("2025-02-20/2025-02-21"));
        assertThat(words()).contains("2025/02/20〜2025/02/21");
        press("編集");
        assertThat(field("日程の表記（任意）").getValue()).isEqualTo("2025/02/20〜2025/02/21");
        fill("日程の表記（任意）", "来年の春");
        press("更新");
        assertThat(field("日程の表記（任意）").getErrorMessage()).contains("「来年の春」は日付として読めません");
    }

    @Test
    @SuppressWarnings("unchecked") // the only field of activities
    void an_event_is_put_under_the_item_of_its_year_that_reports_it() {
        core.load("core.headings", "code,parent,position,title\nI,,1,事業\nI-2,I,1,交流\n");
        core.load("core.activities", """
                year,code,parent,category,position,title,note,outline,joiner,bodies,source
                2024,I-2-1,,I-2,1,会員交流会の開催,,numbered,・,pr,
                2025,I-2-9,,I-2,1,翌年の開催,,numbered,・,pr,
                """);
        for (int year : List.of(2024, 2025)) {
            desk.activities.addAll(
                    core.administrator(() -> core.service(Activities.class).of(new FiscalYear(year))));
        }
        added();
        press("編集");
        ComboBox<Activity> field = find(ComboBox.class)
                .withCondition(each -> "報告する事業項目（任意）".equals(each.getLabel()))
                .single();
        assertThat(field.getListDataView().getItems())
                .extracting(Activity::code)
                .containsExactly("I-2-1");
        field.setValue(field.getListDataView().getItem(0));
        press("更新");
        assertThat(core.administrator(() -> calendar().outline(only().id())).activity())
                .contains(field.getListDataView().getItem(0).id());

        desk.rights.remove(CoreRight.ACTIVITIES_READ.id());
        press("編集");
        fill("行事名（必須）", "交流の会");
        press("更新");
        assertThat(core.administrator(() -> calendar().outline(only().id())).activity())
                .isPresent();
    }

    @Test
    void guests_of_a_meeting_stand_on_its_page() {
        core.load("core.event-series", """
                code,name_ja,name_en,kind,numbering,people,bodies
                hearing,情報交換,,meeting,none,attendees,pr
                """);
        core.load("core.events", """
                key,series,number,title,days,form,place,audience,bodies,status
                h1,hearing,,情報交換,2024-06-05,online,,bodies,pr,held
                """);
        open("calendar/events/" + only().id());
        assertThat(words()).doesNotContain("出席者");
        core.load("core.participants", """
                event,person_code,name,company,department,form,status
                h1,,小暮 泰介,灯台通り法律事務所,弁護士,online,attended
                """);
        open("calendar/events/" + only().id());
        assertThat(words()).contains("出席者", "小暮 泰介", "灯台通り法律事務所", "1名（1社）");
    }
}
