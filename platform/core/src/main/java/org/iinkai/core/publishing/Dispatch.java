package org.iinkai.core.publishing;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.error.Refused;
import org.iinkai.api.publishing.Announcement;
import org.iinkai.api.publishing.Channel;
import org.iinkai.api.publishing.Delivery.State;
import org.iinkai.api.publishing.Evidence;
import org.iinkai.api.text.Texts;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.core.part.ChangeNews;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Retry;
import org.iinkai.core.publishing.DeliveryMapper.Due;

/**
 * Lets channels publish what is due, several at a time, so that none waits for another. What is at work is marked and
 * committed before; when the server dies meanwhile, or the channel does not come back, it is asked again after ten minutes and
 * knows by the id what it has done.
 */
final class Dispatch {

    private static final Duration LOST_AFTER = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int BATCH = 20;
    private static final int LONGEST_PROBLEM = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final Foundation foundation;
    private final DeliveryMapper mapper;
    private final ChannelBook channels;
    private final Texts texts;
    private final URI product;
    private final ChangeNews changes;

    Dispatch(
            Foundation foundation,
            DeliveryMapper mapper,
            ChannelBook channels,
            Texts texts,
            URI product,
            ChangeNews changes) {
        this.foundation = foundation;
        this.mapper = mapper;
        this.channels = channels;
        this.texts = texts;
        this.product = product;
        this.changes = changes;
    }

    /** Publishes what is due; returns when nothing more is. */
    void run() {
        Map<String, Channel> automatic = channels.automatic();
        List<Due> batch = claim(automatic);
        while (!batch.isEmpty()) {
            publish(batch, automatic);
            batch = claim(automatic);
        }
    }

    private List<Due> claim(Map<String, Channel> automatic) {
        Instant now = foundation.clock().instant();
        String[] codes = automatic.keySet().toArray(String[]::new);
        return foundation.transactions().write(() -> mapper.claim(codes, now, now.plus(LOST_AFTER), BATCH));
    }

    private void publish(List<Due> batch, Map<String, Channel> automatic) {
        List<Thread> threads = batch.stream()
                .map(due -> Thread.ofVirtual()
                        .name("publish " + due.channel())
                        .start(() -> CallerScope.run(
                                Caller.system("publishing"), () -> attempt(due, automatic.get(due.channel())))))
                .toList();
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void attempt(Due due, @Nullable Channel channel) {
        try {
            if (channel == null) {
                throw new IllegalStateException("channel " + due.channel() + " went away");
            }
            if (due.ending()) {
                channel.end(due.id());
                settle(due, State.ENDED, "", null);
            } else {
                channel.publish(announcement(due)).ifPresentOrElse(evidence -> done(due, evidence), () -> goesOn(due));
            }
        } catch (Refused refused) {
            settle(due, State.FAILED, texts.text(Locale.JAPANESE, refused.key(), refused.arguments()), null);
        } catch (RuntimeException | LinkageError e) {
            boolean isLast = due.attempts() >= Retry.MOST_ATTEMPTS;
            LOG.warn("channel {} failed at attempt {} with {}", due.channel(), due.attempts(), due.id(), e);
            Instant again = foundation.clock().instant().plus(Retry.pause(due.attempts()));
            settle(due, isLast ? State.FAILED : State.WAITING, String.valueOf(e.getMessage()), isLast ? null : again);
        }
    }

    private Announcement announcement(Due due) {
        return new Announcement(
                due.id(),
                due.title(),
                due.text(),
                due.subject(),
                due.body(),
                product.resolve("/news/" + due.id()),
                due.writer(),
                due.approver(),
                due.by());
    }

    private void goesOn(Due due) {
        Instant again = foundation.clock().instant().plus(PAUSE);
        foundation.transactions().write(() -> mapper.goesOn(due.id(), due.channel(), again));
        changes.progress(due.id().value());
    }

    private void done(Due due, Evidence evidence) {
        CalendarDate today = CalendarDate.of(LocalDate.now(foundation.clock()));
        Evidence complete = new Evidence(
                evidence.on(),
                evidence.address(),
                evidence.issue(),
                evidence.by().isEmpty() ? due.by() : evidence.by());
        foundation.transactions().write(() -> {
            mapper.done(due.id(), due.channel(), evidence.on().orElse(today), complete);
            foundation.audit().record("core.audit.publication-published", subject(due), due.channel());
            tell(due);
        });
    }

    private void tell(Due due) {
        foundation.transactions().afterCommit(() -> changes.changed(due.id().value()));
    }

    private static String subject(Due due) {
        return PublicationDesk.subject(due.id());
    }

    private void settle(Due due, State state, String problem, @Nullable Instant dueAt) {
        String said = problem.length() > LONGEST_PROBLEM ? problem.substring(0, LONGEST_PROBLEM) : problem;
        foundation.transactions().write(() -> {
            mapper.settle(due.id(), due.channel(), state, said, dueAt);
            if (state != State.WAITING) {
                String action = state == State.ENDED ? "core.audit.publication-ended" : "core.audit.publication-failed";
                foundation.audit().record(action, subject(due), due.channel());
            }
            tell(due);
        });
    }
}
