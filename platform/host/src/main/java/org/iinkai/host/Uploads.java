package org.iinkai.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.iinkai.api.accounts.Presence;
import org.iinkai.api.error.Refused;
import org.iinkai.api.host.PluginFile;
import org.iinkai.host.packaging.BundleJar;
import org.iinkai.host.trust.Trust;

/**
 * Jars that people and programs bring.
 *
 * @param presence proves that the person at the screen is who they are; empty where nobody signs in
 */
record Uploads(Trust trust, Optional<Presence> presence) {

    private static final int MEGABYTE = 1024 * 1024;

    /**
     * Takes a jar, to be put in.
     *
     * @throws Refused where uploads are switched off, nobody proves to be there, or it is no bundle
     */
    BundleJar take(PluginFile jar) {
        trust.checkUploads();
        presence.ifPresent(Presence::require);
        return read(jar);
    }

    /**
     * Reads a jar.
     *
     * @throws Refused when it is too large, or no bundle
     */
    static BundleJar read(PluginFile jar) {
        try {
            byte[] content = jar.content().readNBytes(BundleJar.MOST_MEGABYTES * MEGABYTE + 1);
            if (content.length > BundleJar.MOST_MEGABYTES * MEGABYTE) {
                throw new Refused("host.refused.too-large", jar.name(), BundleJar.MOST_MEGABYTES);
            }
            return BundleJar.read(jar.name(), content, jar.signature());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
