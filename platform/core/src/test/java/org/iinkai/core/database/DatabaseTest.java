package org.iinkai.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.error.Refused;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;

class DatabaseTest {

    @RegisterExtension
    static final TestDatabase DB = new TestDatabase();

    private static final Database DATABASE = DB.database();
    private static final Transactions TRANSACTIONS = DATABASE.transactions();

    record Thing(
            Id<Thing> id,
            String name,
            FiscalYear fiscalYear,
            CalendarDate happens,
            Optional<LocalDate> day,
            Optional<LocalTime> at,
            OptionalInt places,
            Optional<String> note) {}

    interface Things {
        @Insert("""
                INSERT INTO alpha.thing (id, name, fiscal_year, happens, day, at, places, note)
                VALUES (#{id}, #{name}, #{fiscalYear}, #{happens}, #{day}, #{at}, #{places}, #{note})
                """)
        void add(Thing thing);

        @Select("SELECT * FROM alpha.thing WHERE id = #{id}")
        Optional<Thing> thing(Id<Thing> id);

        @Select("SELECT count(*) FROM alpha.thing")
        int count();
    }

    interface FullDisk {
        @Insert("DO $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = 'disk_full'; END $$")
        void write();
    }

    interface Others {
        @Insert("INSERT INTO beta.other (name) VALUES (#{name})")
        void add(String name);

        @Select("""
                <script>SELECT count(*) FROM beta.other <if test="name != null">WHERE name &lt;= #{name}</if></script>
                """)
        int upTo(String name);
    }

    private static final MapperSet ALPHA = mappers("alpha", Things.class);
    private static final MapperSet BETA = mappers("beta", Others.class);

    private final Things things = ALPHA.mapper(Things.class);
    private final Others others = BETA.mapper(Others.class);

    private static MapperSet mappers(String owner, Class<?> type) {
        return DATABASE.mappers(owner, DatabaseTest.class.getClassLoader(), List.of(type));
    }

    @BeforeAll
    static void tables() {
        DATABASE.migrate("alpha", files("V001__thing.sql", """
                        CREATE TABLE alpha.thing (id uuid PRIMARY KEY, name text NOT NULL UNIQUE, fiscal_year int,
                            happens text, day date, at time, places int, note text)
                        """));
        DATABASE.migrate("beta", files("V001__other.sql", "CREATE TABLE beta.other (name text NOT NULL)"));
    }

    private static Migrations files(String name, String sql) {
        return () -> List.of(new SqlFile(name, () -> sql));
    }

    private static Thing thing(String name) {
        return new Thing(
                Id.next(),
                name,
                new FiscalYear(2024),
                CalendarDate.parse("2024-10-late"),
                Optional.of(LocalDate.of(2024, 10, 3)),
                Optional.of(LocalTime.of(13, 30)),
                OptionalInt.of(12),
                Optional.empty());
    }

    @Test
    void values_of_the_api_come_back_as_they_were_stored() {
        Thing stored = thing("round trip");
        things.add(stored);
        assertThat(things.thing(stored.id())).contains(stored);
        assertThat(things.thing(Id.next())).isEmpty();
    }

