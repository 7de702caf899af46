package org.iinkai.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Measured times of one thing, in milliseconds. */
final class Samples {

    private final String name;
    private final String goal;
    private final List<Double> values = new ArrayList<>();

    Samples(String name, String goal) {
        this.name = name;
        this.goal = goal;
    }

    void add(long nanoseconds) {
        values.add(nanoseconds / 1e6);
    }

    void addMilliseconds(double milliseconds) {
        values.add(milliseconds);
    }

    double median() {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** A line of the table: name, runs, min, median, max, goal. */
    String line() {
        if (values.isEmpty()) {
            return "| %-58s | %4d | %8s | %8s | %8s | %-24s |".formatted(name, 0, "-", "-", "-", goal);
        }
        return "| %-58s | %4d | %8.1f | %8.1f | %8.1f | %-24s |"
                .formatted(name, values.size(), Collections.min(values), median(), Collections.max(values), goal);
    }
}
