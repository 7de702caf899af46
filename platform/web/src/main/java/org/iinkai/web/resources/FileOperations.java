package org.iinkai.web.resources;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.calendar.CalendarFiles;
import org.iinkai.api.calendar.FileChoice;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestRequest;

/** Reads calendars in that other programs wrote. */
final class FileOperations {

    private final CalendarFiles files;

    FileOperations(CalendarServices services) {
        this.files = services.files();
    }

    Stream<RestOperation> all() {
        return Stream.of(RestOperation.post(
                        "/import",
                        "Reads an iCalendar text into a series, or says what would come of it",
                        FileBody.class,
                        CalendarFiles.Stored.class,
                        this::read)
                .example(FileBody.example()));
    }

    private CalendarFiles.Stored read(RestRequest request) {
        FileBody body = request.body(FileBody.class);
        FileChoice choice = new FileChoice(
                body.series(),
                body.bodies().orElseGet(List::of),
                body.place().orElse(""),
                body.announce().orElse(true));
        ByteArrayInputStream file = new ByteArrayInputStream(body.calendar().getBytes(UTF_8));
        return body.trial().orElse(false)
                ? new CalendarFiles.Stored(false, files.check(file, choice))
                : files.store(file, choice, body.skip().orElse(false));
    }

    /**
     * A calendar with what is decided about its entries.
     *
     * @param calendar the text of the file
     * @param place where events are whose entry says no place
     * @param announce whether people who signed up are told of another day or time; true when left out
     * @param skip whether entries that are refused are left out; when not, they keep all others out too
     * @param trial whether nothing is stored
     */
    record FileBody(
            String series,
            Optional<List<String>> bodies,
            String calendar,
            Optional<String> place,
            Optional<Boolean> announce,
            Optional<Boolean> skip,
            Optional<Boolean> trial) {

        static FileBody example() {
            return new FileBody(
                    "exchange",
                    Optional.of(List.of("exchange-committee")),
                    """
                            BEGIN:VCALENDAR\r
                            BEGIN:VEVENT\r
                            UID:1@example.jp\r
                            DTSTART:20250220T140000\r
                            SUMMARY:会員交流会\r
                            LOCATION:東京会議室\r
                            END:VEVENT\r
                            END:VCALENDAR\r
                            """,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(true),
                    Optional.of(true));
        }
    }
}
