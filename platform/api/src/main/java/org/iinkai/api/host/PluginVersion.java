package org.iinkai.api.host;

import java.time.Instant;

/**
 * A version of a bundle that ran well and can be gone back to.
 *
 * @param until when another one took its place
 */
public record PluginVersion(String version, String sha256, Instant until) {}
