package org.iinkai.core.database;

import org.jspecify.annotations.Nullable;

/** The database can't be used: a sentence for whoever runs the server, who can do something about it. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong and what to do */
    public DatabaseFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
