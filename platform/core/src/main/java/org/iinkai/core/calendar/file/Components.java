package org.iinkai.core.calendar.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.iinkai.api.error.Refused;

/** Takes a text apart into the components of its calendars, line by line. */
final class Components {

    private static final int LONGEST_LINE = 100_000;
    private static final int DEEPEST = 8;

    private final String text;
    private final int most;
    private final List<Component> found = new ArrayList<>();
    private final Deque<Component> open = new ArrayDeque<>();
    private boolean isCancelling;
    private int at;
    private int line;

    private Components(String text, int most) {
        this.text = text;
        this.most = most;
    }

    /**
     * The events and time zones of a text, in order.
     *
     * @param isCancelling whether the file takes its entries back (METHOD:CANCEL)
     */
    record Read(List<Component> components, boolean isCancelling) {}

    /** @throws Refused when it is no calendar, or has more entries than may be */
    static Read of(String text, int most) {
        Components components = new Components(text, most);
        components.read();
        return new Read(components.found, components.isCancelling);
    }

    private void read() {
        boolean isCalendar = false;
        while (at < text.length()) {
            int begins = line + 1;
            String content = next();
            if (content.isBlank()) {
                continue;
            }
            String word = content.length() > 200 ? "" : Property.capitals(content);
            if (!isCalendar && !word.equals("BEGIN:VCALENDAR")) {
                throw new Refused("core.refused.ics-none").at("file");
            }
            isCalendar = true;
            take(content, word, begins);
        }
        if (!isCalendar) {
            throw new Refused("core.refused.ics-none").at("file");
        }
        while (!open.isEmpty()) {
            unfinished();
        }
    }

    private void take(String content, String word, int begins) {
        if (word.startsWith("BEGIN:")) {
            begin(word.substring("BEGIN:".length()), begins);
        } else if (word.startsWith("END:")) {
            end(word.substring("END:".length()));
        } else if (!open.isEmpty()) {
            if (content.length() > LONGEST_LINE) {
                open.peek().spoil(new Refused("core.refused.ics-long"));
            } else {
                open.peek().take(content);
            }
        } else if (word.equals("METHOD:CANCEL")) {
            isCancelling = true;
        }
    }

    private void begin(String name, int begins) {
        if (name.equals("VCALENDAR") || name.equals("VEVENT")) {
            while (!open.isEmpty()) {
                unfinished();
            }
        }
        if (name.equals("VCALENDAR")) {
            return;
        }
        Component component = new Component(name, begins);
        if (open.isEmpty()) {
            if (found.size() >= most) {
                throw new Refused("core.refused.ics-many", most).at("file");
            }
            found.add(component);
        } else if (open.size() < DEEPEST) {
            open.peek().add(component);
        } else {
            open.peek().spoil(new Refused("core.refused.ics-long"));
            return;
        }
        open.push(component);
    }

    private void end(String name) {
        if (name.equals("VCALENDAR")) {
            while (!open.isEmpty()) {
                unfinished();
            }
        } else if (!open.isEmpty() && open.peek().name().equals(name)) {
            open.pop();
        }
    }

    private void unfinished() {
        open.pop().spoil(new Refused("core.refused.ics-unfinished"));
        found.getLast().spoil(new Refused("core.refused.ics-unfinished"));
    }

    /** The next line with those that go on from it. */
    private String next() {
        StringBuilder whole = new StringBuilder(physical());
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
            String more = physical();
            if (whole.length() <= LONGEST_LINE) {
                whole.append(more);
            }
        }
        return whole.toString();
    }

    private String physical() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        String content = text.substring(at, end);
        at = end < text.length() && text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
        line++;
        return content;
    }
}
