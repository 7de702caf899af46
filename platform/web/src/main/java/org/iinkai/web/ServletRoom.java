package org.iinkai.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.servlet.SessionHandler;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

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
        context.setErrorHandler(ServletRoom::error);
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

    /** Jetty's own page would name the product and show the stack. */
    private static boolean error(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        byte[] text = String.valueOf(response.getStatus()).getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(text), callback);
        return true;
    }
}
