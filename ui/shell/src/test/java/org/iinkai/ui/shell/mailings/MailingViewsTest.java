package org.iinkai.ui.shell.mailings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mailings.AddSubscription;
import org.iinkai.api.mailings.ConsentSource;
import org.iinkai.api.mailings.DraftMailing;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingFilter;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingLists;
import org.iinkai.api.mailings.MailingState;
import org.iinkai.api.mailings.Mailings;
import org.iinkai.api.mailings.SubscriptionFilter;
import org.iinkai.api.mailings.SubscriptionState;
import org.iinkai.api.mailings.Suppression;
import org.iinkai.api.mailings.SuppressionFilter;
import org.iinkai.api.mailings.Suppressions;
import org.iinkai.api.text.Localized;
import org.iinkai.ui.shell.ShellTest;

class MailingViewsTest extends ShellTest {

    private final Mailings mailings = core.service(Mailings.class);
    private final MailingLists lists = core.service(MailingLists.class);
    private final Id<MailingList> list = Id.next();

    @BeforeEach
    void empty() {
        core.database().executeAsOwner("""
                TRUNCATE core.mailing_list, core.subscription, core.mailing, core.mailing_recipient, core.mailing_link,
                    core.suppression CASCADE
                """);
        lists.save(new MailingList(
                list,
                "mail-news",
                new Localized("メールニュース", "Mail News"),
                new Localized("月に1回の知らせ", ""),
                "協会 事務局",
                "東京都千代田区見本町1-2-3",
                "news@example.jp",
                Optional.empty(),
                "配信に同意します。",
                true,
                "",
                0));
        subscribe("reina@example.jp");
        subscribe("hanako@example.jp");
    }

    private void subscribe(String address) {
        lists.add(new AddSubscription(
                Id.next(),
                list,
                new MailAddress("読者", address),
                "見本商事",
                ConsentSource.PAPER,
                "配信に同意します。",
                LocalDate.of(2025, 1, 10)));
    }

    private Id<Mailing> draft() {
        Id<Mailing> id = Id.next();
        mailings.save(new DraftMailing(id, List.of(list), "2月号", "{{氏名}} 様", "", 0));
        return id;
    }

    /** What the page was told of meanwhile is shown as long as somebody is there. */
    private void leave() {
        open("");
    }

    private void writtenByAnother() {
        core.database().execute("UPDATE core.mailing_writer SET account = 'another'");
    }

    @Test
    void a_mailing_is_written_and_handed_in_but_not_approved_by_who_wrote_it() {
        text("core.refused.mailing-text", "日本語か英語の本文を入力してください。");
        open("mailings/new");
        test(lists()).selectItem("メールニュース");
        test(field("件名（必須）")).setValue("3月号");
        press("下書きを保存");
        assertThat(words()).contains("日本語か英語の本文を入力してください。");
        test(area("日本語の本文")).setValue("{{氏名}} 様\n\nお知らせです。");
        press("下書きを保存");

        assertThat(heading()).isEqualTo("3月号");
        assertThat(words()).contains("下書き", "協会 事務局 <", "メールサーバーが設定されていない");
        press("承認を申請");
        assertThat(words()).contains("承認待ち", "自分が書いたメールのため", "2件");
        assertThat(find(Button.class).withText("承認").exists()).isFalse();
        leave();
    }

    @Test
    void another_person_approves_it_and_lets_it_go_out() {
        text("core.mailing.state.recipient.kept", "保管");
        Id<Mailing> id = draft();
        mailings.ready(id, 1);
        writtenByAnother();
        open("mailings/" + id);
        press("承認");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(words()).contains("承認済み");
        press("配信");
        test(find(Button.class, find(Dialog.class).single()).withText("配信").single())
                .click();

        await(() -> mailings.mailing(id).state() == MailingState.DONE);
        open("mailings/" + id);
        assertThat(words()).contains("配信完了", "保管");
        open("mailings");
        assertThat(test(grid()).getCellText(0, 0)).isEqualTo("2月号");
        open("mailings/" + id + "/recipients");
        assertThat(test(grid()).size()).isEqualTo(2);
        assertThat(words()).contains("宛先：2月号");
    }

    @Test
    void what_is_not_right_yet_is_sent_back_with_a_reason() {
        Id<Mailing> id = draft();
        mailings.ready(id, 1);
        writtenByAnother();
        open("mailings/" + id);
        press("差し戻す");
        test(find(TextArea.class, find(Dialog.class).single()).single()).setValue("件名を直してください");
        test(find(Button.class, find(Dialog.class).single()).withText("差し戻す").single())
                .click();
        assertThat(words()).contains("下書き", "差し戻し：件名を直してください");
        assertThat(mailings.counts(id).recipients()).isZero();
        leave();
    }

