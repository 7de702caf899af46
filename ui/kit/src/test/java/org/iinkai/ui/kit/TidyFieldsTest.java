package org.iinkai.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TidyFieldsTest extends KitTest {
    private final List<String> saved = new ArrayList<>();
    private RecordForm form;
    private PostalCodeField postalCode;
    private PhoneField phone;
    private KanaField kana;
    private CorporateNumberField number;
    private MailAddressField mail;
    private DayField day;

    @BeforeEach
    void show_a_form() {
        form = new RecordForm("追加");
        postalCode = form.optional("postalCode", new PostalCodeField("郵便番号"));
        phone = form.optional("phone", new PhoneField("電話番号"));
        kana = form.optional("kana", new KanaField("フリガナ", 100));
        number = form.optional("number", new CorporateNumberField("法人番号"));
        mail = form.optional("mail", new MailAddressField("メールアドレス"));
        day = form.optional("day", new DayField("開催日"));
        form.onSubmit(() -> saved.add("saved"));
        UI.getCurrent().add(form);
    }

    @Test
    void what_is_typed_is_shown_in_its_one_form() {
        test(postalCode).setValue("〒１００−０００１");
        test(phone).setValue("（０３）１２３４ー５６７８");
        test(kana).setValue("あおば ｺｰﾙ");
        test(number).setValue("７ 0000 1205 0002");
        test(mail).setValue("ａｏｂａ＠example.jp");

        assertThat(postalCode.getValue()).isEqualTo("100-0001");
        assertThat(phone.getValue()).isEqualTo("03-1234-5678");
        assertThat(kana.getValue()).isEqualTo("アオバ コール");
        assertThat(number.number().digits()).isEqualTo("7000012050002");
        assertThat(mail.getValue()).isEqualTo("aoba@example.jp");
        assertThat(form.isChanged()).isTrue();
    }

    @Test
    void what_cannot_be_right_is_told_on_leaving_the_field_and_gone_once_it_is() {
        test(postalCode).setValue("12");
        assertThat(postalCode.isInvalid()).isTrue();
        assertThat(postalCode.getErrorMessage()).isEqualTo("郵便番号は7桁の数字で入力してください。");
        test(number).setValue("1234567890123");
        assertThat(number.isInvalid()).isTrue();
        test(mail).setValue("aoba");
        assertThat(mail.isInvalid()).isTrue();

        form.submit();
        assertThat(saved).isEmpty();

        test(postalCode).setValue("1000001");
        test(number).setValue("");
        test(mail).setValue("aoba@example.jp");
        assertThat(postalCode.isInvalid()).isFalse();
        form.submit();
        assertThat(saved).hasSize(1);
    }

    @Test
    void what_is_stored_is_not_rewritten_unasked() {
        phone.setValue("03(1234)5678");
        kana.setValue("あおば");
        assertThat(phone.getValue()).isEqualTo("03(1234)5678");
        assertThat(kana.getValue()).isEqualTo("あおば");
        assertThat(form.isChanged()).isFalse();
    }

    @Test
    void a_day_says_that_eras_are_taken() {
        assertThat(day.getHelperText()).contains("令和7年");
    }

    @Test
    void the_enter_key_that_ends_a_conversion_does_nothing() {
        Element body = form.getElement()
                .getChildren()
                .filter(child -> child.getClassList().contains("iinkai-form-fields"))
                .findFirst()
                .orElseThrow();
        assertThat(body.getNode().getFeature(ElementListenerMap.class).getExpressions("keydown"))
                .anySatisfy(filter -> assertThat(filter)
                        .contains("event.key === 'Enter'", "!event.isComposing", "event.keyCode !== 229"));
    }
}
