package org.iinkai.core.mailings;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.FactSource;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingFilter;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingLists;
import org.iinkai.api.mailings.MailingRow;
import org.iinkai.api.mailings.Mailings;
import org.iinkai.api.mailings.RecipientFilter;
import org.iinkai.api.mailings.SubscriptionFilter;
import org.iinkai.api.privacy.Retention;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.TestCore;

/** What is read in, what the report says of it, and what is forgotten in time. */
class MailingRecordsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private final NewsRoom room = new NewsRoom(CORE);

    @BeforeEach
    void read_in() {
        room.empty();
        CORE.clock().set(Instant.parse("2025-05-01T00:00:00Z"));
        load();
    }

    private static void load() {
        CORE.load("core.mailing-lists", """
                code,name_ja,name_en,purpose_ja,purpose_en,sender,postal,contact,population,basis,open,activity
                news,ニュース,News,知らせ,,協会,見本町1,x@example.jp,,同意します。,true,I-7-2
                """);
        CORE.load("core.subscriptions", """
                list,address,name,company,source,consented_on,ended_on,end_reason
                news,a@example.jp,青木,見本商事,IMPORT,2020-04-01,,
                news,B@example.jp,,,WEB_FORM,2024-06-01,,
                news,c@example.jp,,,PAPER,2020-04-01,2024-07-11,UNSUBSCRIBED
                news,d@example.jp,,,PAPER,2020-04-01,2024-07-10,BOUNCED
                news,e@example.jp,,,PAPER,2025-04-01,,
                """);
        CORE.load("core.mailings", """
                list,subject,text,sent_at,written_by,approved_by
                news,5月号,本文,2024-05-10T10:00,榎並,志賀
                news,7月号,本文,2024-07-10T10:00,榎並,志賀
                """);
        CORE.load("core.suppressions", """
                address,kind,reason,suppressed_on,by,lifted_on,lift_reason
                d@example.jp,HARD_BOUNCE,5.1.1,2024-07-10,,,
                """);
    }

    private List<MailingRow> sent(FiscalYear year) {
        return NewsRoom.as(
                        NewsRoom.AUTHOR,
                        () -> room.mailings()
                                .find(
                                        new MailingFilter("", Set.of(), Optional.empty(), Optional.of(year)),
                                        PageRequest.first()))
                .rows();
    }

    private Id<MailingList> list() {
        return NewsRoom.as(
                        NewsRoom.AUTHOR, () -> CORE.service(MailingLists.class).all())
                .getFirst()
                .id();
    }

    @Test
    void whoever_was_subscribed_then_is_a_recipient_of_what_went_out_then() {
        load();
        List<MailingRow> rows = sent(YEAR);
        assertThat(rows).extracting(MailingRow::subject).containsExactly("7月号", "5月号");
        assertThat(rows).extracting(row -> row.counts().sent()).containsExactly(4L, 3L);
        assertThat(rows.getFirst().counts().bounced()).isEqualTo(1);
        assertThat(rows.getFirst().counts().unsubscribed()).isEqualTo(1);
        assertThat(sent(new FiscalYear(2023))).isEmpty();
    }

    @Test
    void the_report_counts_issues_of_the_year_and_subscribers_at_its_end_and_leads_to_both() {
        FactSource source =
                requireNonNull(CORE.core().contributed().facts().all().get("core.mailings"));
        List<Fact> facts = requireNonNull(source.facts(YEAR).get("I-7-2"));
        assertThat(facts)
                .extracting(Fact::label, Fact::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("配信", new FactValue.Count(2, "回", "")),
                        org.assertj.core.groups.Tuple.tuple("配信数", new FactValue.Count(2, "名", "(2025年3月末)")));
        assertThat(facts)
                .extracting(fact -> ((Fact.Origin.Live) fact.origin()).path())
                .containsExactly(
                        "mailings?list=" + list() + "&year=2024", "mailings/lists/" + list() + "?on=2025-03-31");
        assertThat(NewsRoom.as(
                                NewsRoom.AUTHOR,
                                () -> CORE.service(MailingLists.class)
                                        .subscriptions(
                                                new SubscriptionFilter(
                                                        list(), "", Set.of(), Optional.of(LocalDate.of(2025, 3, 31))),
                                                PageRequest.first()))
                        .rows())
                .hasSize(2);
        assertThat(source.facts(new FiscalYear(2023))).isEmpty();
    }

    @Test
    void proofs_of_consent_and_addresses_of_recipients_go_when_their_time_is_over_and_the_counts_stay() {
        Retention retention = CORE.service(Retention.class);
        CORE.clock().set(Instant.parse("2028-01-01T00:00:00Z"));
        CORE.asAdministrator(() -> {
            assertThat(retention.due("core.retention.consents").count()).isEqualTo(2);
            assertThat(retention.deleteAll("core.retention.consents")).isEqualTo(2);
            assertThat(retention.due("core.retention.recipients").count()).isEqualTo(2);
            assertThat(retention.deleteAll("core.retention.recipients")).isEqualTo(2);
            assertThat(retention.due("core.retention.recipients").count()).isZero();
        });
        Id<Mailing> july = sent(YEAR).getFirst().id();
        assertThat(room.counts(july).sent()).isEqualTo(4);
        assertThat(NewsRoom.as(
                                NewsRoom.AUTHOR,
                                () -> CORE.service(Mailings.class)
                                        .recipients(RecipientFilter.of(july), PageRequest.first()))
                        .rows())
                .allSatisfy(row -> {
                    assertThat(row.address()).isEmpty();
                    assertThat(row.name()).isEmpty();
                });
    }
}
