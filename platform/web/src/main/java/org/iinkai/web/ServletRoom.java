package org.iinkai.web;

import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.servlet.SessionHandler;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.http.HttpCookie;

import org.iinkai.web.bridge.PlainErrors;
import org.iinkai.web.door.SessionCookie;

/** The servlet context in which the user interface runs. */
final class ServletRoom {

    private static final int SESSION_SECONDS = 30 * 60;

    private ServletRoom() {}

    static ServletContextHandler of(ServletContent content, boolean isHttps) {
        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
        context.setClassLoader(ServletRoom.class.getClassLoader());
        sessions(context.getSessionHandler(), isHttps);
        for (ServletContent.Initializer each : content.initializers()) {
            context.addServletContainerInitializer(
                    each.initializer(), each.classes().toArray(Class<?>[]::new));
        }
        ServletHolder holder = new ServletHolder("interface", content.servlet());
        holder.setAsyncSupported(true);
        holder.setInitOrder(1);
        holder.setInitParameters(content.parameters());
        context.addServlet(holder, "/*");
        JakartaWebSocketServletContainerInitializer.configure(context, null);
        content.listeners().forEach(context::addEventListener);
        context.setErrorHandler(new PlainErrors());
        return context;
    }

    private static void sessions(SessionHandler sessions, boolean isHttps) {
        sessions.setSessionCookie(SessionCookie.name("window", isHttps));
        sessions.setHttpOnly(true);
        sessions.setSameSite(HttpCookie.SameSite.LAX);
        sessions.getSessionCookieConfig().setSecure(isHttps);
        sessions.setMaxInactiveInterval(SESSION_SECONDS);
        sessions.setUsingUriParameters(false);
    }
}
