package org.iinkai.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.audit.Audit;
import org.iinkai.api.calendar.Enrol;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.portal.PortalPlaces;

/**
 * Applies to runs for a member company. Needs no right: the company must be one of the caller's own, which the portal
 * checks in each call; the run must be to come.
 */
public final class CompanyPlaces {

    private final Transactions transactions;
    private final Audit audit;
    private final Portal portal;
    private final PortalPlaces places;
    private final Clock clock;
    private final CompanyMapper mapper;

    CompanyPlaces(
            Transactions transactions,
            Audit audit,
            Portal portal,
            PortalPlaces places,
            Clock clock,
            CompanyMapper mapper) {
        this.transactions = transactions;
        this.audit = audit;
        this.portal = portal;
        this.places = places;
        this.clock = clock;
        this.mapper = mapper;
    }

    /**
     * A run that a company can still apply for or take people off.
     *
     * @param leftOver places left; -1 when there is no limit
     * @param attendees the company's people with the places they have
     */
    public record OpenRun(
            Id<Event> id,
            String companyName,
            String title,
            LocalDate day,
            String place,
            long leftOver,
            List<PortalPlaces.Attendee> attendees) {

        public OpenRun {
            attendees = List.copyOf(attendees);
        }
    }

    /**
     * A run to come, for an own company.
     *
     * @throws NotFound when the company is not the caller's own, or there is no such run to come
     */
    public OpenRun run(Id<Company> company, Id<Event> run) {
        return transactions.read(() -> {
            String name = portal.company(company).name();
            CompanyMapper.OpenRun found = stored(run);
            return new OpenRun(
                    found.run(),
                    name,
                    found.title(),
                    found.day(),
                    found.place(),
                    found.leftOver(),
                    places.attendees(company, run));
        });
    }

    /**
     * Takes a place for each of these people; all get one or none.
     *
     * @throws org.iinkai.api.error.Refused when there is no room for all, or one has a place already
     */
    public void apply(Id<Company> company, Id<Event> run, List<Id<Person>> people) {
        transactions.write(() -> {
            portal.company(company);
            Id<Event> event = stored(run).run();
            for (Id<Person> person : people) {
                Id<Participation> place = Id.next();
                places.enrol(new Enrol(place, event, person, Optional.of(company)));
                audit.record("training.audit.enrolled", Courses.subject(event), "place:" + place);
            }
        });
    }

    /** Gives one of the company's places back. */
    public void giveBack(Id<Company> company, Id<Event> run, Id<Participation> place) {
        transactions.write(() -> {
            portal.company(company);
            Id<Event> event = stored(run).run();
            places.giveBack(company, place);
            audit.record("training.audit.withdrawn", Courses.subject(event), "place:" + place);
        });
    }

    private CompanyMapper.OpenRun stored(Id<Event> run) {
        return mapper.openRun(run, LocalDate.now(clock)).orElseThrow(() -> new NotFound("training run to come " + run));
    }
}
