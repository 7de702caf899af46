package org.iinkai.app.develop;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a bundle passed its check.
 *
 * @param file name of the jar
 * @param id the bundle's id; empty when the jar is no bundle
 * @param version the bundle's version; empty when the jar is no bundle
 * @param sha256 digest of the jar
 */
record CheckReport(String file, String id, String version, String sha256, List<Step> steps) {

    CheckReport {
        steps = List.copyOf(steps);
    }

    /** How a step came out. */
    enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    /**
     * One step.
     *
     * @param name last part of its message key
     * @param note what is worth saying although nothing is wrong; may be empty
     */
    record Step(String name, Outcome outcome, Duration took, String note, Optional<Finding> finding) {}

    boolean isPassed() {
        return steps.stream().allMatch(step -> step.outcome() == Outcome.PASSED);
    }

    long failures() {
        return steps.stream().filter(step -> step.outcome() == Outcome.FAILED).count();
    }
}
