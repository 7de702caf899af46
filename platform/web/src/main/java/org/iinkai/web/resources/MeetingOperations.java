package org.iinkai.web.resources;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.calendar.ActionItem;
import org.iinkai.api.calendar.AgendaItem;
import org.iinkai.api.calendar.Attendee;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Meeting;
import org.iinkai.api.calendar.Meetings;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.members.Person;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;

/** What is kept of a meeting. */
final class MeetingOperations {

    private static final LocalDate DAY = LocalDate.parse("2025-03-31");

    private final CalendarServices services;
    private final Meetings meetings;

    MeetingOperations(CalendarServices services) {
        this.services = services;
        this.meetings = services.meetings();
    }

    Stream<RestOperation> all() {
        return Stream.concat(ofMinutes(), ofActions());
    }

    private Stream<RestOperation> ofMinutes() {
        return Stream.of(
                RestOperation.get(
                                "/{id}/meeting",
                                "Agenda and minutes; version 0 as long as nothing is kept",
                                Meeting.class,
                                request -> meetings.meeting(EventResource.id(request)))
                        .with(EventResource.ID)
                        .versioned(Meeting.class, Meeting::version),
                RestOperation.put(
                                "/{id}/meeting",
                                "Keeps agenda and minutes",
                                MeetingBody.class,
                                Meeting.class,
                                this::keep)
                        .with(EventResource.ID)
                        .conditional()
                        .versioned(Meeting.class, Meeting::version)
                        .example(new MeetingBody(
                                List.of(new ItemBody("上半期の活動実績", "委員長", "", "", Optional.empty())), Optional.empty())),
                RestOperation.post(
                                "/{id}/meeting/approve",
                                "Approves the minutes: they stand as they are from then on",
                                Void.class,
                                Meeting.class,
                                this::approve)
                        .with(EventResource.ID)
                        .conditional()
                        .versioned(Meeting.class, Meeting::version),
                RestOperation.post(
                                "/{id}/meeting/reopen",
                                "Takes the approval of the minutes back, with a reason",
                                ReopenBody.class,
                                Meeting.class,
                                this::reopen)
                        .with(EventResource.ID)
                        .conditional()
                        .versioned(Meeting.class, Meeting::version)
                        .example(new ReopenBody("議題2の記載に誤りがあったため")),
                RestOperation.get(
                                "/{id}/attendees",
                                "Who is expected at a meeting, and who was there",
                                Attendee[].class,
                                request -> meetings.attendees(EventResource.id(request)))
                        .with(EventResource.ID));
    }

    private Stream<RestOperation> ofActions() {
        return Stream.of(
                RestOperation.get(
                                "/actions",
                                "What meetings gave somebody to do, by day",
                                ActionItem[].class,
                                request -> meetings.actions(new Meetings.ActionFilter(
                                        Optional.empty(), Query.flag(request, "mine"), Query.flag(request, "done"))))
                        .with(
                                RestParameter.flag("mine", "Only what the caller is to do."),
                                RestParameter.flag("done", "What is done too.")),
                RestOperation.post(
                                "/actions/{action}/done",
                                "Says that something is done, or is not after all; whoever shall do it may say so",
                                DoneBody.class,
                                Void.class,
                                this::finish)
                        .with(RestParameter.id("action", "Id of the thing to do."))
                        .conditional()
                        .example(new DoneBody(true)),
                RestOperation.get(
                                "/{id}/actions",
                                "What a meeting gave somebody to do, done or not",
                                ActionItem[].class,
                                this::actions)
                        .with(EventResource.ID),
                RestOperation.post(
                                "/{id}/actions",
                                "Adds something to do",
                                ActionBody.class,
                                ActionItem[].class,
                                this::add)
                        .with(EventResource.ID)
                        .example(new ActionBody(Optional.empty(), "会場を予約する", Optional.empty(), Optional.of(DAY))));
    }

    private Meeting keep(RestRequest request) {
        MeetingBody body = request.body(MeetingBody.class);
        Id<Event> event = EventResource.id(request);
        List<AgendaItem> agenda = body.agenda().stream().map(ItemBody::item).toList();
        meetings.save(event, agenda, body.minutes().orElse(""), request.version());
        return meetings.meeting(event);
    }

    private Meeting approve(RestRequest request) {
        Id<Event> event = EventResource.id(request);
        meetings.approve(event, request.version());
        return meetings.meeting(event);
    }

    private Meeting reopen(RestRequest request) {
        Id<Event> event = EventResource.id(request);
        meetings.reopen(event, request.body(ReopenBody.class).reason(), request.version());
        return meetings.meeting(event);
    }

    private List<ActionItem> actions(RestRequest request) {
        Id<Event> event = services.calendar().entry(EventResource.id(request)).id();
        return meetings.actions(new Meetings.ActionFilter(Optional.of(event), false, true));
    }

    private List<ActionItem> add(RestRequest request) {
        ActionBody body = request.body(ActionBody.class);
        meetings.save(new ActionItem(
                body.id().orElseGet(Id::next),
                EventResource.id(request),
                "",
                body.text(),
                body.owner(),
                "",
                body.due(),
                Optional.empty(),
                0));
        return actions(request);
    }

    private Object finish(RestRequest request) {
        meetings.finish(
                Id.of(request.place("action")), request.body(DoneBody.class).done(), request.version());
        return "";
    }

    /** Why an approval is taken back. */
    record ReopenBody(String reason) {}

    /** Whether it is done. */
    record DoneBody(boolean done) {}

    /** Agenda and minutes. */
    record MeetingBody(List<ItemBody> agenda, Optional<String> minutes) {}

    /**
     * An item of an agenda.
     *
     * @param papers ids of documents; may be left out
     */
    record ItemBody(String title, String presenter, String text, String decision, Optional<List<Id<Document>>> papers) {

        AgendaItem item() {
            return new AgendaItem(title, presenter, text, decision, papers.orElseGet(List::of));
        }
    }

    /** Something to do, by whom and by when. */
    record ActionBody(Optional<Id<ActionItem>> id, String text, Optional<Id<Person>> owner, Optional<LocalDate> due) {}
}
