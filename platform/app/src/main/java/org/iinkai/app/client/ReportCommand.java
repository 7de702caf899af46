package org.iinkai.app.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.iinkai.api.report.ReportFormat;
import org.iinkai.app.CommandFailed;

/** {@code report YEAR --format F --out FILE}: writes the annual report of a year into a file. */
public final class ReportCommand {

    private final ServerConnection server;

    /** A command for that server. */
    public ReportCommand(ServerConnection server) {
        this.server = server;
    }

    /**
     * Writes the file; an existing one is replaced only once the new one is complete.
     *
     * @return bytes written
     */
    public long run(String year, ReportFormat format, Path file) {
        if (!year.matches("\\d{4}")) {
            throw new CommandFailed("app.failed.year", year);
        }
        Path target = file.toAbsolutePath();
        Path fresh = target.resolveSibling(target.getFileName() + ".tmp");
        try (InputStream report = server.open("/api/v1/reports/" + year + "?format=" + format.extension())) {
            Files.copy(report, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
            return Files.size(target);
        } catch (IOException e) {
            throw new CommandFailed("app.failed.write-file", target, String.valueOf(e.getMessage()));
        }
    }
}
