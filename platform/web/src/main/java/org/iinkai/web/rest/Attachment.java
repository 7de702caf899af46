package org.iinkai.web.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How a file to be kept is announced: with its name in any script (RFC 6266, RFC 8187), and one for old programs. */
public final class Attachment {

    private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9._ -]+");

    private Attachment() {}

    /** The value of {@code Content-Disposition}. */
    public static String named(String name) {
        String plain = FOREIGN.matcher(name).replaceAll("_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
