package org.iinkai.api.error;

import java.util.List;

/**
 * The request can't be done as asked, and the person can do something about it. Carries the key of a message in the
 * message files, whose text says what happened, why, and what to do.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;
    private final String field;

    /**
     * A refusal that concerns the request as a whole.
     *
     * @param key message key, e.g. {@code training.refused.full}
     * @param arguments values for the message's places
     */
    public Refused(String key, Object... arguments) {
        this(key, "", List.of(arguments));
    }

    private Refused(String key, String field, List<Object> arguments) {
        super(key + arguments);
        this.key = key;
        this.field = field;
        this.arguments = arguments;
    }

    /** The same refusal, shown at the named field of the request. */
    public Refused at(String name) {
        return new Refused(key, name, arguments);
    }

    /** Key of the message that explains it. */
    public String key() {
        return key;
    }

    /** Values for the message's places. */
    public Object[] arguments() {
        return arguments.toArray();
    }

    /** The field it concerns; empty when it concerns the request as a whole. */
    public String field() {
        return field;
    }
}
