package org.iinkai.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;

/** Stands in for the user interface: makes a session, says who calls, reads and writes a lot. */
final class TrivialServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final byte[] BLOCK = new byte[1 << 20];

    final transient CountDownLatch downloadBegun = new CountDownLatch(1);
    final transient CountDownLatch pollBegun = new CountDownLatch(1);
    final transient CountDownLatch mayEnd = new CountDownLatch(1);

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getRequestURI()) {
            case "/async" -> async(request);
            case "/broken" -> throw new IllegalStateException("secret detail");
            case "/down" -> send(response.getOutputStream(), 50);
            case "/held" -> hold(response);
            case "/VAADIN/push" -> poll(request);
            case "/up" -> response.getWriter().print(count(request.getInputStream()));
            default -> describe(request, response);
        }
    }

    private static void describe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getSession(true);
        response.setContentType("text/plain;charset=utf-8");
        response.setHeader("Content-Security-Policy", "default-src 'self'");
        String caller = CallerScope.current().map(Caller::account).orElse("nobody");
        response.getWriter()
                .print(caller + " " + request.getScheme() + " " + request.getServerName() + " "
                        + request.getRemoteAddr());
    }

    private static void async(HttpServletRequest request) {
        AsyncContext context = request.startAsync();
        context.start(() -> {
            try {
                context.getResponse().getWriter().print("later");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            context.complete();
        });
    }

    /** Never answers by itself. */
    private void poll(HttpServletRequest request) {
        request.startAsync().setTimeout(0);
        pollBegun.countDown();
    }

    private void hold(HttpServletResponse response) throws IOException {
        OutputStream out = response.getOutputStream();
        send(out, 1);
        out.flush();
        downloadBegun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        send(out, 3);
    }

    private static void send(OutputStream out, int megabytes) throws IOException {
        for (int i = 0; i < megabytes; i++) {
            out.write(BLOCK);
        }
    }

    private static long count(InputStream in) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long all = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            all += count;
        }
        return all;
    }
}
