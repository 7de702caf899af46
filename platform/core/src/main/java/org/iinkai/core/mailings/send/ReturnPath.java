package org.iinkai.core.mailings.send;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a mail goes back to that can't be delivered: an address for each recipient (VERP), of which nobody can guess
 * another. Immutable.
 *
 * @param address of the mailbox
 */
public record ReturnPath(String address) {

    private static final int HALF = 16;

    /** The return path of a recipient's mail. */
    public String of(UUID recipient) {
        int at = address.indexOf('@');
        return address.substring(0, at) + "+" + recipient.toString().replace("-", "") + address.substring(at);
    }

    /** The recipient whose return path stands in a line; empty when there is none. */
    public Optional<UUID> in(String line) {
        int at = address.indexOf('@');
        String local = address.substring(0, at).toLowerCase(Locale.ROOT);
        String domain = address.substring(at).toLowerCase(Locale.ROOT);
        Matcher found = Pattern.compile(Pattern.quote(local) + "\\+([0-9a-f]{32})" + Pattern.quote(domain))
                .matcher(line.toLowerCase(Locale.ROOT));
        return found.find() ? Optional.of(uuid(found.group(1))) : Optional.empty();
    }

    private static UUID uuid(String hex) {
        return new UUID(
                Long.parseUnsignedLong(hex.substring(0, HALF), HALF),
                Long.parseUnsignedLong(hex.substring(HALF), HALF));
    }
}
