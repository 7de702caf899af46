package org.iinkai.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
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
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.privacy.AdvanceRequest;
import org.iinkai.api.privacy.PrivacyRequest;
import org.iinkai.api.privacy.PrivacyRequests;
import org.iinkai.api.privacy.RequestFilter;
import org.iinkai.api.privacy.RequestKind;
import org.iinkai.api.privacy.RequestState;
import org.iinkai.core.TestCore;

class PrivacyRequestsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);

    private final PrivacyRequests requests = CORE.service(PrivacyRequests.class);

    @BeforeAll
    static void register() {
        CORE.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,,1\n");
        CORE.load("core.members", """
                number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
                M1,(株),true,青葉コール,アオバコール,regular,,2020-04-01,,
                """);
        CORE.load("core.people", "code,name,kana,company_number\nP1,青木 <花>,アオキ ハナ,M1\n");
    }

    @BeforeEach
    void empty() {
        CORE.database().executeAsOwner("TRUNCATE core.privacy_request");
    }

    @Test
    void the_day_to_answer_by_is_two_weeks_after_the_day_of_receipt() {
        assertThat(managed(() -> requests.dueFor(TODAY))).isEqualTo(LocalDate.of(2025, 1, 29));
    }

    @Test
    void a_request_goes_from_state_to_state_and_its_history_says_so() {
        PrivacyRequest request = saved("青木 花", TODAY, RequestKind.CORRECTION);

        advance(request.id(), 1, RequestState.IDENTIFIED, "運転免許証の写し");
        advance(request.id(), 2, RequestState.WORKING, "");
        advance(request.id(), 3, RequestState.DONE, "訂正しました。");

        PrivacyRequest done = stored(request.id());
        assertThat(done.state()).isEqualTo(RequestState.DONE);
        assertThat(done.identity()).isEqualTo("運転免許証の写し");
        assertThat(done.answer()).isEqualTo("訂正しました。");
        assertThat(CORE.administrator(() -> CORE.service(Audit.class).about("privacy-request:" + request.id(), 10)))
                .extracting(AuditEntry::action)
                .containsExactly(
                        "core.audit.privacy-request-advanced",
                        "core.audit.privacy-request-advanced",
                        "core.audit.privacy-request-advanced",
                        "core.audit.privacy-request-added");
    }

    @Test
    void no_state_is_left_out_and_declining_needs_a_reason() {
        PrivacyRequest request = saved("青木 花", TODAY, RequestKind.STOP);

        refuses("core.refused.privacy-state", () -> advance(request.id(), 1, RequestState.DONE, "x"));
        refuses("core.refused.needed", () -> advance(request.id(), 1, RequestState.DECLINED, " "));
        refuses("core.refused.needed", () -> advance(request.id(), 1, RequestState.IDENTIFIED, ""));
        refuses("core.refused.changed-meanwhile", () -> advance(request.id(), 2, RequestState.DECLINED, "x"));
        advance(request.id(), 1, RequestState.DECLINED, "本人と確認できない");
        refuses("core.refused.privacy-state", () -> advance(request.id(), 2, RequestState.WORKING, ""));

        assertThat(stored(request.id()).reason()).isEqualTo("本人と確認できない");
        refuses("core.refused.privacy-closed", () -> requests.save(stored(request.id())));
    }

    @Test
    void what_was_received_can_be_put_right_but_not_over_somebody_elses_change() {
        PrivacyRequest request = saved("青木 花", TODAY, RequestKind.STOP);
        PrivacyRequest later = new PrivacyRequest(
                request.id(),
                TODAY,
                Optional.empty(),
                "青木 華",
                RequestKind.STOP,
                "",
                TODAY.plusDays(20),
                RequestState.DONE,
                "",
                "",
                "",
                1);

        managed(() -> requests.save(later));

        assertThat(stored(request.id()).name()).isEqualTo("青木 華");
        assertThat(stored(request.id()).due()).isEqualTo(TODAY.plusDays(20));
        assertThat(stored(request.id()).state()).isEqualTo(RequestState.RECEIVED);
        refuses("core.refused.changed-meanwhile", () -> requests.save(later));
    }

    @Test
    void days_that_cannot_be_and_missing_names_are_refused() {
        refuses(
                "core.refused.privacy-day-to-come",
                () -> requests.save(request("青木", TODAY.plusDays(1), Optional.empty())));
        refuses("core.refused.needed", () -> requests.save(request("　", TODAY, Optional.empty())));
    }

    @Test
    void the_list_has_the_most_urgent_on_top_and_the_closed_ones_below_page_by_page() {
        saved("今日", TODAY, RequestKind.STOP);
        saved("先週", TODAY.minusDays(7), RequestKind.STOP);
        PrivacyRequest old = saved("昨年", TODAY.minusDays(90), RequestKind.STOP);
        PrivacyRequest older = saved("一昨年", TODAY.minusDays(400), RequestKind.STOP);
        advance(old.id(), 1, RequestState.DECLINED, "x");
        advance(older.id(), 1, RequestState.DECLINED, "x");

        Page<PrivacyRequest> first = managed(() -> requests.find(RequestFilter.all(), PageRequest.first(3)));
        Page<PrivacyRequest> rest = managed(
                () -> requests.find(RequestFilter.all(), PageRequest.first(3).behind(first.next())));

        assertThat(names(first)).containsExactly("先週", "今日", "昨年");
        assertThat(names(rest)).containsExactly("一昨年");
        assertThat(first.total().count()).isEqualTo(4);
        assertThat(names(managed(() ->
                        requests.find(new RequestFilter("年", Set.of(RequestState.DECLINED)), PageRequest.first()))))
                .containsExactly("昨年", "一昨年");
    }

    @Test
    void what_is_due_soon_is_counted_while_it_is_open() {
        PrivacyRequest late = saved("先月", TODAY.minusDays(30), RequestKind.STOP);
        saved("先週", TODAY.minusDays(7), RequestKind.STOP);
        saved("今日", TODAY, RequestKind.STOP);
        assertThat(managed(() -> requests.dueBy(TODAY.plusDays(7)))).isEqualTo(2);
        assertThat(late.isOverdue(TODAY)).isTrue();

        advance(late.id(), 1, RequestState.DECLINED, "x");

        assertThat(managed(() -> requests.dueBy(TODAY.plusDays(7)))).isEqualTo(1);
        assertThat(stored(late.id()).isOverdue(TODAY)).isFalse();
    }

    @Test
    void a_disclosure_holds_everything_escaped_whatever_else_its_maker_may_read_and_is_recorded() {
        Id<Person> person = CORE.administrator(
                        () -> CORE.service(People.class).withCode("P1").orElseThrow())
                .id();
        PrivacyRequest request = request("青木 花", TODAY, Optional.of(person));
        managed(() -> requests.save(request));
        refuses("core.refused.disclosure-identity", () -> requests.disclosure(request.id(), Locale.JAPANESE));
        advance(request.id(), 1, RequestState.IDENTIFIED, "窓口で確認");
        CORE.database().execute("UPDATE core.person SET email = 'hana@example.jp' WHERE code = 'P1'");
        CORE.database().execute("""
                INSERT INTO core.mail (id, to_name, to_address, subject, subject_line, body, html, search_key, state,
                    queued_at, due_at)
                VALUES (gen_random_uuid(), '', 'hana@example.jp', '', '総会 & 懇親会のご案内', 'x', '', '', 'SENT',
                    '2025-01-10T16:00:00Z', now())
                """);

        String page = managed(() -> requests.disclosure(request.id(), Locale.JAPANESE));

        assertThat(page)
                .contains("青木 &lt;花&gt;", "アオキ ハナ", "(株)青葉コール", "送信メール", "総会 &amp; 懇親会のご案内", "窓口で確認")
                .contains("作成日：2025年1月15日", "2025年1月11日")
                .doesNotContain("<花>", "!core.");
        assertThat(CORE.administrator(() -> CORE.service(AuditLog.class)
                        .find(AuditFilter.all(), PageRequest.first())
                        .rows()))
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("core.audit.personal-exported");
                    assertThat(entry.subject()).isEqualTo("person:" + person);
                    assertThat(entry.detail()).isEqualTo("privacy-request:" + request.id());
                });
    }

    @Test
    void nothing_is_disclosed_to_a_name_alone_or_for_another_kind_of_request() {
        PrivacyRequest nameOnly = saved("青木 花", TODAY, RequestKind.DISCLOSURE);
        advance(nameOnly.id(), 1, RequestState.IDENTIFIED, "窓口で確認");
        refuses("core.refused.disclosure-person", () -> requests.disclosure(nameOnly.id(), Locale.JAPANESE));
        PrivacyRequest other = saved("青木 花", TODAY, RequestKind.STOP);
        refuses("core.refused.disclosure-kind", () -> requests.disclosure(other.id(), Locale.JAPANESE));
    }

    @Test
    void a_part_that_fails_makes_no_disclosure_rather_than_half_of_one() {
        Id<Person> person = CORE.administrator(
                        () -> CORE.service(People.class).withCode("P1").orElseThrow())
                .id();
        PrivacyRequest request = request("青木 花", TODAY, Optional.of(person));
        managed(() -> requests.save(request));
        advance(request.id(), 1, RequestState.IDENTIFIED, "窓口で確認");
        Runnable out = CORE.core().contributed().addPersonPart("tea", "tea.cups", (id, most) -> {
            throw new IllegalStateException("no");
        });
        try {
            refuses("core.refused.disclosure-incomplete", () -> requests.disclosure(request.id(), Locale.JAPANESE));
        } finally {
            out.run();
        }
    }

    @Test
    void the_right_is_needed_and_what_is_not_there_is_not_found() {
        CORE.with(
                () -> assertThatThrownBy(() -> requests.find(RequestFilter.all(), PageRequest.first()))
                        .isInstanceOf(Forbidden.class),
                CoreRight.MEMBERS_READ,
                CoreRight.MEMBERS_CHANGE);
        assertThatThrownBy(() -> managed(() -> requests.request(Id.next()))).isInstanceOf(NotFound.class);
    }

    private PrivacyRequest saved(String name, LocalDate on, RequestKind kind) {
        PrivacyRequest request = new PrivacyRequest(
                Id.next(), on, Optional.empty(), name, kind, "", on.plusDays(14), RequestState.RECEIVED, "", "", "", 0);
        managed(() -> requests.save(request));
        return stored(request.id());
    }

    private static PrivacyRequest request(String name, LocalDate on, Optional<Id<Person>> person) {
        return new PrivacyRequest(
                Id.next(),
                on,
                person,
                name,
                RequestKind.DISCLOSURE,
                "",
                on.plusDays(14),
                RequestState.RECEIVED,
                "",
                "",
                "",
                0);
    }

    private PrivacyRequest stored(Id<PrivacyRequest> id) {
        return managed(() -> requests.request(id));
    }

    private void advance(Id<PrivacyRequest> id, int version, RequestState to, String words) {
        managed(() -> requests.advance(new AdvanceRequest(id, version, to, words)));
    }

    private static List<String> names(Page<PrivacyRequest> page) {
        return page.rows().stream().map(PrivacyRequest::name).toList();
    }

    private static void refuses(String key, ThrowingCallable work) {
        CORE.with(
                () -> assertThatThrownBy(work)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.key()).isEqualTo(key)),
                CoreRight.PRIVACY_MANAGE);
    }

    private static void managed(Runnable work) {
        CORE.with(work, CoreRight.PRIVACY_MANAGE);
    }

    private static <T> T managed(Supplier<T> work) {
        List<T> results = new ArrayList<>();
        CORE.with(() -> results.add(work.get()), CoreRight.PRIVACY_MANAGE);
        return results.getFirst();
    }
}
