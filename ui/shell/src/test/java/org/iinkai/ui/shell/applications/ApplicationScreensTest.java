package org.iinkai.ui.shell.applications;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.applications.AddApplication;
import org.iinkai.api.applications.Advance;
import org.iinkai.api.applications.Applicant;
import org.iinkai.api.applications.ApplicantPerson;
import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.ApplicationFilter;
import org.iinkai.api.applications.ApplicationState;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.applications.CorporateForm;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.letters.LetterSubject.OfApplication;
import org.iinkai.api.letters.LetterSubject.OfMembership;
import org.iinkai.api.letters.Letters;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.ui.shell.ShellTest;

class ApplicationScreensTest extends ShellTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 20);

    private final Applications applications = core.service(Applications.class);

    @BeforeEach
    void register() {
        core.database().executeAsOwner("TRUNCATE core.company, core.application, core.letter_template CASCADE");
        core.database().executeAsOwner("DELETE FROM core.number_series");
        core.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,Regular member,1\n");
        core.load("core.association-names", """
                from,name_ja,name_en,short_name,office_ja,office_en
                2000-04-01,一般社団法人青空協会,,,,
                """);
        core.load("core.members", """
                number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
                001,(株),true,青葉コール,アオバコール,regular,,2020-04-01,,
                """);
    }

    @Test
    void the_list_shows_what_is_open_first_and_filters_by_status() {
        received("株式会社若草", ApplicationState.REJECTED);
        received("桜株式会社");
        open("applications");
        assertThat(heading()).isEqualTo("入会申し込み");
        assertThat(names()).containsExactly("桜(株)", "(株)若草");

        open("applications?state=REJECTED");

        assertThat(names()).containsExactly("(株)若草");
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).getCellText(0, 3)).isEqualTo("2024-0001");
    }

    @Test
    void an_application_shows_its_way_its_answers_and_whom_the_register_has_like_it() {
        Id<Application> id = received("青葉コール株式会社", ApplicationState.SCREENING);
        open("applications/" + id);

        assertThat(heading()).isEqualTo("青葉コール(株)");
        assertThat(words())
                .contains("2024-0001", "審査中", "〒100-0001　東京都千代田区千代田1-1", "若草 花子", "正会員")
                .contains("登録済みの次の団体と同じ可能性があります。", "(株)青葉コール（会員番号：001、会員）：名称が同じ");
        assertThat(find(ListItem.class)
                        .withCondition(item -> "step".equals(item.getElement().getAttribute("aria-current")))
                        .single()
                        .getText())
                .isEqualTo("審査中");
    }

    @Test
    void the_board_approves_on_its_day() {
        Id<Application> id = received("株式会社若草", ApplicationState.SCREENING, ApplicationState.AWAITING_APPROVAL);
        open("applications/" + id);
        press("承認を記録");
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("承認の記録");

        inDialog("承認を記録");

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(applications.application(id).state()).isEqualTo(ApplicationState.APPROVED);
        assertThat(applications.application(id).approvedOn()).hasValue(LocalDate.of(2025, 2, 1));
        assertThat(words()).contains("承認済み");
    }

    @Test
    void sending_back_asks_for_the_question_and_shows_it() {
        Id<Application> id = received("株式会社若草");
        open("applications/" + id);
        press("差し戻す");
        inDialog("差し戻す");
        assertThat(find(Dialog.class).exists()).isTrue();

        test(find(TextArea.class, find(Dialog.class).single()).single()).setValue("定款の写しを送ってください。");
        inDialog("差し戻す");

        assertThat(words()).contains("差し戻し：定款の写しを送ってください。");
    }

    @Test
    void somebody_who_was_faster_is_told_of() {
        text("core.refused.changed-meanwhile", "ほかの人がこの情報を更新しました。");
        Id<Application> id = received("株式会社若草", ApplicationState.SCREENING);
        open("applications/" + id);
        press("承認待ちに変更");
        step(id, ApplicationState.AWAITING_APPROVAL);

        inDialog("承認待ちに変更");

        assertThat(words(find(Dialog.class).single())).contains("ほかの人がこの情報を更新しました。");
    }

    @Test
    void a_note_with_its_next_step_is_kept_and_shown() {
        Id<Application> id = received("株式会社若草");
        open("applications/" + id);
        press("対応記録を追加");
        test(find(TextArea.class, find(Dialog.class).single()).single()).setValue("資料を希望");
        test(field("次の対応（任意）")).setValue("資料を送る");
        inDialog("追加");

        assertThat(words()).contains("資料を希望", "次の対応：資料を送る");
        assertThat(applications.notes(id)).hasSize(1);
    }

    @Test
    void a_letter_is_issued_and_offered_in_both_formats() {
        Id<Application> id = received("株式会社若草");
        open("applications/" + id);
        assertThat(find(Button.class).withText("入会承認通知書を発行").exists()).isFalse();
        press("受付のお知らせを発行");
        inDialog("発行");

        assertThat(core.service(Letters.class).about(new OfApplication(id))).hasSize(1);
        assertThat(words()).contains("入会申し込み受付のお知らせ");
        assertThat(find(Anchor.class).withText("PDF").exists()).isTrue();
        assertThat(find(Anchor.class).withText("Word").exists()).isTrue();
    }

    @Test
    void a_prospect_is_added_with_little_more_than_its_name() {
        open("applications/new");
        test(field("団体名（必須）")).setValue("株式会社若草");
        begin().setValue(ApplicationState.PROSPECT);

        press("追加");

        assertThat(heading()).isEqualTo("(株)若草");
        assertThat(words()).contains("見込み", "申し込みを受け付ける");
    }

    @Test
    void what_is_wrong_is_shown_at_its_field() {
        text("core.refused.applicant-answer", "この項目を入力してください。");
        open("applications/new");
        test(field("団体名（必須）")).setValue("株式会社若草");
        test(field("メールアドレス（任意）")).setValue("nobody");
        press("追加");
        assertThat(field("メールアドレス（任意）").getErrorMessage()).isEqualTo("メールアドレスはname@example.jpのように入力してください。");

        test(field("メールアドレス（任意）")).setValue("");
        press("追加");

        assertThat(words()).contains("この項目を入力してください。");
        assertThat(applications
                        .find(ApplicationFilter.all(), PageRequest.first())
                        .rows())
                .isEmpty();
    }

    @Test
    void answers_are_put_right_on_a_page_that_knows_them() {
        Id<Application> id = received("桜株式会社");
        open("applications/" + id + "/edit");
        assertThat(field("団体名（必須）").getValue()).isEqualTo("桜株式会社");
        test(field("団体名（必須）")).setValue("株式会社桜");

        press("更新");

        assertThat(heading()).isEqualTo("(株)桜");
    }

    @Test
    void who_may_only_read_finds_no_button() {
        Id<Application> id = received("株式会社若草");
        desk.rights.remove(CoreRight.MEMBERS_CHANGE.id());
        open("applications/" + id);
        assertThat(find(Button.class).withText("審査を開始").exists()).isFalse();
        assertThat(find(Button.class).withText("受付のお知らせを発行").exists()).isFalse();
        open("applications");
        assertThat(find(Button.class).withText("申し込みを追加").exists()).isFalse();
    }

    @Test
    void leaving_is_recorded_and_its_letter_issued() {
        var member = core.service(Members.class)
                .find(MemberFilter.all(), PageRequest.first())
                .rows()
                .getFirst();
        open("leaving/" + member.id());
        assertThat(heading()).isEqualTo("(株)青葉コールの退会の手続き");
        assertThat(find(Button.class).withText("退会受理通知書を発行").exists()).isFalse();
        press("退会を記録");
        test(find(
                                com.vaadin.flow.component.datepicker.DatePicker.class,
                                find(Dialog.class).single())
                        .single())
                .setValue(LocalDate.of(2025, 1, 31));
        test(find(TextArea.class, find(Dialog.class).single()).single()).setValue("事業再編");
        inDialog("退会を記録");

        assertThat(words()).contains("事業再編", "退会受理通知書を発行");
        assertThat(core.service(Letters.class).about(new OfMembership(member.id())))
                .isEmpty();
    }

    private Id<Application> received(String name, ApplicationState... steps) {
        Id<Application> id = Id.next();
        applications.add(new AddApplication(id, applicant(name), ApplicationState.RECEIVED, DAY));
        for (ApplicationState step : steps) {
            step(id, step);
        }
        return id;
    }

    private void step(Id<Application> id, ApplicationState to) {
        int version = applications.application(id).version();
        applications.advance(new Advance(Id.next(), id, version, to, DAY, "理由"));
    }

    private static Applicant applicant(String name) {
        return new Applicant(
                CorporateForm.split("", true, name, "ア"),
                CorporateNumber.none(),
                new PostalAddress("1000001", "東京都", "千代田区", "千代田1-1", ""),
                "",
                "",
                "regular",
                ApplicantPerson.none(),
                new ApplicantPerson("若草 花子", "", "", "", "", ""),
                "");
    }

    private void inDialog(String word) {
        test(find(Button.class, find(Dialog.class).single()).withText(word).single())
                .click();
    }

    private static String words(Dialog dialog) {
        return dialog.getElement().getTextRecursively();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> field.isVisible() && label.equals(field.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<ApplicationState> begin() {
        return find(RadioButtonGroup.class).single();
    }

    private List<String> names() {
        Grid<?> grid = find(Grid.class).single();
        return IntStream.range(0, test(grid).size())
                .mapToObj(row ->
                        Optional.ofNullable(test(grid).getCellText(row, 1)).orElse(""))
                .toList();
    }
}
