package org.iinkai.host.lifecycle;

import org.iinkai.api.error.Refused;
import org.iinkai.host.wiring.Unresolved;
import org.iinkai.host.wiring.Unstored;

/** A bundle could not be started; says why, and holds nothing of the bundle. */
public final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final boolean isRefusal;

    /** A fault for this reason. */
    public Fault(Problem problem) {
        this(problem, false);
    }

    private Fault(Problem problem, boolean isRefusal) {
        super(problem.key() + problem.arguments() + " " + problem.details());
        this.problem = problem;
        this.isRefusal = isRefusal;
    }

    /** What was thrown, as a fault that can outlive the classes it was thrown by. */
    static Fault of(Problem otherwise, Throwable thrown) {
        return switch (thrown) {
            case Fault fault -> fault;
            case Refused refused -> new Fault(Problem.of(refused), true);
            case Unresolved unresolved ->
                new Fault(Problem.of("host.problem.unresolved").with(String.valueOf(unresolved.getMessage())));
            case Unstored unstored ->
                new Fault(Problem.of("host.problem.not-stored").with(unstored));
            default -> new Fault(otherwise.with(thrown));
        };
    }

    /** Why. */
    public Problem problem() {
        return problem;
    }

    /** Whether the bundle breaks a rule, so that it can't run here whatever else happens. */
    public boolean isRefusal() {
        return isRefusal;
    }

    /** Whether it may go by itself when another bundle comes. */
    public boolean isWaiting() {
        return problem.key().equals("host.problem.unresolved") || problem.key().equals("host.problem.no-service");
    }

    /** The refusal, for who asked for the bundle. */
    public Refused refusal() {
        return new Refused(problem.key(), problem.arguments().toArray());
    }
}
