package org.iinkai.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

import org.iinkai.api.activities.FactValue;
import org.iinkai.api.members.Movement;
import org.iinkai.api.text.Localized;
import org.iinkai.api.time.FiscalYear;

class MovementTableTest {

    private static FactValue.Table table(Movement.Line... lines) {
        return (FactValue.Table) MovementTable.of(new Movement(new FiscalYear(2024).period(), List.of(lines)))
                .value();
    }

    @Test
    void a_year_without_changes_of_category_has_no_columns_for_them() {
        FactValue.Table table = table(new Movement.Line("regular", new Localized("正会員", ""), 254, 28, 30, 0, 0));
        assertThat(table.header()).containsExactly("", "2024年3月31日現在", "入会", "退会", "2025年3月31日現在");
        assertThat(table.rows().getFirst()).containsExactly("正会員", "254", "28", "30", "252");
    }

    @Test
    void a_year_with_changes_shows_them_so_that_every_line_closes() {
        FactValue.Table table = table(
                new Movement.Line("regular", new Localized("正会員", ""), 254, 28, 30, 0, 2),
                new Movement.Line("supporting", new Localized("賛助会員", ""), 11, 0, 0, 2, 0));
        assertThat(table.header())
                .containsExactly("", "2024年3月31日現在", "入会", "退会", "種別変更（増）", "種別変更（減）", "2025年3月31日現在");
        assertThat(table.rows())
                .containsExactly(
                        List.of("正会員", "254", "28", "30", "0", "2", "250"),
                        List.of("賛助会員", "11", "0", "0", "2", "0", "13"),
                        List.of("計", "265", "28", "30", "2", "2", "263"));
        assertThat(table.path(0, 4)).isEmpty();
        assertThat(table.path(0, 6)).isEqualTo("members?asOf=2025-03-31&category=regular");
    }
}
