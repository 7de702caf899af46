package org.iinkai.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.drafts.Draft;

class FormDraftTest extends KitTest {
    private static final String KEY = "test.record:1";

    private final DraftsInMemory drafts = new DraftsInMemory();
    private Fields fields;

    @BeforeEach
    void open_a_form() {
        fields = open("若葉");
    }

    @Test
    void a_change_is_kept_at_once_and_further_ones_together_after_a_while() {
        test(fields.name).setValue("青葉");
        assertThat(kept()).containsOnly(Map.entry("name", new Draft.Change("若葉", "青葉")));
        test(fields.name).setValue("青葉コール");
        test(fields.note).setValue("備考\n2行目");
        assertThat(drafts.times).isOne();

        passTime();

        assertThat(drafts.times).isEqualTo(2);
        assertThat(kept())
                .containsOnly(
                        Map.entry("name", new Draft.Change("若葉", "青葉コール")),
                        Map.entry("note", new Draft.Change("", "備考\n2行目")));
        passTime();
        assertThat(drafts.times).isEqualTo(2);
    }

    @Test
    void everything_that_was_typed_comes_back_in_a_form_opened_later() {
        test(fields.name).setValue("青葉");
        fields.day.setValue(LocalDate.of(2025, 3, 31));
        test(fields.number).setValue(7);
        test(fields.day).setValue(LocalDate.of(2025, 4, 1));
        test(fields.kind).selectItem("乙");
        passTime();

        Fields later = open("若葉");
        assertThat(text(later.form)).contains("下書きがあります。（2025/02/01 12:05に保存）");
        assertThat(later.name.getValue()).isEqualTo("若葉");
        press(later, "下書きを復元");

        assertThat(later.name.getValue()).isEqualTo("青葉");
        assertThat(later.number.getValue()).isEqualTo(7);
        assertThat(later.day.getValue()).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(later.kind.getValue()).isEqualTo("乙");
        assertThat(later.form.isChanged()).isTrue();
        assertThat(text(later.form)).doesNotContain("下書きがあります");
    }

    @Test
    void several_choices_are_one_text() {
        fields.lists.setValue(Set.of("い", "ろ"));
        assertThat(FieldText.of(fields.lists)).isEqualTo("い\nろ");
        FieldText.put(fields.lists, "ろ\nは\nに");
        assertThat(fields.lists.getValue()).isEqualTo(Set.of("ろ", "は"));
        FieldText.put(fields.lists, "");
        assertThat(fields.lists.getValue()).isEmpty();
    }

    @Test
    void saving_and_throwing_away_delete_it() {
        test(fields.name).setValue("青葉");
        fields.form.submit();
        assertThat(drafts.kept).isEmpty();

        Fields second = open("若葉");
        test(second.name).setValue("青葉");
        press(second, "キャンセル");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(drafts.kept).isEmpty();

        test(open("若葉").name).setValue("青葉");
        Fields third = open("若葉");
        press(third, "下書きを破棄");
        assertThat(drafts.kept).isEmpty();
        assertThat(third.name.getValue()).isEqualTo("若葉");
    }

    @Test
    void a_value_typed_back_leaves_no_draft() {
        test(fields.name).setValue("青葉");
        test(fields.name).setValue("若葉");
        passTime();
        assertThat(drafts.kept).isEmpty();
    }

    @Test
    void a_draft_that_is_not_answered_for_stays_beside_what_is_typed_now() {
        test(fields.name).setValue("青葉");
        Fields later = open("若葉");
        test(later.note).setValue("備考");
        assertThat(kept()).containsOnlyKeys("name", "note");
    }

    @Test
    void it_says_which_fields_were_changed_since() {
        test(fields.name).setValue("青葉");
        Fields later = open("桜");
        press(later, "下書きを復元");

        assertThat(later.name.getValue()).isEqualTo("青葉");
        assertThat(find(Notification.class).all())
                .extracting(FormDraftTest::text)
                .anyMatch(said -> said.contains("下書きのあとで更新された項目があります。内容を確認してください。（名称）"));
    }

    private Map<String, Draft.Change> kept() {
        return drafts.kept.getOrDefault(KEY, Map.of());
    }

    private Fields open(String name) {
        UI.getCurrent().removeAll();
        Fields made = new Fields();
        made.name.setValue(name);
        made.form.onSubmit(() -> {}).onCancel(() -> {}).keepDraft(drafts, KEY);
        UI.getCurrent().add(made.form);
        fields = made;
        return made;
    }

    private void passTime() {
        Component draft = find(FormDraft.class, fields.form).all().stream()
                .findFirst()
                .<Component>map(found -> found)
                .orElseGet(() -> fields.form.getChildren().findFirst().orElseThrow());
        draft.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(draft.getElement(), "iinkai-keep", JacksonUtils.createObjectNode()));
    }

    private void press(Fields in, String word) {
        test(find(Button.class, in.form).withText(word).single()).click();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    /** A form with fields of every kind. */
    private static final class Fields {
        final RecordForm form = new RecordForm("更新");
        final TextField name = form.required("name", new TextField("名称"));
        final TextArea note = form.optional("note", new TextArea("備考"));
        final DayField day = form.optional("day", new DayField("日付"));
        final IntegerField number = form.optional("number", new IntegerField("順番"));
        final Select<String> kind = new Select<>();
        final CheckboxGroup<String> lists = new CheckboxGroup<>("名簿");

        Fields() {
            kind.setLabel("種別");
            kind.setItems("甲", "乙");
            form.optional("kind", kind);
            lists.setItems("い", "ろ", "は");
            form.optional("lists", lists);
        }
    }
}
