package org.iinkai.core.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.jobs.Job;
import org.iinkai.api.jobs.Schedule;

/**
 * Runs jobs by the clock. Times are kept in the database, so that a job runs once whatever the number of servers and is
 * not forgotten over a restart. db-scheduler wants all tasks known before it starts; jobs come and go with bundles, so
 * each is an instance of one task.
 */
public final class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration KEEP = Duration.ofSeconds(30);

    private final Map<String, NamedJob> jobs = new ConcurrentHashMap<>();
    private final CustomTask<Void> task = Tasks.custom("job", Void.class).execute((run, context) -> run(run.getId()));
    private final ReentrantLock oneAtATime = new ReentrantLock();
    /** Taken out here. */
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("job-keeper").unstarted(work));
    private final Clock clock;
    private final Scheduler scheduler;
    private volatile boolean isClosed;

    private record NamedJob(Schedule schedule, Supplier<Job> job) {}

    private Jobs(DataSource pool, Clock clock, Duration look) {
        this.clock = clock;
        this.scheduler = Scheduler.create(pool, task)
                .tableName("core.scheduled_task")
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .threads(4)
                .pollingInterval(look)
                .heartbeatInterval(Duration.ofMinutes(1))
                .shutdownMaxWait(Duration.ofSeconds(10))
                .alwaysPersistTimestampInUTC()
                .clock(clock::instant)
                .build();
    }

    /**
     * Jobs over a pool; none runs before {@link #start}.
     *
     * @param look how often to look for what is due
     */
    public static Jobs over(DataSource pool, Clock clock, Duration look) {
        return new Jobs(pool, clock, look);
    }

    /**
     * Adds a job; one that has the name already is replaced.
     *
     * @return takes it out again; a run that is under way ends by itself
     */
    public Runnable add(String name, Schedule schedule, Supplier<Job> job) {
        NamedJob added = new NamedJob(schedule, job);
        alone(() -> {
            jobs.put(name, added);
            gone.remove(name);
            plan(name, schedule);
        });
        return () -> alone(() -> remove(name, added));
    }

    /** Begins to run what is due. */
    public void start() {
        scheduler.start();
        keeper.scheduleWithFixedDelay(this::keep, KEEP.toSeconds(), KEEP.toSeconds(), TimeUnit.SECONDS);
    }

    /** Stops; waits a little for runs that are under way. Times stay: other servers and the next start go by them. */
    @Override
    public void close() {
        if (!isClosed) {
            isClosed = true;
            keeper.shutdown();
            scheduler.stop();
        }
    }

    /** Another server may have taken a time out with a bundle that still runs here. */
    private void keep() {
        try {
            jobs.forEach((name, job) -> alone(() -> {
                if (jobs.containsKey(name)) {
                    scheduler.scheduleIfNotExists(task.instance(name), next(job.schedule()));
                }
            }));
        } catch (RuntimeException e) {
            LOG.warn("the times of jobs could not be looked at", e);
        }
    }

    private void plan(String name, Schedule schedule) {
        Instant next = next(schedule);
        TaskInstance<Void> instance = task.instance(name);
        boolean isNew = scheduler.scheduleIfNotExists(instance, next);
        if (!isNew) {
            sooner(instance, next);
        }
    }

    private void remove(String name, NamedJob added) {
        if (jobs.remove(name, added) && !isClosed) {
            gone.add(name);
            cancel(name);
        }
    }

    private void cancel(String name) {
        try {
            scheduler.cancel(task.instance(name));
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException | ExecutionException e) {
            // a run that is under way, or begins just now, finds its job gone and takes the time out itself
            LOG.debug("job {} had no time to cancel", name, e);
        }
    }

    /** A schedule may have become shorter with a new version; an old time must not hold it up. */
    private void sooner(TaskInstance<Void> instance, Instant next) {
        try {
            scheduler
                    .getScheduledExecution(instance)
                    .filter(known ->
                            !known.isPicked() && known.getExecutionTime().isAfter(next))
                    .ifPresent(known -> scheduler.reschedule(instance, next));
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
            LOG.debug("job {} runs just now", instance.getId(), e);
        }
    }

    private CompletionHandler<Void> run(String name) {
        NamedJob named = jobs.get(name);
        if (named != null) {
            runOnce(name, named.job());
        }
        return (done, operations) -> alone(() -> {
            NamedJob after = jobs.get(name);
            if (after == null && gone.contains(name)) {
                operations.remove();
            } else if (after == null) {
                // never seen here: another server knows it
                operations.reschedule(done, clock.instant().plus(KEEP));
            } else {
                operations.reschedule(done, next(after.schedule()));
            }
        });
    }

    /** What is known of a job and its time in the database change together: bundles come and go while jobs end. */
    private void alone(Runnable change) {
        oneAtATime.lock();
        try {
            change.run();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** The boundary: whatever a job throws is logged, and it runs again at its next time. */
    private static void runOnce(String name, Supplier<Job> job) {
        MDC.put("request", "job " + name);
        try {
            CallerScope.run(Caller.system("job " + name), () -> job.get().run());
        } catch (Exception e) {
            LOG.error("job {} failed", name, e);
        } finally {
            MDC.remove("request");
        }
    }

    private Instant next(Schedule schedule) {
        return NextTime.of(schedule, clock);
    }
}
