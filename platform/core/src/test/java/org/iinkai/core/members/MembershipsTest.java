package org.iinkai.core.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.ChangeMembership;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.JoinMember;
import org.iinkai.api.members.MemberCategory;
import org.iinkai.api.members.MemberSegment;
import org.iinkai.api.members.Membership;
import org.iinkai.api.text.Localized;
import org.iinkai.core.TestCore;

class MembershipsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final RegisterFixture REGISTER = RegisterFixture.in(CORE);
    private static final LocalDate SPRING = LocalDate.of(2020, 4, 1);

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("core.refused." + key));
    }

    private static List<Membership> chain(Id<Company> company) {
        return CORE.administrator(() -> REGISTER.members().memberships(company));
    }

    @Test
    void a_change_ends_one_membership_and_begins_the_next_the_same_day() {
        Company company = REGISTER.company("種別変更", "シュベツ");
        Membership first = REGISTER.join(company.id(), "regular", "inhouse", SPRING);
        LocalDate day = LocalDate.of(2022, 10, 1);
        Membership second = REGISTER.change(first, "supporting", "", day);
        assertThat(second.memberSince()).isEqualTo(SPRING);
        assertThat(second.joinedOn()).isEqualTo(day);
        List<Membership> chain = chain(company.id());
        assertThat(chain).extracting(Membership::id).containsExactly(second.id(), first.id());
        assertThat(chain.getLast().leftOn()).contains(day);
        assertThat(chain.getLast().isContinued()).isTrue();
        assertThat(chain.getLast().reason()).isEmpty();
    }

    @Test
    void the_same_change_twice_changes_once() {
        Company company = REGISTER.company("二重変更", "ニジュウ");
        Membership first = REGISTER.join(company.id(), "regular", "inhouse", SPRING);
        ChangeMembership request =
                new ChangeMembership(Id.next(), first.id(), 1, "regular", "agency", SPRING.plusYears(1));
        CORE.asAdministrator(() -> {
            REGISTER.members().change(request);
            REGISTER.members().change(request);
        });
        assertThat(chain(company.id())).hasSize(2);
    }

    @Test
    void a_change_that_makes_no_sense_is_refused() {
        Company company = REGISTER.company("無理変更", "ムリ");
        Membership first = REGISTER.join(company.id(), "regular", "inhouse", SPRING);
        refused("change-before-joined", () -> REGISTER.change(first, "supporting", "", SPRING));
        refused("category-same", () -> REGISTER.change(first, "regular", "inhouse", SPRING.plusDays(1)));
        refused("segment-unknown", () -> REGISTER.change(first, "supporting", "inhouse", SPRING.plusDays(1)));
        refused("day-range", () -> REGISTER.change(first, "supporting", "", LocalDate.of(3000, 1, 1)));
        Membership second = REGISTER.change(first, "supporting", "", SPRING.plusDays(1));
        refused("changed-meanwhile", () -> REGISTER.change(first, "regular", "agency", SPRING.plusDays(2)));
        Membership ended = CORE.administrator(() -> REGISTER.members().membership(first.id()));
        refused("left-by-change", () -> REGISTER.change(ended, "regular", "agency", SPRING.plusDays(2)));
        refused("left-by-change", () -> REGISTER.leave(ended, SPRING.plusDays(2)));
        Membership left = REGISTER.leave(second, SPRING.plusDays(9));
        refused("left-already", () -> REGISTER.change(left, "regular", "", SPRING.plusDays(20)));
    }

    @Test
    void a_company_that_left_may_join_again_from_that_day_on() {
        Company company = REGISTER.company("再入会", "サイニュウカイ");
        Membership first = REGISTER.join(company.id(), "regular", "", SPRING);
        refused("member-already", () -> REGISTER.join(company.id(), "regular", "", SPRING));
        refused("member-already", () -> REGISTER.join(company.id(), "supporting", "", SPRING.plusYears(3)));
        refused("member-already", () -> REGISTER.join(company.id(), "regular", "", SPRING.minusYears(3)));
        LocalDate day = SPRING.plusYears(2);
        REGISTER.leave(first, day);
        refused("member-already", () -> REGISTER.join(company.id(), "regular", "", day.minusDays(1)));
        Membership again = REGISTER.join(company.id(), "supporting", "", day);
        assertThat(again.memberSince()).isEqualTo(day);
        Membership left = CORE.administrator(() -> REGISTER.members().membership(first.id()));
        refused("joined-again", () -> undo(left));
    }

    @Test
    void leaving_can_be_taken_back_unless_it_was_a_change() {
        Company company = REGISTER.company("退会取消", "トリケシ");
        Membership first = REGISTER.join(company.id(), "regular", "", SPRING);
        refused("not-left", () -> undo(first));
        Membership left = REGISTER.leave(first, SPRING.plusYears(1));
        refused("changed-meanwhile", () -> undo(first));
        undo(left);
        Membership back = chain(company.id()).getFirst();
        assertThat(back.leftOn()).isEmpty();
        assertThat(back.reason()).isEmpty();
        REGISTER.change(back, "supporting", "", SPRING.plusYears(2));
        Membership changed = chain(company.id()).getLast();
        refused("left-by-change", () -> undo(changed));
    }

    private static void undo(Membership membership) {
        CORE.asAdministrator(() -> REGISTER.members().undoLeaving(membership.id(), membership.version()));
    }

    @Test
    void what_is_retired_can_not_be_chosen_any_more_and_stays_where_it_is() {
        MemberCategory old = new MemberCategory("honorary", new Localized("名誉会員", ""), 9, false);
        MemberSegment part = new MemberSegment("founder", "honorary", new Localized("創立", ""), 1, false);
        Company company = REGISTER.company("名誉", "メイヨ");
        CORE.asAdministrator(() -> {
            REGISTER.members().save(old);
            REGISTER.members().save(part);
        });
        Membership membership = REGISTER.join(company.id(), "honorary", "founder", SPRING);
        CORE.asAdministrator(() -> {
            REGISTER.members().save(new MemberSegment("founder", "honorary", new Localized("創立時", ""), 1, true));
            assertThat(REGISTER.members().segments())
                    .contains(new MemberSegment("founder", "honorary", new Localized("創立時", ""), 1, true));
        });
        Company next = REGISTER.company("次の名誉", "ツギ");
        refused("segment-retired", () -> REGISTER.join(next.id(), "honorary", "founder", SPRING));
        CORE.asAdministrator(
                () -> REGISTER.members().save(new MemberCategory("honorary", new Localized("名誉会員", ""), 9, true)));
        refused("category-retired", () -> REGISTER.join(next.id(), "honorary", "", SPRING));
        assertThat(chain(company.id())).containsExactly(membership);
        refused(
                "segment-used",
                () -> CORE.asAdministrator(() -> REGISTER.members()
                        .save(new MemberSegment("founder", "regular", new Localized("創立", ""), 1, false))));
        refused(
                "code",
                () -> CORE.asAdministrator(
                        () -> REGISTER.members().save(new MemberCategory("名誉", new Localized("名誉会員", ""), 9, false))));
    }

    @Test
    void days_that_nobody_can_mean_and_companies_that_are_not_there_are_refused() {
        Company company = REGISTER.company("日付", "ヒヅケ");
        refused("day-range", () -> REGISTER.join(company.id(), "regular", "", LocalDate.of(24, 4, 1)));
        assertThatThrownBy(() -> REGISTER.join(Id.next(), "regular", "", SPRING))
                .isInstanceOf(NotFound.class);
        Membership membership = REGISTER.join(company.id(), "regular", "", SPRING);
        refused("left-before-joined", () -> REGISTER.leave(membership, SPRING.minusDays(1)));
        assertThat(REGISTER.leave(membership, SPRING).leftOn()).contains(SPRING);
    }

    @Test
    void of_two_who_let_a_company_join_at_once_one_is_refused() throws Exception {
        Company company = REGISTER.company("同時入会", "ドウジ");
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> attempts = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                LocalDate on = SPRING.plusDays(i);
                attempts.add(people.submit(() -> {
                    start.await();
                    try {
                        REGISTER.join(company.id(), "regular", "", on);
                        return true;
                    } catch (Refused refused) {
                        assertThat(refused.key()).isEqualTo("core.refused.member-already");
                        return false;
                    }
                }));
            }
            start.countDown();
        }
        int joined = 0;
        for (Future<Boolean> attempt : attempts) {
            joined += attempt.get() ? 1 : 0;
        }
        assertThat(joined).isEqualTo(1);
        assertThat(chain(company.id())).hasSize(1);
    }

    @Test
    void a_number_is_given_once_even_when_two_give_it_at_once() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> attempts = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                Company company = REGISTER.company("番号" + i, "バンゴウ");
                JoinMember request = new JoinMember(Id.next(), company.id(), "R-7", "regular", "", SPRING);
                attempts.add(people.submit(() -> {
                    start.await();
                    try {
                        CORE.asAdministrator(() -> REGISTER.members().join(request));
                        return true;
                    } catch (Refused refused) {
                        assertThat(refused.key()).isEqualTo("core.refused.number-taken");
                        return false;
                    }
                }));
            }
            start.countDown();
        }
        int joined = 0;
        for (Future<Boolean> attempt : attempts) {
            joined += attempt.get() ? 1 : 0;
        }
        assertThat(joined).isEqualTo(1);
    }
}
