package org.iinkai.core.database;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/** A schema could not be brought up to date and is as it was. */
public final class MigrationFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Pattern SCRIPT = Pattern.compile("Failed to execute script (\\S+)");
    private static final Pattern LINE = Pattern.compile("(?m)^Line +: (\\d+)$");
    private static final Pattern CHANGED = Pattern.compile("checksum mismatch for migration version (\\S+)");

    private final String changed;

    private MigrationFailed(String why, String changed, FlywayException cause) {
        super(why, cause);
        this.changed = changed;
    }

    /** What the library says in many lines, in one: the file, the line, and what the database said. */
    static MigrationFailed of(FlywayException cause, List<SqlFile> files) {
        String text = String.valueOf(cause.getMessage());
        Matcher changed = CHANGED.matcher(text);
        if (changed.find()) {
            String version = "V" + changed.group(1) + "__";
            String file = files.stream()
                    .map(SqlFile::name)
                    .filter(name -> name.startsWith(version))
                    .findFirst()
                    .orElse(version);
            return new MigrationFailed(file + " was applied before and is different now", file, cause);
        }
        Matcher script = SCRIPT.matcher(text);
        if (!script.find()) {
            return new MigrationFailed(text, "", cause);
        }
        Matcher line = LINE.matcher(text);
        String place = script.group(1) + (line.find() ? ", line " + line.group(1) : "");
        return new MigrationFailed(place + ": " + reason(cause), "", cause);
    }

    /** The file that was applied before and is different now; empty when that is not why. */
    public String changedFile() {
        return changed;
    }

    private static String reason(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .reduce((first, second) -> second)
                .map(Throwable::getMessage)
                .orElse("")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
