package org.iinkai.web.resources;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.iinkai.api.changes.Change;
import org.iinkai.api.changes.ChangeFeed;
import org.iinkai.api.changes.Changes;
import org.iinkai.api.error.Refused;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;

/** The feed of changes, by which another system follows. */
final class ChangeResource implements RestResource {

    private static final int USUAL = 100;
    private static final int LONGEST_WAIT = 30;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);
    private static final String API = "/api/v1/";

    private static final Map<String, String> ADDRESSES = Map.of(
            "company", "companies/",
            "membership", "members/",
            "person", "people/",
            "body", "bodies/",
            "population", "populations/",
            "category", "member-categories/",
            "segment", "segments/",
            "contact-role", "contact-roles/",
            "list", "organisation-lists/");

    private final Changes changes;
    private final BooleanSupplier isServing;

    ChangeResource(Changes changes, BooleanSupplier isServing) {
        this.changes = changes;
        this.isServing = isServing;
    }

    @Override
    public List<RestOperation> operations() {
        return List.of(RestOperation.get(
                        "",
                        "Changes of records in one order, without a gap. Ask with `after` 0 once, then always with the"
                                + " `next` of the answer before",
                        Feed.class,
                        this::read)
                .with(
                        RestParameter.number("after", "Position of the last change seen; 0 from the beginning.")
                                .required()
                                .example("0"),
                        RestParameter.number("limit", "Changes wanted, 1 to 1000; 100 when left out.")
                                .example("100"),
                        RestParameter.number(
                                        "wait",
                                        "Seconds to wait for a change when there is none yet, 0 to 30; 0 when left out.")
                                .example("20")));
    }

    private Feed read(RestRequest request) {
        long after = position(request.query("after").orElse(""));
        int limit = number(request, "limit", USUAL);
        int wait = number(request, "wait", 0);
        if (wait < 0 || wait > LONGEST_WAIT) {
            throw new Refused("web.refused.wait", LONGEST_WAIT).at("wait");
        }
        long until = System.nanoTime() + Duration.ofSeconds(wait).toNanos();
        ChangeFeed feed = changes.after(after, limit);
        while (feed.changes().isEmpty() && !feed.hasMore() && System.nanoTime() < until && isServing.getAsBoolean()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            feed = changes.after(feed.next(), limit);
        }
        return Feed.of(feed);
    }

    private static int number(RestRequest request, String name, int usual) {
        return request.query(name).map(text -> Query.number(name, text)).orElse(usual);
    }

    private static long position(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Refused("web.refused.number", "after").at("after");
        }
    }

    /**
     * A part of the feed.
     *
     * @param next what to ask behind the next time
     * @param hasMore whether more is there already
     */
    record Feed(List<Entry> changes, long next, boolean hasMore) {

        static Feed of(ChangeFeed feed) {
            return new Feed(feed.changes().stream().map(Entry::of).toList(), feed.next(), feed.hasMore());
        }
    }

    /**
     * That a record changed.
     *
     * @param link address of the record; null where the interface does not show records of the kind one by one
     */
    record Entry(long position, Instant at, String kind, String id, String action, Optional<String> link) {

        static Entry of(Change change) {
            Optional<String> link =
                    Optional.ofNullable(ADDRESSES.get(change.kind())).map(place -> API + place + change.id());
            return new Entry(change.position(), change.at(), change.kind(), change.id(), change.action(), link);
        }
    }
}
