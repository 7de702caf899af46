package org.iinkai.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Grants;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.audit.AuditFilter;
import org.iinkai.api.audit.AuditLog;
import org.iinkai.api.audit.AuditLog.Actor;
import org.iinkai.api.audit.FieldChange;
import org.iinkai.api.audit.PersonalUse;
import org.iinkai.api.audit.RecordedChange;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.core.TestCore;

class AuditValuesTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final Audit audit = CORE.service(Audit.class);
    private final AuditLog log = CORE.service(AuditLog.class);

    private static final Caller ANNA =
            new Caller("account-1", "", "Anna", "s", "192.0.2.7", Locale.JAPANESE, Grants.of(java.util.Set.of()));

    private void as(Caller caller, Runnable work) {
        CallerScope.run(
                caller,
                () -> CORE.core()
                        .service(org.iinkai.api.data.Transactions.class)
                        .write(work));
    }

    private Page<AuditEntry> find(AuditFilter filter) {
        return CORE.administrator(() -> log.find(filter, PageRequest.first(10)));
    }

    @Test
    void an_entry_says_who_from_where_and_what_was_before_and_after() {
        as(
                ANNA,
                () -> audit.record(
                        "test.audit.moved",
                        "thing:1",
                        "",
                        List.of(
                                new FieldChange("test.field.place", "a\tb\nc\\", "東京", false),
                                new FieldChange("test.field.name", "山田", "佐藤", true))));
        AuditEntry entry = find(AuditFilter.about("thing:1")).rows().getFirst();
        assertThat(entry.account()).isEqualTo("account-1");
        assertThat(entry.by()).isEqualTo("Anna");
        assertThat(entry.address()).isEqualTo("192.0.2.7");
        assertThat(entry.changes())
                .containsExactly(
                        new RecordedChange("test.field.place", "a\tb\nc\\", "東京", false, false),
                        new RecordedChange("test.field.name", "山田", "佐藤", true, false));
        assertThat(entry.kind()).isEqualTo("thing");
        assertThat(entry.record()).isEqualTo("1");
        assertThat(CORE.administrator(() -> log.entry(entry.number()))).isEqualTo(entry);
        assertThatThrownBy(() -> CORE.administrator(() -> log.entry(-1))).isInstanceOf(NotFound.class);
    }

    @Test
    void personal_values_stand_nowhere_in_the_entry_and_go_when_they_are_erased() {
        as(
                ANNA,
                () -> audit.record(
                        "test.audit.named",
                        "thing:2",
                        "",
                        List.of(new FieldChange("test.field.name", "消したい名前", "", true))));
        assertThat(CORE.database().value("SELECT count(*) FROM core.audit_entry e WHERE e::text LIKE '%消したい名前%'"))
                .isEqualTo("0");
        as(ANNA, () -> assertThat(audit.erase("thing:2")).isEqualTo(1));
        assertThat(CORE.database().value("SELECT count(*) FROM core.audit_personal WHERE before = '消したい名前'"))
                .isEqualTo("0");
        List<AuditEntry> entries = find(AuditFilter.about("thing:2")).rows();
        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly("core.audit.values-erased", "test.audit.named");
        assertThat(entries.getLast().changes())
                .containsExactly(new RecordedChange("test.field.name", "", "", true, true));
        as(ANNA, () -> assertThat(audit.erase("thing:2")).isZero());
    }

    @Test
    void the_use_of_personal_data_is_kept_when_somebody_used_it_and_not_when_the_platform_did() {
        as(ANNA, () -> audit.accessed(PersonalUse.EXPORTED, "page:people", "CSV", 252));
        as(Caller.system("job"), () -> audit.accessed(PersonalUse.VIEWED, "page:people", "", 1));
        as(
                Caller.system("command line").from("127.0.0.1"),
                () -> audit.accessed(PersonalUse.VIEWED, "page:people", "", 1));
        assertThat(find(AuditFilter.about("page:people")).rows())
                .extracting(AuditEntry::by, AuditEntry::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("command line", 1L),
                        org.assertj.core.groups.Tuple.tuple("Anna", 252L));
    }

    @Test
    void entries_are_found_by_day_person_kind_action_and_text_and_page_by_position() {
        Caller ben = new Caller("account-2", "", "Ben", "s", "198.51.100.4", Locale.JAPANESE, Grants.NONE);
        for (int i = 0; i < 5; i++) {
            String place = "place " + i;
            as(
                    ben,
                    () -> audit.record(
                            "test.audit.put",
                            "shelf:9",
                            "",
                            List.of(new FieldChange("test.field.place", "", place, false))));
        }
        AuditFilter all = AuditFilter.all();
        LocalDate today = LocalDate.of(2025, 1, 15);
        assertThat(find(with(all, "", Optional.of(today), Optional.of("account-2"), "", ""))
                        .rows())
                .hasSize(5);
        assertThat(find(with(all, "", Optional.of(today.plusDays(1)), Optional.of("account-2"), "", ""))
                        .rows())
                .isEmpty();
        assertThat(find(with(all, "PLACE 3", Optional.empty(), Optional.empty(), "", ""))
                        .rows())
                .hasSize(1);
        assertThat(find(with(all, "198.51.100", Optional.empty(), Optional.empty(), "", ""))
                        .rows())
                .hasSize(5);
        assertThat(find(with(all, "%", Optional.empty(), Optional.empty(), "", ""))
                        .rows())
                .isEmpty();
        assertThat(find(with(all, "", Optional.empty(), Optional.empty(), "shelf", ""))
                        .total()
                        .count())
                .isEqualTo(5);
        assertThat(find(with(all, "", Optional.empty(), Optional.empty(), "", "test.audit.put"))
                        .rows())
                .hasSize(5);
        AuditFilter shelf = AuditFilter.about("shelf:9");
        Page<AuditEntry> first = CORE.administrator(() -> log.find(shelf, PageRequest.first(3)));
        Page<AuditEntry> second =
                CORE.administrator(() -> log.find(shelf, PageRequest.first(3).behind(first.next())));
        assertThat(second.rows()).hasSize(2).doesNotContainAnyElementsOf(first.rows());
        assertThat(second.hasNext()).isFalse();
    }

    private static AuditFilter with(
            AuditFilter filter,
            String text,
            Optional<LocalDate> day,
            Optional<String> account,
            String kind,
            String action) {
        return new AuditFilter(text, day, day, account, kind, action, filter.subject());
    }

    @Test
    void what_there_is_to_choose_from_is_read_off_the_entries() {
        as(ANNA, () -> audit.record("test.audit.chosen", "choice:1", ""));
        assertThat(CORE.administrator(log::actors)).contains(new Actor("account-1", "Anna"));
        assertThat(CORE.administrator(log::kinds)).contains("choice").doesNotHaveDuplicates();
        assertThat(CORE.administrator(log::actions))
                .contains("test.audit.chosen")
                .doesNotHaveDuplicates();
    }

    @Test
    void only_who_may_read_the_record_of_changes_searches_and_checks_it() {
        for (Runnable use : List.<Runnable>of(
                () -> log.find(AuditFilter.all(), PageRequest.first()),
                () -> log.entry(1),
                log::actors,
                log::kinds,
                log::actions,
                () -> log.verify(""))) {
            assertThatThrownBy(() -> CORE.with(use, CoreRight.MEMBERS_READ)).isInstanceOf(Forbidden.class);
        }
    }
}
