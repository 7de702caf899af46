package org.iinkai.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTextTest {

    @ParameterizedTest
    @CsvSource({
        "1000001,100-0001",
        "100-0001,100-0001",
        "〒100-0001,100-0001",
        "〒１００ー０００１,100-0001",
        "１００　０００１,100-0001",
        "100−0001,100-0001",
        "12,12",
        "SW1A 1AA,SW1A 1AA",
        "'',''"
    })
    void a_postal_code_has_one_form_and_what_is_none_stays(String typed, String shown) {
        assertThat(TypedText.postalCode(typed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "03-1234-5678,03-1234-5678",
        "（０３）１２３４ー５６７８,03-1234-5678",
        "(03)1234-5678,03-1234-5678",
        "03 1234 5678,03-1234-5678",
        "+81 3-1234-5678,03-1234-5678",
        "+81(0)3-1234-5678,03-1234-5678",
        "0312345678,0312345678",
        "'',''"
    })
    void a_telephone_number_has_one_form(String typed, String shown) {
        assertThat(TypedText.phone(typed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "あおば しんぶん,アオバ シンブン",
        "ｱｵﾊﾞ　ｺｰﾙ,アオバ　コール",
        "ﾊﾟｰﾄｳﾞ,パートヴ",
        "がぎゔゝゞ,ガギヴヽヾ",
        "アオバ,アオバ",
        "Smith ジョン,Smith ジョン",
        "Ａ社①,Ａ社①",
        "'',''"
    })
    void a_reading_is_in_wide_katakana_and_the_rest_stays(String typed, String shown) {
        assertThat(TypedText.kana(typed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"7 0000 1205 0002,7000012050002", "７０００-０１２０－５０００２,7000012050002", "'',''"})
    void digits_have_no_width_no_spaces_and_no_hyphens(String typed, String shown) {
        assertThat(TypedText.digits(typed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"ａｏｂａ＠example.jp,aoba@example.jp", "' aoba@example.jp　',aoba@example.jp"})
    void a_mail_address_has_no_width(String typed, String shown) {
        assertThat(TypedText.email(typed)).isEqualTo(shown);
    }
}
