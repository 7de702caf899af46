package org.iinkai.bench.calendar;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarFeeds;
import org.iinkai.api.calendar.CalendarFilter;
import org.iinkai.api.time.Period;
import org.iinkai.bench.house.EmptyHouse;
import org.iinkai.core.Core;

/**
 * {@code ./iinkai bench calendar [EVENTS ...]}: writes feeds of so many public events and says what memory they hold while
 * they are written, and asks for the data of a month and a year in which much happens.
 */
public final class CalendarBench {

    private static final int ROUNDS = 7;
    private static final int LOOKS = 8;
    private static final int BUSY_YEAR = 2_000;
    private static final int PEOPLE = 20;
    private static final double MEGA = 1_048_576;

    private final PrintStream out;
    private final Core core;
    private final InventedYear year;

    private CalendarBench(PrintStream out, Core core, InventedYear year) {
        this.out = out;
        this.core = core;
        this.year = year;
    }

    /** Runs it with feeds of these sizes. */
    public static void run(Path folder, List<Integer> sizes, PrintStream out) throws IOException {
        EmptyHouse.with(folder, (core, database) -> {
            CalendarBench bench = new CalendarBench(out, core, new InventedYear(database.owner()));
            bench.feeds(sizes);
            bench.screens();
        });
    }

    private void feeds(List<Integer> sizes) {
        out.println(
                "| events of the feed | size MB | median ms | events/s | allocated KB an event | held while written MB |");
        out.println(
                "|--------------------|---------|-----------|----------|-----------------------|-----------------------|");
        // code is compiled before anything counts
        year.fill(1_000, 0);
        for (int i = 0; i < 20; i++) {
            written(0);
        }
        for (int size : sizes) {
            year.fill(size, 0);
            feed(size);
        }
    }

    private void feed(int events) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<Double> times = new ArrayList<>();
        long bytes = written(0).bytes();
        long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            written(0);
            times.add((System.nanoTime() - begun) / 1e6);
        }
        double allocated = (threads.getCurrentThreadAllocatedBytes() - allocatedBefore) / (double) ROUNDS;
        double median = median(times);
        out.printf(
                Locale.ROOT,
                "| %,18d | %7.1f | %9.1f | %,8.0f | %21.1f | %21.2f |%n",
                events,
                bytes / MEGA,
                median,
                events / median * 1_000,
                allocated / events / 1_024,
                written(Math.max(1, bytes / LOOKS)).most() / MEGA);
    }

    private HeldMemory written(long every) {
        HeldMemory stream = new HeldMemory(every);
        core.service(CalendarFeeds.class).writePublic(stream);
        return stream;
    }

    private void screens() {
        year.fill(BUSY_YEAR, PEOPLE);
        out.printf(
                Locale.ROOT,
                "%n%,d events in a year, %d people in each%n| data of a screen            | median ms |  max ms | events |%n"
                        + "|-----------------------------|-----------|---------|--------|%n",
                BUSY_YEAR,
                PEOPLE);
        screen("month", new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 31)));
        screen("week", new Period(LocalDate.of(2025, 10, 6), LocalDate.of(2025, 10, 12)));
        screen("fiscal year", new Period(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31)));
    }

    private void screen(String name, Period period) {
        List<Double> times = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < 10 + 31; i++) {
            long begun = System.nanoTime();
            found = CallerScope.get(
                            Caller.system("bench"),
                            () -> core.service(Calendar.class).entries(CalendarFilter.of(period)))
                    .size();
            if (i >= 10) {
                times.add((System.nanoTime() - begun) / 1e6);
            }
        }
        out.printf(
                Locale.ROOT, "| %-27s | %9.1f | %7.1f | %6d |%n", name, median(times), Collections.max(times), found);
    }

    private static double median(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
