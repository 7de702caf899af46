package org.iinkai.ui.shell.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Grants;
import org.iinkai.api.calendar.ActionItem;
import org.iinkai.api.calendar.AgendaItem;
import org.iinkai.api.calendar.Attendee;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.ui.shell.ForbiddenView;

class MeetingViewsTest extends MeetingTest {

    private static Id<Person> person(String code) {
        return core.service(People.class).withCode(code).orElseThrow().id();
    }

    private void give(String text, String due, Optional<LocalDate> doneOn) {
        meetings.save(new ActionItem(
                Id.next(),
                meeting,
                "",
                text,
                Optional.of(person("P1")),
                "",
                Optional.of(LocalDate.parse(due)),
                doneOn,
                0));
    }

    @Test
    void a_meeting_says_what_it_is_and_leads_back_to_its_event() {
        show();

        assertThat(heading()).isEqualTo("第1回 広報委員会");
        assertThat(words()).contains("2025/02/20（木） 14:00〜17:00", "東京会議室", "未送信", "議題はまだ登録されていません。");
        assertThat(find(Anchor.class).withText("← 開催情報に戻る").single().getHref()).isEqualTo("calendar/events/" + meeting);
        assertThat(lines("出席者").getFirst()).startsWith("渡辺 一|広報委員会|委員長|");
        assertThat(lines("出席者").getLast()).startsWith("青木 二|広報委員会|委員|");

        open("calendar/events/" + plan(EventSeries.Kind.EVENT) + "/meeting");
        assertThat(heading()).doesNotContain("広報委員会");
    }

    @Test
    void agenda_and_minutes_are_written_and_stay_typed_after_a_refusal() {
        text("core.refused.agenda-title", "議題は1文字以上で入力してください。");
        show();
        press("議題・議事録を編集");
        press("議題を追加");
        fill("議題名（必須）", "来年度の計画");
        write("決定事項（任意）", "原案のとおり決定\n5月に再確認");
        press("議題を追加");
        test(titles().getLast()).setValue(" ");
        test(find(TextField.class)
                        .withCondition(field -> field.getLabel().equals("説明者（任意）"))
                        .all()
                        .getLast())
                .setValue("青木 二");
        write("議事録（任意）", "1. 計画を説明\n2. 承認");

        press("更新");

        assertThat(heading()).isEqualTo("議題・議事録の編集");
        assertThat(words()).contains("議題は1文字以上で入力してください。");
        assertThat(titles()).extracting(TextField::getValue).containsExactly("来年度の計画", " ");
        assertThat(titles()).extracting(TextField::isInvalid).containsExactly(false, true);
        assertThat(labelled(TextArea.class, "議事録（任意）").getValue()).isEqualTo("1. 計画を説明\n2. 承認");
        assertThat(meetings.meeting(meeting).version()).isZero();

        test(titles().getLast()).setValue("上半期の活動実績");
        test(find(Button.class).withText("上へ").all().getLast()).click();
        press("更新");

        assertThat(heading()).isEqualTo("第1回 広報委員会");
        assertThat(lines("議題")).containsExactly("1. 上半期の活動実績|青木 二||", "2. 来年度の計画|||原案のとおり決定\n5月に再確認");
        assertThat(words()).contains("1. 計画を説明\n2. 承認");
    }

    private List<TextField> titles() {
        return find(TextField.class)
                .withCondition(field -> "議題名（必須）".equals(field.getLabel()))
                .all();
    }

