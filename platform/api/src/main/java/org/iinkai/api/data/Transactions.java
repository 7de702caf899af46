package org.iinkai.api.data;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Runs work in one database transaction, which the mappers of the platform and of every bundle join. Work inside joins
 * the transaction that is already open on the thread. Any exception rolls the whole transaction back and reaches the
 * caller unchanged.
 */
@ProviderType
public interface Transactions {

    /** Runs work that changes data and gives its result once it is committed. */
    <T> T write(Supplier<T> work);

    /** Runs work that only reads, on one snapshot of the data. */
    <T> T read(Supplier<T> work);

    /** Runs work that changes data and returns once it is committed. */
    default void write(Runnable work) {
        write(() -> {
            work.run();
            return true;
        });
    }

    /** Runs an action after the open transaction has committed; at once when none is open. */
    void afterCommit(Runnable action);
}
