package org.iinkai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

import org.iinkai.api.host.PluginState;
import org.iinkai.api.host.PluginVersion;

class PluginsViewTest extends ShellTest {

    @Test
    void says_in_a_word_how_a_bundle_is_and_in_a_sentence_what_is_wrong() {
        desk.plugins.put("training", PluginState.FAILED, "表がないため、開始できません。", 0);
        open("plugins");
        assertThat(words()).contains("要対応", "表がないため、開始できません。", "1.0.0", "2025/01/31 09:00");
    }

    @Test
    void enables_a_bundle_beside_the_screen_and_once_only() {
        desk.plugins.put("training", PluginState.DISABLED, "", 0);
        open("plugins");
        assertThat(words()).contains("停止中");

        desk.plugins.gate.drainPermits();
        press("有効にする");
        assertThat(words()).contains("処理中");
        assertThat(find(Button.class).withText("無効にする").single().isEnabled()).isFalse();
        desk.plugins.gate.release();
        await(() -> words().contains("動作中"));

        assertThat(desk.plugins.changes).hasValue(1);
    }

    @Test
    void a_bundle_that_does_not_start_is_not_said_to_be_enabled() {
        desk.plugins.put("training", PluginState.DISABLED, "", 0);
        desk.plugins.fault = "表がないため、開始できません。";
        open("plugins");
        press("有効にする");
        await(() -> words().contains("要対応"));
        assertThat(find(Notification.class).all())
                .extracting(notice -> notice.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("「研修」：表がないため、開始できません。"))
                .noneMatch(text -> text.contains("有効にしました"));
    }

    @Test
    void takes_a_bundle_out_and_puts_it_back() {
        desk.plugins.put("training", PluginState.READY, "", 2);
        open("plugins");
        act("取り外す（データは残す）");
        test(find(ConfirmDialog.class).single()).confirm();
        await(() -> words().contains("表「training.run」の行：3件"));
        assertThat(words()).contains("追加機能はありません。");

        press("元に戻す（2025/03/03 09:00まで）");
        await(() -> words().contains("動作中"));
        assertThat(words()).doesNotContain("取り外した追加機能");
    }

    @Test
    void erases_data_only_when_its_name_was_typed() {
        desk.plugins.put("training", PluginState.READY, "", 0);
        open("plugins");
        act("データも消去する");
        test(find(TextField.class).single()).setValue("trainin");
        press("消去する");
        assertThat(find(TextField.class).single().getErrorMessage()).isEqualTo("識別名「training」と一致しません。");
        assertThat(desk.plugins.removed).isEmpty();

        test(find(TextField.class).single()).setValue("training");
        press("消去する");
        await(() -> words().contains("何も残っていません"));
        assertThat(words()).contains("書き出したデータ");
    }

    @Test
    void asks_whether_a_version_on_trial_is_to_stay() {
        desk.plugins.trials.add("training");
        desk.plugins.put("training", PluginState.READY, "", 0);
        open("plugins");
        assertThat(words()).contains("版1.0.0を使い続けますか。09:01:00までに");
        press("使い続ける");
        await(() -> !words().contains("使い続けますか"));
    }

    @Test
    void offers_the_versions_that_ran_well() {
        desk.plugins.put("training", PluginState.READY, "", 0);
        desk.plugins.versions.add(new PluginVersion("0.9.0", "ab", Instant.parse("2025-01-30T00:00:00Z")));
        open("plugins");
        act("版0.9.0に戻す（2025/01/30 09:00まで使用）");
        test(find(ConfirmDialog.class).single()).confirm();
        await(() -> desk.plugins.changes.get() == 1);
    }

    @Test
    void says_who_sees_a_bundle_and_lets_that_be_chosen() {
        core.load("core.bodies", "code,name_ja,name_en,position\npr,広報委員会,PR,1\n");
        desk.plugins.put("training", PluginState.READY, "", 0);
        open("plugins");
        assertThat(words()).contains("表示先", "すべての利用者");

        act("表示先を設定");
        assertThat(find(MultiSelectComboBox.class).single().getLabel()).isEqualTo("表示先（任意）");
        choose(find(MultiSelectComboBox.class).single(), "pr");
        press("設定する");
        await(() -> words().contains("広報委員会"));
        assertThat(desk.plugins.audiences).containsEntry("training", Set.of("pr"));
    }

    @Test
    void asks_before_people_are_sent_away() {
        desk.plugins.put("training", PluginState.READY, "", 3);
        open("plugins");
        press("無効にする");
        assertThat(desk.plugins.changes).hasValue(0);

        test(find(ConfirmDialog.class).single()).confirm();
        await(() -> words().contains("停止中"));

        assertThat(desk.plugins.changes).hasValue(1);
    }

    @SuppressWarnings("unchecked")
    private static void choose(MultiSelectComboBox<?> field, String code) {
        ((MultiSelectComboBox<String>) field).setValue(Set.of(code));
    }
}
