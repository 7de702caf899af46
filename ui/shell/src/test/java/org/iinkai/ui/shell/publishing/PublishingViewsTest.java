package org.iinkai.ui.shell.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.publishing.ChannelEntry;
import org.iinkai.api.publishing.Evidence;
import org.iinkai.api.publishing.Publication;
import org.iinkai.api.publishing.Publication.Print;
import org.iinkai.api.publishing.PublicationFilter;
import org.iinkai.api.publishing.PublicationRow;
import org.iinkai.api.publishing.Publications;
import org.iinkai.api.publishing.SavePublication;
import org.iinkai.api.publishing.Wording;
import org.iinkai.api.text.Localized;
import org.iinkai.ui.shell.members.RegisterTest;

class PublishingViewsTest extends RegisterTest {

    private static final Caller SOMEBODY = new Caller(
            "0199c1d2-0000-7000-8000-000000000009",
            "書いた人",
            "",
            Locale.JAPANESE,
            Grants.of(Set.of("core.publishing-change")));

    private final Publications publications = core.service(Publications.class);
    private Id<Publication> id = Id.next();

    @BeforeEach
    void prepare() {
        core.database()
                .executeAsOwner("TRUNCATE core.publication CASCADE; DELETE FROM core.channel WHERE code = 'press'");
        publications.save(ChannelEntry.byHand("press", new Localized("マスメディア", "Press"), "マスメディアへ配信", 3));
        id = Id.next();
    }

    private Publication stored() {
        return publications.publication(id);
    }

    private void draft() {
        CallerScope.run(
                SOMEBODY,
                () -> publications.save(new SavePublication(
                        id,
                        "ガイドラインの公開",
                        "公開しました。",
                        "",
                        "",
                        Optional.empty(),
                        Print.EVIDENCE,
                        Map.of("website", Wording.SAME, "press", Wording.SAME),
                        0)));
    }

    private void approved() {
        draft();
        CallerScope.run(SOMEBODY, () -> publications.submit(id, 1));
        publications.approve(id, 2);
    }

    private void show() {
        open("publishing/" + id);
    }

    /** What the page was told of meanwhile is shown as long as somebody is there. */
    private void leave() {
        open("");
    }

    private void inDialog(String word) {
        test(find(Button.class, find(Dialog.class).single()).withText(word).single())
                .click();
    }

    @Test
    @SuppressWarnings("unchecked") // what the group holds is the test's own
    void one_is_prepared_with_its_channels() {
        open("publishing/new?about=document:" + id);
        press("作成");
        assertThat(words()).contains("件名を入力してください。", "本文を入力してください。");

        fill("件名（必須）", "用語集の更新");
        write("本文（必須）", "用語を3つ加えました。");
        find(CheckboxGroup.class).single().setValue(Set.of("website", "press"));
        press("作成");

        assertThat(words()).doesNotContain("入力してください", "選択してください");
        PublicationRow row = publications
                .find(PublicationFilter.all(), PageRequest.first())
                .rows()
                .getFirst();
        assertThat(row.title()).isEqualTo("用語集の更新");
        assertThat(heading()).isEqualTo("用語集の更新");
        assertThat(lines("公開先と記録"))
                .extracting(line -> line.substring(0, line.indexOf('|')))
                .containsExactly("協会ホームページ", "マスメディア");
        assertThat(find(Anchor.class).withText("文書を開く").single().getHref()).isEqualTo("library/documents/" + id);
        leave();
    }

    @Test
    void what_somebody_else_submitted_is_approved_or_given_back() {
        draft();
        CallerScope.run(SOMEBODY, () -> publications.submit(id, 1));
        show();
        act("差し戻し");
        write("差し戻す理由（必須）", "日付を直してください。");
        inDialog("差し戻し");
        assertThat(words()).contains("下書き", "日付を直してください。");

        CallerScope.run(SOMEBODY, () -> publications.submit(id, 3));
        show();
        press("承認");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(stored().status()).isEqualTo(Publication.Status.APPROVED);
        assertThat(words()).contains("承認済み");
        leave();
    }

    @Test
    void it_is_released_and_the_evidence_of_each_channel_noted() {
        approved();
        show();
        press("公開");
        inDialog("公開");
        core.core().publish();
        show();
        assertThat(lines("公開先と記録")).anyMatch(line -> line.startsWith("マスメディア|手作業で公開"));

        test(find(Button.class)
                        .withCondition(button ->
                                "マスメディア：記録を登録".equals(button.getElement().getAttribute("aria-label")))
                        .single())
                .click();
        fill("アドレス（URL）（任意）", "javascript:alert(1)");
        inDialog("記録を登録");
        assertThat(find(Dialog.class).exists()).isTrue();
        fill("アドレス（URL）（任意）", "https://press.example.jp/1");
        inDialog("記録を登録");

        assertThat(lines("公開先と記録"))
                .anyMatch(line -> line.startsWith("マスメディア|公開済み") && line.contains("https://press.example.jp/1"));
        open("publishing");
        assertThat(words()).contains("公開・周知");
        leave();
    }

    @Test
    void a_channel_has_a_wording_of_its_own() {
        draft();
        show();
        test(find(Button.class)
                        .withCondition(
                                button -> "マスメディア：文面".equals(button.getElement().getAttribute("aria-label")))
                        .single())
                .click();
        test(find(TextField.class, find(Dialog.class).single())
                        .withCondition(field -> field.getLabel().startsWith("件名"))
                        .single())
                .setValue("【ニュースリリース】公開");
        inDialog("更新");

        assertThat(stored().deliveries().getLast().wording().title()).isEqualTo("【ニュースリリース】公開");
        assertThat(stored().deliveries().getLast().channel()).isEqualTo("press");
        leave();
    }

    @Test
    void members_read_what_is_for_them() {
        approved();
        publications.release(id, 3, Set.of("members"), Optional.empty());
        core.core().publish();
        open("member-news");
        assertThat(heading()).isEqualTo("会員へのお知らせ");

        open("member-news/" + id);
        assertThat(heading()).isEqualTo("ガイドラインの公開");
        assertThat(words()).contains("公開しました。");
    }

    @Test
    void channels_are_added_and_renamed() {
        open("publishing/channels");
        press("公開先を追加");
        fill("コード（必須）", "radio");
        fill("名称（日本語）（必須）", "ラジオ");
        fill("事業報告での書き方（必須）", "ラジオで紹介");
        inDialog("公開先を追加");

        assertThat(lines("公開先の設定")).anyMatch(line -> line.startsWith("ラジオ|手作業で公開し、記録を登録|ラジオで紹介"));
        core.database().executeAsOwner("DELETE FROM core.channel WHERE code = 'radio'");
        leave();
    }

    @Test
    void what_is_published_keeps_its_evidence_when_it_ends() {
        approved();
        publications.release(id, 3, Set.of("press"), Optional.empty());
        publications.note(id, "press", Evidence.in("第12号"));
        show();
        act("公開を終了");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(words()).contains("公開終了");
        assertThat(lines("公開先と記録")).anyMatch(line -> line.startsWith("マスメディア|公開済み") && line.contains("第12号"));
        leave();
    }
}
