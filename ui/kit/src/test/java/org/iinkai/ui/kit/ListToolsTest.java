package org.iinkai.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Total;
import org.iinkai.api.views.SavedView;

class ListToolsTest extends KitTest {

    @BeforeEach
    void start_with_120_numbers() {
        NumbersPage.most = 120;
        NumbersPage.DONE.clear();
        NumbersPage.views = new ViewsInMemory();
        route("numbers", NumbersPage.class);
    }

    @Test
    void a_person_chooses_columns_and_their_order_and_finds_them_again() {
        open("numbers");
        assertThat(columns()).containsExactly("name", "square", "day");

        menu().clickItem("表示する列");
        box("column.square").setValue(false);
        box("column.parity").setValue(true);
        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel().equals(Optional.of("column.parityを上へ")))
                        .findFirst()
                        .orElseThrow())
                .click();
        press("更新");

        assertThat(columns()).containsExactly("name", "parity", "day");
        assertThat(NumbersPage.views.columns).containsExactly("name", "parity", "day");
        assertThat(address()).isEqualTo("numbers");
        open("numbers?columns=day");
        assertThat(columns()).containsExactly("name", "day");
    }

    @Test
    void an_address_shows_no_column_that_the_list_does_not_have() {
        open("numbers?columns=secret,day");
        assertThat(columns()).containsExactly("name", "day");
    }

    @Test
    void a_view_is_saved_as_the_address_of_what_is_shown() {
        open("numbers?q=1&parity=odd&sort=-square&page=2&after=50");
        menu().clickItem("保存した表示", "いまの表示を保存");
        test(find(TextField.class).all().getLast()).setValue("奇数");
        press("保存");

        assertThat(NumbersPage.views.views).singleElement().satisfies(view -> {
            assertThat(view.name()).isEqualTo("奇数");
            assertThat(QueryParameters.fromString(view.query()).getParameters())
                    .isEqualTo(Map.of(
                            "q", List.of("1"),
                            "parity", List.of("odd"),
                            "sort", List.of("-square"),
                            "columns", List.of("name,square,day")));
        });
        assertThat(menu().isItemChecked("奇数", "奇数")).isTrue();
    }

    @Test
    void a_view_chosen_leads_to_its_address_and_the_plain_list_is_one_step_away() {
        Id<SavedView> id = keep("偶数", "parity=even");
        NumbersPage.views.usual = Optional.of(id);

        open("numbers");
        assertThat(address()).isEqualTo("numbers?parity=even");
        menu().clickItem("偶数", "標準の表示");

        assertThat(address()).isEqualTo("numbers?view=all");
        assertThat(counter()).isEqualTo("1-50 / 120件");
        menu().clickItem("保存した表示", "偶数");
        assertThat(address()).isEqualTo("numbers?parity=even");
    }

    @Test
    void a_view_is_shared_made_usual_and_deleted_where_views_are_kept_in_order() {
        keep("偶数", "parity=even");
        open("numbers");
        menu().clickItem("保存した表示", "保存した表示の管理");
        press("全員と共有");
        assertThat(NumbersPage.views.views.getFirst().isShared()).isTrue();
        press("最初に開く");
        assertThat(NumbersPage.views.usual).isPresent();

        press("削除");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(NumbersPage.views.views).isEmpty();
    }

    @Test
    void nobody_is_offered_to_share_without_the_right() {
        NumbersPage.views.mayShare = false;
        keep("偶数", "parity=even");
        open("numbers");
        menu().clickItem("保存した表示", "保存した表示の管理");
        assertThat(find(Button.class).withText("全員と共有").exists()).isFalse();
        assertThat(find(Button.class).withText("削除").exists()).isTrue();
    }

    @Test
    void rows_are_picked_one_by_one_and_the_count_is_said() {
        open("numbers");
        pick("No 1を選択", true);
        pick("No 2を選択", true);

        assertThat(sentence()).isEqualTo("object2件を選択しています。");
        assertThat(pageBox().isIndeterminate()).isTrue();
        press("bulk.double");
        assertThat(NumbersPage.DONE).isEmpty();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(NumbersPage.DONE).containsExactly(new Selection.Rows<>(List.of(1, 2)));
        assertThat(find(Button.class).withText("bulk.double").exists()).isFalse();
    }

    @Test
    void the_box_above_picks_the_page_and_only_words_pick_the_whole_list() {
        open("numbers?parity=odd");
        test(pageBox()).click();
        assertThat(sentence()).isEqualTo("object50件を選択しています。");

        press("一覧のobject60件すべてを選択");
        assertThat(sentence()).isEqualTo("一覧のobject60件すべてを選択しています。");
        press("bulk.double");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(NumbersPage.DONE).hasSize(1).first().satisfies(selection -> {
            assertThat(selection)
                    .isInstanceOfSatisfying(
                            Selection.Everything.class,
                            all -> assertThat(all.query().filter("parity")).isEqualTo("odd"));
            assertThat(selection.count()).isEqualTo(new Total(60, true));
        });
    }

    @Test
    void another_page_order_or_filter_begins_with_nothing_picked() {
        open("numbers");
        test(pageBox()).click();
        press("次へ");
        assertThat(pageBox().getValue()).isFalse();
        assertThat(find(Button.class).withText("bulk.double").exists()).isFalse();
    }

    @Test
    void what_is_picked_is_done_by_a_form_of_its_own_or_downloaded_without_another_question() {
        open("numbers");
        pick("No 1を選択", true);
        press("bulk.form");
        assertThat(NumbersPage.DONE).containsExactly(new Selection.Rows<>(List.of(1)));
        press("一括ダウンロード");

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("選択した1件をダウンロードします。個人情報が含まれます。ファイルに入る項目：column.name、column.square、column.day。");
    }

    @Test
    void the_rows_of_a_selection_come_from_all_pages() {
        NumbersPage page = new NumbersPage();
        ListQuery odd = new ListQuery("", Map.of("parity", "odd"), Optional.empty());
        assertThat(new Selection.Everything<Integer>(odd, new Total(60, true)).rows(page::find))
                .hasSize(60)
                .contains(1, 119);
        assertThat(new Selection.Rows<>(List.of(3)).rows(page::find)).containsExactly(3);
    }

    @Test
    void a_refusal_of_what_was_to_be_done_with_many_rows_is_said() {
        open("numbers");
        pick("No 13を選択", true);
        press("bulk.double");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(Notification.class).exists()).isTrue();
    }

    @Test
    void personal_data_is_downloaded_after_a_question_that_says_how_many_and_what() {
        open("numbers?parity=odd&columns=name,day");
        menu().clickItem("ダウンロード", "CSV（UTF-8）");
        assertThat(test(find(ConfirmDialog.class).single()).getText()).contains("60件", "column.name、column.day");
    }

    @Test
    void every_form_of_file_has_a_link_that_only_the_menu_presses() {
        open("numbers");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Excel（xlsx）");
        assertThat(find(Anchor.class).withClassName("iinkai-download").all())
                .hasSize(3)
                .allMatch(anchor -> anchor.getElement().hasAttribute("hidden"));
    }

    @Test
    void a_file_is_named_after_the_list_what_it_is_about_and_the_minute() {
        assertThat(ListDownload.fileName(List.of("会員", "2024年度", "東京 / 大阪"), FileFormat.EXCEL))
                .matches("会員_2024年度_東京大阪_[0-9]{12}\\.xlsx");
        assertThat(ListDownload.fileName(List.of("会員", "", ""), FileFormat.CSV)).matches("会員_[0-9]{12}\\.csv");
    }

    private static Id<SavedView> keep(String name, String query) {
        Id<SavedView> id = Id.next();
        NumbersPage.views.save(id, "test.numbers", name, query);
        return id;
    }

    private static void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private MenuBarTester<MenuBar> menu() {
        return new MenuBarTester<>(find(MenuBar.class).single());
    }

    private List<String> columns() {
        Grid<?> grid = find(Grid.class).single();
        return grid.getColumns().stream()
                .map(Grid.Column::getKey)
                .filter(key -> !key.startsWith("iinkai"))
                .toList();
    }

    private Checkbox box(String label) {
        return find(Checkbox.class).all().stream()
                .filter(box -> label.equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Checkbox pageBox() {
        Grid<?> grid = find(Grid.class).single();
        Checkbox box = (Checkbox) grid.getColumnByKey("iinkai-pick").getHeaderComponent();
        assertThat(box.getAriaLabel()).contains("このページのすべてを選択");
        return box;
    }

    private void pick(String name, boolean isPicked) {
        Grid<?> grid = find(Grid.class).single();
        int row = Integer.parseInt(name.replaceAll("[^0-9]", "")) - 1;
        Checkbox box = (Checkbox) test(grid).getCellComponent(row, "iinkai-pick");
        assertThat(box.getAriaLabel()).contains(name);
        if (box.getValue() != isPicked) {
            test(box).click();
        }
    }

    private String sentence() {
        return find(Span.class).all().stream()
                .filter(span -> "status".equals(span.getElement().getAttribute("role")))
                .findFirst()
                .orElseThrow()
                .getText();
    }

    private String counter() {
        return find(Span.class).withClassName("iinkai-counter").single().getText();
    }

    private void press(String word) {
        test(find(Button.class).withText(word).all().getFirst()).click();
    }
}
