package org.iinkai.host.lifecycle;

import java.time.Duration;
import java.util.Optional;

import org.iinkai.api.plugin.HealthCheck;

/** A check of a bundle, and how to run it. */
record HealthRound(String name, HealthCheck check, Deadline deadline, Deadline.Whose whose) {

    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** What the check has to complain about; empty when all is well. */
    Optional<Problem> run() {
        Problem red = Problem.of("host.problem.health", name);
        try {
            deadline.call(whose, red, LIMIT, () -> {
                check.check();
                return true;
            });
            return Optional.empty();
        } catch (Fault e) {
            return Optional.of(e.problem());
        }
    }
}
