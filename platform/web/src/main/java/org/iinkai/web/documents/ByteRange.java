package org.iinkai.web.documents;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file (RFC 9110).
 *
 * @param from first byte, counted from 0
 * @param length more than 0, unless the part is outside of the file
 */
record ByteRange(long from, long length) {

    /** Eighteen digits fit into a long; more are no part of any file of ours. */
    private static final Pattern ONE = Pattern.compile("bytes=\\s*([0-9]{0,18})-([0-9]{0,18})\\s*");

    /** The part that a header asks for; empty when it asks for none, for several, or for what we don't understand. */
    static Optional<ByteRange> of(String header, long size) {
        Matcher asked = ONE.matcher(header);
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (asked.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(asked.group(2)), size);
            return Optional.of(new ByteRange(size - last, last));
        }
        long from = Long.parseLong(asked.group(1));
        long to = asked.group(2).isEmpty() ? size - 1 : Long.parseLong(asked.group(2));
        if (to < from && !asked.group(2).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(from, Math.max(0, Math.min(to, size - 1) - from + 1)));
    }

    /** Whether nothing of it is in the file. */
    boolean isOutside() {
        return length == 0;
    }

    /** The value of {@code Content-Range}. */
    String of(long size) {
        return isOutside() ? "bytes */" + size : "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
