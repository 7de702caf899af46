package org.iinkai.core.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.iinkai.api.calendar.Event;
import org.iinkai.core.calendar.CalendarMapper.SessionLine;
import org.iinkai.core.calendar.FeedMapper.FeedEvent;

/**
 * Writes events as iCalendar (RFC 5545), one after another: nothing of those written before is kept. Times are written in
 * UTC, so that no reader needs to know the association's time zone; a session without times is a whole day. An event of
 * several sessions is written as so many events with identifiers of their own.
 */
final class IcsWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;
    private static final long USUAL_HOURS = 1;

    private final OutputStream out;
    private final ZoneId zone;
    private final URI product;

    IcsWriter(OutputStream out, ZoneId zone, URI product) {
        this.out = new BufferedOutputStream(out);
        this.zone = zone;
        this.product = product;
    }

    void begin(String name) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Iinkai//Calendar//JA");
        line("CALSCALE:GREGORIAN");
        line("NAME:" + escaped(name));
        line("X-WR-CALNAME:" + escaped(name));
        line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        line("X-PUBLISHED-TTL:PT1H");
    }

    void write(FeedEvent event, List<SessionLine> sessions) {
        for (int i = 0; i < sessions.size(); i++) {
            write(event, sessions.get(i), i + 1, sessions.size());
        }
    }

    private void write(FeedEvent event, SessionLine session, int number, int of) {
        line("BEGIN:VEVENT");
        line("UID:" + event.id() + "-" + number + "@" + host());
        line("DTSTAMP:" + MOMENT.format(event.changedAt()));
        line("LAST-MODIFIED:" + MOMENT.format(event.changedAt()));
        line("SEQUENCE:" + (event.version() - 1));
        times(session);
        line("SUMMARY:" + escaped(title(event, session, number, of)));
        if (!session.place().isEmpty()) {
            line("LOCATION:" + escaped(session.place()));
        }
        if (!event.description().isEmpty()) {
            line("DESCRIPTION:" + escaped(event.description()));
        }
        line("URL:" + product.resolve("/events/" + event.id()));
        line("STATUS:" + (event.status() == Event.Status.CANCELLED ? "CANCELLED" : "CONFIRMED"));
        line("END:VEVENT");
    }

    private static String title(FeedEvent event, SessionLine session, int number, int of) {
        String cancelled = event.status() == Event.Status.CANCELLED ? "【中止】" : "";
        String part = session.title().isEmpty() ? "（" + number + "/" + of + "）" : " " + session.title();
        return cancelled + event.title() + (of > 1 ? part : "");
    }

    private void times(SessionLine session) {
        if (session.starts().isEmpty()) {
            line("DTSTART;VALUE=DATE:" + session.day().format(DAY));
            line("DTEND;VALUE=DATE:" + session.day().plusDays(1).format(DAY));
            return;
        }
        LocalDateTime starts = session.day().atTime(session.starts().get());
        LocalDateTime ends =
                session.ends().map(time -> session.day().atTime(time)).orElseGet(() -> starts.plusHours(USUAL_HOURS));
        line("DTSTART:" + MOMENT.format(moment(starts)));
        line("DTEND:" + MOMENT.format(moment(ends)));
    }

    private Instant moment(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    private String host() {
        String host = product.getHost();
        return host == null ? "iinkai" : host;
    }

    void end() {
        line("END:VCALENDAR");
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** A line, folded so that no piece has more octets than may be, and none ends within a character. */
    private void line(String text) {
        try {
            int octets = 0;
            int from = 0;
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                int size = Character.toString(text.codePointAt(i)).getBytes(UTF_8).length;
                if (octets + size > LONGEST_LINE) {
                    out.write(text.substring(from, i).getBytes(UTF_8));
                    out.write("\r\n ".getBytes(UTF_8));
                    from = i;
                    octets = 1;
                }
                octets += size;
            }
            out.write(text.substring(from).getBytes(UTF_8));
            out.write("\r\n".getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
