package org.iinkai.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListPageTest extends KitTest {

    @BeforeEach
    void start_with_120_numbers() {
        NumbersPage.most = 120;
        NumbersPage.ASKED.clear();
        NumbersPage.DONE.clear();
        NumbersPage.views = new ViewsInMemory();
        route("numbers", NumbersPage.class);
    }

    @Test
    void shows_the_first_page_with_counter_and_no_way_back() {
        open("numbers");

        assertThat(find(H1.class).single().getText()).isEqualTo("title");
        assertThat(counter()).isEqualTo("1-50 / 120件");
        assertThat(test(grid()).size()).isEqualTo(50);
        assertThat(steps()).containsExactly("次へ", "次へ");
    }

    @Test
    void goes_forward_and_back_by_position_and_keeps_it_in_the_address() {
        open("numbers");
        press("次へ");
        assertThat(address()).isEqualTo("numbers?page=2&after=50");
        assertThat(counter()).isEqualTo("51-100 / 120件");
        press("次へ");
        assertThat(counter()).isEqualTo("101-120 / 120件");
        assertThat(steps()).contains("先頭", "前へ").doesNotContain("次へ");

        press("前へ");

        assertThat(address()).isEqualTo("numbers?page=2&after=50");
        press("先頭");
        assertThat(address()).isEqualTo("numbers");
    }

    @Test
    void finds_the_way_back_from_a_page_that_was_reached_by_a_link() {
        open("numbers?page=3&after=100");
        assertThat(counter()).isEqualTo("101-120 / 120件");

        press("前へ");

        assertThat(counter()).isEqualTo("51-100 / 120件");
    }

    @Test
    void searches_and_filters_by_the_button_and_shows_what_stands_in_the_address() {
        open("numbers");
        test(find(TextField.class).single()).setValue("11");
        select().setValue("odd");
        assertThat(address()).isEqualTo("numbers");

        press("検索");

        assertThat(address()).isEqualTo("numbers?q=11&parity=odd");
        assertThat(counter()).isEqualTo("1-6 / 6件");
        open("numbers?parity=even&above=100");
        assertThat(select().getValue()).isEqualTo("even");
        assertThat(counter()).isEqualTo("1-10 / 10件");
        press("条件を解除");
        assertThat(address()).isEqualTo("numbers");
    }

    @Test
    void keeps_a_condition_that_only_a_link_sets_while_searching() {
        open("numbers?above=100");
        test(find(TextField.class).single()).setValue("11");

        press("検索");

        assertThat(counter()).isEqualTo("1-10 / 10件");
    }

    @Test
    void orders_by_a_column_through_the_source_from_its_header_and_from_the_address() {
        open("numbers");

        grid().sort(List.of(new GridSortOrder<>(grid().getColumnByKey("square"), SortDirection.DESCENDING)));

        assertThat(address()).isEqualTo("numbers?sort=-square");
        assertThat(test(grid()).getRow(0)).isEqualTo(120);
        assertThat(grid().getSortOrder()).hasSize(1);
        press("次へ");
        assertThat(address()).isEqualTo("numbers?sort=-square&page=2&after=71");
        assertThat(test(grid()).getRow(0)).isEqualTo(70);
    }

    @Test
    void asks_the_source_for_no_order_that_the_list_does_not_offer() {
        open("numbers?sort=-name");
        assertThat(test(grid()).getRow(0)).isEqualTo(1);
        press("次へ");
        assertThat(address()).isEqualTo("numbers?page=2&after=50");
    }

    @Test
    void tells_no_match_from_nothing_there() {
        open("numbers?q=999");
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).contains("該当するobjectはありません。条件を変えてください。");
        assertThat(find(TextField.class).exists()).isTrue();

        NumbersPage.most = 0;
        open("numbers");

        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).contains("objectはありません。");
        assertThat(find(TextField.class).exists()).isFalse();
        assertThat(find(Grid.class).exists()).isFalse();
    }

    @Test
    void explains_a_refusal_in_place_of_the_rows() {
        open("numbers?q=refuse");

        assertThat(find(ErrorState.class).exists()).isTrue();
        assertThat(find(Grid.class).exists()).isFalse();
    }

    @Test
    void shows_cards_in_a_narrow_window_and_more_of_them_on_demand() {
        open("numbers");
        ((NumbersPage) getCurrentView()).width(400);
        assertThat(find(Grid.class).exists()).isFalse();
        assertThat(find(ListItem.class).all()).hasSize(20);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("numbers/20");

        press("さらに表示");

        assertThat(find(ListItem.class).all()).hasSize(40);
        assertThat(find(Span.class).all()).noneMatch(span -> span.hasClassName("iinkai-counter"));
    }

    @Test
    void opens_the_only_hit_by_a_second_enter_and_says_so() {
        route("numbers/77", Elsewhere.class);
        open("numbers?q=77");
        assertThat(words()).contains("1件見つかりました。");

        pressEnter();

        assertThat(address()).isEqualTo("numbers/77");
    }

    @Test
    void opens_nothing_while_enter_searches_or_finds_more() {
        open("numbers?q=11");
        pressEnter();
        assertThat(address()).isEqualTo("numbers?q=11");
        test(find(TextField.class).single()).setValue("77");
        pressEnter();
        assertThat(address()).isEqualTo("numbers?q=77");
    }

    @Test
    void keeps_the_filters_of_a_phone_in_a_dialog_and_tells_what_is_set() {
        open("numbers?parity=even");
        ((NumbersPage) getCurrentView()).width(400);
        assertThat(find(Select.class).exists()).isFalse();
        assertThat(words()).contains("条件：偶奇：偶数");

        press("絞り込み（1件の条件）");
        select().setValue("odd");
        press("絞り込む");

        assertThat(address()).isEqualTo("numbers?parity=odd");
    }

    private static void open(String address) {
        UI.getCurrent().navigate(address.replaceFirst("\\?.*", ""), parameters(address));
    }

    private static com.vaadin.flow.router.QueryParameters parameters(String address) {
        int query = address.indexOf('?');
        return query < 0
                ? com.vaadin.flow.router.QueryParameters.empty()
                : com.vaadin.flow.router.QueryParameters.fromString(address.substring(query + 1));
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private void press(String word) {
        test(find(Button.class).withText(word).all().getFirst()).click();
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void pressEnter() {
        ((NumbersPage) getCurrentView()).filters().enter();
    }

    private List<String> steps() {
        return find(Button.class).all().stream()
                .map(Button::getText)
                .filter(List.of("先頭", "前へ", "次へ")::contains)
                .toList();
    }

    private String counter() {
        return find(Span.class).withClassName("iinkai-counter").single().getText();
    }

    @SuppressWarnings("unchecked")
    private Grid<Integer> grid() {
        return find(Grid.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<String> select() {
        return find(Select.class).single();
    }
}
