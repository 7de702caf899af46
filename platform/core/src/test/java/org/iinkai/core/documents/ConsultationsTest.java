package org.iinkai.core.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import org.iinkai.api.documents.Consultation.State;
import org.iinkai.api.documents.Consultations;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentKind;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.documents.GiveOpinion;
import org.iinkai.api.documents.Opinion;
import org.iinkai.api.documents.Opinion.Verdict;
import org.iinkai.api.documents.OpinionFilter;
import org.iinkai.api.documents.OpinionSeat;
import org.iinkai.api.documents.Opinions;
import org.iinkai.api.documents.SaveConsultation;
import org.iinkai.api.documents.Visibility;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.portal.PortalAnswer;
import org.iinkai.api.portal.PortalItems;
import org.iinkai.api.privacy.DueRecord;
import org.iinkai.api.privacy.Retention;
import org.iinkai.api.records.PartAnswer;
import org.iinkai.api.records.Records;
import org.iinkai.core.TestCore;
import org.iinkai.core.portal.TwoCompanies;

class ConsultationsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final TwoCompanies TWO = new TwoCompanies(CORE);
    private static final Instant NOW = Instant.parse("2025-01-15T00:00:00Z");
    private static final LocalDate DEADLINE = LocalDate.of(2025, 1, 31);

    private static final Caller COMMITTEE = Filed.somebody(
            Set.of(), Map.of("core.documents-read", Set.of("pr"), "core.documents-change", Set.of("pr")));
    private static final Caller READER = Filed.somebody(Set.of("core.documents-read"), Map.of());

    private final Consultations consultations = CORE.service(Consultations.class);
    private final Opinions opinions = CORE.service(Opinions.class);
    private final Documents documents = CORE.service(Documents.class);
    private final Filed filed = new Filed(CORE);
    private Id<Document> guideline = Id.next();

    @BeforeAll
    static void bodies() {
        CORE.database()
                .executeAsOwner("INSERT INTO core.body (code, name_ja, position) VALUES"
                        + " ('pr', '広報委員会', 1), ('board', '理事会', 2)");
    }

    @BeforeEach
    void draft() {
        CORE.database().executeAsOwner("TRUNCATE core.consultation, core.opinion CASCADE");
        guideline = filed.document(filed.folder("pr"), "対策ガイドライン", DocumentKind.GUIDELINE, Visibility.BODY);
        CORE.asAdministrator(() -> documents.addText(
                guideline, 0, "案", List.of(new Chapter("第1章　総則", "目的"), new Chapter("第2章　対応", "手順"))));
    }

    @AfterEach
    void today() {
        CORE.clock().set(NOW);
    }

    private SaveConsultation request(boolean asksMembers, String... bodies) {
        return new SaveConsultation(
                Id.next(), guideline, "案への意見照会", "ご意見をください。", asksMembers, List.of(bodies), DEADLINE, true, 3, 0);
    }

    private Consultation open(boolean asksMembers, String... bodies) {
        return CallerScope.get(COMMITTEE, () -> consultations.save(request(asksMembers, bodies)));
    }

    private Consultation stored(Id<Consultation> id) {
        return CORE.administrator(() -> consultations.consultation(id));
    }

    private Id<Opinion> say(TwoCompanies.Someone who, OpinionSeat seat, int chapter, String text) {
        Id<Opinion> id = Id.next();
        who.run(() -> opinions.give(seat, new GiveOpinion(id, chapter, text, 0)));
        return id;
    }

    private static void refused(ThrowingCallable work, String key) {
        assertThatThrownBy(work).isInstanceOf(Refused.class).hasMessageContaining(key);
    }

    private void answer(Id<Opinion> id, Verdict verdict, String reason) {
        CallerScope.run(
                COMMITTEE,
                () -> consultations.answer(id, consultations.opinion(id).version(), verdict, reason));
    }

    private List<PortalItems.Item> onPage(TwoCompanies.Someone who) {
        return who.get(() -> CORE.service(Portal.class).parts(TWO.aoba, 5).stream()
                .filter(answer -> answer.title().equals(OpenConsultations.TITLE))
                .flatMap(answer -> ((PortalAnswer.Known) answer).items().items().stream())
                .toList());
    }

    @Test
    void members_say_what_they_think_and_the_committee_answers_and_publishes_without_names() {
        Id<Consultation> id = open(true).id();
        OpinionSeat aoba = OpinionSeat.of(TWO.aoba, id);
        OpinionSeat midori = OpinionSeat.of(TWO.midori, id);
        assertThat(onPage(TWO.aobaHead)).extracting(PortalItems.Item::isDue).containsExactly(true);
        assertThat(TWO.aobaHead.get(() -> opinions.chapters(aoba))).hasSize(2);
        Id<Opinion> first = say(TWO.aobaHead, aoba, 2, "手順が足りない");
        Id<Opinion> second = say(TWO.aobaHead, aoba, 0, "賛成");
        Id<Opinion> third = say(TWO.midoriHead, midori, 2, "もっと短く");
        assertThat(onPage(TWO.aobaHead)).extracting(PortalItems.Item::isDue).containsExactly(false);

        CallerScope.run(COMMITTEE, () -> {
            assertThat(consultations
                            .opinions(OpinionFilter.of(id), PageRequest.first(2))
                            .rows())
                    .extracting(Opinion::text, Opinion::companyName, Opinion::by, Opinion::chapterTitle)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("賛成", "(株)青葉コール", "青木 花", ""),
                            org.assertj.core.groups.Tuple.tuple("手順が足りない", "(株)青葉コール", "青木 花", "第2章　対応"));
            Consultation now = consultations.consultation(id);
            assertThat(now.count()).isEqualTo(new org.iinkai.api.documents.OpinionCount(3, 2, 2, 3));
            refused(() -> consultations.publish(id, now.version()), "consultation-open");
            consultations.close(id, now.version());
        });
        refused(() -> say(TWO.aobaHead, aoba, 1, "遅れた"), "consultation-over");
        answer(first, Verdict.PARTLY, "章を分けます");
        answer(second, Verdict.ADOPTED, "");
        refused(() -> answer(third, Verdict.NOT_ADOPTED, " "), "needed");
        refused(
                () -> CallerScope.run(
                        COMMITTEE, () -> consultations.publish(id, stored(id).version())),
                "consultation-unanswered");
        assertThat(TWO.aobaHead.get(() -> opinions.published(aoba))).isEmpty();
        assertThat(TWO.aobaHead.get(() -> opinions.own(aoba)))
                .allMatch(own -> own.verdict().isEmpty());
        answer(third, Verdict.NOT_ADOPTED, "必要な長さです");
        CallerScope.run(COMMITTEE, () -> consultations.publish(id, stored(id).version()));

        List<Opinion> seen = TWO.midoriHead.get(() -> opinions.published(midori));
        assertThat(seen).extracting(Opinion::text).containsExactly("賛成", "手順が足りない", "もっと短く");
        assertThat(seen).extracting(Opinion::reason).containsExactly("", "章を分けます", "必要な長さです");
        assertThat(seen)
                .allMatch(one -> one.by().isEmpty()
                        && one.companyName().isEmpty()
                        && one.company().isEmpty()
                        && one.answeredBy().isEmpty());
        assertThat(onPage(TWO.aobaHead))
                .extracting(item -> item.state().key())
                .containsExactly("core.records.consultation-published");
        refused(() -> answer(third, Verdict.ADOPTED, ""), "consultation-published");
    }

    @Test
    void an_opinion_is_changed_and_taken_back_by_whoever_gave_it_until_the_day_is_over() {
        Id<Consultation> id = open(true).id();
        OpinionSeat seat = OpinionSeat.of(TWO.aoba, id);
        Id<Opinion> given = say(TWO.aobaHead, seat, 1, "一");
        TWO.aobaHead.run(() -> {
            opinions.give(seat, new GiveOpinion(given, 1, "一", 0));
            opinions.give(seat, new GiveOpinion(given, 2, "二", 1));
            refused(() -> opinions.give(seat, new GiveOpinion(given, 2, "三", 1)), "changed-meanwhile");
            refused(() -> opinions.give(seat, new GiveOpinion(Id.next(), 3, "無い章", 0)), "opinion-chapter");
            assertThat(opinions.own(seat)).extracting(Opinion::text).containsExactly("二");
        });
        TWO.aobaContact.run(() -> {
            assertThat(opinions.own(seat)).isEmpty();
            assertThatThrownBy(() -> opinions.takeBack(seat, given)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> opinions.give(seat, new GiveOpinion(given, 1, "乗っ取り", 2)))
                    .isInstanceOf(NotFound.class);
        });
        answer(given, Verdict.ADOPTED, "");
        refused(() -> TWO.aobaHead.run(() -> opinions.takeBack(seat, given)), "opinion-answered");
        Id<Opinion> other = say(TWO.aobaHead, seat, 1, "取り下げる");
        TWO.aobaHead.run(() -> opinions.takeBack(seat, other));

        CORE.clock().set(Instant.parse("2025-01-31T14:59:00Z"));
        say(TWO.aobaHead, seat, 1, "間に合った");
        CORE.clock().set(Instant.parse("2025-01-31T15:00:00Z"));
        refused(() -> say(TWO.aobaHead, seat, 1, "遅れた"), "consultation-over");
        assertThat(stored(id).state()).isEqualTo(State.ENDED);
        assertThat(TWO.aobaHead.get(() -> opinions.own(seat))).hasSize(2);
    }

    @Test
    void only_who_is_asked_sees_it_and_only_the_committee_and_the_office_see_who_said_what() {
        Id<Consultation> members = open(true).id();
        Id<Consultation> board = open(false, "board").id();
        Id<Opinion> given = say(TWO.aobaHead, OpinionSeat.of(TWO.aoba, members), 1, "一");
        assertThatThrownBy(() -> TWO.midoriHead.run(() -> opinions.own(OpinionSeat.of(TWO.aoba, members))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> TWO.aobaHead.run(() -> opinions.own(OpinionSeat.of(TWO.aoba, board))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> TWO.aobaHead.run(() -> consultations.consultation(members)))
                .isInstanceOf(Forbidden.class);
        CallerScope.run(READER, () -> {
            assertThat(consultations.find(false, PageRequest.first()).rows()).isEmpty();
            assertThatThrownBy(() -> consultations.opinion(given)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> consultations.opinions(OpinionFilter.of(members), PageRequest.first()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> consultations.answer(given, 1, Verdict.ADOPTED, ""))
                    .isInstanceOf(Forbidden.class);
        });
        assertThat(CORE.administrator(() -> consultations.opinion(given)).by()).isEqualTo("青木 花");
        assertThat(linesAbout(Caller.system("test"))).containsExactly("案への意見照会", "第1章　総則");
        assertThat(linesAbout(Filed.somebody(Set.of("core.documents-read", "core.members-read"), Map.of())))
                .isEmpty();
    }

    private static List<Object> linesAbout(Caller caller) {
        return CallerScope.get(
                caller,
                () -> CORE.service(Records.class).ofPerson(TWO.aobaHead.person(), 5).stream()
                        .filter(answer -> answer.title().equals(OpinionsOfPerson.TITLE))
                        .flatMap(answer -> ((PartAnswer.Known) answer).part().lines().stream())
                        .flatMap(line -> line.text().arguments().stream())
                        .toList());
    }

    @Test
    void people_of_a_body_that_is_asked_answer_in_the_library_for_the_company_they_are_of() {
        Id<Consultation> id = open(false, "board").id();
        Caller director = new Caller(
                "",
                TWO.midoriHead.person().toString(),
                "緑川 薫",
                "s",
                "192.0.2.1",
                Locale.JAPANESE,
                new Grants(false, Set.of(), Map.of("core.documents-read", Set.of("board"))));
        OpinionSeat seat = OpinionSeat.inBody(id);
        CallerScope.run(director, () -> {
            Consultation asked =
                    consultations.find(true, PageRequest.first()).rows().getFirst();
            assertThat(asked.isAsked()).isTrue();
            assertThat(asked.isOurs()).isFalse();
            assertThat(asked.openedBy()).isEmpty();
            opinions.give(seat, new GiveOpinion(Id.next(), 2, "理事として", 0));
            assertThat(opinions.own(seat)).hasSize(1);
            assertThatThrownBy(() -> consultations.opinions(OpinionFilter.of(id), PageRequest.first()))
                    .isInstanceOf(NotFound.class);
        });
        assertThat(stored(id).count().companies()).isEqualTo(1);
        CallerScope.run(
                COMMITTEE, () -> assertThatThrownBy(() -> opinions.own(seat)).isInstanceOf(NotFound.class));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        CallerScope.run(COMMITTEE, () -> {
            refused(() -> consultations.save(request(false)), "consultation-nobody");
            refused(() -> consultations.save(request(true, "nobody")), "body-unknown");
            CORE.clock().set(Instant.parse("2025-02-01T00:00:00Z"));
            refused(() -> consultations.save(request(true)), "consultation-day");
            CORE.clock().set(NOW);
            Consultation open = consultations.save(request(true));
            SaveConsultation later = new SaveConsultation(
                    open.id(),
                    guideline,
                    "件名",
                    "",
                    true,
                    List.of("board"),
                    DEADLINE.plusDays(7),
                    true,
                    3,
                    open.version());
            consultations.close(open.id(), open.version());
            refused(() -> consultations.save(later), "changed-meanwhile");
            SaveConsultation again = new SaveConsultation(
                    open.id(), guideline, "件名", "", true, List.of("board"), DEADLINE.plusDays(7), true, 3, 2);
            assertThat(consultations.save(again).state()).isEqualTo(State.OPEN);
            refused(() -> documents.remove(guideline), "document-consulted");
            documents.addFile(guideline, "", Filed.text("案.txt", "別の案"));
            refused(() -> consultations.save(request(true)), "consultation-text");
            assertThat(consultations.about(guideline))
                    .extracting(Consultation::bodies)
                    .containsExactly(List.of("board"));
        });
        assertThatThrownBy(() -> CallerScope.run(READER, () -> consultations.save(request(true))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void who_gave_opinions_is_forgotten_when_its_time_is_over() {
        Id<Consultation> id = open(true).id();
        Id<Opinion> given = say(TWO.aobaHead, OpinionSeat.of(TWO.aoba, id), 1, "一");
        CORE.clock().set(Instant.parse("2031-01-01T00:00:00Z"));
        CORE.asAdministrator(() -> {
            Retention retention = CORE.service(Retention.class);
            List<DueRecord> due = retention.due(KeptOpinions.SET).rows();
            assertThat(due).extracting(DueRecord::title).containsExactly("案への意見照会");
            assertThat(retention.delete(KeptOpinions.SET, Set.of(due.getFirst().id())))
                    .isEqualTo(1);
            Opinion kept = consultations.opinion(given);
            assertThat(kept.by()).isEmpty();
            assertThat(kept.companyName()).isEqualTo("(株)青葉コール");
            assertThat(consultations.consultation(id).count().people()).isEqualTo(1);
            assertThat(retention.due(KeptOpinions.SET).rows()).isEmpty();
        });
    }

    @Test
    void all_steps_are_in_the_log() {
        Id<Consultation> id = open(true).id();
        say(TWO.aobaHead, OpinionSeat.of(TWO.aoba, id), 1, "一");
        CORE.asAdministrator(() -> consultations.close(id, 1));
        assertThat(CORE.administrator(
                        () -> CORE.service(org.iinkai.api.audit.Audit.class).about(ConsultationRoom.subject(id), 9)))
                .extracting(entry -> entry.action())
                .containsExactly(
                        "core.audit.consultation-closed", "core.audit.opinion-given", "core.audit.consultation-opened");
    }
}
