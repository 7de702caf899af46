package org.iinkai.ui.shell.populations;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.populations.Criteria;
import org.iinkai.api.populations.Population;
import org.iinkai.api.populations.PopulationRow;
import org.iinkai.api.populations.Populations;
import org.iinkai.ui.shell.ShellTest;

class PopulationViewsTest extends ShellTest {

    private final Id<Population> id = Id.next();
    private final Populations populations = core.service(Populations.class);

    @BeforeEach
    void register_members() {
        core.database().executeAsOwner("TRUNCATE core.population, core.company CASCADE");
        core.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,Regular member,1\n");
        core.load("core.segments", """
                code,category,name_ja,name_en,position
                inhouse,regular,インハウス,In-house,1
                agency,regular,エージェンシー,Agency,2
                """);
        core.load("core.members", """
                number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
                001,(株),true,青葉コール,アオバコール,regular,agency,2020-04-01,,
                002,(株),false,若草,ワカクサ,regular,inhouse,2024-08-01,,
                003,(株),true,樫,カシ,regular,agency,2010-04-01,2024-08-31,移転
                """);
        populations.save(new Population(id, "調査の対象", "毎年7月", Criteria.ofSegments("agency", "inhouse"), "", 0));
    }

    @Test
    void lists_populations_and_leads_to_each() {
        open("populations");

        assertThat(heading()).isEqualTo("対象リスト");
        Grid<?> grid = find(Grid.class).single();
        Anchor first = (Anchor) test(grid).getCellComponent(0, "name");
        assertThat(first.getText()).isEqualTo("調査の対象");
        assertThat(first.getHref()).isEqualTo("populations/" + id);
    }

    @Test
    void a_population_shows_its_criteria_its_count_and_its_companies_on_a_day() {
        open("populations/" + id + "?day=2024-07-31");

        assertThat(heading()).isEqualTo("調査の対象");
        assertThat(words()).contains("区分", "エージェンシー、インハウス", "2024/07/31現在：2社（エージェンシー）", "確定した対象はありません。");
        assertThat(names()).containsExactly("(株)青葉コール", "(株)樫");

        open("populations/" + id + "?day=2024-09-30");
        assertThat(words()).contains("2024/09/30現在：2社（インハウス1社・エージェンシー1社）");
        assertThat(names()).containsExactly("(株)青葉コール", "若草(株)");
    }

    @Test
    void the_form_counts_while_criteria_are_chosen_and_leads_to_the_new_population() {
        open("populations");
        press("対象リストを追加");
        assertThat(counted()).isEqualTo("2025/02/01現在：2社（インハウス1社・エージェンシー1社）");

        segments().setValue(Set.of("inhouse"));
        assertThat(counted()).isEqualTo("2025/02/01現在：1社（インハウス）");
        test(field("名称（必須）")).setValue("案内先");
        press("追加");

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(heading()).isEqualTo("案内先");
        assertThat(names()).containsExactly("若草(株)");
        PopulationRow row = populations.find("案内先", PageRequest.first()).rows().getFirst();
        assertThat(populations.population(row.id()).criteria().segments()).containsExactly("inhouse");
    }

    @Test
    void criteria_are_edited_on_the_page() {
        open("populations/" + id + "?day=2024-09-30");
        press("条件を編集");
        segments().setValue(Set.of("agency"));
        press("更新");

        assertThat(words()).contains("2024/09/30現在：1社（エージェンシー）");
        assertThat(names()).containsExactly("(株)青葉コール");
        assertThat(populations.population(id).version()).isEqualTo(2);
    }

    @Test
    void what_is_frozen_stands_on_the_page_and_keeps_its_companies() {
        open("populations/" + id + "?day=2024-07-31");
        press("確定");
        DatePicker day = find(DatePicker.class, find(Dialog.class).single()).single();
        assertThat(day.getValue()).isEqualTo(LocalDate.of(2024, 7, 31));
        test(find(Button.class, find(Dialog.class).single()).withText("確定").single())
                .click();

        Anchor frozen = find(Anchor.class).withText("2024/07/31現在").single();
        assertThat(words()).contains("2社（エージェンシー）", "確定");
        core.database().executeAsOwner("DELETE FROM core.membership");
        open(frozen.getHref());

        assertThat(heading()).isEqualTo("調査の対象");
        assertThat(words()).contains("確定済み", "2024/07/31", "2社（エージェンシー）");
        assertThat(names()).containsExactly("(株)青葉コール", "(株)樫");
        assertThat(find(Anchor.class).withText("← 対象リストに戻る").exists()).isTrue();
    }

    @Test
    void what_was_never_frozen_can_be_removed() {
        open("populations/" + id);
        press("削除");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(heading()).isEqualTo("対象リスト");
        assertThat(populations.find("", PageRequest.first()).rows()).isEmpty();
    }

    @Test
    void offers_no_change_without_the_right() {
        desk.rights.remove(CoreRight.MEMBERS_CHANGE.id());
        open("populations");
        assertThat(find(Button.class).withText("対象リストを追加").exists()).isFalse();
        open("populations/" + id);
        for (String verb : List.of("確定", "条件を編集", "削除")) {
            assertThat(find(Button.class).withText(verb).exists()).as(verb).isFalse();
        }
    }

    @Test
    void what_is_not_there_is_said_to_be_gone() {
        open("populations/" + Id.next());
        assertThat(words()).contains("見つかりませんでした");
        open("populations/" + id + "/frozen/nonsense");
        assertThat(words()).contains("見つかりませんでした");
    }

    private List<String> names() {
        Grid<?> grid = find(Grid.class).single();
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getCellText(row, 1))
                .toList();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> segments() {
        return find(MultiSelectComboBox.class)
                .withCondition(box -> box.getLabel().startsWith("区分"))
                .single();
    }

    private String counted() {
        return find(Paragraph.class, find(Dialog.class).single())
                .withCondition(text -> text.hasClassName("iinkai-live-count"))
                .single()
                .getText();
    }
}
