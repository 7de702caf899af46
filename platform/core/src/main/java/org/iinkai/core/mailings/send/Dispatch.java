package org.iinkai.core.mailings.send;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.mailings.RecipientState;
import org.iinkai.core.mailings.send.SendMapper.Claimed;
import org.iinkai.core.mailings.send.SendMapper.Settled;
import org.iinkai.core.part.ChangeNews;
import org.iinkai.core.part.Retry;
import org.iinkai.core.text.Secrets;

/**
 * Sends what mailings have waiting, one recipient at a time: each is marked, committed, handed over, and settled in the
 * transaction that takes the next. So a server that dies leaves one in doubt, and whoever stops mail or pauses is heard
 * before the next mail leaves.
 */
public final class Dispatch implements AutoCloseable {

    /** After this long without an answer a recipient counts as uncertain: five answers of a server, each awaited 30 s. */
    public static final Duration LONGEST_HANDOVER = Duration.ofMinutes(3);

    private static final int MOST_UNKNOWN = 3;
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final SendMapper mapper;
    private final Transactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final Desk desk;
    private final Pace pace;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final AtomicBoolean isAsked = new AtomicBoolean();
    private volatile boolean isClosing;
    private volatile Optional<String> trouble = Optional.empty();

    /**
     * What sending needs.
     *
     * @param papers gives the words of a mailing
     * @param news is told of a mailing on which something changed
     * @param perMinute how many mails may leave in a minute; 0 for no limit
     */
    public record Desk(Post post, Function<UUID, Paper> papers, ChangeNews news, int perMinute) {}

    /** Sends over these rows. */
    public Dispatch(SendMapper mapper, Transactions transactions, Audit audit, Clock clock, Desk desk) {
        this.mapper = mapper;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.desk = desk;
        this.pace = new Pace(mapper, transactions, clock, desk.perMinute());
    }

    /** Begins to send on a thread of its own; one that sends already looks again when it is through. */
    public void kick() {
        isAsked.set(true);
        Thread.ofVirtual().name("mailings").start(this::run);
    }

    /** Sends until nothing more is due. Returns at once when this server sends already. */
    public void run() {
        while (!isClosing && isAsked.get() && oneAtATime.tryLock()) {
            try {
                isAsked.set(false);
                CallerScope.run(Caller.system("mailings"), this::work);
            } catch (RuntimeException e) {
                LOG.error("mailings stopped going out; the job tries again", e);
            } finally {
                oneAtATime.unlock();
            }
        }
    }

    /** Sends what is due now, on this thread. */
    public void work() {
        Instant now = clock.instant();
        transactions.write(() -> mapper.startDue(now)).forEach(this::started);
        Set<UUID> lost = new HashSet<>(transactions.write(() -> mapper.giveUpLost(now)));
        if (!lost.isEmpty()) {
            LOG.warn("mails were being sent when a server was lost; a person has to decide about them");
        }
        for (UUID mailing : transactions.read(mapper::atWork)) {
            send(mailing);
            end(mailing);
            lost.add(mailing);
        }
        lost.forEach(desk.news()::changed);
    }

    private void started(UUID mailing) {
        transactions.write(() -> audit.record("core.audit.mailing-started", "mailing:" + mailing, ""));
        desk.news().changed(mailing);
    }

    private void send(UUID mailing) {
        Paper paper = desk.papers().apply(mailing);
        int unknown = 0;
        try (Post.Counter counter = desk.post().open()) {
            Optional<Settled> last = Optional.empty();
            boolean isOver = false;
            while (!isOver && unknown < MOST_UNKNOWN) {
                last = pace.await(last, () -> isClosing);
                String token = Secrets.next();
                Optional<Claimed> next = mayGo(counter) ? settledAndClaimed(last, mailing, token) : settled(last);
                last = Optional.empty();
                isOver = next.isEmpty();
                if (next.isPresent() && next.get().state() == RecipientState.SENDING) {
                    Outcome outcome = hand(counter, paper, next.get(), token);
                    last = Optional.of(settlement(next.get(), outcome));
                    unknown = outcome instanceof Outcome.Unknown ? unknown + 1 : 0;
                    desk.news().progress(mailing);
                }
            }
            settled(last);
        }
        if (unknown >= MOST_UNKNOWN) {
            pauseInDoubt(mailing);
        }
    }

