package org.iinkai.training;

import org.iinkai.api.access.Access;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.calendar.Enrol;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Events;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.time.FiscalYear;

/**
 * Who takes part in runs. Reading needs {@link TrainingRights#READ}, changing {@link TrainingRights#ENROL}; every change
 * writes an audit entry, which names no person.
 */
public final class Enrolments {

    private final Transactions transactions;
    private final Access access;
    private final Audit audit;
    private final Events reading;
    private final Events enrolling;
    private final CourseMapper courses;
    private final EnrolmentMapper mapper;

    Enrolments(
            Transactions transactions,
            Access access,
            Audit audit,
            Events events,
            CourseMapper courses,
            EnrolmentMapper mapper) {
        this.transactions = transactions;
        this.access = access;
        this.audit = audit;
        this.reading = events.onBehalfOf(TrainingRights.READ);
        this.enrolling = events.onBehalfOf(TrainingRights.ENROL);
        this.courses = courses;
        this.mapper = mapper;
    }

    /** The places behind a year's figure, by run and reading; without cancelled runs and places given back. */
    public Page<Enrolment> of(FiscalYear year, PageRequest page) {
        access.require(TrainingRights.READ);
        EnrolmentPosition after = EnrolmentPosition.of(page.after());
        return transactions.read(() -> Page.of(
                mapper.enrolments(year, after, page.size() + 1),
                page,
                EnrolmentPosition::behind,
                Total.bounded(mapper.count(year, Total.BOUND + 1))));
    }

    /** Who takes part in a run, by reading. */
    public Page<Participation> participants(Id<Event> run, PageRequest page) {
        access.require(TrainingRights.READ);
        return transactions.read(() -> {
            stored(run);
            return reading.participants(run, page);
        });
    }

    /**
     * Gives a person a place, also after the run took place. A request repeated with the same id changes nothing.
     *
     * @throws Refused when the run is cancelled or full, or the person has a place already
     */
    public void enrol(Enrol request) {
        access.require(TrainingRights.ENROL);
        transactions.write(() -> {
            Run run = stored(request.event());
            if (mapper.place(request.id()).isEmpty()) {
                enrolling.enrol(request);
                audit.record("training.audit.enrolled", Courses.subject(run.id()), "place:" + request.id());
            }
        });
    }

    /** Takes a person off a run; the place is free again. Nothing happens when it was given back before. */
    public void withdraw(Id<Participation> id) {
        access.require(TrainingRights.ENROL);
        transactions.write(() -> {
            EnrolmentMapper.Place place = place(id);
            if (place.status() != Participation.Status.CANCELLED) {
                enrolling.withdraw(id);
                audit.record("training.audit.withdrawn", Courses.subject(place.run()), "place:" + id);
            }
        });
    }

    /** Notes whether a person came. */
    public void attendance(Id<Participation> id, boolean came) {
        access.require(TrainingRights.ENROL);
        transactions.write(() -> {
            EnrolmentMapper.Place place = place(id);
            enrolling.attendance(id, came);
            String action = came ? "training.audit.attended" : "training.audit.absent";
            audit.record(action, Courses.subject(place.run()), "place:" + id);
        });
    }

    private Run stored(Id<Event> run) {
        return courses.run(run).orElseThrow(() -> new NotFound("training run " + run));
    }

    // only places in runs of this bundle: its rights reach no others
    private EnrolmentMapper.Place place(Id<Participation> id) {
        return mapper.place(id).orElseThrow(() -> new NotFound("place " + id));
    }
}
