package org.iinkai.ui.shell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.audit.AuditFilter;
import org.iinkai.api.audit.AuditLog;
import org.iinkai.api.audit.FieldChange;
import org.iinkai.api.audit.PersonalUse;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Transactions;
import org.iinkai.ui.shell.ShellTest;

class AuditViewsTest extends ShellTest {

    private static final String COMPANY = "company:0198c0de-0000-7000-8000-000000000001";
    private static final Caller HANAKO =
            new Caller("account-1", "", "事務局 花子", "s", "192.0.2.7", Locale.JAPANESE, Grants.of(Set.of()));

    private final Audit audit = core.service(Audit.class);

    @BeforeEach
    void do_things() {
        core.database()
                .executeAsOwner("TRUNCATE core.audit_personal, core.audit_seal, core.audit_unsealed, core.audit_entry");
        text("core.audit.company-changed", "会社・団体の情報を更新");
        text("core.audit.personal-exported", "個人情報をダウンロード");
        text("core.field.phone", "電話番号");
        text("core.field.note", "メモ");
        CallerScope.run(
                HANAKO,
                () -> core.service(Transactions.class).write(() -> {
                    audit.record(
                            "core.audit.company-changed",
                            COMPANY,
                            "",
                            List.of(
                                    new FieldChange("core.field.phone", "03-1111-1111", "03-2222-2222", false),
                                    new FieldChange("core.field.note", "山田様", "佐藤様", true)));
                    audit.accessed(PersonalUse.EXPORTED, "page:people", "CSV", 252);
                }));
    }

    @SuppressWarnings("unchecked")
    private List<AuditEntry> rows() {
        Grid<AuditEntry> grid = find(Grid.class).single();
        return grid.getGenericDataView().getItems().toList();
    }

    private long number() {
        return core.administrator(() -> core.service(AuditLog.class)
                .find(AuditFilter.about(COMPANY), PageRequest.first())
                .rows()
                .getFirst()
                .number());
    }

    @Test
    void lists_what_was_done_newest_first_and_finds_it_by_every_condition() {
        open("audit");
        assertThat(heading()).isEqualTo("操作履歴");
        assertThat(rows())
                .extracting(AuditEntry::action)
                .containsExactly("core.audit.personal-exported", "core.audit.company-changed");
        open("audit?kind=company");
        assertThat(rows()).hasSize(1);
        open("audit?action=core.audit.personal-exported");
        assertThat(rows()).hasSize(1);
        open("audit?person=account-1");
        assertThat(rows()).hasSize(2);
        open("audit?record=" + COMPANY);
        assertThat(rows()).hasSize(1);
        assertThat(words()).contains("対象の記録：" + COMPANY);
        open("audit?q=2222");
        assertThat(rows()).hasSize(1);
        open("audit?from=2025-02-02");
        assertThat(words()).contains("該当する操作履歴はありません");
    }

    @Test
    void shows_an_entry_with_what_was_before_and_after_and_the_way_to_the_record() {
        open("audit/" + number());
        assertThat(heading()).isEqualTo("会社・団体の情報を更新");
        assertThat(words()).contains("事務局 花子", "192.0.2.7", "電話番号", "03-1111-1111", "03-2222-2222", "山田様", "佐藤様");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("companies/0198c0de-0000-7000-8000-000000000001", "audit?person=account-1");
    }

    @Test
    void says_that_a_value_was_erased() {
        CallerScope.run(
                HANAKO,
                () -> core.service(Transactions.class).write(() -> {
                    audit.erase(COMPANY);
                }));
        open("audit/" + core.database().value("SELECT min(number) FROM core.audit_entry"));
        assertThat(words()).contains("消去済み", "03-2222-2222").doesNotContain("山田様");
    }

    @Test
    void checks_the_whole_and_says_which_entry_was_altered() {
        long number = number();
        open("audit/check");
        press("検査");
        await(() -> words().contains("異常なし"));
        String seal = core.database().value("SELECT hash FROM core.audit_seal ORDER BY position DESC LIMIT 1");
        assertThat(words()).contains(seal);
        core.database().executeAsOwner("UPDATE core.audit_entry SET by_name = '別人' WHERE number = " + number);
        press("検査");
        await(() -> words().contains("番号" + number + "の記録が"));
        core.database().executeAsOwner("UPDATE core.audit_entry SET by_name = '事務局 花子' WHERE number = " + number);
        test(find(TextField.class).single()).setValue("0".repeat(64));
        press("検査");
        await(() -> words().contains("前回の確認値が見つかりません"));
    }
}