    private boolean mayGo(Post.Counter counter) {
        if (isClosing) {
            return false;
        }
        Optional<String> now = counter.trouble();
        if (now.isPresent() && trouble.isEmpty()) {
            LOG.warn("the mail server takes nothing: {}", now.get());
        }
        trouble = now;
        return now.isEmpty();
    }

    /** What kept mail from going out when it was last tried; empty when nothing did. */
    public Optional<String> trouble() {
        return trouble;
    }

    private Optional<Claimed> settledAndClaimed(Optional<Settled> last, UUID mailing, String token) {
        Instant now = clock.instant();
        return transactions.write(() -> {
            last.ifPresent(mapper::settle);
            return mapper.claim(mailing, now, now.plus(LONGEST_HANDOVER), Secrets.hash(token));
        });
    }

    private Optional<Claimed> settled(Optional<Settled> last) {
        last.ifPresent(settled -> transactions.write(() -> mapper.settle(settled)));
        return Optional.empty();
    }

    private static Outcome hand(Post.Counter counter, Paper paper, Claimed to, String token) {
        Outcome outcome = counter.hand(paper.to(new Paper.To(to.id(), to.name(), to.address(), to.company()), token));
        if (!(outcome instanceof Outcome.Taken) && !(outcome instanceof Outcome.Kept)) {
            LOG.info(
                    "mail {} was not taken at attempt {}: {}",
                    to.id(),
                    to.attempts(),
                    outcome.getClass().getSimpleName());
        }
        return outcome;
    }

    private Settled settlement(Claimed claimed, Outcome outcome) {
        Instant now = clock.instant();
        int attempts = claimed.attempts();
        return switch (outcome) {
            case Outcome.Taken taken -> settlement(claimed, RecipientState.SENT, "", now);
            case Outcome.Kept kept -> settlement(claimed, RecipientState.KEPT, "", now);
            case Outcome.Never(String answer) -> settlement(claimed, RecipientState.FAILED, answer, now);
            case Outcome.Unknown(String answer) -> settlement(claimed, RecipientState.UNCERTAIN, answer, now);
            case Outcome.Later(String answer) ->
                settlement(
                        claimed,
                        attempts % Retry.MOST_ATTEMPTS == 0 ? RecipientState.FAILED : RecipientState.QUEUED,
                        answer,
                        now.plus(Retry.pause(attempts)));
        };
    }

    private Settled settlement(Claimed claimed, RecipientState state, String problem, Instant due) {
        return new Settled(claimed.id(), claimed.attempts(), state, problem, due, clock.instant());
    }

    private void end(UUID mailing) {
        transactions.write(() -> {
            mapper.leaveStopped(mailing);
            if (mapper.finish(mailing, clock.instant()) == 1) {
                audit.record("core.audit.mailing-done", "mailing:" + mailing, "");
            }
        });
    }

    /** A server that takes mails without ever answering would make all of them doubtful. */
    private void pauseInDoubt(UUID mailing) {
        transactions.write(() -> {
            if (mapper.pause(mailing, "core.mailing.no-answer") == 1) {
                audit.record("core.audit.mailing-paused", "mailing:" + mailing, MOST_UNKNOWN + " uncertain");
            }
        });
    }

    /** Lets the mail that is being handed over end, and begins no other. */
    @Override
    public void close() {
        isClosing = true;
        oneAtATime.lock();
        try {
            LOG.debug("no mail is being handed over any more");
        } finally {
            oneAtATime.unlock();
        }
    }
}
