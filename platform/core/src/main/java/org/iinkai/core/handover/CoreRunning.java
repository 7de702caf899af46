package org.iinkai.core.handover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.applications.ApplicationFilter;
import org.iinkai.api.applications.ApplicationRow;
import org.iinkai.api.applications.ApplicationState;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.handover.PostHandedOver;
import org.iinkai.api.records.RecordPart;
import org.iinkai.api.records.RecordPart.Line;
import org.iinkai.api.text.Phrase;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.handover.RunningMapper.Running;
import org.iinkai.core.part.Foundation;

/** What the core itself has running: applications to join, events, the year's activities, terms that end soon. */
final class CoreRunning {

    private static final int MONTHS_AHEAD = 6;

    /** States in which something is left to do, and their words. */
    private static final Map<ApplicationState, String> STATES = Map.of(
            ApplicationState.PROSPECT, "core.hand-over.prospect",
            ApplicationState.RECEIVED, "core.hand-over.received",
            ApplicationState.SCREENING, "core.hand-over.screening",
            ApplicationState.AWAITING_APPROVAL, "core.hand-over.awaiting-approval",
            ApplicationState.RETURNED, "core.hand-over.returned",
            ApplicationState.APPROVED, "core.hand-over.approved");

    private final Access access;
    private final RunningMapper mapper;

    private CoreRunning(Foundation foundation, RunningMapper mapper) {
        this.access = foundation.access();
        this.mapper = mapper;
    }

    /** Adds what is known of bodies. */
    static void register(Foundation foundation, RunningMapper mapper) {
        CoreRunning running = new CoreRunning(foundation, mapper);
        var contributed = foundation.contributed();
        contributed.handOverPart("core.hand-over.events", running::events);
        contributed.handOverPart("core.hand-over.activities", running::activities);
        contributed.handOverPart("core.hand-over.terms", running::terms);
    }

    /** Adds open applications to join, which the secretariat looks after. */
    static void register(Foundation foundation, Applications applications) {
        foundation
                .contributed()
                .handOverPart(
                        "core.hand-over.applications",
                        (what, most) -> applications(foundation, applications, what, most));
    }

    private Optional<RecordPart> events(PostHandedOver what, int most) {
        if (!access.may(CoreRight.EVENTS_READ, what.body())) {
            return Optional.empty();
        }
        return part(
                mapper.events(what.body(), most),
                event -> new Line(
                        Optional.ofNullable(event.day()),
                        Phrase.plain(event.text()),
                        Phrase.of("core.hand-over.planned"),
                        event.path()));
    }

    private Optional<RecordPart> activities(PostHandedOver what, int most) {
        if (!access.may(CoreRight.ACTIVITIES_READ)) {
            return Optional.empty();
        }
        FiscalYear year = FiscalYear.of(what.on());
        return part(
                mapper.activities(what.body(), year, most),
                activity -> new Line(
                        Optional.empty(),
                        Phrase.plain(activity.text()),
                        activity.status().equals("0")
                                ? Phrase.of("core.hand-over.no-facts")
                                : Phrase.of("core.hand-over.facts", activity.status()),
                        activity.path()));
    }

    private Optional<RecordPart> terms(PostHandedOver what, int most) {
        if (!access.may(CoreRight.MEMBERS_READ)) {
            return Optional.empty();
        }
        return part(
                mapper.endingTerms(what.body(), what.on(), what.on().plusMonths(MONTHS_AHEAD), most),
                term -> new Line(
                        Optional.ofNullable(term.day()),
                        Phrase.of("core.hand-over.term", term.text(), term.more(), term.status()),
                        Phrase.of("core.hand-over.ends"),
                        term.path()));
    }

    private static Optional<RecordPart> applications(
            Foundation foundation, Applications applications, PostHandedOver what, int most) {
        if (what.kind() != Body.Kind.SECRETARIAT || !foundation.access().may(CoreRight.MEMBERS_READ)) {
            return Optional.empty();
        }
        Page<ApplicationRow> open =
                applications.find(new ApplicationFilter("", STATES.keySet()), PageRequest.first(most));
        List<Line> lines = open.rows().stream().map(CoreRunning::line).toList();
        return Optional.of(
                new RecordPart(lines, Math.max(lines.size(), open.total().count()), "applications", Phrase.none()));
    }

    private static Line line(ApplicationRow application) {
        return new Line(
                application.nextOn(),
                Phrase.plain(application.displayName()),
                Phrase.of(STATES.getOrDefault(application.state(), "")),
                "applications/" + application.id());
    }

    private static Optional<RecordPart> part(List<Running> running, Function<Running, Line> line) {
        return running.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordPart(
                        running.stream().map(line).toList(), running.getFirst().total(), "", Phrase.none()));
    }
}
