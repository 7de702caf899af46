package org.iinkai.web.bridge;

import io.helidon.http.HttpPrologue;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import io.helidon.webserver.spi.ServerConnection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.HttpChannel;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.web.visit.Visit;
import org.iinkai.web.visit.Visits;

/**
 * WebSocket for server push: Helidon parses the upgrade request, Jetty does the handshake and everything after it, on
 * Helidon's socket. Who is not admitted falls through to ordinary routing, which refuses.
 */
public final class PushUpgrader implements Http1Upgrader {

    /** Where the interface opens its push socket. */
    public static final String PATH = "/VAADIN/push";

    private final ServletBridge bridge;
    private final Visits visits;
    private final PushAdmission admission;
    private final Set<PushSocket> open = ConcurrentHashMap.newKeySet();

    public PushUpgrader(ServletBridge bridge, Visits visits, PushAdmission admission) {
        this.bridge = bridge;
        this.visits = visits;
        this.admission = admission;
    }

    @Override
    public String supportedProtocol() {
        return "websocket";
    }

    @Override
    public @Nullable ServerConnection upgrade(
            ConnectionContext context, HttpPrologue prologue, WritableHeaders<?> headers) {
        if (!prologue.uriPath().rawPath().equals(PATH)) {
            return null;
        }
        Visit visit = visits.of(context.remotePeer().address(), context.isSecure(), headers);
        Optional<Caller> caller = admission.admit(visit, headers);
        if (caller.isEmpty()) {
            return null;
        }
        MetaData.Request request = ServletBridge.meta(prologue, visit, RequestFields.of(headers, visit, true), 0);
        return CallerScope.get(caller.get(), () -> connect(context, visit, request, caller.get()));
    }

    /** Closes the sockets of a sign-in session that ended. */
    public void endSession(String session) {
        open.stream().filter(socket -> socket.belongsTo(session)).forEach(socket -> socket.close(true));
    }

    /** Closes all sockets. */
    public void hangUp() {
        open.forEach(socket -> socket.close(true));
    }

    private PushSocket connect(ConnectionContext context, Visit visit, MetaData.Request request, Caller caller) {
        Peers peers = new Peers(visit.isSecure(), context.localPeer().address(), visit.remote());
        ExchangeConnection connection = bridge.connection(context.socketId(), peers);
        PushSocket socket = new PushSocket(context, peers, caller, open);
        socket.setConnection(connection);
        connection.use(socket);
        HttpChannel channel = bridge.channel(connection);
        HandshakeStream handshake = new HandshakeStream(channel, context.dataWriter(), bridge.nextId());
        channel.setHttpStream(handshake);
        channel.onRequest(request).run();
        handshake.await().ifPresentOrElse(socket::upgrade, socket::close);
        return socket;
    }
}