    @Test
    void mappers_of_two_owners_share_a_transaction() {
        int before = others.upTo("shared");
        assertThatThrownBy(() -> TRANSACTIONS.write(() -> {
                    others.add("shared");
                    things.add(thing("shared"));
                    throw new IllegalArgumentException("stop");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stop");
        assertThat(others.upTo("shared")).isEqualTo(before);
        TRANSACTIONS.write(() -> {
            others.add("shared");
            things.add(thing("shared"));
        });
        assertThat(others.upTo("shared")).isEqualTo(before + 1);
        assertThat(DB.value("SELECT count(*) FROM alpha.thing WHERE name = 'shared'"))
                .isEqualTo("1");
    }

    @Test
    void a_failure_inside_spoils_the_whole_transaction() {
        assertThatThrownBy(() -> TRANSACTIONS.write(() -> {
                    others.add("spoiled");
                    assertThatThrownBy(() -> TRANSACTIONS.write(() -> {
                                throw new IllegalArgumentException("inside");
                            }))
                            .hasMessage("inside");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(DB.value("SELECT count(*) FROM beta.other WHERE name = 'spoiled'"))
                .isEqualTo("0");
    }

    @Test
    void an_attempt_that_fails_takes_back_only_itself() {
        TRANSACTIONS.write(() -> {
            things.add(thing("first"));
            assertThatThrownBy(() -> DATABASE.attempt(() -> {
                        others.add("attempted");
                        things.add(thing("first"));
                    }))
                    .hasMessageContaining("thing_name_key");
            things.add(thing("second"));
        });
        assertThat(DB.value("SELECT count(*) FROM alpha.thing WHERE name IN ('first', 'second')"))
                .isEqualTo("2");
        assertThat(DB.value("SELECT count(*) FROM beta.other WHERE name = 'attempted'"))
                .isEqualTo("0");
    }

    @Test
    void actions_wait_for_the_commit_and_are_forgotten_without_one() {
        List<String> seen = new ArrayList<>();
        TRANSACTIONS.write(() -> {
            TRANSACTIONS.afterCommit(() -> seen.add("after"));
            seen.add("inside");
        });
        assertThatThrownBy(() -> TRANSACTIONS.write(() -> {
                    TRANSACTIONS.afterCommit(() -> seen.add("never"));
                    throw new IllegalArgumentException("stop");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        TRANSACTIONS.afterCommit(() -> seen.add("at once"));
        assertThat(seen).containsExactly("inside", "after", "at once");
    }

    @Test
    void work_that_reads_sees_one_snapshot_and_changes_nothing() {
        TRANSACTIONS.read(() -> {
            int before = things.count();
            DB.execute("INSERT INTO alpha.thing (id, name) VALUES (gen_random_uuid(), 'from elsewhere')");
            return assertThat(things.count()).isEqualTo(before);
        });
        assertThatThrownBy(() -> TRANSACTIONS.read(() -> {
                    others.add("read only");
                    return true;
                }))
                .hasMessageContaining("read-only");
        assertThatThrownBy(() -> TRANSACTIONS.read(() -> TRANSACTIONS.write(() -> true)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_run_time_login_changes_rows_but_no_tables() {
        DB.execute("INSERT INTO beta.other (name) VALUES ('row')");
        assertThatThrownBy(() -> DB.execute("CREATE TABLE beta.mine (id int)")).hasMessageContaining("permission");
        assertThatThrownBy(() -> DB.execute("CREATE TABLE public.mine (id int)"))
                .hasMessageContaining("permission");
        assertThatThrownBy(() -> DB.execute("DROP TABLE beta.other")).hasMessageContaining("owner");
        assertThatThrownBy(() -> DB.execute("DELETE FROM beta.schema_history")).hasMessageContaining("permission");
    }

    @Test
    void a_failed_migration_leaves_nothing_behind() {
        Migrations broken = () -> List.of(
                new SqlFile("V001__good.sql", () -> "CREATE TABLE gamma.good (id int)"),
                new SqlFile("V002__bad.sql", () -> "CREATE TABLE gamma.bad (id nonsense)"));
        assertThatThrownBy(() -> DATABASE.migrate("gamma", broken))
                .hasMessageStartingWith("V002__bad.sql, line 1: ERROR: type \"nonsense\" does not exist");
        assertThat(DB.value("SELECT count(*) FROM pg_class WHERE relname IN ('good', 'bad')"))
                .isEqualTo("0");
    }

    @Test
    void a_migration_that_was_changed_after_it_ran_is_named() {
        Migrations first = () -> List.of(new SqlFile("V001__a.sql", () -> "CREATE TABLE delta.a (id int)"));
        Migrations other = () -> List.of(new SqlFile("V001__a.sql", () -> "CREATE TABLE delta.a (id bigint)"));
        DATABASE.migrate("delta", first);

        assertThatThrownBy(() -> DATABASE.migrate("delta", other))
                .hasMessage("V001__a.sql was applied before and is different now");
        DATABASE.migrate("delta", first);
    }

    @Test
    void statements_are_known_without_their_tags() {
        assertThat(ALPHA.statements()).hasSize(3).anyMatch(sql -> sql.contains("INSERT INTO alpha.thing"));
        assertThat(BETA.statements()).anyMatch(sql -> sql.contains("WHERE name <= #{name}") && !sql.contains("script"));
        assertThatThrownBy(() -> ALPHA.mapper(Others.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_database_that_does_not_answer_is_said_clearly() {
        DatabaseSettings nowhere = DatabaseSettings.single("jdbc:postgresql://localhost:1/none", "a", "secret");
        assertThatThrownBy(() -> Database.open(nowhere))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("can't be reached at jdbc:postgresql://localhost:1/none as a")
                .hasMessageNotContaining("secret");
        DatabaseSettings real = DB.settings();
        DatabaseSettings wrong = new DatabaseSettings(real.url(), "nobody", "wrong", real.ownerUser(), "wrong");
        assertThatThrownBy(() -> Database.open(wrong))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("as nobody");
        assertThat(wrong.toString()).contains("nobody").doesNotContain("wrong");
    }

    @Test
    void a_full_disk_is_told_as_something_people_can_mend_and_nothing_is_stored() {
        FullDisk disk = mappers("alpha", FullDisk.class).mapper(FullDisk.class);
        int before = things.count();

        assertThatThrownBy(() -> TRANSACTIONS.write(() -> {
                    things.add(thing("lost"));
                    disk.write();
                }))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("core.refused.disk-full"));
        assertThat(things.count()).isEqualTo(before);
    }
}
