package org.iinkai.bench.register;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.MemberOrder;
import org.iinkai.api.members.MemberOrder.By;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.Members;
import org.iinkai.bench.house.EmptyHouse;

/**
 * {@code ./iinkai bench register [SIZE ...]}: lists and searches registers of invented companies, as the service does it
 * for the screens, right and transaction included, and prints medians in milliseconds beside the goal.
 */
public final class RegisterBench {

    private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);
    private static final MemberFilter TODAYS = MemberFilter.asOf(TODAY);
    private static final int ROUNDS = 31;
    private static final int WARM_UP = 15;

    private final PrintStream out;
    private final Members members;

    private RegisterBench(PrintStream out, Members members) {
        this.out = out;
        this.members = members;
    }

    /** Runs it with registers of these sizes. */
    public static void run(Path folder, List<Integer> sizes, PrintStream out) throws IOException {
        EmptyHouse.with(folder, (core, database) -> {
            RegisterBench bench = new RegisterBench(out, core.service(Members.class));
            for (int size : sizes) {
                long begun = System.nanoTime();
                new InventedRegister(database.owner()).fill(size);
                out.printf(Locale.ROOT, "%n%,d members (made in %.1f s)%n", size, (System.nanoTime() - begun) / 1e9);
                CallerScope.run(Caller.system("bench"), () -> bench.measure(size));
            }
        });
    }

    private void measure(int size) {
        String list = size <= 263 ? "<= 10" : size <= 10_000 ? "<= 15" : "<= 20";
        String search = size == 100_000 ? "<= 10" : list;
        String common = size == 100_000 ? "<= 30" : list;
        out.println("| what                                     | median ms |  max ms |   found | goal     |");
        out.println("|------------------------------------------|-----------|---------|---------|----------|");
        line("list, first page", list, TODAYS, MemberOrder.usual(), PageRequest.first());
        Page<MemberRow> first = members.find(TODAYS, PageRequest.first());
        line(
                "list, second page",
                list,
                TODAYS,
                MemberOrder.usual(),
                PageRequest.first().behind(first.next()));
        line("list by reading, last first", list, TODAYS, new MemberOrder(By.READING, true), PageRequest.first());
        for (By by : List.of(By.NUMBER, By.JOINED, By.LEFT)) {
            String name = "list by " + by.name().toLowerCase(Locale.ROOT);
            line(name, list, TODAYS, new MemberOrder(by, false), PageRequest.first());
            line(name + ", last first", list, TODAYS, new MemberOrder(by, true), PageRequest.first());
        }
        line("list as of 1995-04-01", list, MemberFilter.asOf(LocalDate.of(1995, 4, 1)));
        line("list of one category", list, TODAYS.withCategory("supporting"));
        line("every membership there ever was", list, MemberFilter.all());
        line("search, rare, 2 characters 鴎雀", size == 100_000 ? "<= 2" : search, InventedCompany.RARE_PAIR);
        line("search, rare, 1 character 鴎", search, "鴎");
        line("search, former name 旧名41", search, "旧名41");
        line("search, number", search, String.valueOf(1000 + size / 2));
        line("search, middling 銀杏 (1 in 100)", search, InventedCompany.MIDDLING);
        line("search, middling reading ワタラセ, at the end", search, "わたらせ");
        line("search, common システム (1 in 5)", common, InventedCompany.COMMON);
        line("search, common, 1 character ー", common, "ー");
        line("search, nothing found 無縁社", search, "無縁社");
    }

    private void line(String name, String goal, String text) {
        line(name, goal, TODAYS.withText(text));
    }

    private void line(String name, String goal, MemberFilter filter) {
        line(name, goal, filter, MemberOrder.usual(), PageRequest.first());
    }

    private void line(String name, String goal, MemberFilter filter, MemberOrder order, PageRequest page) {
        Supplier<Page<MemberRow>> search = () -> members.find(filter, order, page);
        long found = search.get().total().count();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            long begun = System.nanoTime();
            long again = search.get().total().count();
            if (i >= WARM_UP) {
                times.add((System.nanoTime() - begun) / 1e6);
            }
            if (again != found) {
                throw new IllegalStateException(name + ": " + found + " and then " + again);
            }
        }
        Collections.sort(times);
        out.printf(
                Locale.ROOT,
                "| %-40s | %9.2f | %7.2f | %7d | %-8s |%n",
                name,
                times.get(ROUNDS / 2),
                times.getLast(),
                found,
                goal);
    }
}
