package org.iinkai.core.database;

import org.apache.ibatis.logging.Log;
import org.apache.ibatis.logging.slf4j.Slf4jImpl;

/** Lets statements into the log, but neither their values nor rows: those are personal data, however talkative the log. */
public final class StatementLog implements Log {

    private final Slf4jImpl log;

    /** Made by MyBatis for a mapper. */
    public StatementLog(String name) {
        log = new Slf4jImpl(name);
    }

    @Override
    public boolean isDebugEnabled() {
        return log.isDebugEnabled();
    }

    @Override
    public boolean isTraceEnabled() {
        return false;
    }

    @Override
    public void error(String text, Throwable cause) {
        log.error(text, cause);
    }

    @Override
    public void error(String text) {
        log.error(text);
    }

    @Override
    public void debug(String text) {
        if (!text.contains("Parameters: ")) {
            log.debug(text);
        }
    }

    @Override
    public void trace(String text) {
        // rows
    }

    @Override
    public void warn(String text) {
        log.warn(text);
    }
}
