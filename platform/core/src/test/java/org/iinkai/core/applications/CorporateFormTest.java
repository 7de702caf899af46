package org.iinkai.core.applications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.iinkai.api.applications.CorporateForm;
import org.iinkai.api.members.CompanyName;

class CorporateFormTest {

    @ParameterizedTest
    @CsvSource({
        "株式会社青葉コール, (株)青葉コール, 株式会社青葉コール",
        "青葉コール株式会社, 青葉コール(株), 青葉コール株式会社",
        "㈱青葉, (株)青葉, 株式会社青葉",
        "青葉㈱, 青葉(株), 青葉株式会社",
        "（株）青葉, (株)青葉, 株式会社青葉",
        "一般社団法人 青葉協会, (一社)青葉協会, 一般社団法人青葉協会",
        "青葉, 青葉, 青葉",
        "株式会社, 株式会社, 株式会社"
    })
    void a_name_typed_with_its_form_is_taken_apart_and_put_together_again(String typed, String shown, String full) {
        CompanyName name = CorporateForm.split("", true, typed, "");
        assertThat(name.display()).isEqualTo(shown);
        assertThat(CorporateForm.full(name)).isEqualTo(full);
    }

    @Test
    void a_form_chosen_beside_the_name_stands_where_it_was_said_to() {
        assertThat(CorporateForm.split("(有)", false, "若草", "").display()).isEqualTo("若草(有)");
        assertThat(CorporateForm.split("(有)", false, "株式会社若草", "").display()).isEqualTo("(株)若草");
    }

    @Test
    void a_form_nobody_knows_stays_as_it_is() {
        assertThat(CorporateForm.full(new CompanyName("LLC", false, "Aoba ", "")))
                .isEqualTo("AobaLLC");
    }
}