    @Test
    void an_item_is_taken_off_the_agenda_after_asking() {
        meetings.save(meeting, List.of(REPORT, new AgendaItem("その他", "", "", "")), "", 0);
        open("calendar/events/" + meeting + "/meeting/edit");
        test(find(Button.class).withText("削除").all().getFirst()).click();
        assertThat(test(find(ConfirmDialog.class).single()).getText()).contains("議題「上半期の活動実績」");
        test(find(ConfirmDialog.class).single()).confirm();
        press("議題を追加");

        press("更新");

        assertThat(lines("議題")).containsExactly("1. その他|||");
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_compared() {
        meetings.save(meeting, List.of(REPORT), "", 0);
        open("calendar/events/" + meeting + "/meeting/edit");
        write("議事録（任意）", "自分の議事録");
        meetings.save(meeting, List.of(REPORT), "別の人の議事録", 1);

        press("更新");

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("自分の議事録", "別の人の議事録");
        press("選択した内容で更新");
        assertThat(meetings.meeting(meeting).minutes()).isEqualTo("自分の議事録");
        assertThat(meetings.meeting(meeting).agenda()).containsExactly(REPORT);
    }

    @Test
    void a_draft_of_the_agenda_is_offered_again() {
        CallerScope.run(account("jimukyoku"), () -> {
            String form = "calendar/events/" + meeting + "/meeting/edit";
            open(form);
            press("議題を追加");
            fill("議題名（必須）", "来年度の計画");

            open("");
            open(form);
            press("下書きを復元");

            assertThat(titles()).extracting(TextField::getValue).containsExactly("来年度の計画");
        });
    }

    @Test
    void who_came_is_noted_at_once_and_counted() {
        show();
        assertThat(words()).contains("出席0名（うちオンライン0名）、欠席0名、未回答2名");

        note("渡辺 一", "出席");
        note("青木 二", "オンライン");

        assertThat(words()).contains("出席2名（うちオンライン1名）、欠席0名、未回答0名");
        assertThat(meetings.attendees(meeting))
                .extracting(Attendee::state)
                .containsExactly(Attendee.State.PRESENT, Attendee.State.ONLINE);
    }

    @SuppressWarnings("unchecked") // what the items are is none of the test's business
    private void note(String name, String state) {
        test(find(Select.class)
                        .withCondition(select -> select.getAriaLabel().equals(Optional.of(name + "の出欠")))
                        .single())
                .selectItem(state);
    }

    @Test
    void the_notice_is_sent_to_those_expected() {
        show();
        act("開催通知を送信");
        write("添える文（任意）", "資料は当日配付します。");
        inDialog("送信");

        assertThat(words()).contains("に送信").doesNotContain("未送信");
        assertThat(meetings.meeting(meeting).noticeAt()).isPresent();
    }

    private void inDialog(String word) {
        test(find(Button.class, find(Dialog.class).single()).withText(word).single())
                .click();
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_is_to_be_done_is_added_and_done() {
        show();
        press("対応事項を追加");
        inDialog("追加");
        assertThat(error(labelled(TextArea.class, "内容（必須）"))).isEqualTo("内容を入力してください。");
        write("内容（必須）", "会場を予約する");
        labelled(ComboBox.class, "担当者（任意）").setValue(new Owner(person("P1"), "渡辺 一"));
        day("期限（任意）", "2025-01-31");
        inDialog("追加");
        assertThat(lines("対応事項")).containsExactly("会場を予約する|渡辺 一|2025/01/31|期限超過|完了にする編集");

        press("編集");
        day("期限（任意）", "2025-03-31");
        inDialog("更新");
        assertThat(lines("対応事項")).containsExactly("会場を予約する|渡辺 一|2025/03/31|未完了|完了にする編集");

        press("完了にする");
        assertThat(lines("対応事項")).containsExactly("会場を予約する|渡辺 一|2025/03/31|2025/02/01完了|未完了に戻す編集");
        press("未完了に戻す");
        assertThat(lines("対応事項").getFirst()).contains("未完了|");
    }

    @Test
    void approval_shuts_editing_and_says_so() {
        show();
        assertThat(words()).contains("議事録を入力すると、承認できます。");
        meetings.save(meeting, List.of(REPORT), "報告があった。", 0);
        show();
        act("議事録を承認");
        assertThat(test(find(ConfirmDialog.class).single()).getText()).contains("「第1回 広報委員会」の議事録を承認します。");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(words()).contains("議事録承認済み", "2025/02/01 12:00に承認済み", "議事録は承認済みのため、議題・議事録・出欠・対応事項は編集できません。");
        assertThat(find(Button.class).withText("議題・議事録を編集").exists()).isFalse();
        open("calendar/events/" + meeting + "/meeting/edit");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo("calendar/events/" + meeting + "/meeting");
    }

    @Test
    void who_may_only_read_sees_no_buttons() {
        meetings.save(meeting, List.of(REPORT), "報告があった。", 0);
        give("会場を予約する", "2025-03-31", Optional.empty());
        Caller reader = new Caller("a", "読む人", "s", Locale.JAPANESE, Grants.of(Set.of(CoreRight.EVENTS_READ.id())));
        desk.self = Optional.of(reader);

        CallerScope.run(reader, this::show);

        assertThat(lines("出席者")).contains("渡辺 一|広報委員会|委員長|未回答");
        assertThat(lines("対応事項")).containsExactly("会場を予約する|渡辺 一|2025/03/31|未完了");
        assertThat(hasMenu()).isFalse();
        assertThat(find(Select.class).exists()).isFalse();
        for (String verb : List.of("議題・議事録を編集", "対応事項を追加", "完了にする", "編集")) {
            assertThat(find(Button.class).withText(verb).exists()).as(verb).isFalse();
        }
        CallerScope.run(reader, () -> open("calendar/events/" + meeting + "/meeting/edit"));
        assertThat(find(ForbiddenView.class).exists()).isTrue();
    }

    @Test
    void the_list_shows_what_is_open_in_all_meetings_and_what_is_done_when_asked() {
        give("案内文を書く", "2025-02-10", Optional.empty());
        give("会場を予約する", "2025-01-31", Optional.empty());
        give("名簿を直す", "2025-01-15", Optional.of(LocalDate.of(2025, 1, 14)));
        open("actions");

        assertThat(heading()).isEqualTo("対応事項");
        assertThat(texts()).containsExactly("会場を予約する", "案内文を書く");
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).getCellText(0, 1)).isEqualTo("期限超過");

        press("完了も表示");
        assertThat(texts()).containsExactly("会場を予約する", "案内文を書く", "名簿を直す");
        press("未完了のみ表示");
        assertThat(texts()).hasSize(2);
    }

    @Test
    void the_list_shows_what_is_ones_own_when_asked() {
        give("会場を予約する", "2025-01-31", Optional.empty());
        CallerScope.run(own("P1"), () -> open("actions?owner=mine"));
        assertThat(texts()).containsExactly("会場を予約する");
        CallerScope.run(own("P2"), () -> open("actions?owner=mine"));
        assertThat(words()).contains("該当する対応事項はありません。");
    }

    private static Caller own(String code) {
        return new Caller("a", person(code).toString(), "渡辺 一", "s", "", Locale.JAPANESE, Grants.ALL);
    }

    private List<String> texts() {
        Grid<?> grid = find(Grid.class).single();
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getCellText(row, 0))
                .toList();
    }
}
