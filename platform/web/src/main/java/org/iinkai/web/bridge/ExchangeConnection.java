package org.iinkai.web.bridge;

import java.net.SocketAddress;
import java.util.EventListener;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.util.Attributes;
import org.jspecify.annotations.Nullable;

/** What Jetty wants to know of "the connection" of one exchange. */
final class ExchangeConnection extends Attributes.Lazy implements ConnectionMetaData, Connection {

    private final PortlessConnector connector;
    private final HttpConfiguration configuration;
    private final String id;
    private final Peers peers;
    private final long created = System.currentTimeMillis();
    private @Nullable EndPoint endPoint;

    ExchangeConnection(PortlessConnector connector, HttpConfiguration configuration, String id, Peers peers) {
        this.connector = connector;
        this.configuration = configuration;
        this.id = id;
        this.peers = peers;
    }

    synchronized void use(EndPoint real) {
        endPoint = real;
    }

    @Override
    public synchronized EndPoint getEndPoint() {
        EndPoint known = endPoint;
        if (known == null) {
            known = new UnusedEndPoint(connector.getScheduler(), peers);
            known.setConnection(this);
            endPoint = known;
        }
        return known;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public HttpConfiguration getHttpConfiguration() {
        return configuration;
    }

    @Override
    public HttpVersion getHttpVersion() {
        return HttpVersion.HTTP_1_1;
    }

    @Override
    public String getProtocol() {
        return HttpVersion.HTTP_1_1.asString();
    }

    @Override
    public Connection getConnection() {
        return this;
    }

    @Override
    public Connector getConnector() {
        return connector;
    }

    @Override
    public boolean isPersistent() {
        return true;
    }

    @Override
    public boolean isSecure() {
        return peers.isSecure();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return peers.remote();
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return peers.local();
    }

    @Override
    public long getCreatedTimeStamp() {
        return created;
    }

    @Override
    public void addEventListener(EventListener listener) {}

    @Override
    public void removeEventListener(EventListener listener) {}

    @Override
    public void onOpen() {}

    @Override
    public void onClose(@Nullable Throwable cause) {}

    @Override
    public void close() {}

    @Override
    public boolean onIdleExpired(TimeoutException timeout) {
        return false;
    }

    @Override
    public long getMessagesIn() {
        return 0;
    }

    @Override
    public long getMessagesOut() {
        return 0;
    }

    @Override
    public long getBytesIn() {
        return 0;
    }

    @Override
    public long getBytesOut() {
        return 0;
    }
}
