package org.iinkai.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.iinkai.api.audit.AuditFilter;
import org.iinkai.api.audit.AuditLog;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.api.privacy.Breach;
import org.iinkai.api.privacy.BreachKind;
import org.iinkai.api.privacy.Breaches;
import org.iinkai.api.privacy.Provision;
import org.iinkai.api.privacy.ProvisionBasis;
import org.iinkai.api.privacy.ProvisionRow;
import org.iinkai.api.privacy.Provisions;
import org.iinkai.core.TestCore;

class ProvisionsAndBreachesTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);

    private final Provisions provisions = CORE.service(Provisions.class);
    private final Breaches breaches = CORE.service(Breaches.class);

    @BeforeEach
    void empty() {
        CORE.database().executeAsOwner("TRUNCATE core.privacy_provision, core.privacy_breach");
    }

    @Test
    void a_provision_keeps_its_names_for_three_years_and_is_recorded_as_given_out() {
        Provision provision = provision("青空総研", TODAY, "青木 花\n\n 佐藤 太郎 ");

        CORE.with(() -> provisions.add(provision), CoreRight.PRIVACY_MANAGE);
        CORE.with(() -> provisions.add(provision), CoreRight.PRIVACY_MANAGE);

        Provision stored = CORE.administrator(() -> provisions.provision(provision.id()));
        assertThat(stored.people()).containsExactly("青木 花", "佐藤 太郎");
        assertThat(stored.keptUntil()).isEqualTo(LocalDate.of(2028, 1, 15));
        assertThat(stored.by()).isEqualTo("Aoba");
        assertThat(CORE
                        .administrator(() -> CORE.service(AuditLog.class)
                                .find(AuditFilter.all(), PageRequest.first())
                                .rows())
                        .stream()
                        .filter(entry -> entry.subject().equals("provision:" + provision.id()))
                        .map(AuditEntry::action))
                .containsExactlyInAnyOrder("core.audit.provision-added", "core.audit.personal-provided");
    }

    @Test
    void provisions_are_found_by_recipient_and_by_name_the_newest_first() {
        add(provision("青空総研", TODAY.minusDays(2), "青木 花"));
        add(provision("若草出版", TODAY, "佐藤 太郎"));
        add(provision("桜印刷", TODAY.minusDays(1), "佐藤 太郎"));

        Page<ProvisionRow> first = CORE.administrator(() -> provisions.find("", PageRequest.first(2)));
        Page<ProvisionRow> rest = CORE.administrator(
                () -> provisions.find("", PageRequest.first(2).behind(first.next())));

        assertThat(recipients(first)).containsExactly("若草出版", "桜印刷");
        assertThat(recipients(rest)).containsExactly("青空総研");
        assertThat(recipients(CORE.administrator(() -> provisions.find("佐藤", PageRequest.first()))))
                .containsExactly("若草出版", "桜印刷");
    }

    @Test
    void a_provision_of_nobody_to_nobody_or_tomorrow_is_refused() {
        refuses("core.refused.provision-people", () -> provisions.add(provision("青空総研", TODAY, " \n ")));
        refuses("core.refused.needed", () -> provisions.add(provision("", TODAY, "青木 花")));
        refuses("core.refused.privacy-day-to-come", () -> provisions.add(provision("青空総研", TODAY.plusDays(1), "青木 花")));
    }

    @Test
    void reports_are_due_by_kind_until_both_are_made() {
        Breach breach = breach(BreachKind.SENSITIVE, TODAY.minusDays(6));
        assertThat(breach.promptDue()).hasValue(TODAY.minusDays(1));
        assertThat(breach.fullDue()).hasValue(TODAY.plusDays(24));
        assertThat(breach(BreachKind.MALICE, TODAY).fullDue()).hasValue(TODAY.plusDays(60));
        assertThat(breach(BreachKind.OTHER, TODAY.minusDays(90)).isOverdue(TODAY))
                .isFalse();
        assertThat(breach.isOverdue(TODAY)).isTrue();
        save(breach);
        save(breach(BreachKind.OTHER, TODAY));
        save(breach(BreachKind.MANY, TODAY));

        assertThat(CORE.administrator(breaches::unreported))
                .extracting(Breach::kind)
                .containsExactly(BreachKind.SENSITIVE, BreachKind.MANY);
        save(reported(breach, Optional.of(TODAY.minusDays(3)), Optional.empty(), 1));

        Breach stored = CORE.administrator(() -> breaches.breach(breach.id()));
        assertThat(stored.nextDue()).hasValue(TODAY.plusDays(24));
        assertThat(stored.isOverdue(TODAY)).isFalse();
        save(reported(breach, Optional.of(TODAY.minusDays(3)), Optional.of(TODAY), 2));
        assertThat(CORE.administrator(breaches::unreported))
                .extracting(Breach::kind)
                .containsExactly(BreachKind.MANY);
        assertThat(CORE.administrator(() -> CORE.service(Audit.class).about("breach:" + breach.id(), 10)))
                .extracting(AuditEntry::action)
                .containsExactly("core.audit.breach-changed", "core.audit.breach-changed", "core.audit.breach-added");
    }

    @Test
    void breaches_are_listed_the_newest_first() {
        save(breach(BreachKind.MANY, TODAY.minusDays(3)));
        save(breach(BreachKind.OTHER, TODAY));
        Page<Breach> first = CORE.administrator(() -> breaches.find("名簿", PageRequest.first(1)));
        Page<Breach> rest = CORE.administrator(
                () -> breaches.find("名簿", PageRequest.first(1).behind(first.next())));

        assertThat(first.rows()).extracting(Breach::kind).containsExactly(BreachKind.OTHER);
        assertThat(rest.rows()).extracting(Breach::kind).containsExactly(BreachKind.MANY);
        assertThat(CORE.administrator(
                        () -> breaches.find("請求書", PageRequest.first()).rows()))
                .isEmpty();
    }

    @Test
    void a_report_before_the_discovery_and_a_stale_change_are_refused() {
        Breach breach = breach(BreachKind.MANY, TODAY);
        refuses(
                "core.refused.breach-day-before",
                () -> breaches.save(reported(breach, Optional.of(TODAY.minusDays(1)), Optional.empty(), 0)));
        save(breach);
        save(reported(breach, Optional.of(TODAY), Optional.empty(), 1));
        refuses(
                "core.refused.changed-meanwhile",
                () -> breaches.save(reported(breach, Optional.empty(), Optional.of(TODAY), 1)));
    }

    @Test
    void the_right_is_needed() {
        CORE.with(
                () -> {
                    assertThatThrownBy(breaches::unreported).isInstanceOf(Forbidden.class);
                    assertThatThrownBy(() -> provisions.find("", PageRequest.first()))
                            .isInstanceOf(Forbidden.class);
                },
                CoreRight.MEMBERS_READ,
                CoreRight.AUDIT_READ);
    }

    private void add(Provision provision) {
        CORE.asAdministrator(() -> provisions.add(provision));
    }

    private void save(Breach breach) {
        CORE.asAdministrator(() -> breaches.save(breach));
    }

    private static Provision provision(String recipient, LocalDate on, String people) {
        return new Provision(
                Id.next(), on, recipient, "東京都", ProvisionBasis.CONSENT, "名簿の作成", "氏名", List.of(people), "");
    }

    private static Breach breach(BreachKind kind, LocalDate on) {
        return new Breach(
                Id.next(), on, "名簿を誤送信", kind, 12, Optional.empty(), Optional.empty(), Optional.empty(), "", 0);
    }

    private static Breach reported(Breach breach, Optional<LocalDate> prompt, Optional<LocalDate> full, int version) {
        return new Breach(
                breach.id(),
                breach.discoveredOn(),
                breach.what(),
                breach.kind(),
                breach.people(),
                prompt,
                full,
                Optional.empty(),
                "",
                version);
    }

    private static List<String> recipients(Page<ProvisionRow> page) {
        return page.rows().stream().map(ProvisionRow::recipient).toList();
    }

    private static void refuses(String key, ThrowingCallable work) {
        CORE.with(
                () -> assertThatThrownBy(work)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.key()).isEqualTo(key)),
                CoreRight.PRIVACY_MANAGE);
    }
}
