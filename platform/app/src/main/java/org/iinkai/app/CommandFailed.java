package org.iinkai.app;

import java.util.List;

/** A command can't be carried out; the message says what to do. Ends the process with status 1. */
public final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /**
     * A failure to be told in one sentence.
     *
     * @param key message key, {@code app.failed.*} or a refusal's own
     * @param arguments values for the message's places
     */
    public CommandFailed(String key, Object... arguments) {
        super(key + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Key of the sentence. */
    public String key() {
        return key;
    }

    /** Values for its places. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
