package org.iinkai.core.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.error.Refused;

/** PostgreSQL found no room on its disk. Nothing was stored, and somebody can make room: a refusal, not a defect. */
final class DiskFull {

    private static final String SQL_STATE = "53100";

    private DiskFull() {}

    /** The refusal when that is what happened; the other exception when not. */
    static RuntimeException or(Exception happened, RuntimeException other) {
        for (@Nullable Throwable cause = happened; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && SQL_STATE.equals(sql.getSQLState())) {
                Refused refused = new Refused("core.refused.disk-full");
                refused.initCause(happened);
                return refused;
            }
        }
        return other;
    }
}
