package org.iinkai.web;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What the door puts up with.
 *
 * @param bodyBytes largest request body
 * @param pluginBytes largest bundle that may be uploaded
 * @param documentBytes largest file that may be uploaded
 * @param grace time that running requests get to finish when the door closes
 */
public record DoorLimits(long bodyBytes, long pluginBytes, long documentBytes, Duration grace) {

    /** 32 MiB, 256 MiB, 2 GiB and 20 seconds. */
    public static final DoorLimits USUAL = new DoorLimits(32L << 20, 256L << 20, 2L << 30, Duration.ofSeconds(20));

    private static final String PLUGINS = "/api/v1/plugins";

    /** Where files come in, which are written to a disk while they do. Those of screens go to a receiver of the screen. */
    private static final Pattern FILES = Pattern.compile("/api/v1/documents/[^/]+/files|/VAADIN/dynamic/resource/.+");

    /** The largest body at a path. */
    public long at(String path) {
        if (path.equals(PLUGINS)) {
            return pluginBytes;
        }
        return FILES.matcher(path).matches() ? Math.max(documentBytes, bodyBytes) : bodyBytes;
    }
}
