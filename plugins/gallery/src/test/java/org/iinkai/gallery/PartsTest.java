package org.iinkai.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.activities.Fact;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.handover.PostHandedOver;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.portal.PortalItems;
import org.iinkai.api.privacy.DueRecord;
import org.iinkai.api.publishing.Announcement;
import org.iinkai.api.publishing.Publication;
import org.iinkai.api.records.RecordPart;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.search.Hit;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.gallery.Desk.Borrower;

/** What the bundle adds to pages and programs of the platform. */
class PartsTest {

    @RegisterExtension
    static final Desk desk = new Desk();

    private Borrower aoki() {
        return desk.borrower("P1", "青木 花", "青葉コール");
    }

    @Test
    void the_search_finds_an_item_and_leads_to_its_loans() {
        desk.lend("プロジェクター", aoki(), Desk.DAY);
        LoanSearch search = desk.get(LoanSearch.class);

        assertThat(desk.clerk(() -> search.find("ぷろじぇくたー", 5)))
                .extracting(Hit::path)
                .containsExactly("gallery/loans?q=%E3%83%97%E3%83%AD%E3%82%B8%E3%82%A7%E3%82%AF%E3%82%BF%E3%83%BC");
        assertThat(Desk.PLATFORM.as(Set.of(), () -> search.find("プロジェクター", 5))).isEmpty();
    }

    @Test
    void the_pages_of_company_and_person_show_what_they_borrowed() {
        Borrower borrower = aoki();
        Borrower other = desk.borrower("P2", "緑川 薫", "みどり商会");
        Id<Loan> back = desk.lend("マイク", borrower, Desk.DAY);
        desk.lend("プロジェクター", borrower, Desk.DAY.plusDays(1));
        desk.clerk(() -> desk.get(Loans.class).takeBack(back));
        CompanyLoans company = desk.get(CompanyLoans.class);
        PersonLoans person = desk.get(PersonLoans.class);

        RecordPart part = desk.clerk(() -> company.of(borrower.company(), 1)).orElseThrow();
        assertThat(part.lines()).hasSize(1);
        assertThat(part.count()).isEqualTo(2);
        assertThat(part.sum().arguments()).containsExactly(1L);
        assertThat(desk.clerk(() -> person.of(borrower.person(), 5))
                        .orElseThrow()
                        .count())
                .isEqualTo(2);
        assertThat(desk.clerk(() -> company.of(other.company(), 5))
                        .orElseThrow()
                        .count())
                .isZero();
        assertThat(Desk.PLATFORM.as(Set.of(), () -> company.of(borrower.company(), 5)))
                .isEmpty();
        assertThat(Desk.PLATFORM.as(Set.of(), () -> person.of(borrower.person(), 5)))
                .isEmpty();
    }

