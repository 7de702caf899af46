package org.iinkai.core.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.Membership;
import org.iinkai.api.members.Movement;
import org.iinkai.api.time.Period;
import org.iinkai.core.TestCore;

/** The movement table against one that is counted day by day. */
class MovementTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final RegisterFixture REGISTER = RegisterFixture.in(CORE);
    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 40;
    private static final String[][] KINDS = {{"regular", "inhouse"}, {"regular", "agency"}, {"supporting", ""}};

    /** What a company is at the close of each day: an index into KINDS, or -1. */
    private final List<int[]> histories = new ArrayList<>();

    private final List<String> happened = new ArrayList<>();

    @RepeatedTest(3)
    void every_line_is_what_counting_day_by_day_gives() {
        CORE.database().execute("DELETE FROM core.membership");
        Random random = new Random(
                CORE.database().value("SELECT count(*) FROM core.company").hashCode());
        for (int i = 0; i < 15; i++) {
            live(random, REGISTER.company("会社" + i, "カイシャ"));
        }
        for (int i = 0; i < 12; i++) {
            int from = 1 + random.nextInt(DAYS - 1);
            int to = from + random.nextInt(DAYS - from);
            check(from, to);
        }
    }

    /** Lets a company join, change and leave on random days; each day at most one thing happens. */
    private void live(Random random, Company company) {
        int[] history = new int[DAYS];
        Membership membership = null;
        int kind = -1;
        for (int day = 0; day < DAYS; day++) {
            LocalDate on = BEGIN.plusDays(day);
            if (random.nextInt(6) == 0) {
                if (membership == null) {
                    kind = random.nextInt(KINDS.length);
                    membership = REGISTER.join(company.id(), KINDS[kind][0], KINDS[kind][1], on);
                    happened.add(day + " joined " + KINDS[kind][0]);
                } else if (random.nextBoolean()) {
                    REGISTER.leave(membership, on);
                    happened.add(day + " left " + KINDS[kind][0]);
                    membership = null;
                    kind = -1;
                } else {
                    int next = (kind + 1 + random.nextInt(KINDS.length - 1)) % KINDS.length;
                    membership = REGISTER.change(membership, KINDS[next][0], KINDS[next][1], on);
                    if (!KINDS[next][0].equals(KINDS[kind][0])) {
                        happened.add(day + " out " + KINDS[kind][0]);
                        happened.add(day + " in " + KINDS[next][0]);
                    }
                    kind = next;
                }
            }
            history[day] = kind;
        }
        histories.add(history);
    }

    private void check(int from, int to) {
        Period period = new Period(BEGIN.plusDays(from), BEGIN.plusDays(to));
        Movement movement = CORE.administrator(() -> REGISTER.members().movement(period));
        for (Movement.Line line : movement.lines()) {
            String category = line.category();
            assertThat(List.of(
                            line.start(), line.joined(), line.left(), line.changedIn(), line.changedOut(), line.end()))
                    .as(category + " " + period)
                    .containsExactly(
                            members(category, from - 1),
                            count("joined " + category, from, to),
                            count("left " + category, from, to),
                            count("in " + category, from, to),
                            count("out " + category, from, to),
                            members(category, to));
            assertThat(listed(MemberFilter.asOf(period.to()).withCategory(category)))
                    .isEqualTo(line.end());
        }
        assertThat(movement.total().end()).isEqualTo(members("regular", to) + members("supporting", to));
        MemberFilter joined = MemberFilter.all().withJoined(java.util.Optional.of(period));
        MemberFilter left = MemberFilter.all().withLeft(java.util.Optional.of(period));
        assertThat(listed(joined)).isEqualTo(movement.total().joined());
        assertThat(listed(left)).isEqualTo(movement.total().left());
    }

    private long members(String category, int day) {
        return histories.stream()
                .filter(history -> history[day] >= 0 && KINDS[history[day]][0].equals(category))
                .count();
    }

    private long count(String what, int from, int to) {
        return happened.stream()
                .filter(one -> one.endsWith(" " + what))
                .mapToInt(one -> Integer.parseInt(one.substring(0, one.indexOf(' '))))
                .filter(day -> day >= from && day <= to)
                .count();
    }

    private static long listed(MemberFilter filter) {
        return CORE.administrator(() -> REGISTER.members().find(filter, PageRequest.first(500)))
                .rows()
                .size();
    }

    @Test
    void a_change_within_a_category_is_no_movement() {
        Company company = REGISTER.company("区分変更", "クブン");
        LocalDate day = LocalDate.of(2010, 4, 1);
        Membership first = REGISTER.join(company.id(), "regular", "inhouse", day);
        REGISTER.change(first, "regular", "agency", day.plusMonths(6));
        Movement movement =
                CORE.administrator(() -> REGISTER.members().movement(new Period(day.plusMonths(1), day.plusYears(1))));
        assertThat(movement.hasChanges()).isFalse();
        assertThat(movement.total().start()).isEqualTo(1);
        assertThat(movement.total().end()).isEqualTo(1);
        assertThat(movement.total().joined() + movement.total().left()).isZero();
        List<MemberRow> rows = CORE.administrator(
                        () -> REGISTER.members().find(MemberFilter.asOf(day.plusMonths(6)), PageRequest.first()))
                .rows();
        assertThat(rows).extracting(MemberRow::segment).containsExactly("エージェンシー");
        assertThat(rows).extracting(MemberRow::memberSince).containsExactly(day);
    }
}
