package org.iinkai.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.activities.Activities;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Affiliation;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Movement;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PersonFilter;
import org.iinkai.api.members.PersonRow;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.database.Migrations;
import org.iinkai.core.database.TestDatabase;
import org.iinkai.core.mail.MailSettings;

/** A database of the first version, with rows in it, becomes one of today: what was in it is there and can be read. */
class UpgradeTest {

    @RegisterExtension
    static final TestDatabase DB = new TestDatabase();

    private static final String LAST_BEFORE = "V020";
    private static final List<String> TABLES = List.of(
            "body",
            "member_category",
            "segment",
            "company",
            "person",
            "affiliation",
            "membership",
            "role",
            "role_right",
            "account",
            "account_role",
            "audit_entry",
            "number_series",
            "event",
            "event_session",
            "participation",
            "heading",
            "activity",
            "activity_body",
            "fact",
            "report_title",
            "paragraph");

    @TempDir
    static Path folder;

    private static Map<String, String> before = Map.of();
    private static Optional<Core> core = Optional.empty();

    @BeforeAll
    static void upgrade() {
        Migrations all = Migrations.fromClassPath(Core.class.getClassLoader(), "db/core");
        DB.database()
                .migrate(
                        "core",
                        () -> all.files().stream()
                                .filter(file -> file.name()
                                                .substring(0, LAST_BEFORE.length())
                                                .compareTo(LAST_BEFORE)
                                        <= 0)
                                .toList());
        DB.executeAsOwner(fixture());
        before = rows();
        core = Optional.of(Core.start(
                DB.database(),
                new SettableClock(Instant.parse("2025-01-15T00:00:00Z")),
                new CoreSettings(
                        folder.resolve("setup-code"),
                        new CoreTexts(),
                        MailSettings.kept(),
                        URI.create("https://iinkai.example.jp/"))));
    }

    @AfterAll
    static void stop() {
        core.ifPresent(Core::close);
    }

    @Test
    void every_row_is_kept() {
        assertThat(before.values()).doesNotContain("0");
        assertThat(rows()).isEqualTo(before);
        assertThat(DB.value("SELECT count(*) FROM core.company_former_name")).isEqualTo("0");
    }

    @Test
    void members_are_found_and_their_movement_still_closes() {
        List<MemberRow> members = asked(() ->
                        service(Members.class).find(MemberFilter.asOf(LocalDate.of(2025, 1, 1)), PageRequest.first()))
                .rows();
        assertThat(members)
                .extracting(MemberRow::displayName, MemberRow::kana, MemberRow::joinedOn, MemberRow::memberSince)
                .containsExactly(
                        tuple("青葉コール(株)", "アオバコール", LocalDate.of(2005, 10, 1), LocalDate.of(2005, 10, 1)),
                        tuple("(株)銀杏通信", "ギンナンツウシン", LocalDate.of(2012, 4, 1), LocalDate.of(2012, 4, 1)));
        assertThat(asked(() -> service(Members.class).find(MemberFilter.all().withText("ぎんなん"), PageRequest.first()))
                        .rows())
                .extracting(MemberRow::leftOn)
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of(LocalDate.of(2010, 3, 31)));
        Movement movement = asked(() -> service(Members.class).movement(new FiscalYear(2009).period()));
        assertThat(movement.total().end()).isEqualTo(1);
    }

    @Test
    void people_are_found_in_the_order_of_the_syllabary_with_where_they_belong() {
        People people = service(People.class);
        List<PersonRow> all = asked(() -> people.find(new PersonFilter("", false), PageRequest.first()))
                .rows();
        assertThat(all)
                .extracting(PersonRow::name, PersonRow::companyName)
                .containsExactly(tuple("髙橋 一郎", "青葉コール(株)"), tuple("馬場 ガク", "(株)銀杏通信"), tuple("読みのない人", ""));
        Id<Person> first = all.getFirst().id();
        assertThat(asked(() -> people.affiliations(first)))
                .extracting(Affiliation::companyName, Affiliation::from, Affiliation::to)
                .containsExactly(
                        tuple("青葉コール(株)", LocalDate.of(2019, 4, 1), Optional.empty()),
                        tuple("(株)銀杏通信", LocalDate.of(2015, 4, 1), Optional.of(LocalDate.of(2019, 3, 31))));
        assertThat(asked(() -> people.person(first))).returns("", Person::email).returns(1, Person::version);
    }

    @Test
    void bodies_activities_and_the_record_of_changes_can_be_read() {
        assertThat(asked(service(Bodies.class)::all))
                .extracting(Body::code, Body::kind, Body::from, Body::until)
                .containsExactly(
                        tuple("board", Body.Kind.BOARD, Optional.empty(), Optional.empty()),
                        tuple("secretariat", Body.Kind.SECRETARIAT, Optional.empty(), Optional.empty()),
                        tuple("pr-committee", Body.Kind.COMMITTEE, Optional.empty(), Optional.empty()));
        assertThat(asked(() -> service(Activities.class).of(new FiscalYear(2024))))
                .singleElement()
                .satisfies(activity ->
                        assertThat(activity.bodies()).extracting(Body::code).containsExactly("pr-committee"));
        assertThat(asked(() -> service(Audit.class).about("company:00000000-0000-7000-8000-000000000001", 5)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.by()).isEqualTo("青木"));
        assertThat(DB.value("SELECT display_name FROM published.company WHERE number = 'A-1'"))
                .isEqualTo("青葉コール(株)");
    }

    private static Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        TABLES.forEach(table -> rows.put(table, DB.value("SELECT count(*) FROM core." + table)));
        return rows;
    }

    private static <S> S service(Class<S> type) {
        return core.orElseThrow().service(type);
    }

    private static <T> T asked(Supplier<T> work) {
        return CallerScope.get(Caller.system("test"), work);
    }

    private static String fixture() {
        try (InputStream in = UpgradeTest.class.getResourceAsStream("/upgrade/rows-at-v020.sql")) {
            if (in == null) {
                throw new IllegalStateException("no fixture");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
