package org.iinkai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.MemberCategory;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.Members;

class MembersViewTest extends ShellTest {

    @BeforeEach
    void register_members() {
        core.database().executeAsOwner("TRUNCATE core.company CASCADE");
        core.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,Regular member,1\n");
        core.load("core.members", """
                number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
                001,(株),true,青葉コール,アオバコール,regular,,2020-04-01,,
                002,(株),false,若草,ワカクサ,regular,,2024-05-01,,
                003,(株),true,去年,キョネン,regular,,2010-04-01,2024-09-30,移転
                """);
    }

    @Test
    void shows_the_members_of_today_by_reading() {
        open("members");

        assertThat(heading()).isEqualTo("会員");
        assertThat(names()).containsExactly("(株)青葉コール", "若草(株)");
    }

    @Test
    void shows_the_rows_behind_a_figure_of_the_report() {
        open("members?left=2024");
        assertThat(names()).containsExactly("(株)去年");
        assertThat(words()).contains("条件：2024年度に退会");
        open("members?joined=2024");
        assertThat(names()).containsExactly("若草(株)");

        open("members?asOf=2024-03-31&category=regular");

        assertThat(names()).containsExactly("(株)青葉コール", "(株)去年");
        open("members?all=yes");
        assertThat(names()).hasSize(3);
    }

    @Test
    void explains_a_year_that_is_none() {
        text("core.refused.fiscal-year", "年度「{0}」は使えません。");
        open("members?joined=soon");
        assertThat(words()).contains("年度「soon」は使えません。");
    }

    @Test
    void adds_a_member_and_shows_it() {
        open("members");
        press("会員を追加");
        fill("会員番号（必須）", "010");
        fill("名称（法人格を除く）（必須）", "桜");
        fill("フリガナ（任意）", "サクラ");
        fill("法人格（任意）", "(株)");
        category().setValue(core.service(Members.class).categories().getFirst());

        press("追加");

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(names()).contains("(株)桜");
        assertThat(row("010").joinedOn()).isEqualTo(LocalDate.of(2025, 2, 1));
        assertThat(find(Notification.class).exists()).isTrue();
    }

    @Test
    void shows_at_the_number_that_it_is_taken() {
        text("core.refused.number-taken", "会員番号{0}はすでに使われています。");
        open("members");
        press("会員を追加");
        fill("会員番号（必須）", "001");
        fill("名称（法人格を除く）（必須）", "桜");
        category().setValue(core.service(Members.class).categories().getFirst());

        press("追加");

        assertThat(field("会員番号（必須）").getErrorMessage()).isEqualTo("会員番号001はすでに使われています。");
    }

    @Test
    void records_a_withdrawal_with_day_and_reason() {
        open("members");
        Grid<?> grid = grid();
        Button leave = (Button) test(grid).getCellComponent(0, "actions");
        test(leave).click();
        test(find(DatePicker.class, find(Dialog.class).single()).single()).setValue(LocalDate.of(2025, 1, 31));
        test(find(TextArea.class).single()).setValue("事業再編");

        press("退会を記録");

        assertThat(names()).containsExactly("若草(株)");
        assertThat(row("001").reason()).isEqualTo("事業再編");
    }

    @Test
    void offers_no_change_without_the_right() {
        desk.rights.remove(CoreRight.MEMBERS_CHANGE.id());
        open("members");
        assertThat(find(Button.class).withText("会員を追加").exists()).isFalse();
        assertThat(grid().getColumnByKey("actions")).isNull();
    }

    private static MemberRow row(String number) {
        return core.service(Members.class)
                .find(MemberFilter.all().withText(number), PageRequest.first())
                .rows()
                .getFirst();
    }

    private List<String> names() {
        Grid<?> grid = grid();
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getCellText(row, 0))
                .toList();
    }

    private Grid<?> grid() {
        return find(Grid.class).single();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private void fill(String label, String value) {
        test(field(label)).setValue(value);
    }

    @SuppressWarnings("unchecked")
    private Select<MemberCategory> category() {
        return find(Select.class, find(Dialog.class).single()).single();
    }
}
