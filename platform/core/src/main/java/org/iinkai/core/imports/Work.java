package org.iinkai.core.imports;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.data.Id;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.core.database.DatabaseFailure;

/** What is under way: each pass on a thread of its own, and one that tells the database every second how far they are. */
final class Work implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private final Map<Id<ImportRun>, Pass> passes = new ConcurrentHashMap<>();
    private final RunMapper runs;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("imports").daemon().factory());

    private final ScheduledFuture<?> beats;

    Work(RunMapper runs) {
        this.runs = runs;
        this.beats = heart.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    /** Begins work as the caller, who may go meanwhile. */
    void start(Caller caller, Pass pass, Runnable work) {
        passes.put(pass.run(), pass);
        Thread.ofVirtual().name("import").start(() -> {
            try {
                CallerScope.run(caller, work);
            } finally {
                passes.remove(pass.run());
            }
        });
    }

    /** Rows dealt with, when it is under way here. */
    int done(Id<ImportRun> id, int stored) {
        Pass pass = passes.get(id);
        return pass == null ? stored : pass.done();
    }

    /** Ends what is under way; whether there was anything. */
    boolean cancel(Id<ImportRun> id) {
        Pass pass = passes.get(id);
        if (pass != null) {
            pass.cancel();
        }
        return pass != null;
    }

    /** Ends everything that is under way; nothing of it is stored. */
    @Override
    public void close() {
        beats.cancel(false);
        heart.shutdown();
        passes.values().forEach(pass -> {
            try {
                pass.cancel();
            } catch (DatabaseFailure e) {
                LOG.warn("an import could not be ended", e);
            }
        });
    }

    private void beat() {
        try {
            passes.forEach((id, pass) -> runs.beat(id, pass.done()));
        } catch (RuntimeException e) {
            // the next beat may find the database again
            LOG.warn("imports could not tell how far they are", e);
        }
    }
}
