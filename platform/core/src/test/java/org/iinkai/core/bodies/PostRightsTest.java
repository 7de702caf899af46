package org.iinkai.core.bodies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.accounts.SessionToken;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Term;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.Imports;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.core.TestCore;

/** Rights follow posts: from the first day of a term to the last, by the association's clock. */
class PostRightsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final Bodies BODIES = CORE.service(Bodies.class);
    private static final Accounts ACCOUNTS = CORE.service(Accounts.class);
    private static final AccountDirectory DIRECTORY = CORE.service(AccountDirectory.class);
    private static final String CHAIR = "training-committee.chair";
    private static final String RIGHT = "training.change";
    private static final String PASSWORD = "a long password for tests";

    @BeforeEach
    void register() {
        // 22:00 in Tokyo, two hours before the first of October
        CORE.clock().set(Instant.parse("2024-09-30T13:00:00Z"));
        CORE.database()
                .executeAsOwner("TRUNCATE core.body, core.person, core.account, core.role, core.session CASCADE");
        CORE.load("core.roles", """
                code,name_ja,name_en,all,rights
                administrator,管理者,,true,
                training,事業委員会,,false,core.members-read;training.change
                reader,閲覧のみ,,false,core.members-read
                bodies,組織係,,false,core.members-read;core.bodies-change
                """);
        CORE.load("core.bodies", "code,name_ja,name_en,position\ntraining-committee,事業委員会,,1\n");
        CORE.load("core.posts", """
                code,body,name_ja,name_en,position,single,role
                training-committee.chair,training-committee,委員長,,1,true,training
                """);
        CORE.load("core.people", "code,name,kana,company_number\nP1,渡辺 一,,\nP2,青木 二,,\n");
    }

    @Test
    void at_midnight_of_the_date_they_move_within_the_sessions_that_are_open() {
        Term term = term("P1", "2023-06-01");
        CORE.asAdministrator(() -> BODIES.save(term));
        SessionToken predecessor = signedIn("watanabe", "P1", "reader");
        SessionToken successor = signedIn("aoki", "P2", "reader");
        CORE.asAdministrator(() -> BODIES.handOver(term.id(), 1, Id.next(), person("P2"), LocalDate.of(2024, 10, 1)));

        assertThat(may(predecessor)).isTrue();
        assertThat(may(successor)).isFalse();
        CORE.clock().set(Instant.parse("2024-09-30T14:59:59Z"));
        assertThat(may(predecessor)).isTrue();
        assertThat(may(successor)).isFalse();

        CORE.clock().advance(Duration.ofSeconds(1));

        assertThat(may(predecessor)).isFalse();
        assertThat(may(successor)).isTrue();
        assertThat(caller(predecessor).may("core.members-read")).isTrue();
    }

    @Test
    void a_post_in_a_body_that_is_no_more_gives_none() {
        CORE.asAdministrator(() -> BODIES.save(term("P1", "2023-06-01")));
        SessionToken session = signedIn("watanabe", "P1", "reader");
        assertThat(may(session)).isTrue();

        CORE.load("core.bodies", "code,name_ja,name_en,position,until\ntraining-committee,事業委員会,,1,2024-09-29\n");

        assertThat(may(session)).isFalse();
    }

    @Test
    void an_account_that_is_linked_to_nobody_gains_nothing() {
        CORE.asAdministrator(() -> BODIES.save(term("P1", "2023-06-01")));
        CORE.asAdministrator(() -> ACCOUNTS.create(new NewAccount("nobody", "渡辺 一", PASSWORD), Set.of("reader")));

        assertThat(may(ACCOUNTS.signIn("nobody", PASSWORD.toCharArray(), "::1")))
                .isFalse();
    }

    @Test
    void merging_the_holder_moves_the_rights() {
        CORE.asAdministrator(() -> BODIES.save(term("P1", "2023-06-01")));
        SessionToken session = signedIn("aoki", "P2", "reader");
        assertThat(may(session)).isFalse();
        People people = CORE.service(People.class);

        CORE.asAdministrator(() -> people.merge(people.person(person("P2")), person("P1")));

        assertThat(may(session)).isTrue();
    }

    @Test
    void a_person_has_one_account_and_an_account_one_person() {
        signedIn("watanabe", "P1", "reader");
        CORE.asAdministrator(() -> ACCOUNTS.create(new NewAccount("second", "渡辺", PASSWORD), Set.of("reader")));

        assertThatThrownBy(() -> CORE.asAdministrator(() -> DIRECTORY.link(account("second"), person("P1"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("core.refused.person-has-account"));
        assertThatThrownBy(() -> CORE.asAdministrator(() -> DIRECTORY.link(account("second"), Id.next())))
                .isInstanceOf(NotFound.class);
        assertThat(CORE.administrator(() -> DIRECTORY.accountOf(person("P1"))).map(AccountRow::login))
                .contains("watanabe");
        assertThat(CORE.administrator(() -> DIRECTORY.accountOf(person("P2")))).isEmpty();
        assertThatThrownBy(() -> CORE.with(() -> DIRECTORY.link(Id.next(), person("P1"))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void nobody_appoints_themselves_to_a_post_that_gives_rights() {
        SessionToken session = signedIn("aoki", "P2", "bodies");

        assertThatThrownBy(() -> CallerScope.run(caller(session), () -> BODIES.save(term("P2", "2024-04-01"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("core.refused.own-post"));
        CallerScope.run(caller(session), () -> BODIES.save(term("P1", "2024-04-01")));
    }

    @Test
    void who_may_only_import_gives_no_posts_by_a_file() {
        String terms = "post,person_code,from,to\ntraining-committee.chair,P1,2024-04-01,\n";
        Imports imports = CORE.service(Imports.class);
        Runnable load = () -> assertThat(
                        imports.load("core.post-terms", "terms.csv", new ByteArrayInputStream(terms.getBytes(UTF_8)))
                                .errors())
                .isEmpty();

        assertThatThrownBy(() -> CORE.with(load, CoreRight.DATA_IMPORT)).isInstanceOf(Forbidden.class);
        assertThat(CORE.administrator(() -> BODIES.terms("training-committee"))).isEmpty();

        CORE.with(load, CoreRight.DATA_IMPORT, CoreRight.BODIES_CHANGE);
    }

    private static Term term(String person, String from) {
        return new Term(Id.next(), CHAIR, person(person), "", "", LocalDate.parse(from), Optional.empty(), 0);
    }

    private static Id<Person> person(String code) {
        return CORE.administrator(() -> CORE.service(People.class).withCode(code))
                .orElseThrow()
                .id();
    }

    private static SessionToken signedIn(String login, String person, String role) {
        CORE.asAdministrator(() -> {
            ACCOUNTS.create(new NewAccount(login, login, PASSWORD), Set.of(role));
            DIRECTORY.link(account(login), person(person));
        });
        return ACCOUNTS.signIn(login, PASSWORD.toCharArray(), "::1");
    }

    private static Id<AccountRow> account(String login) {
        return CORE.administrator(() -> DIRECTORY.find(login, PageRequest.first()))
                .rows()
                .getFirst()
                .id();
    }

    private static Caller caller(SessionToken session) {
        return ACCOUNTS.session(session.value()).orElseThrow();
    }

    private static boolean may(SessionToken session) {
        return caller(session).may(RIGHT);
    }
}
