package org.iinkai.web.visit;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;

/** What every line of the log says of a request: a number that no other request has, and the account. Never a name. */
public final class LogLine {

    private static final String REQUEST = "request";
    private static final String ACCOUNT = "account";

    private LogLine() {}

    /** Begins a request on this thread. */
    public static void begin() {
        MDC.put(REQUEST, HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()));
        MDC.remove(ACCOUNT);
    }

    /** Says whose request it is. */
    public static void of(String account) {
        if (!account.isEmpty()) {
            MDC.put(ACCOUNT, account);
        }
    }

    /** Ends the request. */
    public static void end() {
        MDC.remove(REQUEST);
        MDC.remove(ACCOUNT);
    }
}
