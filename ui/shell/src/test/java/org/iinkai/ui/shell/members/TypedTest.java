package org.iinkai.ui.shell.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

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
    void a_telephone_number_has_one_form(String typed, String stored) {
        assertThat(Typed.phone(typed)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({"Ａ－１２,A-12", " 001 ,001", "１ ３,13"})
    void a_code_has_no_width_and_no_spaces(String typed, String stored) {
        assertThat(Typed.code(typed)).isEqualTo(stored);
    }
}
