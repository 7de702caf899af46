package org.iinkai.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.error.Refused;

class FormConflictTest extends KitTest {
    private final List<Stored> saved = new ArrayList<>();
    private Stored stored = new Stored("若葉", "", "ワカバ", Optional.of(LocalDate.of(2025, 3, 31)), 1);
    private int version;
    private RecordForm form;
    private TextField name;
    private TextField note;
    private TextField kana;
    private DayField day;

    /** A record with its version. */
    private record Stored(String name, String note, String kana, Optional<LocalDate> day, int version) {}

    @BeforeEach
    void open_a_form_on_a_record() {
        form = new RecordForm("更新");
        name = form.required("name", new TextField("名称"));
        note = form.optional("note", new TextField("備考"));
        kana = form.optional("kana", new TextField("フリガナ"));
        day = form.optional("day", new DayField("開催日"));
        show();
        form.onSubmit(this::save).onConflict(() -> {
            show();
            return Optional.of(new AuditEntry(
                    9,
                    Instant.parse("2025-02-01T03:05:00Z"),
                    "",
                    "若葉 次郎",
                    "",
                    "test.changed",
                    "x:1",
                    "",
                    0,
                    List.of()));
        });
        UI.getCurrent().add(form);
    }

    @Test
    void the_second_sees_who_and_when_and_both_texts_of_what_differs() {
        test(name).setValue("青葉");
        somebodySaves(new Stored("桜", "", "サクラ", Optional.of(LocalDate.of(2025, 4, 1)), 2));
        form.submit();

        assertThat(saved).isEmpty();
        assertThat(find(Paragraph.class, dialog()).single().getText())
                .isEqualTo("入力しているあいだに、若葉 次郎さんが2025/02/01 12:05にこの情報を更新しました。項目ごとに、残す内容を選択してください。");
        assertThat(choices())
                .extracting(choice -> choice.getAriaLabel().orElseThrow())
                .containsExactly("名称", "フリガナ", "開催日");
        assertThat(words(choices().getFirst())).containsExactly("保存済みの内容：桜", "自分の入力：青葉");
        assertThat(words(choices().getLast())).containsExactly("保存済みの内容：2025/04/01", "自分の入力：2025/03/31");
        assertThat(name.getValue()).isEqualTo("青葉");
    }

    @Test
    void what_was_typed_stays_and_what_only_the_other_changed_is_taken() {
        test(name).setValue("青葉");
        somebodySaves(new Stored("桜", "備考", "サクラ", Optional.empty(), 2));
        form.submit();
        assertThat(choices()).extracting(RadioButtonGroup::getValue).containsExactly(true, false, false, false);
        press("選択した内容で更新");

        assertThat(saved).containsExactly(new Stored("青葉", "備考", "サクラ", Optional.empty(), 2));
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void each_field_is_chosen_by_itself() {
        test(name).setValue("青葉");
        test(note).setValue("私の備考");
        somebodySaves(new Stored("桜", "備考", "ワカバ", stored.day(), 2));
        form.submit();
        choices().getFirst().setValue(false);
        press("選択した内容で更新");

        assertThat(saved).containsExactly(new Stored("桜", "私の備考", "ワカバ", stored.day(), 2));
    }

    @Test
    void all_of_mine_is_saved_over_it() {
        test(name).setValue("青葉");
        somebodySaves(new Stored("桜", "備考", "サクラ", stored.day(), 2));
        form.submit();
        press("すべて自分の入力で更新");

        assertThat(saved).containsExactly(new Stored("青葉", "", "ワカバ", stored.day(), 2));
    }

    @Test
    void all_of_theirs_comes_into_the_form_and_nothing_is_saved() {
        test(name).setValue("青葉");
        somebodySaves(new Stored("桜", "備考", "サクラ", stored.day(), 2));
        form.submit();
        press("すべて保存済みの内容に戻す");

        assertThat(saved).isEmpty();
        assertThat(name.getValue()).isEqualTo("桜");
        assertThat(form.isChanged()).isFalse();
        test(note).setValue("その後");
        form.submit();
        assertThat(saved).containsExactly(new Stored("桜", "その後", "サクラ", stored.day(), 2));
    }

    @Test
    void without_a_choice_the_next_save_asks_again() {
        test(name).setValue("青葉");
        somebodySaves(new Stored("桜", "", "ワカバ", stored.day(), 2));
        form.submit();
        press("キャンセル");
        assertThat(name.getValue()).isEqualTo("青葉");

        form.submit();

        assertThat(saved).isEmpty();
        press("すべて自分の入力で更新");
        assertThat(saved).hasSize(1);
    }

    @Test
    void a_third_who_saves_while_the_second_compares_is_seen_too() {
        test(name).setValue("青葉");
        somebodySaves(new Stored("桜", "", "ワカバ", stored.day(), 2));
        form.submit();
        somebodySaves(new Stored("楓", "", "ワカバ", stored.day(), 3));
        press("選択した内容で更新");

        assertThat(saved).isEmpty();
        assertThat(words(choices().getFirst())).contains("保存済みの内容：楓");
    }

    @Test
    void nobody_is_asked_where_both_typed_the_same() {
        test(name).setValue("桜");
        somebodySaves(new Stored("桜", "", "ワカバ", stored.day(), 2));
        form.submit();
        assertThat(saved).hasSize(1);
    }

    private void show() {
        name.setValue(stored.name());
        note.setValue(stored.note());
        kana.setValue(stored.kana());
        day.setValue(stored.day().orElse(null));
        version = stored.version();
    }

    private void save() {
        if (version != stored.version()) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        saved.add(new Stored(name.getValue(), note.getValue(), kana.getValue(), day.getOptionalValue(), version));
    }

    private void somebodySaves(Stored other) {
        stored = other;
    }

    private Dialog dialog() {
        return find(Dialog.class).single();
    }

    @SuppressWarnings("unchecked")
    private List<RadioButtonGroup<Boolean>> choices() {
        return find(RadioButtonGroup.class, dialog()).all().stream()
                .map(group -> (RadioButtonGroup<Boolean>) group)
                .toList();
    }

    private static List<String> words(RadioButtonGroup<Boolean> group) {
        return group.getListDataView()
                .getItems()
                .map(item -> group.getItemLabelGenerator().apply(item))
                .toList();
    }

    private void press(String word) {
        test(find(Button.class).withText(word).single()).click();
    }
}
