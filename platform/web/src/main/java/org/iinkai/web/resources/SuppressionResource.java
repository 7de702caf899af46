package org.iinkai.web.resources;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.mailings.Suppression;
import org.iinkai.api.mailings.SuppressionFilter;
import org.iinkai.api.mailings.Suppressions;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;

/** Addresses that no mailing goes to. */
final class SuppressionResource implements RestResource {

    private static final RestParameter ID = RestParameter.id("id", "Id of the suppression.");

    private final Suppressions suppressions;

    SuppressionResource(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    @Override
    public List<RestOperation> operations() {
        return List.of(
                RestOperation.page("", "Suppressed addresses, the latest first", Suppression.class, this::find)
                        .with(
                                RestParameter.text("text", "Part of an address or a reason."),
                                RestParameter.text("holds", "true for those that hold, false for those lifted.")),
                RestOperation.post("", "Sends nothing more to an address", AddBody.class, Added.class, this::add)
                        .creating(Added.class, Added::id)
                        .example(new AddBody(Optional.empty(), "gone@example.jp", "本人から電話")),
                RestOperation.post(
                                "/{id}/lift",
                                "Lets mail go to the address again",
                                LiftBody.class,
                                Added.class,
                                this::lift)
                        .with(ID)
                        .example(new LiftBody("本人が直した")));
    }

    private Page<Suppression> find(RestRequest request) {
        Optional<Boolean> holds =
                request.query("holds").isEmpty() ? Optional.empty() : Optional.of(Query.flag(request, "holds"));
        return suppressions.find(new SuppressionFilter(request.query("text").orElse(""), holds), request.page());
    }

    private Added add(RestRequest request) {
        AddBody body = request.body(AddBody.class);
        Id<Suppression> id = body.id().orElseGet(Id::next);
        suppressions.add(id, body.address(), body.reason());
        return new Added(id);
    }

    private Added lift(RestRequest request) {
        Id<Suppression> id = Id.of(request.place("id"));
        suppressions.lift(id, request.body(LiftBody.class).reason());
        return new Added(id);
    }

    /**
     * An address and why.
     *
     * @param id made by the client; may be left out
     */
    record AddBody(Optional<Id<Suppression>> id, String address, String reason) {}

    /** Why mail may go there again. */
    record LiftBody(String reason) {}

    /** The suppression concerned. */
    record Added(Id<Suppression> id) {}
}
