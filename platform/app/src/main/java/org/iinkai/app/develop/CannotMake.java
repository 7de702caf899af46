package org.iinkai.app.develop;

import java.util.List;

/** A bundle can't be made; the message says what to do. */
public final class CannotMake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /** @param key message key, {@code app.failed.*} */
    CannotMake(String key, Object... arguments) {
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
