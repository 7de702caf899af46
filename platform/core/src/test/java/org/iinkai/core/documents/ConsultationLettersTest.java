package org.iinkai.core.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.documents.Chapter;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.documents.Consultations;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.GiveOpinion;
import org.iinkai.api.documents.OpinionSeat;
import org.iinkai.api.documents.Opinions;
import org.iinkai.api.documents.SaveConsultation;
import org.iinkai.api.documents.Visibility;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.mail.MailFilter;
import org.iinkai.api.mail.SentMail;
import org.iinkai.core.TestCore;
import org.iinkai.core.portal.TwoCompanies;

class ConsultationLettersTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final TwoCompanies TWO = new TwoCompanies(CORE);
    private static final Instant NOW = Instant.parse("2025-01-15T00:00:00Z");
    private static final LocalDate DEADLINE = LocalDate.of(2025, 1, 31);

    private final Consultations consultations = CORE.service(Consultations.class);
    private final Opinions opinions = CORE.service(Opinions.class);
    private final Filed filed = new Filed(CORE);
    private Id<Document> guideline = Id.next();

    @BeforeAll
    static void bodies() {
        CORE.database().executeAsOwner("INSERT INTO core.body (code, name_ja, position) VALUES ('pr', '広報委員会', 1)");
        CORE.database()
                .executeAsOwner("INSERT INTO core.role (code, name_ja) VALUES ('reads', '閲覧');"
                        + " INSERT INTO core.role_right (role, right_id) VALUES ('reads', 'core.documents-read');"
                        + " INSERT INTO core.post (code, body, name_ja, position, is_single, role) VALUES"
                        + " ('pr.chair', 'pr', '委員長', 1, true, 'reads'), ('pr.member', 'pr', '委員', 2, false, NULL);");
        CORE.database()
                .executeAsOwner("INSERT INTO core.post_term (id, post, person_id, from_day) VALUES"
                        + " (gen_random_uuid(), 'pr.chair', '" + TWO.midoriHead.person() + "', '2024-04-01'),"
                        + " (gen_random_uuid(), 'pr.member', '" + TWO.aobaContact.person() + "', '2024-04-01')");
    }

    @BeforeEach
    void draft() {
        CORE.database().executeAsOwner("TRUNCATE core.consultation, core.opinion CASCADE");
        guideline = filed.document(filed.folder("pr"), "対策ガイドライン", DocumentKind.GUIDELINE, Visibility.BODY);
        CORE.asAdministrator(
                () -> CORE.service(Documents.class).addText(guideline, 0, "案", List.of(new Chapter("第1章　総則", "目的"))));
    }

    @AfterEach
    void today() {
        CORE.clock().set(NOW);
    }

    private SaveConsultation request(Id<Consultation> id, boolean asksMembers, boolean tells, int version) {
        List<String> bodies = asksMembers ? List.of() : List.of("pr");
        return new SaveConsultation(
                id, guideline, "案への意見照会", "委員会の案です。", asksMembers, bodies, DEADLINE, tells, 3, version);
    }

    private Id<Consultation> open(boolean asksMembers, boolean tells) {
        Id<Consultation> id = Id.next();
        CORE.asAdministrator(() -> consultations.save(request(id, asksMembers, tells, 0)));
        return id;
    }

    private static void writeAt(String instant) {
        CORE.clock().set(Instant.parse(instant));
        CORE.asAdministrator(() -> CORE.core().writeLetters());
    }

    private static List<SentMail> mails(Id<Consultation> about) {
        return CORE.administrator(() -> {
            Mail mail = CORE.service(Mail.class);
            return mail
                    .find(new MailFilter("", Optional.empty(), ConsultationRoom.subject(about)), PageRequest.first(50))
                    .rows()
                    .stream()
                    .map(row -> mail.mail(row.id()))
                    .toList();
        });
    }

    private static List<String> addresses(Id<Consultation> about) {
        return mails(about).stream()
                .map(mail -> mail.row().to().replaceAll(".*<|>", ""))
                .sorted()
                .toList();
    }

    @Test
    void contacts_of_members_are_told_once_with_the_deadline_and_their_own_page() {
        Id<Consultation> id = open(true, true);
        assertThat(CORE.administrator(() -> consultations.reach(true, List.of())))
                .isEqualTo(3);
        writeAt("2025-01-15T00:01:00Z");
        writeAt("2025-01-15T00:02:00Z");

        assertThat(addresses(id))
                .containsExactly("hana@aoba.example.jp", "kaoru@midori.example.jp", "susumu@aoba.example.jp");
        SentMail mail = mails(id).stream()
                .filter(one -> one.row().to().contains("hana"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.row().subjectLine()).startsWith("2025年1月31日(金)までに意見をお寄せください：案への意見照会");
        assertThat(mail.text())
                .contains(
                        "青木 花 様",
                        "「対策ガイドライン」（第1版）",
                        "委員会の案です。",
                        "https://iinkai.example.jp/portal/" + TWO.aoba + "/consultations/" + id)
                .doesNotContain(TWO.midori.toString(), "{");
    }

    @Test
    void of_a_body_those_are_told_who_may_answer() {
        Id<Consultation> id = open(false, true);
        assertThat(CORE.administrator(() -> consultations.reach(false, List.of("pr"))))
                .isEqualTo(1);
        writeAt("2025-01-15T00:01:00Z");

        assertThat(addresses(id)).containsExactly("kaoru@midori.example.jp");
        assertThat(mails(id).getFirst().text()).contains("https://iinkai.example.jp/consultations/" + id);
    }

    @Test
    void those_who_said_nothing_are_reminded_once_three_days_before() {
        Id<Consultation> id = open(true, true);
        writeAt("2025-01-15T00:01:00Z");
        TWO.aobaHead.run(() -> opinions.give(OpinionSeat.of(TWO.aoba, id), new GiveOpinion(Id.next(), 1, "賛成", 0)));
        writeAt("2025-01-27T14:59:00Z");
        assertThat(mails(id)).hasSize(3);

        writeAt("2025-01-27T15:00:00Z");
        writeAt("2025-01-30T00:00:00Z");
        assertThat(mails(id)).hasSize(4);
        SentMail reminder = mails(id).getFirst();
        assertThat(reminder.row().to()).contains("kaoru@midori.example.jp");
        assertThat(reminder.row().subjectLine()).startsWith("【再送】");
    }

    @Test
    void whoever_is_told_on_the_same_day_is_not_reminded() {
        Id<Consultation> id = open(true, true);
        writeAt("2025-01-30T00:00:00Z");
        assertThat(mails(id)).hasSize(3);
    }

    @Test
    void nobody_is_told_when_nobody_shall_be_or_it_is_over() {
        Id<Consultation> silent = open(true, false);
        Id<Consultation> over = open(true, true);
        CORE.asAdministrator(() -> consultations.close(over, 1));
        writeAt("2025-01-15T00:01:00Z");
        assertThat(mails(silent)).isEmpty();
        assertThat(mails(over)).isEmpty();
    }

    @Test
    void whoever_opened_it_is_told_when_it_is_over_and_again_when_it_was_open_longer() {
        Caller author = new Caller(
                TWO.aobaHead.account().toString(),
                "",
                "青木 花",
                "s",
                "192.0.2.1",
                Locale.JAPANESE,
                Grants.of(Set.of("core.documents-read", "core.documents-change")));
        Id<Consultation> id = Id.next();
        CallerScope.run(author, () -> consultations.save(request(id, true, false, 0)));
        writeAt("2025-01-31T14:59:00Z");
        assertThat(mails(id)).isEmpty();
        writeAt("2025-01-31T15:00:00Z");
        writeAt("2025-02-01T00:00:00Z");
        assertThat(addresses(id)).containsExactly("hana@aoba.example.jp");
        assertThat(mails(id).getFirst().text()).contains("0件（0社）", "https://iinkai.example.jp/consultations/" + id);
        assertThat(CallerScope.get(author, consultations::waiting)).isEqualTo(1);

        SaveConsultation later =
                new SaveConsultation(id, guideline, "案への意見照会", "", true, List.of(), DEADLINE.plusDays(7), false, 3, 1);
        CallerScope.run(author, () -> consultations.save(later));
        writeAt("2025-02-02T00:00:00Z");
        assertThat(mails(id)).hasSize(1);
        writeAt("2025-02-08T00:00:00Z");
        assertThat(mails(id)).hasSize(2);
    }

    @Test
    void whoever_closes_their_own_is_not_told() {
        Caller author = new Caller(
                TWO.aobaHead.account().toString(),
                "",
                "青木 花",
                "s",
                "192.0.2.1",
                Locale.JAPANESE,
                Grants.of(Set.of("core.documents-read", "core.documents-change")));
        Id<Consultation> id = Id.next();
        CallerScope.run(author, () -> {
            consultations.save(request(id, true, false, 0));
            consultations.close(id, 1);
        });
        writeAt("2025-01-15T00:01:00Z");
        assertThat(mails(id)).isEmpty();
    }
}
