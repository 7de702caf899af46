package org.iinkai.core.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.bodies.FormerBodyName;
import org.iinkai.api.bodies.Term;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.text.Localized;
import org.iinkai.core.TestCore;

/** From when to when bodies exist, what they are called, and what that means for terms. The day is 2025-01-15. */
class BodyLifeTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final Bodies BODIES = CORE.service(Bodies.class);
    private static final String CHAIR = "youth.chair";

    @BeforeEach
    void register() {
        CORE.database().executeAsOwner("TRUNCATE core.body, core.person CASCADE");
        CORE.load("core.bodies", """
                code,name_ja,name_en,position,kind,from,until
                youth,青年部会,Youth,1,committee,2020-04-01,
                """);
        CORE.load("core.posts", """
                code,body,name_ja,name_en,position,single,role
                youth.chair,youth,部会長,Chair,1,true,
                youth.member,youth,委員,Member,2,false,
                """);
        CORE.load("core.people", """
                code,name,kana,company_number
                P1,渡辺 一,ワタナベ ハジメ,
                P2,青木 二,アオキ フタ,
                """);
    }

    @Test
    void a_term_lies_within_the_time_that_the_body_exists() {
        assertThat(body().from()).contains(LocalDate.of(2020, 4, 1));
        assertThatRefused(() -> save(term(CHAIR, "P1", "2020-03-31", "")), "body-not-begun", "from");
        save(term(CHAIR, "P1", "2020-04-01", "2022-03-31"));
        end("2024-03-31");

        assertThatRefused(() -> save(term(CHAIR, "P2", "2024-04-01", "")), "body-ended", "from");
        assertThatRefused(() -> save(term(CHAIR, "P2", "2023-04-01", "2024-04-01")), "body-ends-before", "to");
        save(term(CHAIR, "P2", "2023-04-01", ""));
        assertThat(terms().getFirst())
                .as("without an end of its own a term ends with the body")
                .returns(Optional.of(LocalDate.of(2024, 3, 31)), Term::to);
    }

    @Test
    void a_body_that_ends_takes_its_terms_with_it() {
        save(term(CHAIR, "P1", "2020-04-01", "2022-03-31"));
        save(term(CHAIR, "P2", "2022-04-01", ""));
        save(term("youth.member", "P1", "2022-04-01", "2026-03-31"));

        end("2024-03-31");

        assertThat(terms())
                .extracting(Term::personName, Term::to)
                .containsExactlyInAnyOrder(
                        tuple("渡辺 一", Optional.of(LocalDate.of(2022, 3, 31))),
                        tuple("青木 二", Optional.of(LocalDate.of(2024, 3, 31))),
                        tuple("渡辺 一", Optional.of(LocalDate.of(2024, 3, 31))));
    }

    @Test
    void the_days_of_a_body_leave_out_no_term_that_is_there() {
        save(term(CHAIR, "P1", "2023-04-01", ""));

        assertThatRefused(() -> save(days("2023-04-02", "")), "body-terms-before", "from");
        assertThatRefused(() -> save(days("2020-04-01", "2023-03-31")), "body-terms-after", "until");
        assertThatRefused(() -> save(days("2020-04-01", "2019-03-31")), "period", "until");
        assertThatRefused(() -> save(days("0020-04-01", "")), "day-range", "from");
        save(days("2023-04-01", "2023-04-01"));
        assertThat(terms()).singleElement().returns(Optional.of(LocalDate.of(2023, 4, 1)), Term::to);
    }

    @Test
    void what_it_was_called_is_kept_with_its_last_day() {
        rename("若手部会", "2022-04-01");
        rename("次世代委員会", "2024-10-01");
        rename("次世代委員会", "2024-12-01");

        assertThat(body().name().ja()).isEqualTo("次世代委員会");
        assertThat(CORE.administrator(() -> BODIES.formerNames("youth")))
                .containsExactly(
                        new FormerBodyName(new Localized("若手部会", "Next"), LocalDate.of(2024, 9, 30)),
                        new FormerBodyName(new Localized("青年部会", "Youth"), LocalDate.of(2022, 3, 31)));
        assertThat(CORE.administrator(() -> CORE.service(Audit.class).about("body:youth", 2)))
                .extracting(AuditEntry::action)
                .containsExactly("core.audit.body-renamed", "core.audit.body-renamed");
    }

    @Test
    void a_name_is_not_changed_before_its_day_nor_into_another_name() {
        assertThatRefused(() -> rename("若手部会", "2025-01-16"), "body-rename-future", "nameFrom");
        assertThatRefused(() -> rename("若手部会", "2020-04-01"), "body-rename-before", "nameFrom");
        rename("若手部会", "2025-01-15");
        assertThatRefused(() -> rename("次世代委員会", "2025-01-15"), "body-rename-before", "nameFrom");
        assertThatRefused(() -> rename("あ".repeat(5000), "2025-01-15"), "too-long", "name");
        assertThatRefused(() -> rename("　", "2025-01-15"), "name-missing", "name");
        assertThatThrownBy(() -> CORE.asAdministrator(
                        () -> BODIES.rename("nonsense", new Localized("x", ""), LocalDate.of(2024, 1, 1))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> CORE.with(
                        () -> BODIES.rename("youth", new Localized("x", ""), LocalDate.of(2024, 1, 1)),
                        CoreRight.MEMBERS_CHANGE))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_handover_that_can_not_be_is_told_at_the_fields_of_its_form() {
        Term chair = term(CHAIR, "P1", "2022-04-01", "");
        save(chair);
        Term member = term("youth.member", "P1", "2020-04-01", "");
        save(member);
        save(term("youth.member", "P2", "2024-04-01", ""));

        assertThatRefused(() -> handOver(member, "P2", "2025-04-01"), "term-overlap", "successor");
        assertThatRefused(() -> handOver(chair, "P2", "2022-04-01"), "hand-over-day", "on");
        end("2024-09-30");
        assertThatThrownBy(() -> handOver(2, chair, "P2", "2024-10-02"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("on"));
    }

    private static Body body() {
        return CORE.administrator(BODIES::all).getFirst();
    }

    private static List<Term> terms() {
        return CORE.administrator(() -> BODIES.terms("youth"));
    }

    private static Body days(String from, String until) {
        return new Body("youth", new Localized("青年部会", "Youth"), Body.Kind.COMMITTEE, 1, day(from), day(until));
    }

    private static void end(String day) {
        save(days("2020-04-01", day));
    }

    private static Optional<LocalDate> day(String day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }

    private static Term term(String post, String person, String from, String to) {
        return new Term(Id.next(), post, person(person), "", "", LocalDate.parse(from), day(to), 0);
    }

    private static Id<Person> person(String code) {
        return CORE.administrator(() -> CORE.service(People.class).withCode(code))
                .orElseThrow()
                .id();
    }

    private static void rename(String name, String from) {
        CORE.asAdministrator(() -> BODIES.rename("youth", new Localized(name, "Next"), LocalDate.parse(from)));
    }

    private static void handOver(Term term, String successor, String on) {
        handOver(1, term, successor, on);
    }

    private static void handOver(int version, Term term, String successor, String on) {
        CORE.asAdministrator(
                () -> BODIES.handOver(term.id(), version, Id.next(), person(successor), LocalDate.parse(on)));
    }

    private static void save(Body body) {
        CORE.asAdministrator(() -> BODIES.save(body));
    }

    private static void save(Term term) {
        CORE.asAdministrator(() -> BODIES.save(term));
    }

    private static void assertThatRefused(ThrowingCallable work, String key, String field) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("core.refused." + key);
            assertThat(refused.field()).isEqualTo(field);
        });
    }
}
