package org.iinkai.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.gallery.Desk.Borrower;

class LoansTest {

    @RegisterExtension
    static final Desk desk = new Desk();

    private final Loans loans = desk.get(Loans.class);

    @Test
    void what_is_lent_stands_in_the_list_with_the_names_of_who_has_it() {
        desk.lend("プロジェクター", aoki(), Desk.DAY);

        assertThat(desk.loans()).singleElement().satisfies(loan -> {
            assertThat(loan.item()).isEqualTo("プロジェクター");
            assertThat(loan.companyName()).isEqualTo("青葉コール");
            assertThat(loan.personName()).isEqualTo("青木 花");
            assertThat(loan.isOut()).isTrue();
            assertThat(loan.isOverdue(loan.dueOn())).isFalse();
            assertThat(loan.isOverdue(loan.dueOn().plusDays(1))).isTrue();
        });
        assertThat(audit()).containsExactly("gallery.audit.lent");
    }

    @Test
    void the_list_is_searched_in_any_spelling_and_goes_on_behind_its_last_row() {
        Borrower aoki = aoki();
        desk.lend("プロジェクター", aoki, Desk.DAY);
        desk.lend("プロジェクター", aoki, Desk.DAY.plusDays(30));
        desk.lend("マイク", aoki, Desk.DAY);

        assertThat(desk.loans(new LoanFilter("ﾌﾟﾛｼﾞｪｸﾀｰ", ""))).hasSize(2);
        Page<Loan> first = desk.clerk(() -> loans.find(LoanFilter.all(), PageRequest.first(2)));
        Page<Loan> second = desk.clerk(
                () -> loans.find(LoanFilter.all(), PageRequest.first(2).behind(first.next())));
        assertThat(first.rows().getFirst().lentOn()).isEqualTo(Desk.DAY.plusDays(30));
        assertThat(second.rows()).hasSize(1);
        assertThat(first.total().count()).isEqualTo(3);
    }

    @Test
    void the_same_request_twice_lends_once() {
        Borrower aoki = aoki();
        Lend request = new Lend(Id.next(), "マイク", aoki.company(), aoki.person(), Desk.DAY, Desk.DAY, Optional.empty());

        desk.clerk(() -> loans.lend(request));
        desk.clerk(() -> loans.lend(request));

        assertThat(desk.loans()).hasSize(1);
        assertThat(audit()).hasSize(1);
    }

    @Test
    void what_came_back_is_out_no_longer_and_is_not_taken_back_again() {
        Id<Loan> id = desk.lend("マイク", aoki(), Desk.DAY);
        desk.clerk(() -> loans.takeBack(id));

        assertThat(desk.loans(new LoanFilter("", "out"))).isEmpty();
        assertThat(desk.loans(new LoanFilter("", "returned"))).hasSize(1);
        assertThat(audit()).containsExactly("gallery.audit.lent", "gallery.audit.returned");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> desk.clerk(() -> loans.takeBack(id)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("gallery.refused.returned-already"));
    }

    @Test
    void what_is_to_be_lent_only_later_cannot_come_back_yet() {
        Id<Loan> id = desk.lend("マイク", aoki(), desk.today().plusDays(1));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> desk.clerk(() -> loans.takeBack(id)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("gallery.refused.returned"));
    }

    @Test
    void another_bundle_is_told_whether_an_item_is_out() {
        desk.lend("マイク", aoki(), Desk.DAY);

        assertThat(desk.clerk(() -> loans.isOut("マイク", Desk.DAY))).isTrue();
        assertThat(desk.clerk(() -> loans.isOut("マイク", Desk.DAY.minusDays(1)))).isFalse();
        assertThat(desk.clerk(() -> loans.isOut("椅子", Desk.DAY))).isFalse();
    }

    @Test
    void a_loan_that_makes_no_sense_is_refused_at_its_field() {
        assertRefused("item", " ", Desk.DAY, Optional.empty());
        assertRefused("due_on", "マイク", Desk.DAY.minusDays(1), Optional.empty());
        assertRefused("returned_on", "マイク", Desk.DAY, Optional.of(Desk.DAY.minusDays(1)));
    }

    @Test
    void without_the_right_nothing_is_seen_or_changed() {
        Id<Loan> id = desk.lend("マイク", aoki(), Desk.DAY);

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> Desk.PLATFORM.as(Set.of(GalleryRights.READ), () -> loans.takeBack(id)));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> Desk.PLATFORM.as(Set.of(), () -> loans.find(LoanFilter.all(), PageRequest.first())));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> Desk.PLATFORM.as(Set.of(), () -> loans.isOut("マイク", Desk.DAY)));
        assertThat(Desk.PLATFORM.as(Set.of(), loans::latest)).isEmpty();
    }

    @Test
    void something_is_due_after_two_weeks_on_a_day_on_which_the_desk_is_open() {
        LocalDate thursday = LocalDate.of(2025, 5, 8);
        LocalDate saturday = LocalDate.of(2025, 5, 10);
        DueDates alone = new DueDates(Optional.empty());
        DueDates told = new DueDates(Optional.of(day -> day.getDayOfMonth() == 22));
        DueDates always = new DueDates(Optional.of(day -> true));

        assertThat(alone.after(thursday)).isEqualTo(LocalDate.of(2025, 5, 22));
        assertThat(alone.after(saturday)).isEqualTo(LocalDate.of(2025, 5, 26));
        assertThat(told.after(thursday)).isEqualTo(LocalDate.of(2025, 5, 23));
        assertThat(always.after(thursday)).isEqualTo(LocalDate.of(2025, 5, 22));
    }

    private static void assertRefused(String field, String item, LocalDate dueOn, Optional<LocalDate> returnedOn) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new Lend(Id.next(), item, Id.next(), Id.next(), Desk.DAY, dueOn, returnedOn))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static Borrower aoki() {
        return desk.borrower("P1", "青木 花", "青葉コール");
    }

    private static List<String> audit() {
        return Desk.PLATFORM.query("SELECT action FROM core.audit_entry WHERE action LIKE 'gallery.%' ORDER BY number");
    }
}
