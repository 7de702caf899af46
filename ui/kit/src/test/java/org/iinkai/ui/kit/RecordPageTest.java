package org.iinkai.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordPageTest extends KitTest {

    @BeforeEach
    void route_the_page() {
        LetterPage.DONE.clear();
        route("letters/:id", LetterPage.class);
        route("letter", LetterPage.class);
    }

    @Test
    void a_record_stands_below_the_way_back_with_its_state_sections_and_history() {
        UI.getCurrent().navigate("letters/7");

        assertThat(find(Anchor.class).single().getText()).isEqualTo("← 文書一覧に戻る");
        assertThat(find(H1.class).single().getText()).isEqualTo("7");
        assertThat(find(StatusBadge.class).single().word()).isEqualTo("公開");
        assertThat(find(H2.class).all()).extracting(H2::getText).containsExactly("宛先", "操作履歴");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("2025/02/01 12:05", "added", "青葉");
    }

    @Test
    void one_act_stands_out_and_the_others_are_in_a_menu_what_takes_away_last() {
        UI.getCurrent().navigate("letter", QueryParameters.of("id", "7"));
        test(find(Button.class).withText("編集").single()).click();
        MenuBarTester<MenuBar> menu = new MenuBarTester<>(find(MenuBar.class).single());
        menu.clickItem("操作", "文書を削除");
        menu.clickItem("操作", "複製");

        assertThat(LetterPage.DONE).containsExactly("編集", "削除");
        assertThat(find(H1.class).single().getText()).isEqualTo("7");
    }

    @Test
    void an_id_that_a_record_had_before_leads_to_where_it_stands_now() {
        UI.getCurrent().navigate("letters/old");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("letters/new");
    }
}
