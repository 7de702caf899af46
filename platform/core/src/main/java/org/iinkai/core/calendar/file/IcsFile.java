package org.iinkai.core.calendar.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.iinkai.api.error.Refused;

/**
 * A calendar file. Its entries are read apart from each other: what is wrong with one is said beside it.
 *
 * @see "Decision 034"
 */
public final class IcsFile {

    /** Most bytes of a file. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_TIMES = 2_000;

    private IcsFile() {}

    /**
     * The entries of a file in its order, each time of a repeated one by itself.
     *
     * @param here zone of times that name none
     * @throws Refused when it is no calendar, or too large
     */
    public static List<IcsEvent> read(InputStream file, ZoneId here) {
        Components.Read read = Components.of(text(file), MOST_ENTRIES);
        Zones zones = new Zones(here, read.components());
        EntryReader reader = new EntryReader(zones, here, read.isCancelling());
        List<IcsEvent> events = new ArrayList<>();
        Set<String> single = new HashSet<>();
        List<Component> entries = read.components().stream()
                .filter(component -> component.name().equals("VEVENT"))
                .toList();
        if (entries.isEmpty()) {
            throw new Refused("core.refused.ics-empty").at("file");
        }
        for (Component entry : entries) {
            if (entry.first("RECURRENCE-ID").isPresent()) {
                reader.replaced(entry).ifPresent(single::add);
            }
        }
        for (Component entry : entries) {
            events.addAll(reader.read(entry, single));
            if (events.size() > MOST_TIMES) {
                throw new Refused("core.refused.ics-many", MOST_TIMES).at("file");
            }
        }
        return latest(events);
    }

    /** Of an entry that stands twice in the file the latest counts. */
    private static List<IcsEvent> latest(List<IcsEvent> events) {
        Comparator<IcsEvent> age = Comparator.comparingInt(IcsEvent::sequence)
                .thenComparing(event -> event.stamp().orElse(java.time.Instant.MIN));
        Map<List<String>, IcsEvent> last = new HashMap<>();
        for (IcsEvent event : events) {
            if (event.problem().isEmpty()) {
                last.merge(
                        List.of(event.uid(), event.recurrence()),
                        event,
                        (one, other) -> age.compare(other, one) >= 0 ? other : one);
            }
        }
        return events.stream()
                .map(event ->
                        event.problem().isEmpty() && !event.equals(last.get(List.of(event.uid(), event.recurrence())))
                                ? event.refused(new Refused("core.refused.ics-twice"))
                                : event)
                .toList();
    }

    private static String text(InputStream file) {
        byte[] bytes;
        try {
            bytes = file.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length > LARGEST) {
            throw new Refused("core.refused.ics-large", LARGEST / 1024 / 1024).at("file");
        }
        return decoded(bytes, UTF_8)
                .or(() -> decoded(bytes, Charset.forName("windows-31j")))
                .orElseThrow(() -> new Refused("core.refused.ics-none").at("file"));
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }
}
