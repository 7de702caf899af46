package org.iinkai.core.members;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.members.CompanyFilter;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.MemberOrder;
import org.iinkai.api.members.MemberOrder.By;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.Membership;
import org.iinkai.core.TestCore;

/** How the database comes to lists of a register of 20,000: by indexes, in two statements. */
class RegisterPlanTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final RegisterFixture REGISTER = RegisterFixture.in(CORE);
    private static final MemberFilter TODAYS = MemberFilter.asOf(LocalDate.of(2025, 1, 15));
    private static final Configuration STATEMENTS = new Configuration();

    @BeforeAll
    static void fill() {
        GeneratedRegister.fill(CORE, 20_000);
        STATEMENTS.addMapper(MemberListMapper.class);
        STATEMENTS.addMapper(CompanyListMapper.class);
    }

    private static String plan(MemberFilter filter, By by, String statement) {
        MemberQuery query = MemberQuery.of(
                filter, new MemberOrder(by, false), PageRequest.first(), LocalDate.of(2026, 11, 27), Locale.JAPANESE);
        return plan(MemberListMapper.class, statement, Map.of("q", query, "bound", 10_000L));
    }

    private static String plan(Class<?> mapper, String statement, Map<String, Object> given) {
        Map<String, Object> arguments = new HashMap<>(given);
        BoundSql sql = STATEMENTS
                .getMappedStatement(mapper.getName() + "." + statement)
                .getBoundSql(arguments);
        MetaObject values = STATEMENTS.newMetaObject(arguments);
        StringBuilder filled = new StringBuilder("EXPLAIN ");
        int next = 0;
        for (char c : sql.getSql().toCharArray()) {
            if (c == '?') {
                filled.append(literal(
                        values.getValue(sql.getParameterMappings().get(next).getProperty())));
                next++;
            } else {
                filled.append(c);
            }
        }
        return explained(filled.toString());
    }

    private static String literal(@Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case String[] words -> "'{" + String.join(",", words) + "}'";
            default -> "'" + value + "'";
        };
    }

    private static String explained(String sql) {
        try (Connection connection = CORE.database().database().pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery(sql)) {
            StringBuilder plan = new StringBuilder();
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
            return plan.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void usesOnlyIndexes(String plan, String index) {
        assertThat(plan).contains(index);
        assertThat(plan).doesNotContain("Seq Scan on company", "Seq Scan on membership");
    }

    @Test
    void each_order_walks_along_its_index() {
        usesOnlyIndexes(plan(TODAYS, By.READING, "walked"), "company_sort");
        usesOnlyIndexes(plan(TODAYS, By.NUMBER, "walked"), "company_number_order");
        usesOnlyIndexes(plan(TODAYS, By.JOINED, "walked"), "membership_joined");
        usesOnlyIndexes(plan(TODAYS, By.LEFT, "walked"), "membership_ends");
    }

    @Test
    void a_text_of_any_length_is_found_by_its_grams() {
        for (String text : List.of("鴎", "鴎雀", "鴎雀産業", "123")) {
            usesOnlyIndexes(plan(TODAYS.withText(text), By.READING, "gathered"), "company_grams");
        }
    }

    @Test
    void a_text_in_every_second_name_is_still_gathered_by_its_grams() {
        assertThat(plan(TODAYS.withText("産業"), By.READING, "gathered")).contains("company_grams");
    }

    @Test
    void what_few_members_have_is_found_by_an_index() {
        usesOnlyIndexes(plan(TODAYS.withSegment("inhouse"), By.READING, "gathered"), "membership_segment");
        usesOnlyIndexes(plan(MemberFilter.asOf(LocalDate.of(2000, 1, 5)), By.READING, "gathered"), "membership_joined");
    }

    @Test
    void organisations_are_found_and_walked_like_members() {
        for (String text : List.of("鴎", "鴎雀", "鴎雀産業")) {
            CompanyQuery query = CompanyQuery.of(
                    CompanyFilter.all().withText(text),
                    PageRequest.first(),
                    LocalDate.of(2025, 1, 15),
                    Locale.JAPANESE);
            usesOnlyIndexes(
                    plan(CompanyListMapper.class, "find", Map.of("q", query, "order", "KANA", "walks", false)),
                    "company_grams");
        }
        CompanyQuery all =
                CompanyQuery.of(CompanyFilter.all(), PageRequest.first(), LocalDate.of(2025, 1, 15), Locale.JAPANESE);
        usesOnlyIndexes(
                plan(CompanyListMapper.class, "find", Map.of("q", all, "order", "KANA", "walks", true)),
                "company_sort");
    }

    @Test
    void a_page_takes_two_statements_at_most() {
        for (String text : List.of("", "鴎雀", "銀杏", "産業", "バ", "nothing at all")) {
            assertThat(statements(() -> REGISTER.members().find(TODAYS.withText(text), PageRequest.first())))
                    .as("members with " + text)
                    .isBetween(1, 2);
            assertThat(statements(
                            () -> REGISTER.companies().find(CompanyFilter.all().withText(text), PageRequest.first())))
                    .as("organisations with " + text)
                    .isBetween(1, 2);
        }
    }

    @Test
    void the_total_is_exact_up_to_its_bound_and_says_so_beyond() {
        CORE.asAdministrator(() -> {
            assertThat(REGISTER.members()
                            .find(TODAYS, PageRequest.first())
                            .total()
                            .isExact())
                    .isFalse();
            var common = REGISTER.members().find(MemberFilter.all().withText("商事"), PageRequest.first());
            assertThat(common.total()).isEqualTo(new Total(1_000, false));
            var middling = REGISTER.members().find(MemberFilter.all().withText("銀杏"), PageRequest.first());
            assertThat(middling.total().count()).isEqualTo(200);
            assertThat(middling.rows()).hasSize(50);
            var most = REGISTER.members().find(MemberFilter.all().withText("産業"), PageRequest.first());
            assertThat(most.total().isExact()).isFalse();
            assertThat(most.rows())
                    .hasSize(50)
                    .allMatch(row -> row.displayName().endsWith("産業"));
        });
    }

    @Test
    void what_a_long_walk_does_not_meet_is_found_all_the_same() {
        CORE.asAdministrator(() -> {
            PageRequest request = PageRequest.first();
            var first = REGISTER.members().find(MemberFilter.all().withText("渡瀬"), request);
            var second = REGISTER.members().find(MemberFilter.all().withText("渡瀬"), request.behind(first.next()));
            assertThat(first.total()).isEqualTo(new Total(1_000, false)).isEqualTo(second.total());
            assertThat(first.rows())
                    .hasSize(50)
                    .allMatch(row -> row.displayName().startsWith("渡瀬"));
            assertThat(second.rows()).hasSize(50).doesNotContainAnyElementsOf(first.rows());
        });
    }

    @Test
    void paging_through_more_matches_than_are_gathered_leaves_none_out() {
        CORE.asAdministrator(() -> {
            PageRequest request = PageRequest.first(500);
            Set<Id<Membership>> met = new HashSet<>();
            for (String text : List.of("商事", "渡瀬")) {
                met.clear();
                Page<MemberRow> page =
                        REGISTER.members().find(MemberFilter.all().withText(text), request);
                page.rows().forEach(row -> met.add(row.id()));
                while (!page.next().isEmpty()) {
                    page = REGISTER.members().find(MemberFilter.all().withText(text), request.behind(page.next()));
                    page.rows().forEach(row -> met.add(row.id()));
                }
                assertThat(met).as(text).hasSize(text.equals("商事") ? 6_666 : 3_332);
            }
        });
    }

    private static int statements(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger("org.iinkai.core");
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        logger.addAppender(seen);
        logger.setLevel(Level.DEBUG);
        try {
            CORE.asAdministrator(work);
        } finally {
            logger.setLevel(before);
            logger.detachAppender(seen);
        }
        return (int) seen.list.stream()
                .filter(event -> event.getFormattedMessage().contains("Preparing:"))
                .count();
    }
}
