package org.iinkai.core.applications;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.iinkai.core.applications.Sample.TODAY;
import static org.iinkai.core.applications.Sample.advance;
import static org.iinkai.core.applications.Sample.applicant;
import static org.iinkai.core.applications.Sample.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.applications.AddApplication;
import org.iinkai.api.applications.Advance;
import org.iinkai.api.applications.Applicant;
import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.ApplicationFilter;
import org.iinkai.api.applications.ApplicationRow;
import org.iinkai.api.applications.ApplicationState;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.applications.Apply;
import org.iinkai.api.applications.ChangeApplicant;
import org.iinkai.api.applications.ContactNote;
import org.iinkai.api.applications.CorporateForm;
import org.iinkai.api.applications.Receipt;
import org.iinkai.api.applications.Step;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.core.TestCore;

class ApplicationsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final Applications applications = CORE.service(Applications.class);

    @BeforeAll
    static void register() {
        Sample.register(CORE);
    }

    @BeforeEach
    void empty() {
        CORE.database().executeAsOwner("TRUNCATE core.application CASCADE");
        CORE.database().executeAsOwner("DELETE FROM core.number_series WHERE series = 'core.applications'");
    }

    @Test
    void anybody_may_apply_and_gets_a_receipt_number_of_the_fiscal_year() {
        Receipt first = applications.apply(new Apply(Id.next(), applicant("株式会社若草"), true));
        Receipt second = applications.apply(new Apply(Id.next(), applicant("桜(有)"), true));

        assertThat(List.of(first.number(), second.number())).containsExactly("2024-0001", "2024-0002");
        assertThat(first.on()).isEqualTo(TODAY);
        Application stored = only("若草");
        assertThat(stored.state()).isEqualTo(ApplicationState.RECEIVED);
        assertThat(stored.isPublic()).isTrue();
        assertThat(stored.consentOn()).hasValue(TODAY);
        assertThat(stored.applicant().name().display()).isEqualTo("(株)若草");
        assertThat(stored.applicant().name().kana()).isEqualTo("アオバ");
        assertThat(stored.applicant().phone()).isEqualTo("03-1234-5678");
        assertThat(stored.applicant().url()).isEqualTo("https://aoba.example.jp");
        assertThat(only("桜").applicant().name().display()).isEqualTo("桜(有)");
    }

    @Test
    void the_same_form_sent_at_the_same_time_makes_one_application() {
        Apply request = new Apply(Id.next(), applicant("株式会社若草"), true);

        List<String> numbers = atOnce(4, () -> applications.apply(request).number());

        assertThat(numbers).containsOnly("2024-0001").hasSize(4);
        assertThat(CORE.database().value("SELECT count(*) FROM core.application"))
                .isEqualTo("1");
    }

    @Test
    void the_same_form_with_other_answers_is_refused_rather_than_lost() {
        Id<Application> id = Id.next();
        applications.apply(new Apply(id, applicant("株式会社若草"), true));
        refused("application-sent", () -> applications.apply(new Apply(id, applicant("株式会社桜"), true)));
    }

    @Test
    void sending_again_after_the_secretariat_went_on_still_gives_the_receipt() {
        Id<Application> id = Id.next();
        Apply request = new Apply(id, applicant("株式会社若草"), true);
        Receipt receipt = applications.apply(request);
        step(id, ApplicationState.SCREENING);

        assertThat(applications.apply(request)).isEqualTo(receipt);
    }

    @Test
    void whoever_applies_learns_nothing_and_may_do_nothing_else() {
        Id<Application> id = Id.next();
        Receipt known = applications.apply(new Apply(id, applicant("株式会社青葉コール"), true));

        assertThat(known.number()).isEqualTo("2024-0001");
        assertThatThrownBy(() -> applications.application(id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> applications.likely(id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> applications.notes(id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> applications.steps(id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> applications.find(ApplicationFilter.all(), PageRequest.first()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void reading_alone_changes_nothing() {
        Id<Application> id = Sample.application(CORE, "株式会社若草");
        CORE.with(
                () -> {
                    Application application = applications.application(id);
                    assertThatThrownBy(() -> applications.advance(advance(application, ApplicationState.SCREENING)))
                            .isInstanceOf(Forbidden.class);
                    assertThatThrownBy(() -> applications.note(note(id, Optional.empty())))
                            .isInstanceOf(Forbidden.class);
                    assertThatThrownBy(() -> applications.change(
                                    new ChangeApplicant(id, application.version(), application.applicant())))
                            .isInstanceOf(Forbidden.class);
                },
                CoreRight.MEMBERS_READ);
    }

    @ParameterizedTest
    @EnumSource(ApplicationState.class)
    void every_state_leads_where_it_may_and_nowhere_else(ApplicationState from) {
        for (ApplicationState to : ApplicationState.values()) {
            if (from == ApplicationState.JOINED || to == ApplicationState.JOINED || to == ApplicationState.PROSPECT) {
                continue; // joining and beginning have ways of their own
            }
            Id<Application> id = in(from);
            if (from.mayBecome(to)) {
                step(id, to);
                assertThat(application(id).state()).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> step(id, to)).as(from + " to " + to).isInstanceOf(Refused.class);
                assertThat(application(id).state()).isEqualTo(from);
            }
        }
    }

    @Test
    void a_prospect_gets_its_number_when_it_applies() {
        Id<Application> id = in(ApplicationState.PROSPECT);
        assertThat(application(id).number()).isEmpty();

        step(id, ApplicationState.RECEIVED);

        assertThat(application(id).number()).isEqualTo("2024-0001");
        assertThat(application(id).receivedOn()).hasValue(TODAY);
    }

    @Test
    void a_prospect_without_a_contact_person_is_not_received() {
        Id<Application> id = Id.next();
        CORE.asAdministrator(() -> applications.add(new AddApplication(
                id, Applicant.named(CorporateForm.split("", true, "株式会社若草", "")), ApplicationState.PROSPECT, TODAY)));

        refused("applicant-answer", () -> step(id, ApplicationState.RECEIVED));
    }

    @Test
    void the_board_approves_on_a_day_that_has_come_and_not_before_the_receipt() {
        Id<Application> id = in(ApplicationState.AWAITING_APPROVAL);
        refused("application-day-to-come", () -> stepOn(id, TODAY.plusDays(1)));
        refused("application-day-before", () -> stepOn(id, TODAY.minusDays(1)));

        stepOn(id, TODAY);

        assertThat(application(id).approvedOn()).hasValue(TODAY);
    }

    @Test
    void sending_back_and_rejecting_need_words() {
        Id<Application> id = in(ApplicationState.RECEIVED);
        for (ApplicationState to : List.of(ApplicationState.RETURNED, ApplicationState.REJECTED)) {
            refused(
                    "application-note",
                    () -> CORE.asAdministrator(() -> applications.advance(
                            new Advance(Id.next(), id, application(id).version(), to, TODAY, " "))));
        }
        step(id, ApplicationState.RETURNED);
        assertThat(application(id).note()).isEqualTo("定款の写しを送ってください。");
    }

    @Test
    void of_two_who_approve_at_once_one_is_told_to_look_again() {
        Id<Application> id = in(ApplicationState.AWAITING_APPROVAL);
        int version = application(id).version();

        List<String> outcomes = atOnce(
                2,
                () -> outcome(() -> CORE.asAdministrator(() -> applications.advance(
                        new Advance(Id.next(), id, version, ApplicationState.APPROVED, TODAY, "")))));

        assertThat(outcomes).containsExactlyInAnyOrder("", "core.refused.changed-meanwhile");
        assertThat(steps(id))
                .filteredOn(step -> step.state() == ApplicationState.APPROVED)
                .hasSize(1);
    }

    @Test
    void the_same_step_sent_again_is_taken_once() {
        Id<Application> id = in(ApplicationState.RECEIVED);
        Advance request = advance(application(id), ApplicationState.SCREENING);

        List<String> outcomes =
                atOnce(3, () -> outcome(() -> CORE.asAdministrator(() -> applications.advance(request))));

        assertThat(outcomes).containsOnly("");
        assertThat(steps(id))
                .extracting(Step::state)
                .containsExactly(ApplicationState.RECEIVED, ApplicationState.SCREENING);
    }

    @Test
    void answers_are_put_right_until_the_board_approved() {
        Id<Application> id = in(ApplicationState.AWAITING_APPROVAL);
        int version = application(id).version();
        CORE.asAdministrator(() -> applications.change(new ChangeApplicant(id, version, applicant("株式会社桜"))));
        assertThat(only("桜").number()).isEqualTo("2024-0001");
        refused("changed-meanwhile", () -> change(id, version));
        step(id, ApplicationState.APPROVED);

        refused("application-settled", () -> change(id, application(id).version()));
    }

    @Test
    void notes_are_kept_once_and_say_what_is_next() {
        Id<Application> id = in(ApplicationState.PROSPECT);
        ContactNote first = note(id, Optional.of(TODAY.plusDays(7)));
        CORE.asAdministrator(() -> applications.note(first));
        CORE.asAdministrator(() -> applications.note(first));

        assertThat(rows(ApplicationFilter.all()))
                .extracting(ApplicationRow::nextOn)
                .containsExactly(Optional.of(TODAY.plusDays(7)));
        CORE.asAdministrator(() -> applications.note(note(id, Optional.empty())));

        assertThat(CORE.administrator(() -> applications.notes(id)))
                .hasSize(2)
                .first()
                .satisfies(note -> assertThat(note.by()).isEqualTo("test"));
        assertThat(rows(ApplicationFilter.all()))
                .extracting(ApplicationRow::nextOn)
                .containsExactly(Optional.empty());
    }

    @Test
    void a_note_says_what_happened_and_a_day_needs_its_step() {
        refused("contact-note", () -> new ContactNote(Id.next(), Id.next(), TODAY, "", " ", "", Optional.empty(), ""));
        refused(
                "contact-next-step",
                () -> new ContactNote(Id.next(), Id.next(), TODAY, "", "電話", " ", Optional.of(TODAY), ""));
    }

    @Test
    void every_step_is_in_the_audit_trail_without_personal_data() {
        Id<Application> id = in(ApplicationState.RETURNED);
        List<AuditEntry> entries =
                CORE.administrator(() -> CORE.service(Audit.class).about("application:" + id, 10));
        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly("core.audit.application-returned", "core.audit.application-received");
        assertThat(entries).extracting(AuditEntry::detail).containsOnly("2024-0001");
    }

    @Test
    void an_unknown_application_is_not_found() {
        CORE.asAdministrator(() -> {
            assertThatThrownBy(() -> applications.application(Id.next())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> applications.note(note(Id.next(), Optional.empty())))
                    .isInstanceOf(NotFound.class);
        });
    }

    private Id<Application> in(ApplicationState state) {
        Id<Application> id = Id.next();
        CORE.asAdministrator(() -> applications.add(new AddApplication(
                id,
                applicant("株式会社若草"),
                state == ApplicationState.PROSPECT ? state : ApplicationState.RECEIVED,
                TODAY)));
        way(state).forEach(step -> step(id, step));
        return id;
    }

    private static List<ApplicationState> way(ApplicationState state) {
        return switch (state) {
            case PROSPECT, RECEIVED -> List.of();
            case AWAITING_APPROVAL -> List.of(ApplicationState.SCREENING, state);
            case APPROVED, JOINED ->
                List.of(ApplicationState.SCREENING, ApplicationState.AWAITING_APPROVAL, ApplicationState.APPROVED);
            case SCREENING, RETURNED, REJECTED, WITHDRAWN -> List.of(state);
        };
    }

    private void step(Id<Application> id, ApplicationState to) {
        CORE.asAdministrator(() -> applications.advance(advance(applications.application(id), to)));
    }

    private void stepOn(Id<Application> id, LocalDate on) {
        CORE.asAdministrator(() -> applications.advance(
                new Advance(Id.next(), id, application(id).version(), ApplicationState.APPROVED, on, "")));
    }

    private void change(Id<Application> id, int version) {
        CORE.asAdministrator(() -> applications.change(new ChangeApplicant(id, version, applicant("株式会社椿"))));
    }

    private Application application(Id<Application> id) {
        return CORE.administrator(() -> applications.application(id));
    }

    private List<Step> steps(Id<Application> id) {
        return CORE.administrator(() -> applications.steps(id));
    }

    private Application only(String text) {
        List<ApplicationRow> rows = rows(ApplicationFilter.all().withText(text));
        assertThat(rows).hasSize(1);
        return application(rows.getFirst().id());
    }

    private List<ApplicationRow> rows(ApplicationFilter filter) {
        return CORE.administrator(() -> applications.find(filter, PageRequest.first()))
                .rows();
    }

    private static ContactNote note(Id<Application> id, Optional<LocalDate> next) {
        return new ContactNote(Id.next(), id, TODAY, "若草 花子様（電話）", "資料を希望", "資料を送る", next, "");
    }

    private static String outcome(Runnable work) {
        try {
            work.run();
            return "";
        } catch (Refused refused) {
            return refused.key();
        }
    }

    private static <T> List<T> atOnce(int times, java.util.function.Supplier<T> work) {
        CyclicBarrier start = new CyclicBarrier(times);
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<CompletableFuture<T>> running = Stream.generate(() -> supplyAsync(
                            () -> {
                                await(start);
                                return work.get();
                            },
                            threads))
                    .limit(times)
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
