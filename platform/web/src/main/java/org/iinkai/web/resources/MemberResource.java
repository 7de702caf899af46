package org.iinkai.web.resources;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Movement;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;
import org.iinkai.api.time.FiscalYear;

/** Members and the movement table. */
final class MemberResource implements RestResource {

    private static final List<String> CONDITIONS =
            List.of("text", "category", "as-of", "joined-from", "joined-to", "left-from", "left-to", "size");

    private final Members members;

    MemberResource(Members members) {
        this.members = members;
    }

    @Override
    public List<RestOperation> operations() {
        return List.of(
                RestOperation.get(
                        "",
                        "Members by reading; query: text, category, as-of, joined-from, joined-to, left-from, left-to,"
                                + " size, after",
                        MemberPage.class,
                        this::find),
                RestOperation.get(
                        "/movement",
                        "Movement table of a fiscal year; query: year",
                        MovementTable.class,
                        this::movement));
    }

    private MemberPage find(RestRequest request) {
        MemberFilter filter = MemberFilter.all()
                .withText(request.query("text").orElse(""))
                .withCategory(request.query("category").orElse(""))
                .withAsOf(Query.day(request, "as-of"))
                .withJoined(Query.period(request, "joined"))
                .withLeft(Query.period(request, "left"));
        Page<MemberRow> page = members.find(filter, Query.page(request));
        Optional<String> next = page.hasNext() ? Optional.of(next(request, page)) : Optional.empty();
        return new MemberPage(page.rows(), page.total(), next);
    }

    private static String next(RestRequest request, Page<MemberRow> page) {
        Stream<String> conditions = CONDITIONS.stream()
                .flatMap(name -> request.query(name).stream().map(value -> name + "=" + encoded(value)));
        Stream<String> position = Stream.of("after=" + Query.word(page.next()));
        return "/api/v1/members?" + Stream.concat(conditions, position).collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private MovementTable movement(RestRequest request) {
        String text = request.query("year").orElseThrow(() -> new Refused("web.refused.number", "year").at("year"));
        FiscalYear year = Query.year("year", text);
        Movement movement = members.movement(year.period());
        List<MovementLine> lines =
                movement.lines().stream().map(MovementLine::of).toList();
        return new MovementTable(year, lines, MovementLine.of(movement.total()));
    }

    /**
     * A page of members.
     *
     * @param next address of the page behind this one
     */
    record MemberPage(List<MemberRow> rows, Total total, Optional<String> next) {}

    /** The movement table of a year. */
    record MovementTable(FiscalYear year, List<MovementLine> lines, MovementLine total) {}

    /** A line of it. */
    record MovementLine(String category, String nameJa, String nameEn, long start, long joined, long left, long end) {

        static MovementLine of(Movement.Line line) {
            return new MovementLine(
                    line.category(),
                    line.name().ja(),
                    line.name().en(),
                    line.start(),
                    line.joined(),
                    line.left(),
                    line.end());
        }
    }
}
