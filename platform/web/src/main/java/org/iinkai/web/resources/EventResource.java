package org.iinkai.web.resources;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.CalendarFilter;
import org.iinkai.api.calendar.Clash;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventOutline;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.NumberGap;
import org.iinkai.api.calendar.ProgrammePart;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.data.Id;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;
import org.iinkai.api.time.Period;

/** Events: planned, changed, held, cancelled, looked through. */
final class EventResource implements RestResource {

    static final RestParameter ID = RestParameter.id("id", "Id of the event.");
    private static final LocalDate DAY = LocalDate.parse("2025-02-20");

    private final Calendar calendar;
    private final List<RestOperation> ofPeople;

    EventResource(CalendarServices services) {
        this.calendar = services.calendar();
        this.ofPeople = Stream.of(
                        new SignUpOperations(services).all(),
                        new MeetingOperations(services).all(),
                        new CertificateOperations(services).all(),
                        new FileOperations(services).all())
                .flatMap(operations -> operations)
                .toList();
    }

    @Override
    public List<RestOperation> operations() {
        return Stream.concat(Stream.concat(lists(), ofEvent()), ofPeople.stream())
                .toList();
    }

    private Stream<RestOperation> lists() {
        return Stream.of(
                RestOperation.get(
                                "",
                                "Events of a period by their first session, cancelled ones too; 2,000 at most",
                                CalendarEntry[].class,
                                this::find)
                        .with(
                                RestParameter.day("day-from", "First day of the period."),
                                RestParameter.day("day-to", "Last day of the period."),
                                RestParameter.text("series", "Code of a series; all when left out.")
                                        .example("exchange"),
                                RestParameter.text("body", "Code of a body in charge; all when left out.")
                                        .example("exchange-committee"),
                                RestParameter.text("text", "Part of the title.").example("交流"),
                                RestParameter.flag(
                                        "mine", "Only events that the caller takes part in or is in charge of.")),
                RestOperation.post(
                                "",
                                "Plans an event, which takes its number",
                                NewEvent.class,
                                EventView.class,
                                this::add)
                        .creating(EventView.class, view -> view.event().id())
                        .versioned(EventView.class, view -> view.event().version())
                        .example(new NewEvent(Optional.empty(), "exchange", EventBody.example())),
                RestOperation.get(
                                "/gaps",
                                "Numbers missing in the series that had events in a year",
                                NumberGap[].class,
                                request -> calendar.gaps(
                                        Query.year("year", request.query("year").orElse(""))))
                        .with(RestParameter.number("year", "Fiscal year.")));
    }

    private Stream<RestOperation> ofEvent() {
        return Stream.of(
                RestOperation.get("/{id}", "An event", EventView.class, request -> view(id(request)))
                        .with(ID)
                        .versioned(EventView.class, view -> view.event().version()),
                RestOperation.put(
                                "/{id}",
                                "Changes an event; people who signed up are told of another day or time",
                                EventBody.class,
                                EventView.class,
                                this::change)
                        .with(ID)
                        .conditional()
                        .versioned(EventView.class, view -> view.event().version())
                        .example(EventBody.example()),
                RestOperation.post("/{id}/hold", "Marks an event as held", Void.class, EventView.class, this::hold)
                        .with(ID),
                RestOperation.post(
                                "/{id}/cancel",
                                "Cancels an event with a reason; everybody who signed up is told",
                                CancelBody.class,
                                EventView.class,
                                this::cancel)
                        .with(ID)
                        .example(new CancelBody("最少催行人員に満たないため")),
                RestOperation.get(
                                "/{id}/clashes",
                                "Events that want the same place or speaker at the same time",
                                Clash[].class,
                                request -> calendar.clashes(id(request)))
                        .with(ID));
    }

    private List<CalendarEntry> find(RestRequest request) {
        Period period =
                Query.period(request, "day").orElseGet(() -> new Period(DAY.withDayOfYear(1), DAY.plusYears(1)));
        return calendar.entries(new CalendarFilter(
                period,
                request.query("body").orElse(""),
                request.query("series").orElse(""),
                request.query("text").orElse(""),
                Query.flag(request, "mine"),
                Optional.empty()));
    }

    private EventView add(RestRequest request) {
        NewEvent body = request.body(NewEvent.class);
        Id<Event> id = body.id().orElseGet(Id::next);
        calendar.save(body.event().as(id, body.series(), 0));
        return view(id);
    }

    private EventView change(RestRequest request) {
        CalendarEntry before = calendar.entry(id(request));
        calendar.save(request.body(EventBody.class).as(before.id(), before.series(), request.version()));
        return view(before.id());
    }

    private EventView hold(RestRequest request) {
        calendar.hold(id(request));
        return view(id(request));
    }

    private EventView cancel(RestRequest request) {
        calendar.cancel(id(request), request.body(CancelBody.class).reason());
        return view(id(request));
    }

    private EventView view(Id<Event> id) {
        return new EventView(calendar.entry(id), calendar.outline(id), calendar.programme(id));
    }

    static Id<Event> id(RestRequest request) {
        return Id.of(request.place("id"));
    }

    /** An event with all that is said of it; as many parts of the programme as sessions. */
    record EventView(CalendarEntry event, EventOutline outline, List<ProgrammePart> programme) {}

    /**
     * An event as it shall be.
     *
     * @param number the number it has had elsewhere; left out to take the next one, or to keep the one it has
     * @param programme as many parts as sessions; may be left out
     */
    record EventBody(
            String title,
            OptionalInt number,
            List<EventSession> sessions,
            Optional<List<ProgrammePart>> programme,
            Optional<EventOutline> outline,
            Optional<List<String>> bodies) {

        static EventBody example() {
            EventSession session = new EventSession(
                    DAY,
                    Optional.of(LocalTime.of(14, 0)),
                    Optional.of(LocalTime.of(17, 0)),
                    EventSession.Form.VENUE,
                    "東京会議室");
            return new EventBody(
                    "会員交流会",
                    OptionalInt.empty(),
                    List.of(session),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        SaveEvent as(Id<Event> id, String series, int version) {
            List<ProgrammePart> parts = programme.orElseGet(List::of);
            return new SaveEvent(
                    id,
                    series,
                    number,
                    title,
                    sessions,
                    parts.size() == sessions.size()
                            ? parts
                            : sessions.stream()
                                    .map(session -> ProgrammePart.empty())
                                    .toList(),
                    outline.orElseGet(() -> EventOutline.of(bodies.orElseGet(List::of))),
                    true,
                    version);
        }
    }

    /** An event that comes into a series. */
    record NewEvent(Optional<Id<Event>> id, String series, EventBody event) {}

    /** Why an event is cancelled. */
    record CancelBody(String reason) {}
}
