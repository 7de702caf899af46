package org.iinkai.host.trust;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.error.Refused;
import org.iinkai.host.packaging.BundleJar;

/**
 * Which jars are taken, and which ways are open. Keys are read anew each time, so that a key that is put in or taken away
 * counts at once; a stored bundle is checked again at every start.
 *
 * @param keys folder with the public keys of those who are trusted
 * @param isRequired whether a jar without a signature is refused
 * @param takesUploads whether people may upload jars; the inbox is a way of its own
 */
public record Trust(Path keys, boolean isRequired, boolean takesUploads) {

    /** Takes everything: for development. */
    public static Trust everybody() {
        return new Trust(Path.of("none"), false, true);
    }

    /** Whose key a jar was signed with; empty when it is not signed, or by nobody who is trusted. */
    public Optional<String> signer(BundleJar jar) {
        if (jar.signature().isEmpty()) {
            return Optional.empty();
        }
        return Keys.in(keys).entrySet().stream()
                .filter(key -> Signatures.isMadeBy(key.getValue(), jar.content(), jar.signature()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Refuses a jar that is not trusted. A signature that does not fit is refused even where none is asked for: somebody
     * meant it to say something.
     */
    public void check(BundleJar jar) {
        if (jar.signature().isEmpty()) {
            if (isRequired) {
                throw new Refused("host.refused.unsigned", jar.file());
            }
        } else if (signer(jar).isEmpty()) {
            throw new Refused("host.refused.signature", jar.file());
        }
    }

    /** Refuses uploads where they are switched off. */
    public void checkUploads() {
        if (!takesUploads) {
            throw new Refused("host.refused.uploads-off");
        }
    }
}
