package org.iinkai.ui.shell.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.privacy.Retention;
import org.iinkai.ui.shell.ShellTest;

class RetentionViewsTest extends ShellTest {

    private static final String MAIL = "core.retention.mail";

    private final Retention retention = core.service(Retention.class);

    @BeforeEach
    void empty() {
        core.database().executeAsOwner("TRUNCATE core.mail, core.retention");
        mail("会議の案内", "2023-06-01");
        mail("研修の案内", "2023-07-01");
    }

    @Test
    void the_list_says_what_for_how_long_and_how_much_is_over() {
        open("privacy/retention");
        assertThat(heading()).isEqualTo("利用目的と保存期間");
        assertThat(words()).contains("core.retention.mail-purpose", "1年", "5年", "2件", "0件");
    }

    @Test
    void chosen_records_are_deleted_after_a_question_that_names_the_number() {
        open("privacy/retention/" + MAIL);
        assertThat(words()).contains("保存期間を過ぎた記録（2件）", "2023/06/01");
        assertThat(button("選択した0件を削除").isEnabled()).isFalse();
        test(find(Checkbox.class).all().getFirst()).click();

        press("選択した1件を削除");
        ConfirmDialog question = find(ConfirmDialog.class).single();
        assertThat(retention.due(MAIL).count()).isEqualTo(2);
        test(question).confirm();

        assertThat(words()).contains("保存期間を過ぎた記録（1件）", "研修の案内").doesNotContain("会議の案内");
        press("すべて削除（1件）");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(words()).contains("保存期間を過ぎた記録はありません。");
        assertThat(core.database().value("SELECT count(*) FROM core.mail")).isEqualTo("0");
    }

    @Test
    void the_time_is_changed_and_the_list_follows() {
        open("privacy/retention/" + MAIL);
        press("保存期間を変更");
        test(find(IntegerField.class).single()).setValue(60);
        test(find(Button.class, find(Dialog.class).single()).withText("変更").single())
                .click();

        assertThat(words()).contains("5年", "保存期間を過ぎた記録はありません。");
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private void mail(String title, String on) {
        core.database().execute("""
                INSERT INTO core.mail (id, to_name, to_address, subject, subject_line, body, html, search_key, state,
                    queued_at, due_at)
                VALUES (gen_random_uuid(), '', 'a@example.jp', '', '%s', 'x', '', '', 'SENT', '%s', '2030-01-01')
                """.formatted(title, on));
    }
}
