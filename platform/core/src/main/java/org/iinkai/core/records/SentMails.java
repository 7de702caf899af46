package org.iinkai.core.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;
import org.iinkai.api.records.RecordPart;
import org.iinkai.api.text.Phrase;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.records.SentMapper.Sent;

/** What was sent to people by mail. */
final class SentMails {

    private static final String TITLE = "core.records.mails";

    private final Foundation foundation;
    private final SentMapper mapper;

    private SentMails(Foundation foundation, SentMapper mapper) {
        this.foundation = foundation;
        this.mapper = mapper;
    }

    /** Lets the pages of people show it. */
    static void register(Foundation foundation) {
        SentMapper mapper = foundation
                .database()
                .mappers("core.records-mail", SentMapper.class.getClassLoader(), List.of(SentMapper.class))
                .mapper(SentMapper.class);
        foundation.contributed().personPart(TITLE, new SentMails(foundation, mapper)::toPerson);
    }

    private Optional<RecordPart> toPerson(Id<Person> person, int most) {
        if (!foundation.access().may(CoreRight.MAIL_READ)) {
            return Optional.empty();
        }
        List<Sent> sent = mapper.toPerson(person, most);
        return sent.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordPart(
                        sent.stream().map(this::line).toList(), sent.getFirst().total(), "", Phrase.none()));
    }

    private RecordPart.Line line(Sent mail) {
        LocalDate day = LocalDate.ofInstant(mail.at(), foundation.clock().getZone());
        return new RecordPart.Line(
                Optional.of(day), Phrase.plain(mail.title()), Phrase.of(status(mail)), "mail/" + mail.id());
    }

    private static String status(Sent mail) {
        return switch (mail.state()) {
            case QUEUED, SENDING -> "core.records.mail-waits";
            case SENT -> "core.records.mail-sent";
            case FAILED -> "core.records.mail-failed";
            case UNCERTAIN -> "core.records.mail-uncertain";
            case KEPT -> "core.records.mail-kept";
        };
    }
}
