package org.iinkai.web;

import java.net.URL;
import java.util.Optional;

/** Finds the static files of bundles; to be implemented by whoever knows the bundles. */
@FunctionalInterface
public interface StaticFiles {

    /**
     * A file of a running bundle.
     *
     * @param path below the bundle's folder of static files; checked by the door, never with {@code ..}
     */
    Optional<URL> find(String plugin, String version, String path);
}
