package org.iinkai.host.store;

/**
 * How far a bundle's tables are.
 *
 * @param version number of the last migration
 * @param since code that knows this one or a later one works with them
 */
public record SchemaState(int version, int since) {

    /** Whether code whose last migration is {@code known} works with these tables. */
    public boolean serves(int known) {
        return known >= version || known >= since;
    }
}
