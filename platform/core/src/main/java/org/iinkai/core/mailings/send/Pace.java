package org.iinkai.core.mailings.send;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.iinkai.api.data.Transactions;
import org.iinkai.core.mailings.send.SendMapper.Settled;

/** Keeps mails apart in time, over all servers. */
final class Pace {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final Duration LOOK = Duration.ofMillis(200);

    private final SendMapper mapper;
    private final Transactions transactions;
    private final Clock clock;
    private final int perMinute;

    Pace(SendMapper mapper, Transactions transactions, Clock clock, int perMinute) {
        this.mapper = mapper;
        this.transactions = transactions;
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /**
     * Waits until another mail may go. Settles the last one first, so that it is not in doubt meanwhile.
     *
     * @return what is still to be settled
     */
    Optional<Settled> await(Optional<Settled> last, BooleanSupplier isOver) {
        if (perMinute <= 0) {
            return last;
        }
        last.ifPresent(settled -> transactions.write(() -> mapper.settle(settled)));
        Instant moment = transactions.write(() -> mapper.takeMoment(clock.instant(), MINUTE / perMinute));
        Duration left = Duration.between(clock.instant(), moment);
        while (left.isPositive()
                && !isOver.getAsBoolean()
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left.compareTo(LOOK) < 0 ? left.toNanos() : LOOK.toNanos());
            left = Duration.between(clock.instant(), moment);
        }
        return Optional.empty();
    }
}
