package org.iinkai.core.calendar;

import static java.util.stream.Collectors.groupingBy;

import java.io.OutputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.calendar.CalendarFeeds;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.core.calendar.CalendarMapper.SessionLine;
import org.iinkai.core.calendar.FeedMapper.FeedEvent;
import org.iinkai.core.calendar.FeedMapper.FeedQuery;
import org.iinkai.core.calendar.FeedMapper.StoredFeed;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.Secrets;

/** Feeds in the database. A feed shows what its owner may see at the time, by the rights the owner has then. */
final class FeedDesk implements CalendarFeeds {

    private static final int AT_ONCE = 500;
    private static final int MOST_FEEDS = 20;
    private static final int YEARS_BACK = 2;

    private final Foundation foundation;
    private final CalendarParts parts;
    private final FeedMapper mapper;
    private final URI product;
    private final Function<Id<AccountRow>, Optional<Caller>> owners;

    FeedDesk(
            Foundation foundation,
            CalendarParts parts,
            URI product,
            Function<Id<AccountRow>, Optional<Caller>> owners) {
        this.foundation = foundation;
        this.parts = parts;
        this.mapper = parts.feeds();
        this.product = product;
        this.owners = owners;
    }

    @Override
    public List<Feed> feeds() {
        return mapper.feeds(account());
    }

    @Override
    public String add(Scope scope, String body) {
        if (scope != Scope.MINE) {
            parts.rights().sight();
        }
        Id<?> account = account();
        String secret = Secrets.next();
        foundation.transactions().write(() -> {
            if (mapper.feeds(account).size() >= MOST_FEEDS) {
                throw new Refused("core.refused.feeds-many", MOST_FEEDS);
            }
            Id<Feed> id = Id.next();
            mapper.add(
                    id,
                    account,
                    Secrets.hash(secret),
                    scope,
                    scope == Scope.BODY ? body : "",
                    foundation.clock().instant());
            foundation.audit().record("core.audit.feed-added", "feed:" + id, scope.name());
        });
        return secret;
    }

    @Override
    public void remove(Id<Feed> id) {
        foundation.transactions().write(() -> {
            if (mapper.remove(id, account()) > 0) {
                foundation.audit().record("core.audit.feed-removed", "feed:" + id, "");
            }
        });
    }

    @Override
    public void writePublic(OutputStream out) {
        CallerScope.run(
                Caller.system("calendar feed"),
                () -> write(new FeedQuery(from(), true, false, "", null, AT_ONCE), "公開の催し", out));
    }

    @Override
    public boolean write(String secret, OutputStream out) {
        Optional<StoredFeed> feed = mapper.feed(Secrets.hash(secret));
        Optional<Caller> owner = feed.flatMap(stored -> owners.apply(stored.account()));
        if (owner.isEmpty()) {
            return false;
        }
        StoredFeed stored = feed.get();
        foundation
                .transactions()
                .write(() -> mapper.used(stored.id(), foundation.clock().instant()));
        CallerScope.run(
                owner.get(),
                () -> write(
                        new FeedQuery(from(), false, stored.scope() == Scope.MINE, stored.body(), null, AT_ONCE),
                        owner.get().name(),
                        out));
        return true;
    }

    private void write(FeedQuery query, String name, OutputStream out) {
        EventRights.Sight sight = parts.rights().sightOrNothing();
        IcsWriter writer = new IcsWriter(out, foundation.clock().getZone(), product);
        writer.begin(name);
        FeedQuery next = query;
        List<FeedEvent> events = mapper.events(next, sight);
        while (!events.isEmpty()) {
            write(writer, events);
            next = next.behind(events.getLast().id());
            events = events.size() < AT_ONCE ? List.of() : mapper.events(next, sight);
        }
        writer.end();
    }

    private void write(IcsWriter writer, List<FeedEvent> events) {
        String[] ids = events.stream().map(event -> event.id().toString()).toArray(String[]::new);
        Map<Id<Event>, List<SessionLine>> sessions =
                mapper.sessions(ids).stream().collect(groupingBy(SessionLine::eventId));
        events.forEach(event -> writer.write(event, sessions.getOrDefault(event.id(), List.of())));
    }

    private LocalDate from() {
        return LocalDate.now(foundation.clock()).minusYears(YEARS_BACK);
    }

    private Id<?> account() {
        return foundation.account().orElseThrow(() -> new Refused("core.refused.no-account"));
    }
}
