package org.iinkai.core.documents.store;

import java.util.function.BooleanSupplier;

/** Decides, file by file, whether one is taken away. */
@FunctionalInterface
public interface Sweeper {

    /** Takes all of them away. */
    Sweeper NOTHING_NEEDED = (hash, remove) -> remove.getAsBoolean();

    /**
     * Takes a file away unless a record has it. While it decides and removes, no record of the file can be made.
     *
     * @param remove takes it away; says whether it did
     * @return whether it is gone
     */
    boolean sweep(String hash, BooleanSupplier remove);
}
