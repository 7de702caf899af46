package org.iinkai.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.data.Transactions;
import org.iinkai.core.TestCore;

class AuditTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final Audit audit = CORE.service(Audit.class);
    private final Transactions transactions = CORE.service(Transactions.class);
    private final AuditChain chain = AuditChain.in(CORE.database().database());

    private void record(String subject, String detail) {
        CORE.asAdministrator(() -> audit.record("test.audit.done", subject, detail));
    }

    @Test
    void an_entry_belongs_to_the_transaction_it_tells_of() {
        assertThatThrownBy(() -> transactions.write(() -> {
                    record("thing:1", "gone");
                    throw new IllegalArgumentException("stop");
                }))
                .hasMessage("stop");
        record("thing:1", "first");
        record("thing:1", "second");
        assertThat(CORE.administrator(() -> audit.about("thing:1", 10)))
                .extracting(AuditEntry::detail)
                .containsExactly("second", "first");
        assertThat(CORE.administrator(() -> audit.about("thing:1", 1)))
                .singleElement()
                .extracting(AuditEntry::by)
                .isEqualTo("test");
    }

    @Test
    void nobody_but_the_owner_of_the_tables_can_change_an_entry() {
        record("thing:2", "kept");
        assertThatThrownBy(() -> CORE.database().execute("UPDATE core.audit_entry SET detail = 'other'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> CORE.database().execute("DELETE FROM core.audit_entry"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> CORE.database().execute("DELETE FROM core.audit_seal"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_chain_shows_an_entry_that_was_changed_behind_its_back() {
        transactions.write(() -> IntStream.range(0, 1_100).forEach(i -> record("thing:3", "no " + i)));
        chain.seal();
        assertThat(CORE.database().value("SELECT count(*) FROM core.audit_unsealed"))
                .isEqualTo("0");
        assertThat(chain.firstBroken()).isEmpty();
        record("thing:3", "waits");
        assertThat(chain.firstBroken()).isEmpty();
        String number = CORE.database().value("SELECT number FROM core.audit_entry WHERE detail = 'no 700'");
        CORE.database().executeAsOwner("UPDATE core.audit_entry SET detail = 'other' WHERE number = " + number);
        assertThat(chain.firstBroken()).hasValue(Long.parseLong(number));
        CORE.database().executeAsOwner("UPDATE core.audit_entry SET detail = 'no 700' WHERE number = " + number);
        assertThat(CORE.core().firstBrokenAuditEntry()).isEmpty();
    }
}
