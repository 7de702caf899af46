package org.iinkai.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Right;
import org.iinkai.api.activities.Fact;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.testkit.PlatformTest;

class ItemsTest {

    private static final Set<Right> ALL = Set.of(ExampleRights.values());
    private static final Set<Right> READING = Set.of(ExampleRights.READ);
    private static final FiscalYear YEAR = new FiscalYear(2024);

    @RegisterExtension
    static final PlatformTest platform = PlatformTest.with(new ExamplePlugin());

    private final Items items = platform.get(Items.class);

    @Test
    void items_are_listed_by_fiscal_year_the_newest_first() {
        add(LocalDate.of(2024, 4, 1), "見学会");
        add(LocalDate.of(2025, 3, 31), "勉強会");
        add(LocalDate.of(2025, 4, 1), "交流会");

        assertThat(titles(Optional.of(YEAR))).containsExactly("勉強会", "見学会");
        assertThat(titles(Optional.empty())).containsExactly("交流会", "勉強会", "見学会");
        assertThat(years()).containsExactly(new FiscalYear(2025), YEAR);
    }

    @Test
    void a_list_goes_on_behind_its_last_row() {
        add(LocalDate.of(2024, 5, 1), "見学会");
        add(LocalDate.of(2024, 6, 1), "勉強会");
        add(LocalDate.of(2024, 6, 1), "交流会");

        Page<Item> first = page(PageRequest.first(2));
        Page<Item> second = page(PageRequest.first(2).behind(first.next()));

        assertThat(first.rows()).hasSize(2);
        assertThat(first.total().count()).isEqualTo(3);
        assertThat(second.rows()).extracting(Item::title).containsExactly("見学会");
        assertThat(second.hasNext()).isFalse();
    }

    @Test
    void the_same_request_twice_adds_once() {
        Item item = Item.fresh(LocalDate.of(2024, 5, 1), "見学会", 12);
        platform.as(ALL, () -> items.add(item));
        platform.as(ALL, () -> items.add(item));

        assertThat(titles(Optional.empty())).containsExactly("見学会");
        assertThat(audit()).containsExactly("example.audit.added");
    }

    @Test
    void a_change_counts_the_version_and_is_noted() {
        Item item = add(LocalDate.of(2024, 5, 1), "見学会");
        platform.as(ALL, () -> items.change(new Item(item.id(), item.day(), "見学会（東京）", 20, 0)));

        Item changed = stored(item);

        assertThat(changed.title()).isEqualTo("見学会（東京）");
        assertThat(changed.people()).isEqualTo(20);
        assertThat(changed.version()).isEqualTo(1);
        assertThat(audit()).hasSize(2);
        assertThat(audit()).last().isEqualTo("example.audit.changed");
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        Item item = add(LocalDate.of(2024, 5, 1), "見学会");
        platform.as(ALL, () -> items.change(item));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> platform.as(ALL, () -> items.change(item)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("core.refused.changed-meanwhile"));
    }

    @Test
    void an_item_without_a_title_is_refused_at_the_title() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Item.fresh(LocalDate.of(2024, 5, 1), " ", 1))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("title"));
    }

    @Test
    void the_report_adds_up_a_fiscal_year() {
        add(LocalDate.of(2024, 5, 1), "見学会");
        add(LocalDate.of(2024, 6, 1), "勉強会");
        add(LocalDate.of(2025, 4, 1), "交流会");
        ItemFacts facts = platform.get(ItemFacts.class);

        List<Fact> printed = facts.facts(YEAR).getOrDefault(ItemFacts.ACTIVITY, List.of());

        assertThat(printed).extracting(Fact::label).containsExactly("回数", "参加者");
        assertThat(printed).extracting(fact -> fact.value().toString()).anyMatch(text -> text.contains("count=2"));
        assertThat(printed).extracting(fact -> fact.value().toString()).anyMatch(text -> text.contains("people=20"));
        assertThat(facts.facts(new FiscalYear(2020))).isEmpty();
    }

    @Test
    void without_the_right_nothing_is_seen_or_changed() {
        Item item = Item.fresh(LocalDate.of(2024, 5, 1), "見学会", 12);

        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> platform.as(READING, () -> items.add(item)));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> platform.as(Set.of(), items::years));
    }

    private Item add(LocalDate day, String title) {
        Item item = Item.fresh(day, title, 10);
        platform.as(ALL, () -> items.add(item));
        return item;
    }

    private Item stored(Item item) {
        return platform.as(READING, () -> items.item(item.id()));
    }

    private List<FiscalYear> years() {
        return platform.as(READING, () -> items.years());
    }

    private Page<Item> page(PageRequest request) {
        return platform.as(READING, () -> items.find(Optional.of(YEAR), request));
    }

    private List<String> titles(Optional<FiscalYear> year) {
        Page<Item> page = platform.as(READING, () -> items.find(year, PageRequest.first()));
        return page.rows().stream().map(Item::title).toList();
    }

    private static List<String> audit() {
        return platform.query("SELECT action FROM core.audit_entry ORDER BY number");
    }
}
