package org.iinkai.core.calendar;

import java.net.URI;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mail.OutgoingMail;
import org.iinkai.core.calendar.CalendarMapper.SessionLine;
import org.iinkai.core.calendar.EventMapper.EventRow;
import org.iinkai.core.calendar.SignUpMapper.Reached;
import org.iinkai.core.calendar.SignUpMapper.StoredSignUp;

/** Writes to people who take part. A mail is part of the transaction that it tells of. */
final class Telling {

    private static final DateTimeFormatter DAY_JA = DateTimeFormatter.ofPattern("uuuu年M月d日(E)", Locale.JAPANESE);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("EEE, MMM d, uuuu", Locale.ENGLISH);

    private final Post post;
    private final EventMapper events;
    private final CalendarMapper calendar;
    private final SignUpMapper signUps;

    Telling(Post post, EventMapper events, CalendarMapper calendar, SignUpMapper signUps) {
        this.post = post;
        this.events = events;
        this.calendar = calendar;
        this.signUps = signUps;
    }

    /**
     * How mail goes out.
     *
     * @param product address of the product that people use
     */
    record Post(Mail mail, URI product) {

        String page(Id<Event> event) {
            return product.resolve("/events/" + event).toString();
        }

        String own(String token) {
            return product.resolve("/sign-up/" + token).toString();
        }
    }

    /** Tells the applicant what came of it. */
    void signedUp(StoredSignUp signUp, String token, List<String> lines) {
        Locale locale = Locale.forLanguageTag(signUp.language());
        EventRow event = event(signUp.event());
        post.mail()
                .send(new OutgoingMail(
                        Id.next(),
                        new MailAddress(signUp.by(), signUp.email()),
                        "core.mail.signed-up",
                        List.of(
                                signUp.by(),
                                event.title(),
                                when(event.id(), locale),
                                signUp.receipt(),
                                String.join("\n", lines),
                                post.own(token)),
                        locale,
                        "event:" + event.id()));
    }

    /** Tells somebody who waited that they have a place. */
    void promoted(Id<Event> event, Id<Participation> participation) {
        send(event, signUps.reachedOf(participation), "core.mail.promoted", "");
    }

    void moved(Id<Event> event) {
        signUps.reached(event).forEach(person -> send(event, person, "core.mail.event-moved", ""));
    }

    void cancelled(Id<Event> event, String reason) {
        signUps.reached(event).forEach(person -> send(event, person, "core.mail.event-cancelled", reason));
    }

    void reminded(Id<Event> event, Reached person) {
        send(event, person, "core.mail.event-reminder", "");
    }

    private void send(Id<Event> id, Reached person, String words, String reason) {
        Locale locale = Locale.forLanguageTag(person.language());
        EventRow event = event(id);
        address(person)
                .ifPresent(to -> post.mail()
                        .send(new OutgoingMail(
                                Id.next(),
                                to,
                                words,
                                List.of(person.name(), event.title(), when(id, locale), reason, post.page(id)),
                                locale,
                                "event:" + id)));
    }

    /** An address of the register that no mail can go to keeps nobody from being told. */
    private static Optional<MailAddress> address(Reached person) {
        try {
            return person.email().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new MailAddress(person.name(), person.email()));
        } catch (Refused notAnAddress) {
            return Optional.empty();
        }
    }

    private EventRow event(Id<Event> id) {
        return events.event(id).orElseThrow();
    }

    /** The sessions in words, one on each line. */
    private String when(Id<Event> id, Locale locale) {
        boolean isJapanese = locale.getLanguage().equals("ja");
        List<String> lines = new ArrayList<>();
        for (SessionLine session : calendar.sessions(new String[] {id.toString()})) {
            String day = session.day().format(isJapanese ? DAY_JA : DAY_EN);
            String times = session.starts()
                    .map(starts -> " " + starts + (isJapanese ? "〜" : "–")
                            + session.ends().map(LocalTime::toString).orElse(""))
                    .orElse("");
            lines.add(day + times + (session.place().isEmpty() ? "" : "  " + session.place()));
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }
}
