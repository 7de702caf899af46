package org.iinkai.ui.shell.calendar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.iinkai.api.calendar.Fee;
import org.iinkai.api.error.Refused;

/** Fees as people type them, one to a line: 会員／3,000円. */
final class FeeText {
    private static final Pattern LINE = Pattern.compile("(.+?)[／/|]\\s*[¥\\\\]?([0-9,]{1,12})円?");

    private FeeText() {}

    static String of(List<Fee> fees) {
        return fees.stream()
                .map(fee -> "%s／%,d円".formatted(fee.name(), fee.yen()))
                .collect(Collectors.joining("\n"));
    }

    static List<Fee> fees(String text) {
        List<Fee> fees = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.isBlank()) {
                continue;
            }
            Matcher read = LINE.matcher(Normalizer.normalize(line.strip(), Normalizer.Form.NFKC));
            if (!read.matches()) {
                throw new Refused("shell.calendar.fee-unreadable", line.strip()).at("fees");
            }
            String digits = read.group(2).replace(",", "");
            fees.add(new Fee(read.group(1), digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt("0" + digits)));
        }
        return fees;
    }
}
