package org.iinkai.ui.shell.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.iinkai.api.imports.ImportColumn;
import org.iinkai.api.imports.ImportPlan;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRun.State;
import org.iinkai.api.imports.ImportTable;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;

/** Words and small parts that the screens of imports share. */
final class ImportWords {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT);

    private ImportWords() {}

    /** What people call a table; its name where they call it nothing. */
    static String table(List<ImportTable> tables, String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name) && !table.title().isEmpty())
                .map(table -> Words.text(table.title()))
                .findFirst()
                .orElse(name);
    }

    static String column(ImportColumn column) {
        return column.title().isEmpty() ? column.name() : Words.text(column.title());
    }

    /** What new records get besides what the file says: 会員種別は正会員、入会日は2025/02/01. */
    static String defaults(ImportTable table, ImportPlan plan) {
        return table.columns().stream()
                .filter(column -> plan.defaults().containsKey(column.name()))
                .map(column -> Words.text(
                        "shell.imports.default-of",
                        column(column),
                        shown(table, column, plan.defaults().getOrDefault(column.name(), ""))))
                .collect(Collectors.joining(Words.text("shell.imports.between")));
    }

    private static String shown(ImportTable table, ImportColumn column, String value) {
        return switch (column.kind()) {
            case DAY -> Dates.day(LocalDate.parse(value));
            case CHOICE ->
                Optional.ofNullable(table.choices()
                                .getOrDefault(column.name(), Map.of())
                                .get(value))
                        .map(name -> name.in(Words.locale()))
                        .orElse(value);
            case TEXT, CODE, KANA, NUMBER, FLAG -> value;
        };
    }

    static String state(ImportRun run) {
        boolean isPartial = run.state() == State.DONE && run.counts().failing() > 0;
        return Words.text(
                isPartial
                        ? "shell.imports.state.partial"
                        : "shell.imports.state." + run.state().name().toLowerCase(Locale.ROOT));
    }

    static StatusBadge badge(ImportRun run) {
        Tone tone = switch (run.state()) {
            case CHECKING, RUNNING, UNDOING -> Tone.BUSY;
            case DONE -> run.counts().failing() > 0 ? Tone.WARNING : Tone.GOOD;
            case FAILED -> Tone.BAD;
            case OPEN, CHECKED, CANCELLED, UNDONE -> Tone.NEUTRAL;
        };
        return new StatusBadge(tone, state(run));
    }

    static String rows(int count) {
        return Words.text("shell.imports.rows", Figures.number(count));
    }

    /** Writes a file of an import. */
    @FunctionalInterface
    interface Content {
        void write(Locale locale, OutputStream out) throws IOException;
    }

    /**
     * A link that downloads a CSV file.
     *
     * @param name telling first part of its name
     */
    static Anchor download(String text, String name, Content content) {
        Locale locale = Words.locale();
        DownloadHandler handler = event -> {
            event.setFileName(name + "_" + STAMP.format(LocalDateTime.now(Dates.ZONE)) + ".csv");
            event.setContentType("text/csv; charset=utf-8");
            content.write(locale, event.getOutputStream());
        };
        Anchor link = new Anchor(handler, text);
        link.addClassName("iinkai-download");
        return link;
    }
}
