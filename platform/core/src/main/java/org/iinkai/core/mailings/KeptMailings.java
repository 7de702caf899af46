package org.iinkai.core.mailings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;
import org.iinkai.api.privacy.DueRecord;
import org.iinkai.api.privacy.DueRecords;
import org.iinkai.api.privacy.PersonalData;
import org.iinkai.api.privacy.Purpose;
import org.iinkai.api.records.RecordPart;
import org.iinkai.api.text.Phrase;
import org.iinkai.core.mailings.KeptMapper.DueLine;
import org.iinkai.core.mailings.KeptMapper.KnownLine;
import org.iinkai.core.part.Foundation;

/** What is kept of people who are or were written to, how long, and what is told to them about it. */
final class KeptMailings {

    /** The proof of consent: three years, as 特定商取引法 asks where mail advertises. */
    private static final int MONTHS_CONSENT = 36;

    private static final int MONTHS_RECIPIENTS = 24;
    private static final String TITLE = "core.records.mailings";

    private final Foundation foundation;
    private final KeptMapper mapper;

    private KeptMailings(Foundation foundation, KeptMapper mapper) {
        this.foundation = foundation;
        this.mapper = mapper;
    }

    /** Says so to those who look after personal data, and to the pages of people. */
    static void register(Foundation foundation, KeptMapper mapper) {
        KeptMailings kept = new KeptMailings(foundation, mapper);
        foundation
                .contributed()
                .personalData(
                        new Purpose("core.retention.consents", "core.retention.consents-purpose", MONTHS_CONSENT),
                        kept.new Consents());
        foundation
                .contributed()
                .personalData(
                        new Purpose(
                                "core.retention.recipients", "core.retention.recipients-purpose", MONTHS_RECIPIENTS),
                        kept.new Recipients());
        foundation.contributed().personPart(TITLE, kept::ofPerson);
    }

    private Optional<RecordPart> ofPerson(Id<Person> person, int most) {
        if (!foundation.access().may(CoreRight.MAILINGS_READ)) {
            return Optional.empty();
        }
        List<KnownLine> lines = mapper.ofPerson(person, most);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordPart(
                        lines.stream().map(this::line).toList(),
                        lines.getFirst().total(),
                        "",
                        Phrase.none()));
    }

    private RecordPart.Line line(KnownLine line) {
        return new RecordPart.Line(
                Optional.of(day(line.at())), Phrase.plain(line.title()), Phrase.of(status(line)), line.path());
    }

    private static String status(KnownLine line) {
        return switch (line.status()) {
            case "subscription.waiting" -> "core.mailing.state.subscription.waiting";
            case "subscription.active" -> "core.mailing.state.subscription.active";
            case "subscription.ended" -> "core.mailing.state.subscription.ended";
            case "subscription.refused" -> "core.mailing.state.subscription.refused";
            case "recipient.queued" -> "core.mailing.state.recipient.queued";
            case "recipient.sending" -> "core.mailing.state.recipient.sending";
            case "recipient.sent" -> "core.mailing.state.recipient.sent";
            case "recipient.kept" -> "core.mailing.state.recipient.kept";
            case "recipient.failed" -> "core.mailing.state.recipient.failed";
            case "recipient.uncertain" -> "core.mailing.state.recipient.uncertain";
            default -> "core.mailing.state.recipient.left-out";
        };
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, foundation.clock().getZone());
    }

    private Instant after(LocalDate until) {
        return until.plusDays(1).atStartOfDay(foundation.clock().getZone()).toInstant();
    }

    private DueRecords records(List<DueLine> lines, String path) {
        return new DueRecords(
                lines.stream()
                        .map(line -> new DueRecord(line.id(), line.title(), day(line.since()), path + line.parent()))
                        .toList(),
                lines.isEmpty() ? 0 : lines.getFirst().total());
    }

    /** Subscriptions that ended: the proof that they were consented to. */
    private final class Consents implements PersonalData {

        @Override
        public DueRecords due(LocalDate until, int most) {
            return records(mapper.ended(after(until), most), "mailings/lists/");
        }

        @Override
        public int delete(LocalDate until, List<String> ids) {
            return mapper.forget(after(until), ids.toArray(String[]::new));
        }
    }

    /** To whom a mailing went. The link in a mail goes on to work. */
    private final class Recipients implements PersonalData {

        @Override
        public DueRecords due(LocalDate until, int most) {
            return records(mapper.mailings(after(until), most), "mailings/");
        }

        @Override
        public int delete(LocalDate until, List<String> ids) {
            String[] over =
                    mapper.over(after(until), ids.toArray(String[]::new)).toArray(String[]::new);
            mapper.forgetRecipients(over);
            return over.length;
        }
    }
}
