package org.iinkai.core.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.Grants;
import org.iinkai.api.accounts.SessionToken;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Transactions;
import org.iinkai.core.accounts.SessionMapper.NewSession;
import org.iinkai.core.accounts.SessionMapper.StoredSession;
import org.iinkai.core.text.Secrets;

/** Open sessions: 12 hours at most, 2 hours without a request. */
final class Sessions {

    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration LONGEST_IDLE = Duration.ofHours(2);

    private static final Duration NOTE_EVERY = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final SessionMapper sessions;
    private final Transactions transactions;
    private final Clock clock;
    private final Supplier<Set<String>> perBody;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    /** @param perBody ids of the rights that can be held for a body only */
    Sessions(SessionMapper sessions, Transactions transactions, Clock clock, Supplier<Set<String>> perBody) {
        this.sessions = sessions;
        this.perBody = perBody;
        this.transactions = transactions;
        this.clock = clock;
    }

    SessionToken open(Id<?> account, String address) {
        String token = Secrets.next();
        Id<NewSession> id = Id.next();
        sessions.open(new NewSession(id, account, Secrets.hash(token), address, clock.instant()));
        return new SessionToken(token, id.toString());
    }

    Optional<Caller> caller(String token) {
        Instant now = clock.instant();
        Optional<StoredSession> session = sessions.session(
                Secrets.hash(token), now.minus(LONGEST), now.minus(LONGEST_IDLE), LocalDate.now(clock));
        session.filter(stored -> stored.seenAt().plus(NOTE_EVERY).isBefore(now))
                .ifPresent(stored -> sessions.seen(stored.id(), now));
        return session.map(this::caller);
    }

    /** The caller of a session that is still open, which is not counted as use of it. */
    Optional<Caller> callerOf(String session) {
        Instant now = clock.instant();
        return sessions.sessionWithId(
                        Id.<NewSession>of(session), now.minus(LONGEST), now.minus(LONGEST_IDLE), LocalDate.now(clock))
                .map(this::caller);
    }

    private Caller caller(StoredSession stored) {
        return new Caller(
                stored.account().toString(),
                stored.person(),
                stored.name(),
                stored.id().toString(),
                stored.address(),
                Locale.forLanguageTag(stored.language()),
                new Grants(stored.holdsAll(), words(stored.rights()).collect(Collectors.toSet()), inBodies(stored)));
    }

    void close(String token) {
        transactions.write(() -> ended(sessions.close(Secrets.hash(token))));
    }

    /** Closes what expired and what belongs to a disabled account, and forgets failures that no longer count. */
    void sweep() {
        Instant now = clock.instant();
        transactions.write(() -> {
            ended(sessions.closeEnded(now.minus(LONGEST), now.minus(LONGEST_IDLE)));
            sessions.forgetBefore(now.minus(Attempts.WINDOW));
        });
    }

    void onEnd(Consumer<String> listener) {
        listeners.add(listener);
    }

    private Map<String, Set<String>> inBodies(StoredSession stored) {
        Set<String> limitable = perBody.get();
        return words(stored.scoped())
                .map(word -> word.split("@", 2))
                .filter(pair -> limitable.contains(pair[0]))
                .collect(Collectors.groupingBy(
                        pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toSet())));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }

    /** Tells that sessions ended, once that is committed. */
    void ended(List<Id<NewSession>> closed) {
        transactions.afterCommit(() -> closed.forEach(id -> listeners.forEach(listener -> tell(listener, id))));
    }

    private static void tell(Consumer<String> listener, Id<NewSession> id) {
        try {
            listener.accept(id.toString());
        } catch (RuntimeException e) {
            LOG.error("a listener failed at the end of session {}", id, e);
        }
    }
}
