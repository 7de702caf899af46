package org.iinkai.web;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContainerInitializer;
import java.util.EventListener;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The servlet behind the door and what it needs at its start.
 *
 * @param parameters the servlet's init parameters
 * @param initializers run at the start with the classes a container would find by scanning
 * @param listeners of the servlet context, added after WebSocket is set up
 */
public record ServletContent(
        Servlet servlet,
        Map<String, String> parameters,
        List<Initializer> initializers,
        List<EventListener> listeners) {

    public ServletContent {
        parameters = Map.copyOf(parameters);
        initializers = List.copyOf(initializers);
        listeners = List.copyOf(listeners);
    }

    /** A servlet that needs nothing. */
    public static ServletContent of(Servlet servlet) {
        return new ServletContent(servlet, Map.of(), List.of(), List.of());
    }

    /** An initializer with its classes. */
    public record Initializer(ServletContainerInitializer initializer, Set<Class<?>> classes) {

        public Initializer {
            classes = Set.copyOf(classes);
        }
    }
}
