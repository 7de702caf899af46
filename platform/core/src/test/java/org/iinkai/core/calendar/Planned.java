package org.iinkai.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventOutline;
import org.iinkai.api.calendar.EventOutline.Audience;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.Opening;
import org.iinkai.api.calendar.ProgrammePart;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.calendar.Seats;
import org.iinkai.api.calendar.SignUp;
import org.iinkai.api.calendar.SignUp.Guest;
import org.iinkai.api.calendar.SignUpRow;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.calendar.SignedUp;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mail.MailFilter;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.api.text.Localized;
import org.iinkai.core.TestCore;

/** Events made for tests. */
final class Planned {

    static final LocalDate DAY = LocalDate.of(2025, 2, 20);
    static final Opening OPENING =
            new Opening(Instant.parse("2025-01-10T00:00:00Z"), Instant.parse("2025-02-10T00:00:00Z"));
    static final Seats UNLIMITED = Seats.OPEN;

    private final TestCore core;
    private final Calendar calendar;
    private final SignUps signUps;

    Planned(TestCore core) {
        this.core = core;
        this.calendar = core.service(Calendar.class);
        this.signUps = core.service(SignUps.class);
    }

    static Seats venue(int places) {
        return new Seats(
                OptionalInt.of(places),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    static EventSession session(LocalDate day, Form form) {
        return new EventSession(day, Optional.of(LocalTime.of(14, 0)), Optional.of(LocalTime.of(17, 0)), form, "東京会議室");
    }

    EventSeries series(NumberingScheme numbering, EventSeries.Kind kind, String... bodies) {
        EventSeries series = new EventSeries(
                "s" + Id.next(),
                new Localized("会員交流会", "Members' meeting"),
                kind,
                numbering,
                NumberingScheme.Terms.USUAL,
                EventSeries.PeopleWord.PARTICIPANTS,
                List.of(bodies),
                "",
                false,
                0);
        core.asAdministrator(() -> calendar.save(series));
        return core.administrator(() -> calendar.series(series.code()));
    }

    String series(NumberingScheme numbering) {
        return series(numbering, EventSeries.Kind.EVENT).code();
    }

    static EventOutline outline(Seats seats, String... bodies) {
        return new EventOutline(
                Optional.empty(),
                "",
                Audience.PUBLIC,
                "",
                List.of(bodies),
                Optional.empty(),
                Optional.empty(),
                seats,
                List.of());
    }

    static SaveEvent request(String series, Seats seats, EventSession... sessions) {
        return new SaveEvent(
                Id.next(),
                series,
                OptionalInt.empty(),
                "交流会",
                List.of(sessions),
                Arrays.stream(sessions).map(session -> ProgrammePart.empty()).toList(),
                outline(seats),
                false,
                0);
    }

    static SaveEvent on(String series, String day) {
        return request(series, UNLIMITED, session(LocalDate.parse(day), Form.VENUE));
    }

    static SaveEvent numbered(SaveEvent request, int number) {
        return new SaveEvent(
                request.id(),
                request.series(),
                OptionalInt.of(number),
                request.title(),
                request.sessions(),
                request.programme(),
                request.outline(),
                request.isAnnounced(),
                request.version());
    }

    /** The request made anew for what is stored. */
    static SaveEvent again(SaveEvent request, int version, boolean isAnnounced, Seats seats, EventSession... sessions) {
        return new SaveEvent(
                request.id(),
                request.series(),
                OptionalInt.empty(),
                request.title(),
                List.of(sessions),
                Arrays.stream(sessions).map(session -> ProgrammePart.empty()).toList(),
                outline(seats),
                isAnnounced,
                version);
    }

    CalendarEntry save(SaveEvent request) {
        return core.administrator(() -> calendar.save(request));
    }

    CalendarEntry entry(Id<Event> id) {
        return core.administrator(() -> calendar.entry(id));
    }

    /** An event that people may sign up for. */
    Id<Event> open(Seats seats, Form form) {
        return open(request(series(NumberingScheme.LIFETIME), seats, session(DAY, form)));
    }

    Id<Event> open(SaveEvent request) {
        save(request);
        core.asAdministrator(() -> signUps.open(request.id(), OPENING));
        return request.id();
    }

    static Guest guest(String name) {
        return guest(name, Attendance.VENUE);
    }

    static Guest guest(String name, Attendance attendance) {
        return new Guest(Optional.empty(), name, "", "", "", attendance, "");
    }

    static SignUp signUp(Id<Event> event, String company, Guest... guests) {
        return new SignUp(
                Id.next(),
                event,
                new MailAddress("申込 太郎", "taro@example.jp"),
                "",
                company,
                Optional.empty(),
                List.of(guests),
                "",
                Locale.JAPANESE);
    }

    /** Signs up as anybody may, without being signed in. */
    SignedUp take(Id<Event> event, String company, String... names) {
        return signUps.signUp(
                signUp(event, company, Arrays.stream(names).map(Planned::guest).toArray(Guest[]::new)));
    }

    List<SignUpRow> people(Id<Event> event) {
        return core.administrator(() -> signUps.people(event, PageRequest.first()))
                .rows();
    }

    /** Texts of the mails about an event, newest first. */
    List<String> mails(Id<Event> event) {
        Mail mail = core.service(Mail.class);
        return core.administrator(() ->
                mail
                        .find(new MailFilter("", Optional.empty(), "event:" + event), new PageRequest(50, List.of()))
                        .rows()
                        .stream()
                        .map(row ->
                                row.subjectLine() + "\n" + mail.mail(row.id()).text())
                        .toList());
    }

    static void refused(Runnable work, String key) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo("core.refused." + key));
    }
}
