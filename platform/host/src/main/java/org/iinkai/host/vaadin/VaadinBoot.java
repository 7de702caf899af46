package org.iinkai.host.vaadin;

import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import com.vaadin.flow.server.startup.ErrorNavigationTargetInitializer;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContextListener;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a servlet context needs so that {@link PlatformServlet} starts without a scan of the class path. In this order: add
 * the {@link #initializers}; set up the context's WebSocket container; add the {@link #websocketListener}; add the servlet
 * for {@code /*} with {@link #SERVLET_NAME}, asynchronous support, load-on-startup 1 and the {@link #parameters}.
 */
public final class VaadinBoot {

    /** Name of the servlet. */
    public static final String SERVLET_NAME = "iinkai";

    /** Seconds between signs of life of a window; one that misses three is closed. */
    private static final int HEARTBEAT_SECONDS = 120;

    /** Shorter than the minute after which proxies usually cut a silent connection. */
    private static final int LONG_POLL_MILLISECONDS = 50_000;

    private VaadinBoot() {}

    /** An initialiser and the classes that a container would have found for it. */
    public record Entry(ServletContainerInitializer initializer, Set<Class<?>> classes) {}

    /** The initialisers in the order in which they are to be added. */
    public static List<Entry> initializers(Frame frame) {
        return List.of(
                new Entry(new LookupServletContainerInitializer(), Set.of(LookupInitializer.class)),
                new Entry(new RouteRegistryInitializer(), Set.of()),
                new Entry(new ErrorNavigationTargetInitializer(), new HashSet<>(frame.errorPages())),
                new Entry(new VaadinAppShellInitializer(), Set.of(frame.shell())));
    }

    /** Init parameters of the servlet. */
    public static Map<String, String> parameters() {
        return Map.of(
                "productionMode",
                "true",
                "heartbeatInterval",
                Integer.toString(HEARTBEAT_SECONDS),
                "closeIdleSessions",
                "false", // the sign-in session ends idle people's visits, and says so
                "pushLongPollingSuspendTimeout",
                Integer.toString(LONG_POLL_MILLISECONDS));
    }

    /** Starts push over WebSocket; must come after the context's WebSocket container. */
    public static ServletContextListener websocketListener() {
        return new JSR356WebsocketInitializer();
    }
}
