package org.iinkai.host.vaadin;

import java.net.URL;
import java.util.Optional;

/** Files for the browser that lie in {@code META-INF/resources} of the class path; no jar is scanned or unpacked. */
final class StaticResources {

    private static final String ROOT = "META-INF/resources/";

    private final ClassLoader loader;

    StaticResources(ClassLoader loader) {
        this.loader = loader;
    }

    Optional<URL> find(String path) {
        String inside = path.startsWith("/") ? path.substring(1) : path;
        boolean safe = !inside.isEmpty() && !inside.endsWith("/") && !inside.contains("..") && !inside.startsWith("/");
        return safe ? Optional.ofNullable(loader.getResource(ROOT + inside)) : Optional.empty();
    }
}
