package org.iinkai.web.door;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Knows which static files of the user interface exist, so that a miss never reaches a servlet. */
final class ClassPathFiles {

    private final ClassLoader loader;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    ClassPathFiles(ClassLoader loader) {
        this.loader = loader;
    }

    /** Only hits are remembered: there is no end of names that don't exist. */
    boolean has(String path) {
        if (path.lastIndexOf('.') < path.lastIndexOf('/')) {
            return false;
        }
        if (known.contains(path)) {
            return true;
        }
        boolean exists = loader.getResource("META-INF/resources" + path) != null
                || (path.startsWith("/VAADIN/") && loader.getResource("META-INF/VAADIN/webapp" + path) != null);
        if (exists) {
            known.add(path);
        }
        return exists;
    }
}
