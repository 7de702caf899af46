package org.iinkai.web;

import java.nio.file.Path;

/**
 * Where the key and certificate for https lie (PKCS #12).
 *
 * @param alias entry of the key; must be given, or no key is loaded
 */
public record Keystore(Path file, String password, String alias) {

    /** Never shows the password. */
    @Override
    public String toString() {
        return "Keystore[" + file + ", " + alias + "]";
    }
}
