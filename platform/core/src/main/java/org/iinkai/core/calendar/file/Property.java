package org.iinkai.core.calendar.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.iinkai.api.error.Refused;

/** A content line: {@code DTSTART;TZID=Asia/Tokyo:20250220T140000}. Names are in capitals. */
record Property(String name, Map<String, String> parameters, String value) {

    private static final int SHOWN = 40;

    /** @throws Refused when the line is none */
    static Property of(String line) {
        int colon = outside(line, ':', 0);
        if (colon < 1) {
            throw new Refused("core.refused.ics-line", shown(line));
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int semi = outside(line, ';', 0); semi >= 0 && semi < colon; semi = outside(line, ';', from)) {
            parts.add(line.substring(from, semi));
            from = semi + 1;
        }
        parts.add(line.substring(from, colon));
        Map<String, String> parameters = new HashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        capitals(part.substring(0, equals)),
                        part.substring(equals + 1).replace("\"", ""));
            }
        }
        String name = capitals(parts.getFirst());
        if (!name.matches("[A-Z0-9-]+")) {
            throw new Refused("core.refused.ics-line", shown(line));
        }
        return new Property(name, Map.copyOf(parameters), line.substring(colon + 1));
    }

    /** Where a sign stands outside quotation marks; -1 when nowhere. */
    private static int outside(String line, char sign, int from) {
        boolean isQuoted = false;
        for (int i = from; i < line.length(); i++) {
            char at = line.charAt(i);
            if (at == '"') {
                isQuoted = !isQuoted;
            } else if (at == sign && !isQuoted) {
                return i;
            }
        }
        return -1;
    }

    static String capitals(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
        int length = plain.codePointCount(0, plain.length());
        return length > SHOWN ? plain.substring(0, plain.offsetByCodePoints(0, SHOWN)) + "…" : plain;
    }

    String parameter(String key) {
        return parameters.getOrDefault(key, "");
    }

    /** The value as text, with what was escaped; only line breaks are left of the control characters. */
    String text() {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            if (sign == '\\' && i + 1 < value.length()) {
                i++;
                char escaped = value.charAt(i);
                text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                text.append(Character.isISOControl(sign) ? ' ' : sign);
            }
        }
        return text.toString().strip();
    }
}
