package org.iinkai.core.part;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;

/**
 * One question put to everybody at once, each on a thread of their own as the person who asks. Whoever fails is logged and
 * told; nobody is waited for beyond the deadline.
 */
public final class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final Caller caller;
    private final Duration limit;

    /** A round for somebody. */
    public Round(Caller caller, Duration limit) {
        this.caller = caller;
        this.limit = limit;
    }

    /** What came of asking somebody. */
    public sealed interface Answer<T> {

        /** Whom. */
        String name();

        /** An answer in time. */
        record Given<T>(String name, T value) implements Answer<T> {}

        /** No answer in time. */
        record Late<T>(String name) implements Answer<T> {}

        /** A failure. */
        record Failed<T>(String name) implements Answer<T> {}
    }

    /** Takes answers as they come. */
    @FunctionalInterface
    public interface Taker<T> {
        void take(Answer<T> answer);
    }

    /**
     * Asks, and hands over each answer on this thread as soon as it is there, the late ones at the end.
     *
     * @param whom by name
     */
    public <S, T> void ask(Map<String, S> whom, Function<S, T> question, Taker<T> each) {
        BlockingQueue<Answer<T>> answers = new LinkedBlockingQueue<>();
        Map<String, Thread> asked = new HashMap<>();
        long end = System.nanoTime() + limit.toNanos();
        whom.forEach((name, source) -> asked.put(
                name, Thread.ofVirtual().name("ask " + name).start(() -> answers.add(answer(name, source, question)))));
        try {
            while (!asked.isEmpty()) {
                Answer<T> next = answers.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null) {
                    break;
                }
                asked.remove(next.name());
                each.take(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        giveUp(asked, each);
    }

    /** The same, with all answers at the end in the order of the names. */
    public <S, T> List<Answer<T>> ask(Map<String, S> whom, Function<S, T> question) {
        List<Answer<T>> answers = new ArrayList<>();
        ask(whom, question, answers::add);
        answers.sort(java.util.Comparator.comparing(Answer::name));
        return answers;
    }

    private <S, T> Answer<T> answer(String name, S source, Function<S, T> question) {
        try {
            return new Answer.Given<>(name, CallerScope.get(caller, () -> question.apply(source)));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warn("{} gave no answer", name, e);
            }
            return new Answer.Failed<>(name);
        }
    }

    private <T> void giveUp(Map<String, Thread> asked, Taker<T> each) {
        asked.forEach((name, thread) -> {
            LOG.warn("{} gave no answer within {} ms", name, limit.toMillis());
            thread.interrupt();
            each.take(new Answer.Late<>(name));
        });
    }
}
