package org.iinkai.ui.shell.members;

import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.iinkai.api.members.Movement;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Words;

/** The movement table as a file: a row for each category and the sum, figures bare. */
final class MovementCsv {
    private static final String MARK = "\uFEFF";
    private static final String DANGEROUS = "=+-@\t\r";

    private final Movement movement;
    private final String name = Words.text("shell.movement.title");
    private final Locale locale = Words.locale();
    private final List<String> headings;

    MovementCsv(Movement movement) {
        this.movement = movement;
        headings = MovementTable.headings(movement, new TimeSpan(movement.period()));
    }

    void write(DownloadEvent event, TimeSpan time) throws IOException {
        String stamp = DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT).format(LocalDateTime.now(Dates.ZONE));
        event.setFileName(name + "_" + time.code().replace('/', '-') + "_" + stamp + ".csv");
        event.setContentType("text/csv; charset=utf-8");
        event.getOutputStream().write(text().getBytes(StandardCharsets.UTF_8));
    }

    /** The file's text, for spreadsheets: marked as UTF-8, nothing in it is taken for a formula. */
    String text() {
        StringBuilder text = new StringBuilder(MARK);
        text.append(line(headings));
        movement.lines().forEach(line -> text.append(line(cells(line))));
        return text.append(line(cells(movement.total()))).toString();
    }

    private List<String> cells(Movement.Line line) {
        List<Object> cells = new ArrayList<>(List.of(line.name().in(locale), line.start(), line.joined(), line.left()));
        if (movement.hasChanges()) {
            cells.add(line.changedIn());
            cells.add(line.changedOut());
        }
        cells.add(line.end());
        return cells.stream().map(Object::toString).toList();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(MovementCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^\",\\r\\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
