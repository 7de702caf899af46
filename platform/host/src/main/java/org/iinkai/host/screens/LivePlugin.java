package org.iinkai.host.screens;

import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A bundle that is started, as the user interface sees it. Dropping every reference to it lets its classes go. */
public interface LivePlugin {

    /** One word. */
    String id();

    /** Version that runs. */
    String version();

    /** The loader of its classes. */
    ClassLoader loader();

    /** Its views. */
    List<ViewDeclaration> views();

    /** Makes an object of one of its classes with constructor injection. */
    <T> T make(Class<T> type);

    /** A file of its jar. */
    Optional<URL> entry(String path);

    /** Counts a request that one of its pages answered. */
    void served(Duration time);

    /** Counts a defect of one of its pages. */
    void failed();

    /** Notes why it can't count as ready: shown to the administrator. */
    void problem(String key, Object... arguments);
}
