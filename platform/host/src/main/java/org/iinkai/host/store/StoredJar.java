package org.iinkai.host.store;

/** The bytes of a jar; a class of its own because MyBatis takes an array for a list of rows. */
final class StoredJar {

    private final byte[] jar;

    StoredJar(byte[] jar) {
        this.jar = jar;
    }

    byte[] content() {
        return jar;
    }
}
