package org.iinkai.web.bridge;

import io.helidon.http.HttpPrologue;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.HttpChannel;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.session.DefaultSessionIdManager;
import org.eclipse.jetty.session.HouseKeeper;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

import org.iinkai.web.visit.Visit;

/** Gives requests to servlets, which run in an in-process Jetty without a port. */
public final class ServletBridge implements Handler, AutoCloseable {

    private static final int STOP_WITHIN_MS = 5_000;
    private static final int SESSION_SWEEP_SECONDS = 60;

    private final Server server;
    private final PortlessConnector connector;
    private final HttpConfiguration configuration = new HttpConfiguration();
    private final HttpChannel.Factory channels = new HttpChannel.DefaultFactory();
    private final AtomicLong ids = new AtomicLong();
    private final Set<ExchangeStream> polls = ConcurrentHashMap.newKeySet();
    private final ToLongFunction<String> mostBytes;

    /** @param mostBytes largest request body that reaches a servlet, by its path */
    public ServletBridge(ServletContextHandler context, ToLongFunction<String> mostBytes) {
        this.mostBytes = mostBytes;
        VirtualThreadPool pool = new VirtualThreadPool();
        pool.setName("servlet");
        server = new Server(pool);
        connector = new PortlessConnector(server, pool);
        server.addConnector(connector);
        server.setHandler(context);
        server.setErrorHandler(new PlainErrors());
        server.setStopTimeout(STOP_WITHIN_MS);
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        configuration.setIdleTimeout(-1);
        sweepSessions();
    }

    /** Starts the servlets. */
    public void start() {
        LifeCycle.start(server);
    }

    /** Ends exchanges that only wait for news, so that they don't hold up a stop. */
    public void hangUp() {
        polls.forEach(ExchangeStream::hangUp);
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        Visit visit = request.context().get(Visit.class).orElseThrow();
        RequestBody body = new RequestBody(
                request, mostBytes.applyAsLong(request.prologue().uriPath().rawPath()));
        MetaData.Request meta;
        try {
            HttpFields fields = RequestFields.of(request.headers(), visit, false);
            meta = meta(request.prologue(), visit, fields, body.length());
        } catch (IllegalArgumentException e) { // Jetty is stricter than Helidon about paths
            response.status(Status.BAD_REQUEST_400).send();
            return;
        }
        Peers peers = new Peers(visit.isSecure(), request.localPeer().address(), visit.remote());
        HttpChannel channel = channels.newHttpChannel(connection(request.socketId(), peers));
        ExchangeStream stream = new ExchangeStream(channel, nextId(), body, new ResponseWriter(response));
        run(channel, meta, stream, "push".equals(request.query().first("v-r").orElse("")));
    }

    private void run(HttpChannel channel, MetaData.Request meta, ExchangeStream stream, boolean isPoll) {
        channel.setHttpStream(stream);
        if (isPoll) {
            polls.add(stream);
        }
        try {
            channel.onRequest(meta).run();
            stream.await();
        } finally {
            polls.remove(stream);
        }
    }

    ExchangeConnection connection(String id, Peers peers) {
        return new ExchangeConnection(connector, configuration, id, peers);
    }

    HttpChannel channel(ExchangeConnection connection) {
        return channels.newHttpChannel(connection);
    }

    String nextId() {
        return Long.toString(ids.incrementAndGet());
    }

    static MetaData.Request meta(HttpPrologue prologue, Visit visit, HttpFields fields, long length) {
        String query = prologue.query().rawValue();
        String path = prologue.uriPath().rawPath();
        String target = query == null || query.isEmpty() ? path : path + "?" + query;
        HttpURI uri = HttpURI.from(visit.scheme(), visit.host(), visit.port(), target);
        if (uri.getCanonicalPath() == null) {
            throw new IllegalArgumentException("no canonical path");
        }
        return new MetaData.Request(
                NanoTime.now(), prologue.method().text(), uri, HttpVersion.HTTP_1_1, fields, length);
    }

    /** Jetty sweeps every ten minutes by itself, which lets sessions live far beyond their time. */
    private void sweepSessions() {
        DefaultSessionIdManager manager = new DefaultSessionIdManager(server);
        HouseKeeper keeper = new HouseKeeper();
        keeper.setSessionIdManager(manager);
        try {
            keeper.setIntervalSec(SESSION_SWEEP_SECONDS);
        } catch (Exception e) { // declared by Jetty, thrown only by a keeper that runs already
            throw new IllegalStateException(e);
        }
        manager.setSessionHouseKeeper(keeper);
        server.addBean(manager, true);
    }
}
