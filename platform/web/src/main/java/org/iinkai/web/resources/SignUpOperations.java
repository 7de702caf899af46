package org.iinkai.web.resources;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.Deadline;
import org.iinkai.api.calendar.Headcount;
import org.iinkai.api.calendar.Opening;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.calendar.SignUp;
import org.iinkai.api.calendar.SignUpRow;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.calendar.SignedUp;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;

/** Who takes part in an event. */
final class SignUpOperations {

    static final RestParameter PLACE = RestParameter.id("place", "Id of the place in the event.");
    private static final Instant SOME = Instant.parse("2025-02-10T08:00:00Z");

    private final SignUps signUps;

    SignUpOperations(CalendarServices services) {
        this.signUps = services.signUps();
    }

    Stream<RestOperation> all() {
        return Stream.concat(ofList(), ofPeople());
    }

    private Stream<RestOperation> ofList() {
        return Stream.of(
                RestOperation.post(
                                "/{id}/opening",
                                "Says from when to when people may sign up",
                                Opening.class,
                                Deadline[].class,
                                this::open)
                        .with(EventResource.ID)
                        .example(new Opening(SOME.minusSeconds(864_000), SOME)),
                RestOperation.post(
                                "/{id}/extend",
                                "Extends the deadline; the old one is kept",
                                ExtendBody.class,
                                Deadline[].class,
                                this::extend)
                        .with(EventResource.ID)
                        .example(new ExtendBody(SOME, Optional.empty())),
                RestOperation.post("/{id}/close", "Closes the list at once", Void.class, Void.class, this::close)
                        .with(EventResource.ID),
                RestOperation.get(
                                "/{id}/deadlines",
                                "All deadlines there were, the first one first",
                                Deadline[].class,
                                request -> signUps.deadlines(EventResource.id(request)))
                        .with(EventResource.ID),
                RestOperation.get(
                                "/{id}/headcount",
                                "How many take part, as people and as companies",
                                Headcount.class,
                                request -> signUps.headcount(EventResource.id(request)))
                        .with(EventResource.ID),
                RestOperation.post(
                                "/{id}/sign-ups",
                                "Signs people up as the public page does",
                                SignUpBody.class,
                                SignedUp.class,
                                this::signUp)
                        .with(EventResource.ID)
                        .example(SignUpBody.example()),
                RestOperation.post(
                                "/{id}/check-in",
                                "Lets somebody in by the code of their QR",
                                CodeBody.class,
                                SignUps.CheckIn.class,
                                this::checkIn)
                        .with(EventResource.ID)
                        .example(new CodeBody("23456789ABCDEFGH")));
    }

    private Stream<RestOperation> ofPeople() {
        return Stream.of(
                RestOperation.page("/{id}/people", "Who has a place or waits", SignUpRow.class, this::people)
                        .with(EventResource.ID),
                RestOperation.post(
                                "/{id}/people/{place}/withdraw",
                                "Gives a place back; whoever waits first gets it and is told",
                                Void.class,
                                Void.class,
                                this::withdraw)
                        .with(EventResource.ID, PLACE),
                RestOperation.post(
                                "/{id}/people/{place}/promote",
                                "Gives somebody who waits a place out of turn",
                                Void.class,
                                Void.class,
                                this::promote)
                        .with(EventResource.ID, PLACE),
                RestOperation.post(
                                "/{id}/people/{place}/attendance",
                                "Notes whether somebody came to a session",
                                AttendanceBody.class,
                                Integer[].class,
                                this::attendance)
                        .with(EventResource.ID, PLACE)
                        .example(new AttendanceBody(1, true)),
                RestOperation.post(
                                "/{id}/settle",
                                "Marks everybody absent who has a place in a held event and did not come",
                                Void.class,
                                Settled.class,
                                request -> new Settled(signUps.settle(EventResource.id(request))))
                        .with(EventResource.ID));
    }

    private Object open(RestRequest request) {
        signUps.open(EventResource.id(request), request.body(Opening.class));
        return signUps.deadlines(EventResource.id(request));
    }

    private Object extend(RestRequest request) {
        ExtendBody body = request.body(ExtendBody.class);
        signUps.extend(EventResource.id(request), body.deadline(), body.reason().orElse(""));
        return signUps.deadlines(EventResource.id(request));
    }

    private Object close(RestRequest request) {
        signUps.close(EventResource.id(request));
        return "";
    }

    private Object signUp(RestRequest request) {
        return signUps.signUp(request.body(SignUpBody.class).as(EventResource.id(request)));
    }

    private Object checkIn(RestRequest request) {
        return signUps.checkIn(
                EventResource.id(request), request.body(CodeBody.class).code());
    }

    private Page<SignUpRow> people(RestRequest request) {
        return signUps.people(EventResource.id(request), request.page());
    }

    private Object withdraw(RestRequest request) {
        signUps.withdraw(place(request));
        return "";
    }

    private Object promote(RestRequest request) {
        signUps.promote(place(request));
        return "";
    }

    private List<Integer> attendance(RestRequest request) {
        AttendanceBody body = request.body(AttendanceBody.class);
        signUps.attendance(place(request), body.session(), body.came());
        return signUps.attended(place(request));
    }

    private static Id<Participation> place(RestRequest request) {
        return Id.of(request.place("place"));
    }

    /** A later deadline, and why. */
    record ExtendBody(Instant deadline, Optional<String> reason) {}

    /** What the QR code says. */
    record CodeBody(String code) {}

    /** Whether somebody came to a session, by its position from 1. */
    record AttendanceBody(int session, boolean came) {}

    /** How many were marked absent. */
    record Settled(int absent) {}

    /** Who takes part. */
    record GuestBody(
            String name,
            Optional<String> kana,
            Optional<String> department,
            Attendance attendance,
            Optional<String> fee) {

        SignUp.Guest guest() {
            return new SignUp.Guest(
                    Optional.empty(), name, kana.orElse(""), department.orElse(""), "", attendance, fee.orElse(""));
        }
    }

    /** People to be signed up, and by whom. */
    record SignUpBody(
            Optional<Id<SignUp>> id,
            String name,
            String email,
            Optional<String> phone,
            Optional<String> company,
            List<GuestBody> people,
            Optional<String> note) {

        static SignUpBody example() {
            return new SignUpBody(
                    Optional.empty(),
                    "青木 花",
                    "hana@example.jp",
                    Optional.empty(),
                    Optional.of("青葉コール(株)"),
                    List.of(new GuestBody(
                            "青木 花", Optional.of("アオキ ハナ"), Optional.empty(), Attendance.VENUE, Optional.empty())),
                    Optional.empty());
        }

        SignUp as(Id<org.iinkai.api.calendar.Event> event) {
            return new SignUp(
                    id.orElseGet(Id::next),
                    event,
                    new MailAddress(name, email),
                    phone.orElse(""),
                    company.orElse(""),
                    Optional.empty(),
                    people.stream().map(GuestBody::guest).toList(),
                    note.orElse(""),
                    Locale.JAPANESE);
        }
    }
}
