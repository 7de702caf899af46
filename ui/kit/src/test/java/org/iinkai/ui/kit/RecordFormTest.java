package org.iinkai.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.error.Refused;

class RecordFormTest extends KitTest {
    private final List<String> saved = new ArrayList<>();
    private RecordForm form;
    private TextField name;
    private TextField note;

    @BeforeEach
    void show_a_form() {
        form = new RecordForm("追加");
        name = form.required("name", new TextField("名称"));
        note = form.optional("note", new TextField("備考"));
        form.onSubmit(() -> {
            if (note.getValue().equals("bad")) {
                throw new Refused("kit.form.empty", "備考").at("note");
            }
            if (note.getValue().equals("worse")) {
                throw new Refused("kit.error.problem", "x");
            }
            saved.add(name.getValue());
        });
        UI.getCurrent().add(form);
    }

    @Test
    void says_in_words_what_must_be_filled() {
        assertThat(name.getLabel()).isEqualTo("名称（必須）");
        assertThat(note.getLabel()).isEqualTo("備考（任意）");
    }

    @Test
    void shows_a_missing_value_beside_its_field_and_in_the_summary() {
        test(button("追加")).click();

        assertThat(saved).isEmpty();
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("名称を入力してください。");
        assertThat(button("名称を入力してください。").isVisible()).isTrue();
        assertThat(button("追加").isEnabled()).isTrue();
    }

    @Test
    void takes_the_error_away_once_the_field_is_changed() {
        test(button("追加")).click();
        test(name).setValue("青葉");
        assertThat(name.isInvalid()).isFalse();
    }

    @Test
    void shows_a_refusal_at_the_field_it_names_and_lets_the_person_try_again() {
        test(name).setValue("青葉");
        test(note).setValue("bad");
        test(button("追加")).click();
        assertThat(note.getErrorMessage()).isEqualTo("備考を入力してください。");

        test(note).setValue("");
        test(button("追加")).click();

        assertThat(saved).containsExactly("青葉");
    }

    @Test
    void shows_a_refusal_of_the_whole_request_above_the_fields() {
        test(name).setValue("青葉");
        test(note).setValue("worse");
        test(button("追加")).click();

        assertThat(find(Paragraph.class, form).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("x"));
    }

    @Test
    void saves_once_when_submitted_twice() {
        test(name).setValue("青葉");
        form.submit();
        form.submit();
        assertThat(saved).containsExactly("青葉");
    }

    @Test
    void asks_before_a_dialog_with_input_is_closed_and_not_without() {
        RecordForm other = new RecordForm("更新");
        TextField field = other.optional("name", new TextField("名称"));
        field.setValue("青葉");
        Dialog dialog = other.openIn("名称の更新");
        roundTrip();
        assertThat(other.isChanged()).isFalse();
        assertThat(UnsavedInput.isIn(UI.getCurrent())).isFalse();

        test(field).setValue("若葉");
        assertThat(other.isChanged()).isTrue();
        assertThat(UnsavedInput.isIn(UI.getCurrent())).isTrue();
        test(find(Button.class, other).withText("キャンセル").single()).click();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(test(find(ConfirmDialog.class).single()).getText()).isEqualTo("入力した内容は保存されていません。破棄しますか？");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void takes_a_value_typed_back_for_no_change() {
        test(name).setValue("青葉");
        test(name).setValue("");
        assertThat(form.isChanged()).isFalse();
    }

    @Test
    void has_nothing_to_lose_after_saving() {
        test(name).setValue("青葉");
        form.submit();
        assertThat(form.isChanged()).isFalse();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
