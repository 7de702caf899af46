package org.iinkai.host.lifecycle;

import org.osgi.framework.Bundle;

import org.iinkai.host.descriptor.Descriptor;
import org.iinkai.host.packaging.BundleJar;

/**
 * A bundle that is to start.
 *
 * @param applied digest of the migrations that its schema has seen
 */
public record Blueprint(Bundle bundle, BundleJar jar, String applied) {

    String id() {
        return descriptor().id();
    }

    String version() {
        return jar.version();
    }

    Descriptor descriptor() {
        return jar.descriptor();
    }
}
