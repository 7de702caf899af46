package org.iinkai.ui.shell.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource({"Ａ－１２,A-12", " 001 ,001", "１ ３,13"})
    void a_code_has_no_width_and_no_spaces(String typed, String stored) {
        assertThat(Typed.code(typed)).isEqualTo(stored);
    }
}
