package org.iinkai.web.bridge;

import java.net.SocketAddress;
import java.nio.ByteBuffer;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.util.thread.Scheduler;

/** The socket of an ordinary exchange is Helidon's: Jetty may look at this end point, not read or write through it. */
final class UnusedEndPoint extends AbstractEndPoint {

    private final Peers peers;

    UnusedEndPoint(Scheduler scheduler, Peers peers) {
        super(scheduler);
        this.peers = peers;
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return peers.local();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return peers.remote();
    }

    @Override
    public boolean isSecure() {
        return peers.isSecure();
    }

    /** Helidon watches for idle connections; a second clock would need a scheduler entry for each exchange. */
    @Override
    public void setIdleTimeout(long milliseconds) {}

    @Override
    protected void onIncompleteFlush() {
        throw new UnsupportedOperationException("flush");
    }

    @Override
    protected void needsFillInterest() {
        throw new UnsupportedOperationException("fill");
    }

    @Override
    public int fill(ByteBuffer buffer) {
        throw new UnsupportedOperationException("fill");
    }

    @Override
    public boolean flush(ByteBuffer... buffers) {
        throw new UnsupportedOperationException("flush");
    }

    @Override
    public Object getTransport() {
        return peers;
    }
}
