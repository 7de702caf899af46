package org.iinkai.core.portal;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.calendar.Certificates;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.OpenEvent;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.calendar.SignUp;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.calendar.SignedUp;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;
import org.iinkai.api.portal.CompanySignUp;
import org.iinkai.api.portal.PortalEvents;
import org.iinkai.api.portal.PortalPlace;
import org.iinkai.api.portal.PortalPlaces;
import org.iinkai.api.text.Localized;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.portal.OwnCompanies.Contact;
import org.iinkai.core.portal.PortalMapper.PlaceRow;

/** Events as a company takes part in them. */
final class EventDesk implements PortalEvents {

    private static final int YEARS = 3;
    private static final int MOST = 500;

    private final Foundation foundation;
    private final PortalMapper mapper;
    private final OwnCompanies own;
    private final Calendar calendar;

    EventDesk(Foundation foundation, PortalMapper mapper, OwnCompanies own, Calendar calendar) {
        this.foundation = foundation;
        this.mapper = mapper;
        this.own = own;
        this.calendar = calendar;
    }

    /** The services that know events. */
    record Calendar(SignUps signUps, Certificates certificates, PortalPlaces places) {}

    @Override
    public List<OpenEvent> toCome(Id<Company> company) {
        Set<String> told = Set.of(ComingEvents.told(foundation));
        return foundation.transactions().read(() -> {
            own.contact(company);
            return calendar.signUps().open().stream()
                    .filter(event -> !told.contains(event.series().split("\\.", 2)[0]))
                    .toList();
        });
    }

    @Override
    public OpenEvent event(Id<Company> company, Id<Event> event) {
        return foundation.transactions().read(() -> {
            own.contact(company);
            return calendar.signUps().open(event).orElseThrow(() -> new NotFound("event " + event));
        });
    }

    @Override
    public List<PortalPlace> places(Id<Company> company) {
        PortalMapper.Span when = new PortalMapper.Span(own.today(), own.today().minusYears(YEARS), MOST);
        return foundation.transactions().read(() -> {
            own.contact(company);
            return mapper.places(company, ComingEvents.told(foundation), when).stream()
                    .map(EventDesk::place)
                    .toList();
        });
    }

    private static PortalPlace place(PlaceRow row) {
        return new PortalPlace(
                row.id(),
                row.event(),
                new Localized(row.nameJa(), row.nameEn()),
                row.number() > 0 ? OptionalInt.of(row.number()) : OptionalInt.empty(),
                row.title(),
                row.firstDay(),
                row.lastDay(),
                row.isOver(),
                row.name(),
                row.attendance(),
                row.status(),
                row.waiting(),
                row.mayGiveBack(),
                row.hasCertificate());
    }

    @Override
    public SignedUp apply(CompanySignUp request) {
        Contact contact = foundation.transactions().read(() -> checked(request));
        return calendar.signUps()
                .signUp(new SignUp(
                        request.id(),
                        request.event(),
                        new MailAddress(contact.caller().name(), request.email()),
                        "",
                        "",
                        Optional.of(request.company()),
                        request.people(),
                        request.note(),
                        contact.caller().locale()));
    }

    private Contact checked(CompanySignUp request) {
        Contact contact = own.contact(request.company());
        Set<Id<Person>> ours = mapper.attendees(request.company(), request.event(), own.today()).stream()
                .map(PortalPlaces.Attendee::person)
                .collect(Collectors.toSet());
        request.people().stream()
                .flatMap(guest -> guest.person().stream())
                .filter(person -> !ours.contains(person))
                .findFirst()
                .ifPresent(person -> {
                    throw OwnCompanies.foreign(contact.caller(), "person " + person);
                });
        return contact;
    }

    @Override
    public void giveBack(Id<Company> company, Id<Participation> place) {
        calendar.places().giveBack(company, place);
    }

    @Override
    public void writeCertificate(Id<Company> company, Id<Participation> place, OutputStream out) {
        Contact contact = foundation.transactions().read(() -> own.contact(company));
        if (places(company).stream().noneMatch(one -> one.id().equals(place) && one.hasCertificate())) {
            throw OwnCompanies.foreign(contact.caller(), "certificate of " + place);
        }
        Deputy.run(contact.caller(), () -> calendar.certificates().write(place, out), CoreRight.EVENTS_CHANGE);
    }
}
