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
import org.iinkai.api.bodies.Post;
import org.iinkai.api.bodies.Term;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.Imports;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.text.Localized;
import org.iinkai.core.TestCore;

class BodiesTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final Bodies BODIES = CORE.service(Bodies.class);
    private static final String CHAIR = "training-committee.chair";
    private static final String MEMBER = "training-committee.member";

    @BeforeEach
    void register() {
        CORE.database().executeAsOwner("TRUNCATE core.body, core.person CASCADE");
        CORE.load("core.bodies", """
                code,name_ja,name_en,position,kind,until
                board,理事会,Board,1,board,
                training-committee,事業委員会,Training Committee,2,,
                old-council,旧協議会,,3,council,2024-03-31
                """);
        CORE.load("core.roles", """
                code,name_ja,name_en,all,rights
                training,事業委員会,Training,false,core.members-read;training.change
                """);
        CORE.load("core.posts", """
                code,body,name_ja,name_en,position,single,role
                training-committee.chair,training-committee,委員長,Chair,1,true,
                training-committee.member,training-committee,委員,Member,2,false,
                old-council.chair,old-council,座長,,1,true,
                """);
        CORE.load("core.people", """
                code,name,kana,company_number
                P1,渡辺 一,ワタナベ ハジメ,
                P2,青木 二,アオキ フタ,
                P3,加藤 三,カトウ ミツ,
                """);
    }

    @Test
    void knows_bodies_with_their_kind_and_end_and_posts_in_order() {
        assertThat(BODIES.all())
                .extracting(Body::code, Body::kind, Body::until)
                .containsExactly(
                        tuple("board", Body.Kind.BOARD, Optional.empty()),
                        tuple("training-committee", Body.Kind.COMMITTEE, Optional.empty()),
                        tuple("old-council", Body.Kind.COUNCIL, Optional.of(LocalDate.of(2024, 3, 31))));
        assertThat(BODIES.posts("training-committee")).extracting(Post::code).containsExactly(CHAIR, MEMBER);
        assertThat(BODIES.posts("nonsense")).isEmpty();
    }

    @Test
    void adds_and_changes_bodies_and_posts() {
        administrate(() ->
                BODIES.save(new Body("youth", new Localized(" 青年部会 ", ""), Body.Kind.COMMITTEE, 9, Optional.empty())));
        administrate(() -> BODIES.save(post("youth.chair", "youth", "部会長", true, "")));
        administrate(() -> BODIES.save(post("youth.chair", "youth", "会長", false, "")));

        assertThat(BODIES.all().getLast().name().ja()).isEqualTo("青年部会");
        assertThat(BODIES.posts("youth")).singleElement().returns(false, Post::isSingle);
        assertThat(entries("body:youth")).containsExactly("core.audit.body-saved");
        assertThat(entries("post:youth.chair")).hasSize(2);
    }

    @Test
    void refuses_bodies_and_posts_that_can_not_be() {
        assertThatRefused(() -> save(new Body("Über", name("x"), Body.Kind.BOARD, 1, Optional.empty())), "code");
        assertThatRefused(() -> save(new Body("x", name(" "), Body.Kind.BOARD, 1, Optional.empty())), "name-missing");
        assertThatRefused(
                () -> save(new Body("x", name("x"), Body.Kind.BOARD, 1, Optional.of(LocalDate.of(24, 1, 1)))),
                "day-range");
        assertThatRefused(() -> save(post("a b", "board", "x", true, "")), "post-code");
        assertThatRefused(() -> save(post("x.chair", "nonsense", "x", true, "")), "body-unknown");
        assertThatRefused(() -> save(post(CHAIR, "board", "x", true, "")), "post-code-taken");
        assertThatRefused(() -> save(post(CHAIR, "training-committee", "x", true, "nonsense")), "role-unknown");
    }

    @Test
    void tells_who_held_what_on_a_day_in_the_order_of_posts_then_readings() {
        save(term(MEMBER, "P1", "2023-06-01", ""));
        save(term(MEMBER, "P2", "2023-06-01", "2024-12-31"));
        save(term(CHAIR, "P3", "2024-06-01", ""));

        assertThat(holders("2024-12-31")).containsExactly("加藤 三", "青木 二", "渡辺 一");
        assertThat(holders("2025-01-01")).containsExactly("加藤 三", "渡辺 一");
        assertThat(holders("2023-05-31")).isEmpty();
        assertThat(CORE.administrator(() -> BODIES.terms("training-committee"))).hasSize(3);
        assertThat(CORE.administrator(() -> BODIES.termsOf(person("P2")))).hasSize(1);
    }

    @Test
    void refuses_terms_that_overlap() {
        save(term(CHAIR, "P1", "2023-06-01", "2025-05-31"));
        save(term(MEMBER, "P1", "2023-06-01", ""));

        assertThatRefused(() -> save(term(CHAIR, "P2", "2025-05-31", "")), "post-taken");
        assertThatRefused(() -> save(term(MEMBER, "P1", "2024-06-01", "")), "term-overlap");
        save(term(CHAIR, "P2", "2025-06-01", ""));
        save(term(MEMBER, "P2", "2024-06-01", ""));
        assertThatRefused(() -> save(post(MEMBER, "training-committee", "委員", true, "")), "post-shared");
    }

    @Test
    void refuses_impossible_terms() {
        assertThatRefused(() -> save(term(CHAIR, "P1", "2024-06-01", "2024-05-31")), "period");
        assertThatRefused(() -> save(term(CHAIR, "P1", "0024-06-01", "")), "day-range");
        assertThatRefused(() -> save(term("nonsense", "P1", "2024-06-01", "")), "post-unknown");
        assertThatRefused(() -> save(term("old-council.chair", "P1", "2024-04-01", "")), "body-ended");
        Term nobody = new Term(Id.next(), CHAIR, Id.next(), "", "", LocalDate.of(2024, 6, 1), Optional.empty(), 0);
        assertThatThrownBy(() -> save(nobody)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> administrate(() -> BODIES.remove(Id.next()))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_repeated_request_adds_once_and_an_old_version_changes_nothing() {
        Term first = term(CHAIR, "P1", "2023-06-01", "");
        save(first);
        save(first);
        Term stored =
                CORE.administrator(() -> BODIES.terms("training-committee")).getFirst();
        save(until(stored, "2025-05-31"));

        assertThatRefused(() -> save(until(stored, "2024-05-31")), "changed-meanwhile");
        assertThat(CORE.administrator(() -> BODIES.terms("training-committee")))
                .singleElement()
                .returns(Optional.of(LocalDate.of(2025, 5, 31)), Term::to)
                .returns(2, Term::version);
        assertThat(entries("term:" + first.id())).hasSize(2);
    }

    @Test
    void hands_over_for_the_rest_of_the_term() {
        Term term = term(CHAIR, "P1", "2023-06-01", "2025-05-31");
        save(term);
        Id<Term> next = Id.next();

        handOver(term, next, "P2", "2024-10-01");
        handOver(term, next, "P2", "2024-10-01");

        List<Term> terms = CORE.administrator(() -> BODIES.terms("training-committee"));
        assertThat(terms).hasSize(2);
        assertThat(terms.getFirst())
                .returns("青木 二", Term::personName)
                .returns(LocalDate.of(2024, 10, 1), Term::from)
                .returns(Optional.of(LocalDate.of(2025, 5, 31)), Term::to);
        assertThat(terms.getLast()).returns(Optional.of(LocalDate.of(2024, 9, 30)), Term::to);
        assertThat(entries("term:" + next)).containsExactly("core.audit.post-handed-over");
    }

    @Test
    void refuses_handovers_that_can_not_be() {
        Term term = term(CHAIR, "P1", "2023-06-01", "2024-05-31");
        save(term);

        assertThatRefused(() -> handOver(term, Id.next(), "P2", "2023-06-01"), "hand-over-day");
        assertThatRefused(() -> handOver(term, Id.next(), "P2", "2024-10-01"), "term-ended");
        assertThatRefused(() -> handOver(term, Id.next(), "P1", "2024-01-01"), "hand-over-itself");
        assertThatRefused(
                () -> administrate(
                        () -> BODIES.handOver(term.id(), 7, Id.next(), person("P2"), LocalDate.of(2024, 1, 1))),
                "changed-meanwhile");
        assertThat(CORE.administrator(() -> BODIES.terms("training-committee"))).hasSize(1);
    }

    @Test
    void takes_a_mistaken_term_away() {
        Term term = term(CHAIR, "P1", "2023-06-01", "");
        save(term);

        administrate(() -> BODIES.remove(term.id()));

        assertThat(CORE.administrator(() -> BODIES.terms("training-committee"))).isEmpty();
        assertThat(entries("term:" + term.id())).contains("core.audit.term-removed");
    }

    @Test
    void asks_for_rights() {
        assertThatThrownBy(() -> CORE.with(() -> BODIES.holders("board", LocalDate.EPOCH)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> CORE.with(
                        () -> BODIES.save(post("board.chair", "board", "会長", true, "")), CoreRight.MEMBERS_CHANGE))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> CORE.with(
                        () -> BODIES.save(post("board.chair", "board", "会長", true, "training")),
                        CoreRight.BODIES_CHANGE))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> CORE.with(
                        () -> BODIES.save(post("board.chair", "board", "会長", true, "training")),
                        CoreRight.BODIES_CHANGE,
                        CoreRight.ACCOUNTS_MANAGE))
                .as("nobody gives more than they hold")
                .isInstanceOf(Forbidden.class);
        CORE.with(() -> BODIES.save(post("board.chair", "board", "会長", true, "")), CoreRight.BODIES_CHANGE);
    }

    @Test
    void tables_read_twice_change_nothing_and_name_what_is_wrong() {
        String terms = """
                post,person_code,from,to
                training-committee.chair,P1,2023-06-01,2024-05-31
                training-committee.chair,P2,2024-06-01,
                """;
        CORE.load("core.post-terms", terms);
        CORE.load("core.post-terms", terms);
        assertThat(CORE.database().value("SELECT count(*) || ' ' || sum(version) FROM core.post_term"))
                .isEqualTo("2 2");

        assertThat(errors("core.post-terms", "post,person_code,from,to\nx,P1,2023-06-01,\n"))
                .containsExactly("core.refused.post-unknown");
        assertThat(errors("core.post-terms", "post,person_code,from,to\ntraining-committee.member,P9,2023-06-01,\n"))
                .containsExactly("core.refused.person-unknown");
        assertThat(errors("core.post-terms", "post,person_code,from,to\ntraining-committee.member,P1,2023-02-30,\n"))
                .containsExactly("core.refused.import-day");
        assertThat(errors("core.bodies", "code,name_ja,name_en,position,kind\nx,x,,1,club\n"))
                .containsExactly("core.refused.body-kind");
    }

    private static List<String> errors(String table, String csv) {
        return CORE.tryToLoad(table, csv).errors().stream()
                .map(Imports.RowError::key)
                .toList();
    }

    private static Id<Person> person(String code) {
        return CORE.administrator(() -> CORE.service(People.class).withCode(code))
                .orElseThrow()
                .id();
    }

    private static Term term(String post, String person, String from, String to) {
        Optional<LocalDate> end = to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to));
        return new Term(Id.next(), post, person(person), "", "", LocalDate.parse(from), end, 0);
    }

    private static Term until(Term term, String to) {
        return new Term(
                term.id(),
                term.post(),
                term.person(),
                "",
                "",
                term.from(),
                Optional.of(LocalDate.parse(to)),
                term.version());
    }

    private static Post post(String code, String body, String name, boolean isSingle, String role) {
        return new Post(code, body, name(name), 1, isSingle, role);
    }

    private static Localized name(String ja) {
        return new Localized(ja, "");
    }

    private static void save(Body body) {
        administrate(() -> BODIES.save(body));
    }

    private static void save(Post post) {
        administrate(() -> BODIES.save(post));
    }

    private static void save(Term term) {
        administrate(() -> BODIES.save(term));
    }

    private static void handOver(Term term, Id<Term> next, String successor, String on) {
        administrate(() -> BODIES.handOver(term.id(), 1, next, person(successor), LocalDate.parse(on)));
    }

    private static void administrate(Runnable work) {
        CORE.asAdministrator(work);
    }

    private static List<String> holders(String day) {
        return CORE.administrator(() -> BODIES.holders("training-committee", LocalDate.parse(day))).stream()
                .map(Term::personName)
                .toList();
    }

    private static List<String> entries(String subject) {
        return CORE.administrator(() -> CORE.service(Audit.class).about(subject, 10)).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private static void assertThatRefused(ThrowingCallable work, String key) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("core.refused." + key));
    }
}
