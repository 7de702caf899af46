package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.iinkai.api.calendar.FileEntry;
import org.iinkai.api.calendar.FileEntry.Outcome;
import org.iinkai.api.calendar.FileEntry.Part;
import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;

/** Entries of a calendar file and what comes of each; those that are refused come first, then those that overwrite something. */
final class FileEntryTable extends Div {

    private static final int MOST = 300;

    /** @param isDone whether all events are there; titles of those that are lead to them */
    FileEntryTable(List<FileEntry> entries, boolean isDone) {
        add(new Paragraph(counts(entries)));
        SmallTable table = new SmallTable(
                Words.text("shell.ics.entries"),
                Words.text("shell.calendar.column.event"),
                Words.text("shell.calendar.column.day"),
                Words.text("shell.calendar.column.place"),
                Words.text("shell.ics.outcome"),
                Words.text("shell.ics.reason"));
        entries.stream()
                .sorted(Comparator.comparing((FileEntry entry) -> entry.outcome() != Outcome.REFUSED)
                        .thenComparing(entry -> entry.overwritten().isEmpty()))
                .limit(MOST)
                .forEach(entry -> table.row(
                        title(entry, isDone),
                        SmallTable.text(when(entry)),
                        SmallTable.text(place(entry)),
                        badge(entry),
                        remark(entry, isDone)));
        add(table);
        if (entries.size() > MOST) {
            add(new Paragraph(Words.text("shell.ics.more", Figures.number(entries.size() - MOST))));
        }
    }

    private static String counts(List<FileEntry> entries) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> entries.stream().anyMatch(entry -> entry.outcome() == outcome))
                .map(outcome -> Words.text(
                        "shell.ics.count",
                        word(outcome),
                        Figures.number(entries.stream()
                                .filter(entry -> entry.outcome() == outcome)
                                .count())))
                .collect(Collectors.joining(Words.text("shell.comma")));
    }

    private static Component title(FileEntry entry, boolean isDone) {
        String title = entry.title().isEmpty() ? Words.text("shell.ics.untitled", entry.line()) : entry.title();
        boolean isThere = isDone || entry.outcome() != Outcome.ADDED;
        return isThere && entry.event().isPresent()
                ? new Anchor("calendar/events/" + entry.event().get(), title)
                : new Span(title);
    }

    private static String when(FileEntry entry) {
        if (entry.sessions().isEmpty()) {
            return Words.text("shell.ics.line", entry.line());
        }
        String first = CalendarWords.when(entry.sessions().getFirst());
        return entry.sessions().size() == 1
                ? first
                : Words.text("shell.ics.and-more", first, entry.sessions().size() - 1);
    }

    private static String place(FileEntry entry) {
        return entry.sessions().isEmpty() ? "" : entry.sessions().getFirst().place();
    }

    private static String word(Outcome outcome) {
        return Words.text("shell.ics.outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }

    private static StatusBadge badge(FileEntry entry) {
        return new StatusBadge(
                switch (entry.outcome()) {
                    case ADDED -> Tone.GOOD;
                    case CHANGED, CANCELLED -> Tone.WARNING;
                    case SAME -> Tone.NEUTRAL;
                    case REFUSED -> Tone.BAD;
                },
                word(entry.outcome()));
    }

    private static Component remark(FileEntry entry, boolean isDone) {
        if (!entry.overwritten().isEmpty()) {
            Div lost = new Div(overwritten(entry, isDone));
            lost.addClassName("iinkai-warning");
            return lost;
        }
        return SmallTable.text(entry.problem()
                .map(problem -> Words.text(
                        new Refused(problem.key(), problem.arguments().toArray())))
                .orElse(""));
    }

    private static String overwritten(FileEntry entry, boolean isDone) {
        String parts = Arrays.stream(Part.values())
                .filter(entry.overwritten()::contains)
                .map(part -> Words.text("shell.ics.part." + part.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(Words.text("shell.comma")));
        if (entry.outcome() == Outcome.CANCELLED) {
            return Words.text("shell.ics.cancels-changed", parts);
        }
        return Words.text(isDone ? "shell.ics.overwrote" : "shell.ics.overwrites", parts);
    }
}
