package org.iinkai.core.calendar;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.association.AssociationName;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarFeeds;
import org.iinkai.api.calendar.CalendarFiles;
import org.iinkai.api.calendar.Certificates;
import org.iinkai.api.calendar.Events;
import org.iinkai.api.calendar.Meetings;
import org.iinkai.api.calendar.Rosters;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.privacy.Purpose;
import org.iinkai.api.text.Texts;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;

/** The calendar in the database: events, who takes part, meetings, feeds. */
public final class CalendarOffice {

    private static final int MONTHS_KEPT = 12;

    private final Part part;
    private final Reminders reminders;

    private CalendarOffice(Part part, Reminders reminders) {
        this.part = part;
        this.reminders = reminders;
    }

    /**
     * What the calendar needs of other parts.
     *
     * @param product address of the product that people use, for links in mail
     * @param owners gives the person of an account with the rights they hold now; empty when it can't be used
     * @param names gives the association's name of a day
     * @param texts words of mails
     * @param sees throws {@link org.iinkai.api.error.NotFound} when the caller sees no such document
     */
    public record Neighbours(
            Mail mail,
            URI product,
            Function<Id<AccountRow>, Optional<Caller>> owners,
            Function<LocalDate, AssociationName> names,
            Texts texts,
            Consumer<Id<Document>> sees) {}

    /** The calendar of a core. */
    public static CalendarOffice in(Foundation foundation, Neighbours neighbours) {
        Telling.Post post = new Telling.Post(neighbours.mail(), neighbours.product());
        CalendarParts parts = CalendarParts.in(foundation, post);
        CalendarDesk desk = new CalendarDesk(foundation, parts);
        foundation.contributed().addFacts("core.calendar", new EventFacts(parts.facts(), parts.calendar()));
        foundation
                .contributed()
                .personalData(
                        new Purpose("core.retention.sign-ups", "core.retention.sign-ups-purpose", MONTHS_KEPT),
                        new KeptSignUps(foundation, parts.kept()));
        Map<Class<?>, Object> services = new HashMap<>();
        services.put(
                Events.class, new EventCalendar(foundation, parts, CoreRight.EVENTS_READ, CoreRight.EVENTS_CHANGE));
        services.put(Calendar.class, desk);
        services.put(SignUps.class, new SignUpDesk(foundation, parts, neighbours.texts()));
        services.put(Meetings.class, meetings(foundation, parts, neighbours));
        services.put(CalendarFeeds.class, new FeedDesk(foundation, parts, neighbours.product(), neighbours.owners()));
        services.put(CalendarFiles.class, new FileDesk(foundation, parts, desk, neighbours.product()));
        services.put(Rosters.class, new RosterDesk(foundation, parts));
        services.put(Certificates.class, new CertificateDesk(foundation, parts, neighbours.names()));
        return new CalendarOffice(
                new Part(services, CalendarImports.in(foundation, parts, desk)),
                new Reminders(foundation, parts, post));
    }

    private static MeetingDesk meetings(Foundation foundation, CalendarParts parts, Neighbours neighbours) {
        Agendas agendas = new Agendas(parts.meetings(), neighbours.sees());
        return new MeetingDesk(foundation, parts, agendas, neighbours.mail());
    }

    /** What it offers to the core. */
    public Part part() {
        return part;
    }

    /** Reminds people of events that begin soon and of things to do. */
    public void remind() {
        reminders.send();
    }
}
