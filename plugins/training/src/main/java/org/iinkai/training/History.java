package org.iinkai.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.iinkai.api.access.Access;
import org.iinkai.api.records.RecordPart;
import org.iinkai.api.text.Phrase;
import org.iinkai.training.HistoryMapper.Taken;

/** Runs that somebody took part in, as the pages of companies and people show them. */
final class History {

    private History() {}

    /** Nothing for who may not see who takes part. */
    static Optional<RecordPart> of(Access access, Supplier<List<Taken>> places, String sum) {
        if (!access.may(TrainingRights.READ)) {
            return Optional.empty();
        }
        List<Taken> taken = places.get();
        if (taken.isEmpty()) {
            return Optional.of(RecordPart.nothing());
        }
        long total = taken.getFirst().total();
        return Optional.of(
                new RecordPart(taken.stream().map(History::line).toList(), total, "", Phrase.of(sum, total)));
    }

    private static RecordPart.Line line(Taken taken) {
        Phrase text = taken.person().isEmpty()
                ? Phrase.plain(taken.title())
                : Phrase.of("training.history.run-of", taken.title(), taken.person());
        String status = switch (taken.status()) {
            case ENROLLED -> "training.place.enrolled";
            case ATTENDED -> "training.place.attended";
            case ABSENT -> "training.place.absent";
            case CANCELLED -> "training.place.cancelled";
            case WAITING -> "training.place.waiting";
        };
        return new RecordPart.Line(Optional.of(taken.day()), text, Phrase.of(status), "training/run?id=" + taken.run());
    }
}