    @Test
    void a_mailing_on_its_way_is_paused_resumed_and_stopped() {
        Id<Mailing> id = draft();
        mailings.ready(id, 1);
        writtenByAnother();
        mailings.approve(id, 2);
        core.database()
                .execute(
                        "UPDATE core.mailing_recipient SET due_at = 'infinity'; UPDATE core.mailing SET state = 'SENDING',"
                                + " started_at = now()");
        open("mailings/" + id);
        assertThat(words()).contains("配信中", "0%");
        press("一時停止");
        assertThat(words()).contains("一時停止中");
        press("再開");
        assertThat(mailings.mailing(id).state()).isEqualTo(MailingState.SENDING);
        mailings.stop(id);
        open("mailings/" + id);
        assertThat(words()).contains("中止");
        assertThat(mailings.counts(id).leftOut()).isEqualTo(2);
        leave();
    }

    @Test
    void a_doubtful_mail_is_listed_for_a_decision() {
        text("core.mailing.state.recipient.uncertain", "要確認");
        Id<Mailing> id = draft();
        mailings.ready(id, 1);
        writtenByAnother();
        mailings.approve(id, 2);
        core.database().execute("UPDATE core.mailing SET state = 'DONE', started_at = now(), ended_at = now()");
        core.database().execute("UPDATE core.mailing_recipient SET state = 'UNCERTAIN'");
        open("mailings/" + id + "/recipients?state=UNCERTAIN");
        assertThat(test(grid()).size()).isEqualTo(2);
        assertThat(words()).contains("要確認");
    }

    @Test
    void a_list_shows_who_consented_to_what_and_ends_a_subscription_with_a_note() {
        open("mailings/lists");
        assertThat(test(grid()).getCellText(0, 0)).isEqualTo("メールニュース");
        open("mailings/lists/" + list);
        assertThat(heading()).isEqualTo("メールニュース");
        assertThat(test(grid()).size()).isEqualTo(2);
        open("mailings/lists/" + list + "?on=2025-01-09");
        assertThat(words()).contains("該当する購読者はありません");
        press("購読者を追加");
        test(field("メールアドレス（必須）")).setValue("ｎｅｗ＠ｅｘａｍｐｌｅ．ｊｐ");
        test(find(Button.class, find(Dialog.class).single()).withText("追加").single())
                .click();
        assertThat(find(Select.class, find(Dialog.class).single()).single().isInvalid())
                .isTrue();
        assertThat(lists.subscriptions(
                                new SubscriptionFilter(list, "", Set.of(SubscriptionState.ACTIVE), Optional.empty()),
                                PageRequest.first())
                        .rows())
                .hasSize(2);
    }

    @Test
    void a_list_is_added_with_what_the_law_asks_for() {
        open("mailings/lists/new");
        test(field("名称（必須）")).setValue("会報のお知らせ");
        press("追加");
        assertThat(field("住所（必須）").isInvalid()).isTrue();
        test(field("コード（必須）")).setValue("bulletin");
        test(area("配信する内容（必須）")).setValue("会報の発行");
        test(area("同意の文面または配信の根拠（必須）")).setValue("同意します。");
        test(field("差出人の表示名（必須）")).setValue("協会");
        test(field("住所（必須）")).setValue("見本町1");
        test(field("問い合わせ先（必須）")).setValue("a@example.jp");
        press("追加");
        assertThat(heading()).isEqualTo("会報のお知らせ");
        assertThat(lists.all()).hasSize(2);
    }

    @Test
    void an_address_is_suppressed_and_lifted_with_a_reason() {
        Suppressions suppressions = core.service(Suppressions.class);
        suppressions.add(Id.<Suppression>next(), "gone@example.jp", "本人から電話");
        open("mailings/suppressions");
        assertThat(words()).contains("メールボックスが設定されていない", "不達");
        assertThat(test(grid()).getCellText(0, 1)).isEqualTo("gone@example.jp");
        Suppression row = suppressions
                .find(SuppressionFilter.all(), PageRequest.first())
                .rows()
                .getFirst();
        suppressions.lift(row.id(), "本人が直した");
        open("mailings/suppressions?holds=false");
        assertThat(test(grid()).size()).isEqualTo(1);
    }

    @Test
    void who_may_only_read_finds_no_button() {
        desk.rights.removeAll(Set.of(CoreRight.MAILINGS_CHANGE.id(), CoreRight.MAILINGS_APPROVE.id()));
        Id<Mailing> id = draft();
        open("mailings/" + id);
        assertThat(find(Button.class).withText("承認を申請").exists()).isFalse();
        open("mailings");
        assertThat(find(Button.class).withText("メールを作成").exists()).isFalse();
        assertThat(mailings.find(MailingFilter.all(), PageRequest.first()).rows())
                .hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<String> lists() {
        return find(CheckboxGroup.class).single();
    }

    private Grid<?> grid() {
        return find(Grid.class).single();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private TextArea area(String label) {
        return find(TextArea.class)
                .withCondition(field -> field.getLabel().startsWith(label))
                .single();
    }
}
