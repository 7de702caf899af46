package org.iinkai.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.ChainCheck;
import org.iinkai.api.audit.FieldChange;
import org.iinkai.core.TestCore;

/** What somebody with the owner's login might try, and whether it shows. */
class AuditChainTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final Audit audit = CORE.service(Audit.class);
    private final AuditChain chain = AuditChain.in(CORE.database().database());

    @BeforeEach
    void begin_anew() {
        owner("TRUNCATE core.audit_personal, core.audit_seal, core.audit_unsealed, core.audit_entry RESTART IDENTITY");
        for (int i = 1; i <= 9; i++) {
            record("no " + i);
        }
        chain.seal();
        assertThat(chain.firstBroken()).isEmpty();
    }

    private void record(String detail) {
        CORE.asAdministrator(() -> audit.record(
                "test.audit.done",
                "thing:1",
                detail,
                List.of(
                        new FieldChange("test.field.plain", "a", "b", false),
                        new FieldChange("test.field.name", "山田 太郎", "佐藤 花子", true))));
    }

    private static void owner(String sql) {
        CORE.database().executeAsOwner(sql);
    }

    /** Runs as somebody whom no foreign key holds back. */
    private static void unheld(String sql) {
        owner("ALTER TABLE core.audit_seal DROP CONSTRAINT audit_seal_entry_fkey; "
                + "ALTER TABLE core.audit_unsealed DROP CONSTRAINT audit_unsealed_entry_fkey; "
                + "ALTER TABLE core.audit_personal DROP CONSTRAINT audit_personal_entry_fkey; "
                + sql
                + "; ALTER TABLE core.audit_seal ADD CONSTRAINT audit_seal_entry_fkey "
                + "FOREIGN KEY (entry) REFERENCES core.audit_entry NOT VALID; "
                + "ALTER TABLE core.audit_unsealed ADD CONSTRAINT audit_unsealed_entry_fkey "
                + "FOREIGN KEY (entry) REFERENCES core.audit_entry NOT VALID; "
                + "ALTER TABLE core.audit_personal ADD CONSTRAINT audit_personal_entry_fkey "
                + "FOREIGN KEY (entry) REFERENCES core.audit_entry NOT VALID");
    }

    @Test
    void the_check_says_how_many_since_when_and_the_last_seal() {
        ChainCheck check = chain.check("");
        assertThat(check.entries()).isEqualTo(9);
        assertThat(check.position()).isEqualTo(9);
        assertThat(check.kept()).isEqualTo(9);
        assertThat(check.erased()).isZero();
        assertThat(check.since()).contains(CORE.clock().instant());
        assertThat(check.seal()).matches("[0-9a-f]{64}");
        assertThat(check.isWhole()).isTrue();
        assertThat(chain.check(check.seal()).isWhole()).isTrue();
    }

    @Test
    void every_column_of_an_entry_is_covered() {
        for (String change : List.of(
                "at = at + interval '1 second'",
                "by_account = 'x'",
                "by_name = 'x'",
                "address = '192.0.2.1'",
                "action = 'x'",
                "subject = 'x'",
                "detail = 'x'",
                "people = 1",
                "changes = replace(changes, 'b', 'c')",
                "form = 1")) {
            owner("CREATE TABLE core.kept_entry AS SELECT * FROM core.audit_entry WHERE number = 4");
            owner("UPDATE core.audit_entry SET " + change + " WHERE number = 4");
            assertThat(chain.firstBroken()).as(change).hasValue(4);
            owner("UPDATE core.audit_entry e SET at = k.at, by_account = k.by_account, by_name = k.by_name, "
                    + "address = k.address, action = k.action, subject = k.subject, detail = k.detail, "
                    + "people = k.people, changes = k.changes, form = k.form FROM core.kept_entry k "
                    + "WHERE e.number = k.number");
            owner("DROP TABLE core.kept_entry");
            assertThat(chain.firstBroken()).isEmpty();
        }
    }

    @Test
    void a_personal_value_that_was_changed_or_added_shows_and_one_that_was_erased_does_not_break_anything() {
        owner("UPDATE core.audit_personal SET after = '鈴木' WHERE entry = 5");
        assertThat(chain.firstBroken()).hasValue(5);
        owner("UPDATE core.audit_personal SET after = '佐藤 花子' WHERE entry = 5");
        assertThat(chain.firstBroken()).isEmpty();
        owner("INSERT INTO core.audit_personal VALUES (6, 0, 'salt', 'x', 'y')");
        assertThat(chain.firstBroken()).hasValue(6);
        owner("DELETE FROM core.audit_personal WHERE entry = 6 AND place = 0");
        owner("DELETE FROM core.audit_personal WHERE entry IN (7, 8)");
        ChainCheck check = chain.check("");
        assertThat(check.isWhole()).isTrue();
        assertThat(check.kept()).isEqualTo(7);
        assertThat(check.erased()).isEqualTo(2);
    }

    @Test
    void an_entry_taken_out_shows_with_its_seal_and_without() {
        unheld("DELETE FROM core.audit_personal WHERE entry = 3; DELETE FROM core.audit_entry WHERE number = 3");
        assertThat(chain.firstBroken()).isPresent();
        owner("DELETE FROM core.audit_seal WHERE entry = 3");
        assertThat(chain.firstBroken()).hasValue(4);
        owner("UPDATE core.audit_seal SET position = position - 1 WHERE position > 3");
        assertThat(chain.firstBroken()).hasValue(4);
    }

    @Test
    void entries_cut_off_at_the_end_show_by_a_seal_that_was_written_down() {
        String seal = chain.check("").seal();
        owner("DELETE FROM core.audit_seal WHERE position > 6; "
                + "DELETE FROM core.audit_personal WHERE entry > 6; DELETE FROM core.audit_entry WHERE number > 6");
        assertThat(chain.check("").isWhole()).isTrue();
        assertThat(chain.check(seal).isWhole()).isFalse();
    }

    @Test
    void an_entry_slipped_in_shows_without_a_seal_and_with_a_forged_one() {
        owner("INSERT INTO core.audit_entry (number, at, by_account, by_name, action, subject, detail) "
                + "OVERRIDING SYSTEM VALUE VALUES (100, now(), '', 'x', 'x', 'x:1', '')");
        assertThat(chain.firstBroken()).hasValue(100);
        owner("INSERT INTO core.audit_seal VALUES (10, 100, repeat('0', 64))");
        assertThat(chain.firstBroken()).hasValue(100);
    }

    @Test
    void two_rows_that_changed_places_show() {
        owner("UPDATE core.audit_entry SET detail = CASE number WHEN 2 THEN 'no 7' ELSE 'no 2' END "
                + "WHERE number IN (2, 7)");
        assertThat(chain.firstBroken()).hasValue(2);
        owner("UPDATE core.audit_entry SET detail = CASE number WHEN 2 THEN 'no 2' ELSE 'no 7' END "
                + "WHERE number IN (2, 7)");
        assertThat(chain.firstBroken()).isEmpty();
        owner("ALTER TABLE core.audit_seal DROP CONSTRAINT audit_seal_entry_key; "
                + "UPDATE core.audit_seal SET entry = CASE entry WHEN 2 THEN 7 ELSE 2 END WHERE entry IN (2, 7); "
                + "ALTER TABLE core.audit_seal ADD CONSTRAINT audit_seal_entry_key UNIQUE (entry)");
        assertThat(chain.firstBroken()).hasValue(7);
    }

    @Test
    void seals_of_entries_made_before_these_values_were_known_hold() {
        owner("TRUNCATE core.audit_personal, core.audit_seal, core.audit_unsealed, core.audit_entry RESTART IDENTITY");
        owner("INSERT INTO core.audit_entry (at, by_account, by_name, action, subject, detail, form) "
                + "VALUES ('2024-05-01T00:00:00Z', 'a', '山田', 'core.audit.done', 'thing:1', 'x', 1)");
        // as the product of that time hashed it
        owner("INSERT INTO core.audit_seal VALUES (1, 1, encode(sha256("
                + lengthened("''") + " || int8send(1) || " + lengthened("'2024-05-01T00:00:00Z'") + " || "
                + lengthened("'a'") + " || " + lengthened("'山田'") + " || " + lengthened("'core.audit.done'") + " || "
                + lengthened("'thing:1'") + " || " + lengthened("'x'") + "), 'hex'))");
        assertThat(chain.firstBroken()).isEmpty();
        record("new");
        chain.seal();
        assertThat(chain.firstBroken()).isEmpty();
        owner("UPDATE core.audit_entry SET address = '192.0.2.1' WHERE number = 1");
        assertThat(chain.firstBroken()).hasValue(1);
    }

    private static String lengthened(String literal) {
        String bytes = "convert_to(" + literal + ", 'UTF8')";
        return "int4send(length(" + bytes + ")) || " + bytes;
    }

    @Test
    void the_login_of_the_running_product_can_neither_change_nor_remove_entries_seals_or_personal_values() {
        for (String forbidden : List.of(
                "UPDATE core.audit_entry SET detail = 'x'",
                "DELETE FROM core.audit_entry",
                "TRUNCATE core.audit_entry CASCADE",
                "UPDATE core.audit_seal SET hash = 'x'",
                "DELETE FROM core.audit_seal",
                "TRUNCATE core.audit_seal",
                "UPDATE core.audit_personal SET before = 'x'",
                "TRUNCATE core.audit_personal",
                "DROP TABLE core.audit_entry",
                "ALTER TABLE core.audit_entry ADD COLUMN x text",
                "ALTER TABLE core.audit_entry DISABLE TRIGGER ALL")) {
            assertThatThrownBy(() -> CORE.database().execute(forbidden))
                    .as(forbidden)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }
}
