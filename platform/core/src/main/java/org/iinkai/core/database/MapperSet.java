package org.iinkai.core.database;

import java.util.List;

/** The mappers of one owner: the core, the host or a bundle. Forgotten with its owner; nothing static is touched. */
public interface MapperSet {

    /**
     * The mapper, safe for any thread: a call joins the thread's transaction or runs in one of its own.
     *
     * @throws IllegalArgumentException when the type is not one of the set
     */
    <M> M mapper(Class<M> type);

    /** How many statements were sent through its mappers. */
    long calls();

    /** The SQL of all statements as written, without the tags of dynamic SQL, for checks. */
    List<String> statements();
}
