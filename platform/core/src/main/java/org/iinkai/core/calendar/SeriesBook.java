package org.iinkai.core.calendar;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.EventSeries.Kind;
import org.iinkai.api.calendar.EventSeries.PeopleWord;
import org.iinkai.api.calendar.NumberGap;
import org.iinkai.api.calendar.ReportLine;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.api.text.Localized;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.calendar.SeriesMapper.GapRow;
import org.iinkai.core.calendar.SeriesMapper.SeriesRow;
import org.iinkai.core.part.Foundation;

/** The series in the database. */
final class SeriesBook {

    private final Foundation foundation;
    private final SeriesMapper mapper;

    SeriesBook(Foundation foundation, SeriesMapper mapper) {
        this.foundation = foundation;
        this.mapper = mapper;
    }

    List<EventSeries> all() {
        return mapper.all().stream().map(SeriesRow::series).toList();
    }

    EventSeries series(String code) {
        return mapper.series(code)
                .orElseThrow(() -> new NotFound("series " + code))
                .series();
    }

    /** The version of a series; 0 when there is none with that code. */
    int version(String code) {
        return mapper.series(code).map(SeriesRow::version).orElse(0);
    }

    List<NumberGap> gaps(FiscalYear year) {
        return mapper.gaps(year).stream().map(GapRow::gap).toList();
    }

    /** The series that a bundle names in a request; it is made when it is not there yet. */
    EventSeries of(String code) {
        Optional<SeriesRow> known = mapper.series(code);
        if (known.isEmpty()) {
            int dot = code.indexOf('.');
            mapper.add(SeriesRow.of(new EventSeries(
                    code,
                    new Localized(code, ""),
                    Kind.EVENT,
                    NumberingScheme.FISCAL_YEAR,
                    NumberingScheme.Terms.USUAL,
                    PeopleWord.STUDENTS,
                    List.of(),
                    dot < 0 ? "" : code.substring(0, dot),
                    false,
                    0)));
        }
        return series(code);
    }

    void save(EventSeries series) {
        foundation.access().require(CoreRight.EVENTS_CHANGE);
        foundation.transactions().write(() -> {
            String[] bodies = series.bodies().toArray(String[]::new);
            if (mapper.knownBodies(bodies) != bodies.length) {
                throw new Refused("core.refused.body-unknown", String.join(" ", bodies)).at("bodies");
            }
            if (series.version() == 0) {
                add(series);
            } else {
                change(series);
            }
            mapper.removeBodies(series.code());
            mapper.addBodies(series.code(), bodies);
            foundation
                    .audit()
                    .record(
                            "core.audit.series-saved",
                            "series:" + series.code(),
                            series.name().ja());
        });
    }

    List<ReportLine> lines(String code) {
        series(code);
        return mapper.lines(code);
    }

    void save(String code, List<ReportLine> lines) {
        foundation.access().require(CoreRight.EVENTS_CHANGE);
        if (lines.stream().map(ReportLine::what).distinct().count() < lines.size()) {
            throw new Refused("core.refused.report-lines-twice").at("lines");
        }
        foundation.transactions().write(() -> {
            if (lines(code).equals(lines)) {
                return;
            }
            mapper.removeLines(code);
            for (int i = 0; i < lines.size(); i++) {
                mapper.addLine(code, i + 1, lines.get(i));
            }
            foundation.audit().record("core.audit.report-lines-saved", "series:" + code, said(lines));
        });
    }

    private static String said(List<ReportLine> lines) {
        return lines.stream()
                .map(line -> line.label().isEmpty() ? line.what().name() : line.label())
                .collect(Collectors.joining(", "));
    }

    private void add(EventSeries series) {
        if (mapper.add(SeriesRow.of(series)) == 0) {
            throw new Refused("core.refused.series-taken", series.code()).at("code");
        }
    }

    private void change(EventSeries series) {
        EventSeries before = series(series.code());
        boolean isRenumbered = before.numbering() != series.numbering()
                || (series.numbering() == NumberingScheme.TERM
                        && !before.terms().equals(series.terms()));
        if (isRenumbered && mapper.hasEvents(series.code())) {
            throw new Refused("core.refused.series-numbered").at("numbering");
        }
        if (mapper.change(SeriesRow.of(series)) == 0) {
            throw new Refused("core.refused.changed-meanwhile");
        }
    }
}
