package org.iinkai.core.privacy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Comparison;
import org.iinkai.api.audit.FieldChange;
import org.iinkai.api.audit.PersonalUse;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.privacy.DueRecord;
import org.iinkai.api.privacy.DueRecords;
import org.iinkai.api.privacy.KeptData;
import org.iinkai.api.privacy.Purpose;
import org.iinkai.api.privacy.Retention;
import org.iinkai.core.part.Contributed.Kept;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Round;

/** How long all modules keep personal data, and its deletion. */
final class RetentionDesk implements Retention {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST = 100;
    private static final int MOST_AT_ONCE = 5000;
    private static final int MOST_MONTHS = 1200;

    private static final Comparison<Purpose> COMPARED =
            Comparison.<Purpose>start().plain("core.field.kept-months", Purpose::months);

    private final Foundation foundation;
    private final Access access;
    private final RetentionMapper mapper;

    RetentionDesk(Foundation foundation, RetentionMapper mapper) {
        this.foundation = foundation;
        this.access = foundation.access();
        this.mapper = mapper;
    }

    @Override
    public List<Purpose> purposes() {
        return sets().values().stream().map(this::now).toList();
    }

    @Override
    public List<KeptData> all() {
        Caller caller = access.require(CoreRight.PRIVACY_MANAGE);
        Map<String, Kept> sets = sets();
        Map<String, OptionalLong> counts = new TreeMap<>();
        new Round(caller, PATIENCE)
                .ask(
                        sets,
                        (Kept set) -> set.data().due(until(set), 1).count(),
                        answer -> counts.put(answer.name(), counted(answer)));
        return sets.entrySet().stream()
                .map(entry -> new KeptData(
                        now(entry.getValue()),
                        entry.getValue().usual().months(),
                        counts.getOrDefault(entry.getKey(), OptionalLong.empty())))
                .toList();
    }

    private static OptionalLong counted(Round.Answer<Long> answer) {
        return answer instanceof Round.Answer.Given<Long> given ? OptionalLong.of(given.value()) : OptionalLong.empty();
    }

    @Override
    public DueRecords due(String set) {
        Caller caller = access.require(CoreRight.PRIVACY_MANAGE);
        Kept kept = kept(set);
        LocalDate until = until(kept);
        List<Round.Answer<DueRecords>> answers = new Round(caller, PATIENCE)
                .ask(Map.of(set, kept), one -> one.data().due(until, MOST));
        if (answers.isEmpty() || !(answers.getFirst() instanceof Round.Answer.Given<DueRecords> given)) {
            throw new Refused("core.refused.retention-no-answer");
        }
        DueRecords due = given.value();
        foundation
                .transactions()
                .write(() -> foundation
                        .audit()
                        .accessed(
                                PersonalUse.VIEWED, subject(set), "", due.rows().size()));
        return due;
    }

    @Override
    public void keep(String set, int before, int months) {
        access.require(CoreRight.PRIVACY_MANAGE);
        Kept kept = kept(set);
        if (months < 1 || months > MOST_MONTHS) {
            throw new Refused("core.refused.retention-months", MOST_MONTHS).at("months");
        }
        foundation.transactions().write(() -> {
            Purpose stored = now(kept);
            if (stored.months() != before || mapper.keep(set, before, months) == 0) {
                throw new Refused("core.refused.changed-meanwhile");
            }
            foundation
                    .audit()
                    .record(
                            "core.audit.retention-changed",
                            subject(set),
                            "",
                            COMPARED.between(Optional.of(stored), new Purpose(set, stored.purpose(), months)));
        });
    }

    @Override
    public int delete(String set, Set<String> ids) {
        access.require(CoreRight.PRIVACY_MANAGE);
        if (ids.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " records at once");
        }
        Kept kept = kept(set);
        return foundation.transactions().write(() -> {
            int deleted = kept.data().delete(until(kept), List.copyOf(ids));
            record(set, deleted);
            return deleted;
        });
    }

    @Override
    public int deleteAll(String set) {
        access.require(CoreRight.PRIVACY_MANAGE);
        Kept kept = kept(set);
        LocalDate until = until(kept);
        return foundation.transactions().write(() -> {
            List<String> ids = kept.data().due(until, MOST_AT_ONCE).rows().stream()
                    .map(DueRecord::id)
                    .toList();
            int deleted = kept.data().delete(until, ids);
            record(set, deleted);
            return deleted;
        });
    }

    /** The number and the set, nothing of anybody. */
    private void record(String set, int deleted) {
        if (deleted > 0) {
            FieldChange number = new FieldChange("core.field.kept-deleted", "", Integer.toString(deleted), false);
            foundation.audit().record("core.audit.retention-deleted", subject(set), "", List.of(number));
        }
    }

    private Map<String, Kept> sets() {
        return foundation.contributed().kept().all();
    }

    private Kept kept(String set) {
        return sets().values().stream()
                .filter(kept -> kept.usual().set().equals(set))
                .findFirst()
                .orElseThrow(() -> new NotFound("set of personal data " + set));
    }

    private Purpose now(Kept kept) {
        Purpose usual = kept.usual();
        int months = mapper.months(usual.set()).orElse(usual.months());
        return new Purpose(usual.set(), usual.purpose(), months);
    }

    private LocalDate until(Kept kept) {
        return LocalDate.now(foundation.clock()).minusMonths(now(kept).months());
    }

    private static String subject(String set) {
        return "retention:" + set;
    }
}
