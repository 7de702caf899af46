package org.iinkai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.junit.jupiter.api.Test;

import org.iinkai.api.host.PluginState;

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
    void asks_before_people_are_sent_away() {
        desk.plugins.put("training", PluginState.READY, "", 3);
        open("plugins");
        press("無効にする");
        assertThat(desk.plugins.changes).hasValue(0);

        test(find(ConfirmDialog.class).single()).confirm();
        await(() -> words().contains("停止中"));

        assertThat(desk.plugins.changes).hasValue(1);
    }
}
