package org.iinkai.core.imports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.ImportPass;
import org.iinkai.api.imports.ImportPlan;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.RowProblem;

/** One reading of a file. The reading thread writes, others watch how far it is and may end it. */
final class Pass implements ImportPass {

    /** Problems kept; a file with more is not looked through one by one by anybody. */
    private static final int MOST_PROBLEMS = 100_000;

    private final Id<ImportRun> run;
    private final Set<String> columns;
    private final Map<String, String> defaults;
    private final boolean skipsBadRows;
    private final List<RowProblem> problems = new ArrayList<>();
    private final BitSet failing = new BitSet();

    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean isCancelled;
    private volatile Runnable breaker = () -> {};

    Pass(Id<ImportRun> run, ImportPlan plan, boolean skipsBadRows) {
        this.run = run;
        Set<String> read = new HashSet<>(plan.mapping());
        read.remove("");
        this.columns = Set.copyOf(read);
        this.defaults = plan.defaults();
        this.skipsBadRows = skipsBadRows;
    }

    @Override
    public Id<ImportRun> run() {
        return run;
    }

    @Override
    public Set<String> columns() {
        return columns;
    }

    @Override
    public Map<String, String> defaults() {
        return defaults;
    }

    @Override
    public void refuse(int line, Refused refusal) {
        failing.set(line);
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new RowProblem(line, column(refusal.field()), refusal.key(), List.of(refusal.arguments())));
        }
    }

    @Override
    public void goOn(boolean isChecked) {
        if (isCancelled) {
            throw new Cancelled();
        }
        if (isChecked && !skipsBadRows && !failing.isEmpty()) {
            throw new Incomplete();
        }
    }

    void advance() {
        done.incrementAndGet();
        goOn(false);
    }

    int done() {
        return done.get();
    }

    boolean skipsBadRows() {
        return skipsBadRows;
    }

    int failing() {
        return failing.cardinality();
    }

    List<RowProblem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(RowProblem::line))
                .toList();
    }

    /** Ends the pass at its next step, and the statement it is at now. */
    void cancel() {
        isCancelled = true;
        breaker.run();
    }

    boolean isCancelled() {
        return isCancelled;
    }

    void breakableBy(Runnable statementBreaker) {
        breaker = statementBreaker;
        goOn(false);
    }

    /** Records of the API call their parts {@code joinedOn}, files {@code joined_on}. */
    private static String column(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
