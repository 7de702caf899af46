package org.iinkai.example.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Right;
import org.iinkai.api.data.PageRequest;
import org.iinkai.example.ExamplePlugin;
import org.iinkai.example.ExampleRights;
import org.iinkai.example.Item;
import org.iinkai.example.Items;
import org.iinkai.testkit.PlatformTest;
import org.iinkai.testkit.ScreenTest;
import org.iinkai.ui.kit.DayField;

class ItemsViewTest extends ScreenTest {

    private static final Set<Right> ALL = Set.of(ExampleRights.values());
    private static final Set<Right> READING = Set.of(ExampleRights.READ);

    @RegisterExtension
    static final PlatformTest platform = PlatformTest.with(new ExamplePlugin());

    private final Items items = platform.get(Items.class);

    ItemsViewTest() {
        super(platform);
    }

    @Test
    void an_item_that_is_added_stands_in_the_list() {
        as(ALL, () -> {
            open("example");
            press("活動を追加");
            find(TextField.class).single().setValue("見学会");
            find(DayField.class).single().setValue(LocalDate.of(2024, 5, 1));
            find(IntegerField.class).single().setValue(12);
            press("追加");
        });

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(stored()).extracting(Item::title).containsExactly("見学会");
    }

    @Test
    void a_form_that_is_not_filled_stays_open_and_stores_nothing() {
        as(ALL, () -> {
            open("example");
            press("活動を追加");
            press("追加");
        });

        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_list_without_rows_says_so_and_offers_the_first_step() {
        as(ALL, () -> open("example"));

        assertThat(words()).contains("活動はありません。");
        assertThat(buttons()).contains("活動を追加");
    }

    @Test
    void whoever_may_only_read_is_offered_no_change() {
        as(READING, () -> open("example"));

        assertThat(buttons()).doesNotContain("活動を追加");
    }

    private List<Item> stored() {
        return platform.as(READING, () -> items.find(Optional.empty(), PageRequest.first()))
                .rows();
    }
}
