package org.iinkai.core.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.iinkai.api.audit.Comparison;
import org.iinkai.api.audit.FieldChange;
import org.iinkai.api.audit.RecordChange;
import org.iinkai.api.data.Id;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.core.imports.TrailMapper.Place;
import org.iinkai.core.imports.TrailMapper.Touched;
import org.iinkai.core.part.Foundation;

/** Tells the record of changes what an import does to each record of the register, before and after. */
public final class ImportTrail {

    private static final int AT_ONCE = 1_000;

    private final Foundation foundation;
    private final TrailMapper mapper;

    private ImportTrail(Foundation foundation, TrailMapper mapper) {
        this.foundation = foundation;
        this.mapper = mapper;
    }

    /** The trail of imports into a database. */
    public static ImportTrail in(Foundation foundation) {
        return new ImportTrail(
                foundation,
                foundation
                        .database()
                        .mappers("core.imports.trail", ImportTrail.class.getClassLoader(), List.of(TrailMapper.class))
                        .mapper(TrailMapper.class));
    }

    /** Adds an entry for each record that a run added or changed; part of the transaction that stored them. */
    public void stored(Id<ImportRun> run) {
        record(
                run,
                touched -> entry(
                        touched,
                        touched.before() == null ? "core.audit.import-added" : "core.audit.import-changed",
                        before(touched),
                        now(touched),
                        run));
    }

    /** Adds an entry for each record that is about to be as it was before the run. */
    void takenBack(Id<ImportRun> run) {
        record(run, touched -> entry(touched, "core.audit.import-undone", now(touched), before(touched), run));
    }

    private void record(Id<ImportRun> run, Function<Touched, RecordChange> entry) {
        if (mapper.isLarge(run, AT_ONCE)) {
            mapper.analyse();
        }
        List<Touched> page = mapper.touched(run, Place.START, AT_ONCE);
        while (!page.isEmpty()) {
            foundation.audit().recordAll(page.stream().map(entry).toList());
            page = mapper.touched(run, page.getLast().place(), AT_ONCE);
        }
    }

    private static Optional<RegisterRow> before(Touched touched) {
        return RegisterRow.of(touched.before(), touched.companyBefore());
    }

    private static Optional<RegisterRow> now(Touched touched) {
        return RegisterRow.of(touched.now(), touched.companyNow());
    }

    private static RecordChange entry(
            Touched touched, String action, Optional<RegisterRow> from, Optional<RegisterRow> to, Id<ImportRun> run) {
        return new RecordChange(
                action,
                subject(touched.kind(), touched.record(), from, to),
                "import:" + run,
                changes(touched.kind(), from, to));
    }

    /** What somebody is to a company is a part of the person. */
    private static String subject(String kind, String record, Optional<RegisterRow> from, Optional<RegisterRow> to) {
        return switch (kind) {
            case "contact", "affiliation" ->
                "person:"
                        + Stream.concat(from.stream(), to.stream())
                                .map(row -> row.text("person_id"))
                                .findFirst()
                                .orElse(record);
            default -> kind + ":" + record;
        };
    }

    private static List<FieldChange> changes(String kind, Optional<RegisterRow> from, Optional<RegisterRow> to) {
        Comparison<RegisterRow> compared = RegisterRow.COMPARED.getOrDefault(kind, Comparison.start());
        return to.map(after -> compared.between(from, after))
                .orElseGet(() -> from.map(compared::removed).orElse(List.of()));
    }
}
