package org.iinkai.web.resources;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.ChangeMembership;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.JoinMember;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.MemberOrder;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Membership;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;
import org.iinkai.api.time.Period;

/** Memberships: who is a member, joining, changing category, leaving; and the movement table. */
final class MemberResource implements RestResource {

    private static final RestParameter ID = RestParameter.id("id", "Id of the membership.");

    private final Members members;

    MemberResource(Members members) {
        this.members = members;
    }

    @Override
    public List<RestOperation> operations() {
        return Stream.concat(ofMemberships(), ofChanges()).toList();
    }

    private Stream<RestOperation> ofMemberships() {
        return Stream.of(
                RestOperation.page("", "Memberships in an order", MemberRow.class, this::find)
                        .with(conditions()),
                RestOperation.post("", "An organisation joins", JoinBody.class, Membership.class, this::join)
                        .creating(Membership.class, Membership::id)
                        .versioned(Membership.class, Membership::version)
                        .example(new JoinBody(
                                Optional.empty(),
                                Id.of("0198c0de-0000-7000-8000-000000000001"),
                                Optional.of("1420"),
                                "regular",
                                Optional.of("agency"),
                                LocalDate.parse("2024-04-01"))),
                RestOperation.get("/{id}", "A membership", Membership.class, request -> members.membership(id(request)))
                        .with(ID)
                        .versioned(Membership.class, Membership::version));
    }

    private Stream<RestOperation> ofChanges() {
        return Stream.of(
                RestOperation.post(
                                "/{id}/change",
                                "The member goes over to another category or segment; answers with the membership that"
                                        + " begins",
                                ChangeBody.class,
                                Membership.class,
                                this::change)
                        .with(ID)
                        .conditional()
                        .versioned(Membership.class, Membership::version)
                        .example(new ChangeBody(
                                Optional.empty(), "regular", Optional.of("inhouse"), LocalDate.parse("2024-10-01"))),
                RestOperation.post("/{id}/leave", "The membership ends", LeaveBody.class, Membership.class, this::leave)
                        .with(ID)
                        .conditional()
                        .versioned(Membership.class, Membership::version)
                        .example(new LeaveBody(LocalDate.parse("2025-03-31"), "事業再編")),
                RestOperation.post(
                                "/{id}/undo-leaving",
                                "Takes back that the membership ended",
                                Void.class,
                                Membership.class,
                                this::undoLeaving)
                        .with(ID)
                        .conditional()
                        .versioned(Membership.class, Membership::version),
                RestOperation.get(
                                "/movement",
                                "Movement table of a fiscal year or of any period",
                                MovementTable.class,
                                this::movement)
                        .with(
                                RestParameter.number("year", "Fiscal year, from 1 April.")
                                        .example("2024"),
                                RestParameter.day("from", "First day, when no year is given."),
                                RestParameter.day("to", "Last day, when no year is given.")));
    }

    private static RestParameter[] conditions() {
        return new RestParameter[] {
            RestParameter.text("text", "Part of a name, reading or number, in any spelling.")
                    .example("青葉"),
            RestParameter.text("category", "Code of the category.").example("regular"),
            RestParameter.text("segment", "Code of the segment.").example("agency"),
            RestParameter.text("prefecture", "Prefecture of the address.").example("東京都"),
            RestParameter.day("as-of", "Members at the close of that day."),
            RestParameter.day("joined-from", "Joined on that day or later."),
            RestParameter.day("joined-to", "Joined on that day or earlier."),
            RestParameter.day("left-from", "Left on that day or later."),
            RestParameter.day("left-to", "Left on that day or earlier."),
            RestParameter.text("order", "What decides the order; the reading when left out.")
                    .oneOf("reading", "number", "joined", "left"),
            RestParameter.flag("descending", "Whether the last comes first.")
        };
    }

    private Page<MemberRow> find(RestRequest request) {
        MemberFilter filter = MemberFilter.all()
                .withText(request.query("text").orElse(""))
                .withCategory(request.query("category").orElse(""))
                .withSegment(request.query("segment").orElse(""))
                .withPrefecture(request.query("prefecture").orElse(""))
                .withAsOf(Query.day(request, "as-of"))
                .withJoined(Query.period(request, "joined"))
                .withLeft(Query.period(request, "left"));
        MemberOrder.By by = request.query("order")
                .filter(word -> !word.isEmpty())
                .map(word -> MemberOrder.By.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(MemberOrder.By.READING);
        return members.find(filter, new MemberOrder(by, Query.flag(request, "descending")), request.page());
    }

    private Membership join(RestRequest request) {
        JoinBody body = request.body(JoinBody.class);
        Id<Membership> id = body.id().orElseGet(Id::next);
        members.join(new JoinMember(
                id,
                body.company(),
                body.number().orElse(""),
                body.category(),
                body.segment().orElse(""),
                body.on()));
        return members.membership(id);
    }

    private Membership change(RestRequest request) {
        ChangeBody body = request.body(ChangeBody.class);
        Id<Membership> next = body.id().orElseGet(Id::next);
        members.change(new ChangeMembership(
                next,
                id(request),
                request.version(),
                body.category(),
                body.segment().orElse(""),
                body.on()));
        return members.membership(next);
    }

    private Membership leave(RestRequest request) {
        LeaveBody body = request.body(LeaveBody.class);
        members.leave(id(request), body.on(), body.reason(), request.version());
        return members.membership(id(request));
    }

    private Membership undoLeaving(RestRequest request) {
        members.undoLeaving(id(request), request.version());
        return members.membership(id(request));
    }

    private MovementTable movement(RestRequest request) {
        Optional<Period> period = request.query("year")
                .filter(text -> !text.isEmpty())
                .map(text -> Query.year("year", text).period())
                .or(() -> Query.day(request, "from")
                        .flatMap(from -> Query.day(request, "to").map(to -> new Period(from, to))));
        return MovementTable.of(
                members.movement(period.orElseThrow(() -> new Refused("web.refused.number", "year").at("year"))));
    }

    private static Id<Membership> id(RestRequest request) {
        return Id.of(request.place("id"));
    }

    /**
     * An organisation of the register joins.
     *
     * @param id of the new membership, made by the client; may be left out
     * @param on first day of membership
     */
    record JoinBody(
            Optional<Id<Membership>> id,
            Id<Company> company,
            Optional<String> number,
            String category,
            Optional<String> segment,
            LocalDate on) {}

    /**
     * A member goes over to another category or segment.
     *
     * @param id of the membership that begins, made by the client; may be left out
     * @param on the day it begins
     */
    record ChangeBody(Optional<Id<Membership>> id, String category, Optional<String> segment, LocalDate on) {}

    /**
     * A membership ends.
     *
     * @param on its last day
     */
    record LeaveBody(LocalDate on, String reason) {}
}
