package org.iinkai.web.bridge;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.ContainerLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/** A Jetty connector that listens on nothing: Helidon owns the port. */
final class PortlessConnector extends ContainerLifeCycle implements Connector {

    private final Server server;
    private final Executor executor;
    private volatile boolean isShutDown;

    PortlessConnector(Server server, Executor executor) {
        this.server = server;
        this.executor = executor;
    }

    @Override
    public Server getServer() {
        return server;
    }

    @Override
    public Executor getExecutor() {
        return executor;
    }

    @Override
    public Scheduler getScheduler() {
        return server.getScheduler();
    }

    @Override
    public ByteBufferPool getByteBufferPool() {
        return server.getByteBufferPool();
    }

    @Override
    public @Nullable ConnectionFactory getConnectionFactory(String protocol) {
        return null;
    }

    @Override
    public <T> @Nullable T getConnectionFactory(Class<T> type) {
        return null;
    }

    @Override
    public @Nullable ConnectionFactory getDefaultConnectionFactory() {
        return null;
    }

    @Override
    public Collection<ConnectionFactory> getConnectionFactories() {
        return List.of();
    }

    @Override
    public List<String> getProtocols() {
        return List.of("http/1.1");
    }

    @Override
    public long getIdleTimeout() {
        return 0;
    }

    @Override
    public Object getTransport() {
        return this;
    }

    @Override
    public Collection<EndPoint> getConnectedEndPoints() {
        return List.of();
    }

    @Override
    public String getName() {
        return "helidon";
    }

    @Override
    public CompletableFuture<Void> shutdown() {
        isShutDown = true;
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public boolean isShutdown() {
        return isShutDown;
    }
}
