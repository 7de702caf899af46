package org.iinkai.web.resources;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.calendar.RosterRow;
import org.iinkai.api.calendar.Rosters;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;

/** Who belongs to a series. */
final class RosterOperations {

    private static final RestParameter MEMBER = RestParameter.id("member", "Id of the row of the roster.");
    private static final LocalDate DAY = LocalDate.parse("2025-04-01");

    private final Rosters rosters;
    private final RestParameter code;

    /** @param code the parameter that names a series */
    RosterOperations(CalendarServices services, RestParameter code) {
        this.rosters = services.rosters();
        this.code = code;
    }

    Stream<RestOperation> all() {
        return Stream.of(
                RestOperation.get(
                                "/{code}/members",
                                "Who belongs or belonged to a series",
                                RosterRow[].class,
                                request -> rosters.members(request.place("code"), true))
                        .with(code),
                RestOperation.post(
                                "/{code}/members",
                                "Takes somebody into a series",
                                JoinBody.class,
                                RosterRow[].class,
                                this::join)
                        .with(code)
                        .example(new JoinBody(Optional.empty(), Id.next(), DAY)),
                RestOperation.post(
                                "/{code}/members/{member}/leave",
                                "Says which day is somebody's last one in a series",
                                LeaveBody.class,
                                RosterRow[].class,
                                this::leave)
                        .with(code, MEMBER)
                        .example(new LeaveBody(DAY)));
    }

    private List<RosterRow> join(RestRequest request) {
        JoinBody body = request.body(JoinBody.class);
        String series = request.place("code");
        rosters.join(body.id().orElseGet(Id::next), series, body.person(), body.day());
        return rosters.members(series, true);
    }

    private List<RosterRow> leave(RestRequest request) {
        rosters.leave(
                Id.of(request.place("member")), request.body(LeaveBody.class).day());
        return rosters.members(request.place("code"), true);
    }

    /** Who joins, and when. */
    record JoinBody(Optional<Id<RosterRow>> id, Id<Person> person, LocalDate day) {}

    /** Somebody's last day. */
    record LeaveBody(LocalDate day) {}
}
