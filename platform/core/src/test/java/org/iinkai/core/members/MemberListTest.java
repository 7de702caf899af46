package org.iinkai.core.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.MemberOrder;
import org.iinkai.api.members.MemberOrder.By;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.Membership;
import org.iinkai.api.time.Period;
import org.iinkai.core.TestCore;

/** Lists against what a computer does that reads everything and sorts it. */
class MemberListTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final RegisterFixture REGISTER = RegisterFixture.in(CORE);
    private static final int SIZE = 400;

    @BeforeAll
    static void fill() {
        GeneratedRegister.fill(CORE, SIZE);
    }

    private static List<MemberRow> all(MemberFilter filter, MemberOrder order, int size) {
        List<MemberRow> rows = new ArrayList<>();
        PageRequest request = PageRequest.first(size);
        Page<MemberRow> page;
        do {
            PageRequest now = request;
            page = CORE.administrator(() -> REGISTER.members().find(filter, order, now));
            rows.addAll(page.rows());
            request = request.behind(page.next());
        } while (page.hasNext());
        assertThat(page.total().count()).isEqualTo(rows.size());
        return rows;
    }

    /** What decides the order of a row, as a text that sorts like it. */
    private static String key(By by, MemberRow row) {
        return switch (by) {
            case READING -> row.kana();
            case NUMBER ->
                row.number().isEmpty() ? "\uFFFF" : "0".repeat(20 - row.number().length()) + row.number();
            case JOINED -> row.joinedOn().toString();
            case LEFT -> row.leftOn().map(LocalDate::toString).orElse("infinity");
        };
    }

    @ParameterizedTest
    @EnumSource
    void every_order_pages_through_everybody_once_both_ways(By by) {
        Comparator<MemberRow> order = Comparator.comparing((MemberRow row) -> key(by, row))
                .thenComparing(row -> row.company().toString());
        for (MemberFilter filter : List.of(
                MemberFilter.all(),
                MemberFilter.asOf(LocalDate.of(2010, 4, 1)),
                MemberFilter.all().withText("銀杏"),
                MemberFilter.all().withText("産業"),
                MemberFilter.all().withSegment("inhouse"),
                MemberFilter.all().withPrefecture("東京都").withCategory("supporting"))) {
            List<MemberRow> ahead = all(filter, new MemberOrder(by, false), 7);
            List<MemberRow> back = all(filter, new MemberOrder(by, true), 9);
            assertThat(ahead).doesNotHaveDuplicates().isSortedAccordingTo(order);
            assertThat(back.reversed()).isEqualTo(ahead);
        }
    }

    @Test
    void each_filter_finds_what_reading_everything_finds() {
        List<MemberRow> everybody = all(MemberFilter.all(), MemberOrder.usual(), 500);
        assertThat(everybody).hasSize(SIZE);
        LocalDate day = LocalDate.of(2012, 6, 1);
        Period period = new Period(day, day.plusYears(2));
        check(
                everybody,
                MemberFilter.asOf(day),
                row -> !row.joinedOn().isAfter(day)
                        && row.leftOn().map(left -> left.isAfter(day)).orElse(true));
        check(everybody, MemberFilter.all().withJoined(Optional.of(period)), row -> period.contains(row.joinedOn()));
        check(
                everybody,
                MemberFilter.all().withLeft(Optional.of(period)),
                row -> row.leftOn().filter(period::contains).isPresent());
        check(
                everybody,
                MemberFilter.all().withPrefecture("東京都"),
                row -> row.prefecture().equals("東京都"));
        check(
                everybody,
                MemberFilter.all().withText("鴎"),
                row -> row.displayName().contains("鴎"));
        check(
                everybody,
                MemberFilter.all().withText("鴎雀"),
                row -> row.displayName().contains("鴎雀"));
        check(
                everybody,
                MemberFilter.all().withText("産業"),
                row -> row.displayName().contains("産業"));
        check(
                everybody,
                MemberFilter.all().withText("銀杏産業"),
                row -> row.displayName().contains("銀杏産業"));
        check(everybody, MemberFilter.all().withText("39"), row -> row.number().contains("39"));
        check(everybody, MemberFilter.all().withText("業ア"), row -> false);
        check(everybody, MemberFilter.all().withText("株式会社"), row -> true);
    }

    private static void check(
            List<MemberRow> everybody, MemberFilter filter, java.util.function.Predicate<MemberRow> expected) {
        assertThat(all(filter, MemberOrder.usual(), 500))
                .as(filter.toString())
                .isEqualTo(everybody.stream().filter(expected).toList());
    }

    @Test
    void a_list_of_a_day_shows_the_names_and_categories_of_that_day() {
        Company company = REGISTER.company("旧名物語", "キュウメイモノガタリ");
        LocalDate joined = LocalDate.of(2001, 4, 1);
        LocalDate renamed = LocalDate.of(2008, 10, 1);
        LocalDate again = LocalDate.of(2015, 1, 1);
        LocalDate changed = LocalDate.of(2012, 4, 1);
        Membership membership = REGISTER.join(company.id(), "regular", "inhouse", joined);
        rename(company, "中名物語", renamed);
        rename(company, "今名物語", again);
        REGISTER.change(membership, "supporting", "", changed);
        assertThat(seen(joined)).isEqualTo("(株)旧名物語 正会員 インハウス");
        assertThat(seen(renamed.minusDays(1))).isEqualTo("(株)旧名物語 正会員 インハウス");
        assertThat(seen(renamed)).isEqualTo("(株)中名物語 正会員 インハウス");
        assertThat(seen(changed.minusDays(1))).isEqualTo("(株)中名物語 正会員 インハウス");
        assertThat(seen(changed)).isEqualTo("(株)中名物語 賛助会員 ");
        assertThat(seen(again.minusDays(1))).isEqualTo("(株)中名物語 賛助会員 ");
        assertThat(seen(again)).isEqualTo("(株)今名物語 賛助会員 ");
        assertThat(all(MemberFilter.asOf(joined.minusDays(1)).withText("旧名物語"), MemberOrder.usual(), 50))
                .isEmpty();
        CORE.asAdministrator(() -> REGISTER.members()
                .leave(
                        REGISTER.members().memberships(company.id()).getFirst().id(),
                        LocalDate.of(2020, 3, 31),
                        "移転",
                        1));
        assertThat(all(MemberFilter.all().withText("旧名物語"), MemberOrder.usual(), 50))
                .extracting(MemberRow::displayName)
                .containsExactly("(株)今名物語", "(株)今名物語");
        CORE.database().execute("DELETE FROM core.membership WHERE company_id = '" + company.id() + "'");
    }

    private static void rename(Company company, String name, LocalDate from) {
        CORE.asAdministrator(() -> REGISTER.companies()
                .change(CompanyRequest.from(REGISTER.companies().company(company.id()))
                        .name(new CompanyName("(株)", true, name, "キュウメイモノガタリ"))
                        .nameFrom(from)
                        .request()));
    }

    private static String seen(LocalDate day) {
        List<MemberRow> rows = all(MemberFilter.asOf(day).withText("旧名物語"), MemberOrder.usual(), 50);
        assertThat(rows).hasSize(1);
        MemberRow row = rows.getFirst();
        return row.displayName() + " " + row.category() + " " + row.segment();
    }

    @Test
    void a_position_of_another_order_is_refused() {
        String id = "00000000-0000-0000-0000-000000000000";
        for (List<String> odd : List.of(List.of("x"), List.of("x", id, id), List.of("2020-02-30", id, id))) {
            assertThatThrownBy(() -> CORE.administrator(() -> REGISTER.members()
                            .find(
                                    MemberFilter.all(),
                                    new MemberOrder(By.JOINED, false),
                                    PageRequest.first().behind(odd))))
                    .hasMessageContaining("page-position");
        }
    }
}
