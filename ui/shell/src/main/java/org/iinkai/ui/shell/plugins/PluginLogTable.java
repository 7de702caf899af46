package org.iinkai.ui.shell.plugins;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Pre;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.iinkai.api.host.PluginLog;
import org.iinkai.api.host.PluginUpkeep;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;

/** What a bundle wrote to the log last, newest first. */
final class PluginLogTable extends SmallTable {

    static final int LINES = 50;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("MM/dd HH:mm:ss");

    PluginLogTable(String id, List<PluginLog.Line> lines) {
        super(
                Words.text("shell.plugins.log-of", id),
                Words.text("shell.plugins.at"),
                Words.text("shell.plugins.level"),
                Words.text("shell.plugins.log-source"),
                Words.text("shell.plugins.log-text"));
        lines.reversed()
                .forEach(line -> row(
                        SmallTable.text(SECOND.format(LocalDateTime.ofInstant(line.at(), Dates.ZONE))),
                        new StatusBadge(tone(line), word(line.level())),
                        SmallTable.text(line.source()),
                        text(line)));
    }

    /** What a level is called. */
    static String level(PluginUpkeep.LogLevel level) {
        return Words.text("shell.plugins.level." + level.name().toLowerCase(Locale.ROOT));
    }

    private static String word(String level) {
        for (PluginUpkeep.LogLevel known : PluginUpkeep.LogLevel.values()) {
            if (known.name().equals(level)) {
                return Words.text("shell.plugins.line-level." + level.toLowerCase(Locale.ROOT));
            }
        }
        return level;
    }

    private static Tone tone(PluginLog.Line line) {
        return switch (line.level()) {
            case "ERROR" -> Tone.BAD;
            case "WARN" -> Tone.WARNING;
            default -> Tone.NEUTRAL;
        };
    }

    /** A stack stands behind its first line. */
    private static Component text(PluginLog.Line line) {
        int end = line.text().indexOf('\n');
        return end < 0
                ? SmallTable.text(line.text())
                : new Details(line.text().substring(0, end), new Pre(line.text().substring(end + 1)));
    }
}
