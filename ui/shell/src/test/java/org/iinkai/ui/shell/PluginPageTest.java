package org.iinkai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import org.iinkai.api.host.PluginPeople;
import org.iinkai.api.host.PluginState;
import org.iinkai.api.host.PluginUpkeep.LogLevel;
import org.iinkai.api.host.PluginUse;

/** The page of a bundle, and the sheet for whoever takes the bundles over. */
class PluginPageTest extends ShellTest {

    @Test
    void says_what_a_bundle_costs_stores_and_logged() {
        desk.plugins.put("training", PluginState.READY, "", 2);
        desk.upkeep.people = new PluginPeople(2, 1);
        open("plugin/training");
        assertThat(words())
                .contains("呼び出し回数", "合計1,200ミリ秒（平均300、最長900）", "1（poll-counter）")
                .contains("training_run", "1,234", "2MB")
                .contains("2（うち未保存の入力あり：1）")
                .contains("01/31 09:00:05", "警告", "disk is nearly full", "サーバーの設定どおり")
                .contains("すべてメモリから解放されています");
    }

    @Test
    void a_bundle_that_is_not_there_has_no_page() {
        open("plugin/nothing");
        assertThat(words()).contains("見つかりません").doesNotContain("呼び出し回数");
    }

    @Test
    void a_stopped_version_in_memory_is_named_and_can_be_collected() {
        desk.plugins.put("training", PluginState.READY, "", 0);
        desk.upkeep.held.add(
                new PluginUse.Held("0.9.0", Instant.parse("2025-01-30T00:00:00Z"), List.of("poll-counter")));
        open("plugin/training");
        assertThat(words()).contains("版0.9.0（2025/01/30 09:00に停止）：スレッド（poll-counter）");
        press("解放を試みる");
        assertThat(words()).contains("すべてメモリから解放されています");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_log_level_is_chosen_and_taken_back() {
        desk.plugins.put("training", PluginState.READY, "", 0);
        open("plugin/training");
        act("ログのレベルを設定");
        ((ComboBox<LogLevel>) find(ComboBox.class).single()).setValue(LogLevel.DEBUG);
        press("設定する");
        assertThat(desk.upkeep.levels).containsEntry("training", LogLevel.DEBUG);
        assertThat(words()).contains("記録するレベル：デバッグ以上");

        act("ログのレベルを設定");
        find(ComboBox.class).single().clear();
        press("設定する");
        assertThat(desk.upkeep.levels).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_sheet_names_the_body_that_looks_after_it_and_how_it_is_stopped() {
        core.load("core.bodies", "code,name_ja,name_en,position\npr,広報委員会,PR,1\n");
        desk.plugins.put("training", PluginState.READY, "", 0);
        open("plugin/training");
        act("担当組織を設定");
        ((ComboBox<String>) find(ComboBox.class).single()).setValue("pr");
        press("設定する");
        assertThat(words()).contains("広報委員会");

        open("plugin-sheet");
        assertThat(words())
                .contains("広報委員会", "研修委員会有志", "受講者", "研修の案内", "36か月")
                .contains("remind（毎日06:00）", "tidy（60分ごと）", "表1件（2MB）", "CourseDesk")
                .contains("./iinkai plugin disable training", "./iinkai run --safe-mode");
        assertThat(find(Button.class).withText("印刷").all()).hasSize(1);
    }

    @Test
    void whoever_would_lose_input_is_counted_before_a_stop() {
        desk.plugins.put("training", PluginState.READY, "", 3);
        desk.upkeep.people = new PluginPeople(3, 2);
        open("plugins");
        press("無効にする");
        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("message"))
                .contains("うち2画面には、保存していない入力があります。");
    }
}
