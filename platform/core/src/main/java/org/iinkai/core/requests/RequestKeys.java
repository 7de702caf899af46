package org.iinkai.core.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.iinkai.api.data.Transactions;
import org.iinkai.api.error.Refused;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.requests.RequestMapper.Kept;

/**
 * Keeps answers for a day. A request first takes its key, so that the same one arriving meanwhile is told to wait; the
 * answer is then kept in the transaction of the change. A server that dies between the two leaves a key that is taken and
 * no change: another takes it over later, and the first, should it still live, can't commit any more.
 */
public final class RequestKeys {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private final RequestMapper requests;
    private final Foundation foundation;
    private final Transactions transactions;

    private RequestKeys(RequestMapper requests, Foundation foundation) {
        this.requests = requests;
        this.foundation = foundation;
        this.transactions = foundation.transactions();
    }

    /** The keys in a database. */
    public static RequestKeys in(Foundation foundation) {
        RequestMapper mapper = foundation
                .database()
                .mappers("core.requests", RequestMapper.class.getClassLoader(), List.of(RequestMapper.class))
                .mapper(RequestMapper.class);
        return new RequestKeys(mapper, foundation);
    }

    /**
     * What was answered to the request before; otherwise does the work and keeps its answer in the same transaction. What
     * the work throws reaches the caller, and the key is free again.
     *
     * @throws Refused when the key was used for another request, or that request is still at work
     */
    public Answer answer(KeyedRequest request, Supplier<Answer> work) {
        UUID turn = UUID.randomUUID();
        Instant now = foundation.clock().instant();
        if (requests.take(request, turn, now, now.minus(KEPT), now.minus(ABANDONED)) == 0) {
            return kept(request);
        }
        boolean isDone = false;
        try {
            Answer answer = transactions.write(() -> {
                Answer made = work.get();
                if (requests.keep(request, turn, made, foundation.clock().instant()) == 0) {
                    throw new Refused("core.refused.key-at-work"); // another took over; nothing is committed here
                }
                return made;
            });
            isDone = true;
            return answer;
        } finally {
            if (!isDone) {
                requests.free(request, turn);
            }
        }
    }

    /** Forgets answers that were kept long enough. */
    public void sweep() {
        requests.forget(foundation.clock().instant().minus(KEPT));
    }

    private Answer kept(KeyedRequest request) {
        Kept there = requests.kept(request).orElseThrow(() -> new Refused("core.refused.key-at-work"));
        if (!there.request().equals(request)) {
            throw new Refused("core.refused.key-other-request");
        }
        return there.answer().orElseThrow(() -> new Refused("core.refused.key-at-work"));
    }
}
