package org.iinkai.web.rest;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.iinkai.api.error.Refused;

/** The version of a record as an entity tag (RFC 9110): {@code "7"}. */
final class EntityTag {

    private static final Pattern OURS = Pattern.compile("\"([0-9]{1,9})\"");

    private EntityTag() {}

    static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that {@code If-Match} names.
     *
     * @throws Refused when it names none, or what can never be a version of ours
     */
    static int version(String ifMatch) {
        if (ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw new Refused(Problems.VERSION_MISSING);
        }
        Matcher tag = OURS.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Refused(Problems.VERSION_OTHER);
        }
        return Integer.parseInt(tag.group(1));
    }

    /** Whether {@code If-None-Match} names the tag; weak comparison, as the header wants it. */
    static boolean isNamed(String tag, String ifNoneMatch) {
        return Arrays.stream(ifNoneMatch.split(","))
                .map(each -> each.strip().replaceFirst("^W/", ""))
                .anyMatch(each -> each.equals(tag) || each.equals("*"));
    }
}
