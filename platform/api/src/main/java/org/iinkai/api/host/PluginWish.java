package org.iinkai.api.host;

import java.util.Set;

/**
 * What shall be true of a bundle, whatever is: enough to make the same of another server, with its jar.
 *
 * @param sha256 digest of its jar
 * @param signature Base64 of the signature that came with it; empty when none did
 * @param enabled whether it shall run
 * @param bodies codes of the bodies whose members see it; empty when everybody does
 */
public record PluginWish(
        String id, String version, String sha256, String signature, boolean enabled, Set<String> bodies) {}
