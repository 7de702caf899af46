package org.iinkai.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.association.Association;
import org.iinkai.api.association.AssociationName;
import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.Certificates;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventOutline;
import org.iinkai.api.calendar.EventOutline.Audience;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.OpenEvent;
import org.iinkai.api.calendar.Opening;
import org.iinkai.api.calendar.Participation.Status;
import org.iinkai.api.calendar.ProgrammePart;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.calendar.Seats;
import org.iinkai.api.calendar.SignUp.Guest;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.calendar.SignedUp;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.api.portal.CompanySignUp;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.portal.PortalAnswer;
import org.iinkai.api.portal.PortalEvents;
import org.iinkai.api.portal.PortalPlace;
import org.iinkai.api.text.Localized;
import org.iinkai.core.TestCore;
import org.iinkai.core.portal.TwoCompanies.Someone;

class PortalEventsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    static final TwoCompanies TWO = new TwoCompanies(CORE);
    private static final LocalDate DAY = LocalDate.of(2025, 2, 20);

    private final PortalEvents events = CORE.service(PortalEvents.class);
    private final Calendar calendar = CORE.service(Calendar.class);
    private final SignUps signUps = CORE.service(SignUps.class);
    private Id<Event> event = Id.next();

    @BeforeEach
    void an_event_for_members_with_two_places() {
        CORE.asAdministrator(() -> {
            Association association = CORE.service(Association.class);
            if (association.names().isEmpty()) {
                association.save(new AssociationName(
                        LocalDate.of(2000, 4, 1), new Localized("試験協会", ""), "", new Localized("事務局", "")));
            }
        });
        event = event(Audience.MEMBERS);
    }

    private Id<Event> event(Audience audience) {
        Id<Event> id = Id.next();
        CORE.asAdministrator(() -> {
            EventSeries series = new EventSeries(
                    "s" + id,
                    new Localized("会員交流会", ""),
                    EventSeries.Kind.EVENT,
                    NumberingScheme.LIFETIME,
                    NumberingScheme.Terms.USUAL,
                    EventSeries.PeopleWord.PARTICIPANTS,
                    List.of(),
                    "",
                    false,
                    0);
            calendar.save(series);
            calendar.save(new SaveEvent(
                    id,
                    series.code(),
                    OptionalInt.empty(),
                    "会員交流会",
                    List.of(new EventSession(
                            DAY, Optional.of(LocalTime.of(14, 0)), Optional.empty(), EventSession.Form.VENUE, "会議室")),
                    List.of(ProgrammePart.empty()),
                    new EventOutline(
                            Optional.empty(),
                            "",
                            audience,
                            "",
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            new Seats(
                                    OptionalInt.of(2),
                                    OptionalInt.empty(),
                                    OptionalInt.empty(),
                                    OptionalInt.empty(),
                                    Optional.empty()),
                            List.of()),
                    false,
                    0));
            signUps.open(id, new Opening(Instant.parse("2025-01-10T00:00:00Z"), Instant.parse("2025-02-10T00:00:00Z")));
        });
        return id;
    }

    private static Guest guest(Someone who) {
        return new Guest(Optional.of(who.person()), who.name(), "", "", "", Attendance.VENUE, "");
    }

    private static Guest guest(String name) {
        return new Guest(Optional.empty(), name, "", "", "", Attendance.VENUE, "");
    }

    private CompanySignUp request(Guest... guests) {
        return new CompanySignUp(Id.next(), TWO.aoba, event, "hana@aoba.example.jp", Arrays.asList(guests), "");
    }

    private SignedUp apply(Guest... guests) {
        return TWO.aobaHead.get(() -> events.apply(request(guests)));
    }

    private List<PortalPlace> places() {
        return TWO.aobaContact.get(() -> events.places(TWO.aoba)).stream()
                .filter(place -> place.event().equals(event))
                .toList();
    }

    @Test
    void a_contact_signs_several_up_and_whoever_finds_no_place_waits() {
        assertThat(TWO.aobaHead.get(() -> events.toCome(TWO.aoba)))
                .extracting(OpenEvent::id)
                .contains(event);
        SignedUp result = apply(guest(TWO.aobaHead), guest(TWO.aobaContact), guest("新井 実"));
        assertThat(result.people())
                .extracting(SignedUp.Place::name, SignedUp.Place::status)
                .containsExactly(
                        tuple("青木 花", Status.ENROLLED), tuple("青山 進", Status.ENROLLED), tuple("新井 実", Status.WAITING));
        assertThat(places())
                .extracting(PortalPlace::name, PortalPlace::status, PortalPlace::waiting, PortalPlace::mayGiveBack)
                .containsExactlyInAnyOrder(
                        tuple("青木 花", Status.ENROLLED, OptionalInt.empty(), true),
                        tuple("青山 進", Status.ENROLLED, OptionalInt.empty(), true),
                        tuple("新井 実", Status.WAITING, OptionalInt.of(1), true));
        assertThat(TWO.mailsAbout("event:" + event)).anyMatch(text -> text.contains("青木 花"));

        PortalPlace given = places().getFirst();
        TWO.aobaContact.run(() -> events.giveBack(TWO.aoba, given.id()));
        assertThat(places())
                .extracting(PortalPlace::name, PortalPlace::status)
                .doesNotContain(tuple(given.name(), Status.ENROLLED))
                .contains(tuple("新井 実", Status.ENROLLED));
        assertThat(CORE.administrator(() -> calendar.entry(event)).headcount().companies())
                .isEqualTo(1);
    }

    @Test
    void the_page_of_the_company_leads_to_what_is_open_and_to_what_it_takes_part_in() {
        apply(guest(TWO.aobaHead));
        Portal portal = CORE.service(Portal.class);
        assertThat(TWO.aobaHead.get(() -> portal.parts(TWO.aoba, 20)))
                .filteredOn(PortalAnswer.Known.class::isInstance)
                .extracting(PortalAnswer.Known.class::cast)
                .flatExtracting(known -> known.items().items())
                .extracting(item -> item.path())
                .contains("portal/" + TWO.aoba + "/events/" + event, "portal/" + TWO.aoba + "/events");
    }

    @Test
    void a_certificate_is_fetched_by_the_company_when_it_is_over_and_offered() {
        apply(guest(TWO.aobaHead));
        PortalPlace place = places().getFirst();
        CORE.asAdministrator(() -> {
            signUps.attendance(place.id(), 1, true);
            calendar.hold(event);
        });
        assertThat(places().getFirst().hasCertificate()).isFalse();
        assertThatThrownBy(() -> TWO.aobaHead.run(
                        () -> events.writeCertificate(TWO.aoba, place.id(), new ByteArrayOutputStream())))
                .isInstanceOf(NotFound.class);
        CORE.asAdministrator(() -> CORE.service(Certificates.class).offer(event, true));
        assertThat(places().getFirst().hasCertificate()).isTrue();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TWO.aobaHead.run(() -> events.writeCertificate(TWO.aoba, place.id(), out));
        assertThat(out.toString(java.nio.charset.StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThatThrownBy(() -> TWO.aobaHead.run(() -> events.giveBack(TWO.aoba, place.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void another_companys_people_places_and_events_of_a_body_are_not_there() {
        apply(guest(TWO.aobaHead));
        PortalPlace place = places().getFirst();
        Someone foreign = TWO.midoriHead;
        for (Runnable tried : List.<Runnable>of(
                () -> events.toCome(TWO.aoba),
                () -> events.event(TWO.aoba, event),
                () -> events.places(TWO.aoba),
                () -> events.apply(request(guest("悪井 一"))),
                () -> events.giveBack(TWO.aoba, place.id()),
                () -> events.giveBack(TWO.midori, place.id()),
                () -> events.writeCertificate(TWO.aoba, place.id(), new ByteArrayOutputStream()),
                () -> events.writeCertificate(TWO.midori, place.id(), new ByteArrayOutputStream()))) {
            assertThatThrownBy(() -> foreign.run(tried)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> apply(guest(TWO.midoriHead))).isInstanceOf(NotFound.class);
        assertThat(places()).hasSize(1);
        Id<Event> inner = event(Audience.BODIES);
        assertThatThrownBy(() -> TWO.aobaHead.run(() -> events.event(TWO.aoba, inner)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobody_is_signed_up_twice_and_not_after_the_list_is_closed() {
        apply(guest(TWO.aobaHead));
        assertThatThrownBy(() -> apply(guest(TWO.aobaHead))).isInstanceOf(Refused.class);
        CORE.asAdministrator(() -> signUps.close(event));
        assertThatThrownBy(() -> apply(guest(TWO.aobaContact))).isInstanceOf(Refused.class);
    }
}
