package org.iinkai.web;

import java.time.Duration;

/**
 * What the door puts up with.
 *
 * @param bodyBytes largest request body
 * @param pluginBytes largest bundle that may be uploaded
 * @param grace time that running requests get to finish when the door closes
 */
public record DoorLimits(long bodyBytes, long pluginBytes, Duration grace) {

    /** 32 MiB, 256 MiB and 20 seconds. */
    public static final DoorLimits USUAL = new DoorLimits(32L << 20, 256L << 20, Duration.ofSeconds(20));
}
