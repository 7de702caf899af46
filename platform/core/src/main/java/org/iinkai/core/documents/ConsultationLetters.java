package org.iinkai.core.documents;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.iinkai.api.association.AssociationName;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mail.OutgoingMail;
import org.iinkai.core.documents.LetterMapper.Asked;
import org.iinkai.core.documents.LetterMapper.Ended;
import org.iinkai.core.documents.LetterMapper.Letter;
import org.iinkai.core.part.Foundation;

/**
 * Writes to those who are asked in consultations, and to whoever opened one when it is over. Each mail and the note that it
 * was written are one transaction, so that nobody is written to twice and nobody is forgotten.
 */
final class ConsultationLetters {

    private static final int AT_ONCE = 100;
    private static final DateTimeFormatter DAY_JA = DateTimeFormatter.ofPattern("uuuu年M月d日(E)", Locale.JAPANESE);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("EEE, MMM d, uuuu", Locale.ENGLISH);

    private final Foundation foundation;
    private final LetterMapper mapper;
    private final Post post;

    ConsultationLetters(Foundation foundation, LetterMapper mapper, Post post) {
        this.foundation = foundation;
        this.mapper = mapper;
        this.post = post;
    }

    /**
     * How mail goes out.
     *
     * @param product address of the product that people use
     * @param names gives the association's name of a day
     */
    record Post(Mail mail, URI product, Function<LocalDate, AssociationName> names) {}

    /** Why somebody is written to. */
    private enum Kind {
        ASKED("core.mail.consultation-opened"),
        REMINDED("core.mail.consultation-reminder");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    void send() {
        LocalDate today = LocalDate.now(foundation.clock());
        for (Letter letter : foundation.transactions().read(() -> mapper.open(today))) {
            all(letter.id(), Kind.ASKED, today);
            LocalDate reminds = letter.deadline().minusDays(letter.remindDays());
            if (letter.remindDays() > 0 && !today.isBefore(reminds)) {
                all(letter.id(), Kind.REMINDED, today);
            }
        }
        foundation.transactions().write(() -> mapper.ended(today).forEach(this::end));
    }

    private void all(Id<Consultation> id, Kind kind, LocalDate today) {
        while (foundation.transactions().write(() -> some(id, kind, today)) == AT_ONCE) {
            // the next ones
        }
    }

    private int some(Id<Consultation> id, Kind kind, LocalDate today) {
        Optional<Letter> letter = mapper.held(id, today);
        if (letter.isEmpty()) {
            return 0;
        }
        List<Asked> people = switch (kind) {
            case ASKED -> mapper.untold(id, today, AT_ONCE);
            case REMINDED ->
                mapper.silent(
                        id,
                        today,
                        today.atStartOfDay(foundation.clock().getZone()).toInstant(),
                        AT_ONCE);
        };
        people.forEach(asked -> write(letter.get(), kind, asked));
        return people.size();
    }

    private void write(Letter letter, Kind kind, Asked asked) {
        if (mapper.note(letter.id(), kind.name(), asked, foundation.clock().instant()) == 0) {
            return;
        }
        Locale locale = Locale.forLanguageTag(asked.language());
        List<Object> arguments = List.of(
                asked.name(),
                letter.title(),
                day(letter.deadline(), locale),
                letter.documentTitle(),
                letter.number(),
                letter.lead().isEmpty() ? "" : letter.lead() + "\n\n",
                places(letter.id(), asked),
                association(locale));
        address(asked.name(), asked.email()).ifPresent(to -> send(to, kind.words, arguments, locale, letter.id()));
    }

    /** Where somebody answers: the page of each company, and that of the consultation for somebody of a body. */
    private String places(Id<Consultation> id, Asked asked) {
        List<String> places = new ArrayList<>();
        for (String[] seat : asked.seats()) {
            places.add(seat[1] + "\n" + page("/portal/" + seat[0] + "/consultations/" + id));
        }
        if (asked.isInBody()) {
            places.add(page("/consultations/" + id));
        }
        return String.join("\n\n", places);
    }

    private void end(Ended ended) {
        mapper.endTold(ended.id(), foundation.clock().instant());
        Locale locale = Locale.forLanguageTag(ended.language());
        List<Object> arguments = List.of(
                ended.name(),
                ended.title(),
                day(ended.deadline(), locale),
                ended.opinions(),
                ended.companies(),
                ended.unanswered(),
                page("/consultations/" + ended.id()),
                association(locale));
        address(ended.name(), ended.email())
                .ifPresent(to -> send(to, "core.mail.consultation-ended", arguments, locale, ended.id()));
    }

    /** An address that no mail can go to keeps nobody else from being told. */
    private static Optional<MailAddress> address(String name, String email) {
        try {
            return email.isEmpty() ? Optional.empty() : Optional.of(new MailAddress(name, email));
        } catch (Refused notAnAddress) {
            return Optional.empty();
        }
    }

    private void send(MailAddress to, String words, List<Object> arguments, Locale locale, Id<Consultation> about) {
        post.mail().send(new OutgoingMail(Id.next(), to, words, arguments, locale, ConsultationRoom.subject(about)));
    }

    private String page(String path) {
        return post.product().resolve(path).toString();
    }

    private String association(Locale locale) {
        return post.names().apply(LocalDate.now(foundation.clock())).name().in(locale);
    }

    private static String day(LocalDate day, Locale locale) {
        return day.format(locale.getLanguage().equals("ja") ? DAY_JA : DAY_EN);
    }
}
