package org.iinkai.training;

import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.Events;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.time.FiscalYear;

/**
 * The catalogue of courses and their runs. Reading needs {@link TrainingRights#READ}, planning, holding and cancelling
 * {@link TrainingRights#CHANGE}; every change writes an audit entry.
 */
public final class Courses {

    private final Transactions transactions;
    private final Access access;
    private final Audit audit;
    private final Events reading;
    private final Events events;
    private final CourseMapper mapper;

    Courses(Transactions transactions, Access access, Audit audit, Events events, CourseMapper mapper) {
        this.transactions = transactions;
        this.access = access;
        this.audit = audit;
        this.reading = events.onBehalfOf(TrainingRights.READ);
        this.events = events.onBehalfOf(TrainingRights.CHANGE);
        this.mapper = mapper;
    }

    /** The tracks in catalogue order. */
    public List<Track> tracks() {
        access.require(TrainingRights.READ);
        return mapper.tracks();
    }

    /** All courses in catalogue order. */
    public List<Course> courses() {
        access.require(TrainingRights.READ);
        return mapper.courses();
    }

    /** The years that have runs, newest first. */
    public List<FiscalYear> years() {
        access.require(TrainingRights.READ);
        return mapper.years();
    }

    /** Runs of a year by number, cancelled ones too. */
    public Page<Run> runs(RunFilter filter, PageRequest page) {
        access.require(TrainingRights.READ);
        int after = number(page);
        return transactions.read(() -> Page.of(
                mapper.runs(filter, after, page.size() + 1),
                page,
                run -> List.of(Integer.toString(run.number())),
                Total.bounded(mapper.countRuns(filter, Total.BOUND + 1))));
    }

    /**
     * One run.
     *
     * @throws NotFound when there is none
     */
    public Run run(Id<Event> id) {
        access.require(TrainingRights.READ);
        return stored(id);
    }

    /** When, how and where a run takes place. */
    public EventSession session(Id<Event> id) {
        access.require(TrainingRights.READ);
        return transactions.read(() -> reading.event(stored(id).id()).sessions().getFirst());
    }

    /** What the runs of a year add up to, without the cancelled ones. */
    public YearFigures figures(FiscalYear year) {
        access.require(TrainingRights.READ);
        return new YearFigures(mapper.figures(year));
    }

    /**
     * Plans a run, which takes the next number of its fiscal year. A request repeated with the same id changes nothing.
     *
     * @throws Refused when the course is not in the catalogue
     */
    public void plan(PlanRun request) {
        access.require(TrainingRights.CHANGE);
        transactions.write(() -> {
            if (mapper.run(request.id()).isEmpty()) {
                Course course = mapper.course(request.course())
                        .orElseThrow(() -> new Refused("training.refused.course", request.course()).at("course"));
                Event event = events.plan(request.event(course.title()));
                mapper.addRun(event.id(), course.code(), event.id().toString());
                audit.record("training.audit.planned", subject(event.id()), course.code() + " " + event.number());
            }
        });
    }

    /** Notes that a planned run took place. */
    public void hold(Id<Event> id) {
        access.require(TrainingRights.CHANGE);
        transactions.write(() -> {
            Run run = stored(id);
            events.hold(id);
            audit.record("training.audit.held", subject(id), run.course());
        });
    }

    /** Calls a run off; its number is kept and its places count nowhere. */
    public void cancel(Id<Event> id, String reason) {
        access.require(TrainingRights.CHANGE);
        if (reason.isBlank()) {
            throw new Refused("training.refused.reason").at("reason");
        }
        transactions.write(() -> {
            Run run = stored(id);
            events.cancel(id, reason.strip());
            audit.record("training.audit.cancelled", subject(id), run.course());
        });
    }

    /** The subject of audit entries about a run. */
    static String subject(Id<Event> run) {
        return "training.run:" + run;
    }

    // also keeps the rights of this bundle from reaching events of others
    private Run stored(Id<Event> id) {
        return mapper.run(id).orElseThrow(() -> new NotFound("training run " + id));
    }

    private static int number(PageRequest page) {
        try {
            return page.isFirst() ? 0 : Integer.parseInt(page.after().getFirst());
        } catch (NumberFormatException e) {
            throw new Refused("training.refused.position");
        }
    }
}
