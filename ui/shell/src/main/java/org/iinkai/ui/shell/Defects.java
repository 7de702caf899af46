package org.iinkai.ui.shell;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes defects to the log under a short reference that the person can name. */
final class Defects {
    private static final Logger LOG = LoggerFactory.getLogger(Defects.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Defects() {}

    static String note(String doing, Throwable defect) {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes);
        LOG.error("defect {} while {}", reference, doing, defect);
        return reference;
    }
}