    @Test
    void a_member_company_sees_what_it_is_to_bring_back_and_nobody_elses() {
        Borrower borrower = aoki();
        Caller contact = desk.contact(borrower);
        Caller other = desk.contact(desk.borrower("P2", "緑川 薫", "みどり商会"));
        desk.lend("マイク", borrower, Desk.DAY);
        OwnLoans own = desk.get(OwnLoans.class);

        assertThat(CallerScope.get(contact, () -> own.of(borrower.company(), 5))
                        .orElseThrow()
                        .items())
                .singleElement()
                .satisfies(item -> assertThat(item.isDue()).isTrue())
                .extracting(PortalItems.Item::path)
                .isEqualTo("gallery/guide");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> CallerScope.get(other, () -> own.of(borrower.company(), 5)));
    }

    @Test
    void the_secretariat_hands_over_what_is_out() {
        desk.lend("マイク", aoki(), Desk.DAY);
        LoansHandedOver part = desk.get(LoansHandedOver.class);

        assertThat(desk.clerk(() -> part.of(post(Body.Kind.SECRETARIAT), 5))
                        .orElseThrow()
                        .count())
                .isEqualTo(1);
        assertThat(desk.clerk(() -> part.of(post(Body.Kind.COMMITTEE), 5))).isEmpty();
        assertThat(Desk.PLATFORM.as(Set.of(), () -> part.of(post(Body.Kind.SECRETARIAT), 5)))
                .isEmpty();
    }

    @Test
    void the_report_counts_loans_and_companies_of_a_year_that_has_any() {
        Borrower borrower = aoki();
        desk.lend("マイク", borrower, LocalDate.of(2022, 4, 1));
        desk.lend("マイク", borrower, LocalDate.of(2023, 3, 31));
        desk.lend("マイク", borrower, LocalDate.of(2023, 4, 1));
        LoanFacts facts = desk.get(LoanFacts.class);

        assertThat(facts.facts(new FiscalYear(2022)).getOrDefault(LoanFacts.ACTIVITY, List.of()))
                .extracting(Fact::value)
                .extracting(Object::toString)
                .satisfiesExactly(
                        loans -> assertThat(loans).contains("count=2"),
                        companies -> assertThat(companies).contains("count=1"));
        assertThat(facts.facts(new FiscalYear(2021))).isEmpty();
    }

    @Test
    void a_table_read_twice_changes_nothing_the_second_time() {
        aoki();
        LoanImport reader = desk.get(LoanImport.class);
        Map<String, String> cells = Map.of(
                "item", "マイク", "person_code", "P1", "lent_on", "2024-05-08", "due_on", "2024-05-22", "returned_on", "");
        for (int time = 0; time < 2; time++) {
            read(reader, cells);
        }

        assertThat(desk.loans()).singleElement().satisfies(loan -> {
            assertThat(loan.companyName()).isEqualTo("青葉コール");
            assertThat(loan.isOut()).isTrue();
        });
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(
                        reader,
                        Map.of("item", "マイク", "person_code", "P9", "lent_on", "2024-05-08", "due_on", "2024-05-22")))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("person_code"));
    }

    @Test
    void who_had_what_is_deleted_when_its_time_is_over_and_not_before() {
        Borrower borrower = aoki();
        desk.lend("椅子", borrower, Desk.DAY);
        Id<Loan> back = desk.lend("マイク", borrower, Desk.DAY);
        desk.clerk(() -> desk.get(Loans.class).takeBack(back));
        LoanData data = desk.get(LoanData.class);
        LocalDate today = desk.today();
        List<String> ids =
                desk.loans().stream().map(loan -> loan.id().toString()).toList();

        assertThat(data.due(today, 5).rows()).extracting(DueRecord::title).containsExactly("マイク");
        assertThat(data.due(today.minusDays(1), 5).count()).isZero();
        assertThat(delete(data, today.minusDays(1), ids)).isZero();
        assertThat(delete(data, today, ids)).isEqualTo(1);
        assertThat(desk.loans()).extracting(Loan::item).containsExactly("椅子");
    }

    @Test
    void other_programs_read_loans_and_take_items_back() {
        desk.lend("マイク", aoki(), Desk.DAY);

        assertThat(desk.get(LoanResource.class).operations())
                .extracting(RestOperation::method)
                .containsExactly("GET", "POST");
        assertThat(LoanAnswer.of(desk.loans().getFirst()))
                .satisfies(answer -> assertThat(answer.lentOn()).isEqualTo("2024-05-08"))
                .satisfies(answer -> assertThat(answer.returnedOn()).isEmpty());
    }

    @Test
    void an_announcement_is_published_once_corrected_and_taken_back() {
        Id<Publication> id = Id.next();
        DeskChannel channel = desk.get(DeskChannel.class);
        Notices notices = desk.get(Notices.class);

        assertThat(channel.publish(announcement(id, "休業"))).isPresent();
        channel.publish(announcement(id, "休業のお知らせ"));
        assertThat(notices.latest()).extracting(Notices.Notice::title).containsExactly("休業のお知らせ");

        channel.end(id);
        assertThat(notices.latest()).isEmpty();
    }

    @Test
    void who_is_overdue_gets_one_mail_however_often_the_job_runs() {
        Borrower borrower = aoki();
        desk.lend("マイク", borrower, Desk.DAY);
        desk.lend("椅子", borrower, desk.today());
        for (int time = 0; time < 2; time++) {
            Desk.PLATFORM.asSystem(() -> {
                desk.get(Reminder.class).run();
                return true;
            });
        }

        assertThat(Desk.PLATFORM.query("SELECT subject FROM core.mail")).hasSize(1);
    }

    @Test
    void the_check_reads_both_tables() {
        desk.get(DatabaseCheck.class).check();
    }

    private static void read(LoanImport reader, Map<String, String> cells) {
        Desk.PLATFORM.asSystem(() -> {
            reader.read(new ImportRow(2, cells));
            return true;
        });
    }

    private static int delete(LoanData data, LocalDate until, List<String> ids) {
        return Desk.PLATFORM.asSystem(
                () -> Desk.PLATFORM.get(org.iinkai.api.data.Transactions.class).write(() -> data.delete(until, ids)));
    }

    private static PostHandedOver post(Body.Kind kind) {
        return new PostHandedOver("x.y", "x", kind, Desk.DAY, Set.of());
    }

    private static Announcement announcement(Id<Publication> id, String title) {
        return new Announcement(id, title, "本文", "", "", URI.create("https://example.jp/"), "", "", "");
    }
}
