package org.iinkai.web.resources;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.EventSeries.Kind;
import org.iinkai.api.calendar.EventSeries.PeopleWord;
import org.iinkai.api.calendar.ReportLine;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;
import org.iinkai.api.text.Localized;

/** Series that events are counted in. */
final class EventSeriesResource implements RestResource {

    private static final RestParameter CODE =
            RestParameter.text("code", "Code of the series.").example("exchange");

    private final Calendar calendar;
    private final RosterOperations rosters;

    EventSeriesResource(CalendarServices services) {
        this.calendar = services.calendar();
        this.rosters = new RosterOperations(services, CODE);
    }

    @Override
    public List<RestOperation> operations() {
        return Stream.concat(ofSeries(), rosters.all()).toList();
    }

    private Stream<RestOperation> ofSeries() {
        return Stream.of(
                RestOperation.get(
                        "", "All series by name, closed ones too", EventSeries[].class, request -> calendar.series()),
                RestOperation.post("", "Adds a series", NewSeries.class, EventSeries.class, this::add)
                        .creating(EventSeries.class, EventSeries::code)
                        .versioned(EventSeries.class, EventSeries::version)
                        .example(new NewSeries("exchange", SeriesBody.example())),
                RestOperation.get("/{code}", "A series", EventSeries.class, request -> calendar.series(code(request)))
                        .with(CODE)
                        .versioned(EventSeries.class, EventSeries::version),
                RestOperation.put("/{code}", "Changes a series", SeriesBody.class, EventSeries.class, this::change)
                        .with(CODE)
                        .conditional()
                        .versioned(EventSeries.class, EventSeries::version)
                        .example(SeriesBody.example()),
                RestOperation.get(
                                "/{code}/report-lines",
                                "What the annual report prints of a series' events; empty for what it usually does",
                                ReportLine[].class,
                                request -> calendar.reportLines(code(request)))
                        .with(CODE),
                RestOperation.put(
                                "/{code}/report-lines",
                                "Says what the annual report prints of a series' events, in order",
                                LinesBody.class,
                                ReportLine[].class,
                                this::print)
                        .with(CODE)
                        .example(new LinesBody(List.of(new ReportLine(ReportLine.What.DAYS, "実施日")))));
    }

    private EventSeries add(RestRequest request) {
        NewSeries body = request.body(NewSeries.class);
        calendar.save(body.series().as(body.code(), "", 0));
        return calendar.series(body.code());
    }

    private EventSeries change(RestRequest request) {
        EventSeries before = calendar.series(code(request));
        calendar.save(request.body(SeriesBody.class).as(before.code(), before.owner(), request.version()));
        return calendar.series(before.code());
    }

    private List<ReportLine> print(RestRequest request) {
        calendar.saveReportLines(code(request), request.body(LinesBody.class).lines());
        return calendar.reportLines(code(request));
    }

    private static String code(RestRequest request) {
        return request.place("code");
    }

    /**
     * A series as it shall be.
     *
     * @param numbering when its numbers begin again
     * @param firstTerm a fiscal year in which a term began, for a series numbered by terms; 2023 when left out
     * @param termYears fiscal years that a term lasts; 2 when left out
     */
    record SeriesBody(
            Localized name,
            Kind kind,
            NumberingScheme numbering,
            OptionalInt firstTerm,
            OptionalInt termYears,
            PeopleWord people,
            List<String> bodies,
            Optional<Boolean> isClosed) {

        static SeriesBody example() {
            return new SeriesBody(
                    new Localized("会員交流会", "Members' meeting"),
                    Kind.EVENT,
                    NumberingScheme.LIFETIME,
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    PeopleWord.PARTICIPANTS,
                    List.of(),
                    Optional.empty());
        }

        EventSeries as(String code, String owner, int version) {
            NumberingScheme.Terms usual = NumberingScheme.Terms.USUAL;
            return new EventSeries(
                    code,
                    name,
                    kind,
                    numbering,
                    new NumberingScheme.Terms(
                            firstTerm.orElse(usual.firstYear()), Math.max(1, termYears.orElse(usual.years()))),
                    people,
                    bodies,
                    owner,
                    isClosed.orElse(false),
                    version);
        }
    }

    /** What is printed, each under its usual word where its label is empty. */
    record LinesBody(List<ReportLine> lines) {}

    /** A series that comes. */
    record NewSeries(String code, SeriesBody series) {}
}
