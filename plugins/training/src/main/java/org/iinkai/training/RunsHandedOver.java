package org.iinkai.training;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.handover.HandOverPart;
import org.iinkai.api.handover.PostHandedOver;
import org.iinkai.api.plugin.PluginContext;
import org.iinkai.api.records.RecordPart;
import org.iinkai.api.text.Phrase;
import org.iinkai.training.HistoryMapper.Planned;

/** Runs that are still to come, for posts of the body in charge of the courses. */
final class RunsHandedOver implements HandOverPart {

    private final Access access;
    private final HistoryMapper mapper;
    private final PluginContext context;

    RunsHandedOver(Access access, HistoryMapper mapper, PluginContext context) {
        this.access = access;
        this.mapper = mapper;
        this.context = context;
    }

    @Override
    public Optional<RecordPart> of(PostHandedOver what, int most) {
        if (!what.sources().contains(context.id()) || !access.may(TrainingRights.READ)) {
            return Optional.empty();
        }
        List<Planned> planned = mapper.planned(most);
        return planned.isEmpty()
                ? Optional.of(RecordPart.nothing())
                : Optional.of(new RecordPart(
                        planned.stream().map(RunsHandedOver::line).toList(),
                        planned.getFirst().total(),
                        context.id(),
                        Phrase.none()));
    }

    private static RecordPart.Line line(Planned run) {
        return new RecordPart.Line(
                Optional.of(run.day()),
                Phrase.plain(run.title()),
                Phrase.of("training.hand-over.enrolled", run.enrolled()),
                "training/run?id=" + run.run());
    }
}
