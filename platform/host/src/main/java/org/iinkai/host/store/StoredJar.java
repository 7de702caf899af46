package org.iinkai.host.store;

import org.iinkai.host.packaging.BundleJar;

/** A jar with its signature; its bytes are in a class because MyBatis takes an array for a list of rows. */
public final class StoredJar {

    private final byte[] jar;
    private final String signature;

    StoredJar(byte[] jar, String signature) {
        this.jar = jar;
        this.signature = signature;
    }

    /** Reads it, under a name for messages. */
    public BundleJar read(String file) {
        return BundleJar.read(file, jar, signature);
    }

    /** Digest of its bytes as they are stored now. */
    public String sha256() {
        return BundleJar.digest(jar);
    }
}
