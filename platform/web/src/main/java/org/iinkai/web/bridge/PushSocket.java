package org.iinkai.web.bridge;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.util.BufferUtil;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.web.visit.LogLine;

/** Jetty's end point over Helidon's blocking reader and writer; Helidon's thread of the connection reads for it. */
final class PushSocket extends AbstractEndPoint implements ServerConnection {

    private final ConnectionContext context;
    private final Peers peers;
    private final Caller caller;
    private final Set<PushSocket> open;
    private final Semaphore interest = new Semaphore(0);
    private volatile boolean isAtEnd;
    private volatile @Nullable Thread reading;

    @SuppressWarnings(
            "NullAway") // no scheduler: Jetty asks for one only to watch idle time, which setIdleTimeout keeps off
    PushSocket(ConnectionContext context, Peers peers, Caller caller, Set<PushSocket> open) {
        super(null);
        this.context = context;
        this.peers = peers;
        this.caller = caller;
        this.open = open;
    }

    boolean belongsTo(String session) {
        return caller.session().equals(session);
    }

    @Override
    public void handle(Limit limit) {
        reading = Thread.currentThread();
        open.add(this);
        LogLine.begin();
        LogLine.of(caller.account());
        try {
            CallerScope.run(caller, this::readWhileOpen);
        } finally {
            LogLine.end();
            open.remove(this);
            isAtEnd = true;
            close();
            Connection connection = getConnection();
            if (connection != null) {
                connection.onClose(null);
            }
        }
    }

    private void readWhileOpen() {
        try {
            while (isOpen()) {
                interest.acquire();
                if (isOpen()) {
                    awaitBytes();
                    getFillInterest().fillable();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the door closes
        }
    }

    private void awaitBytes() {
        if (context.dataReader().available() > 0) {
            return;
        }
        try {
            context.dataReader().ensureAvailable();
        } catch (RuntimeException e) { // Helidon's way to say that the browser has gone
            isAtEnd = true;
        }
    }

    @Override
    public int fill(ByteBuffer buffer) {
        int available = context.dataReader().available();
        if (!isOpen() || (available == 0 && isAtEnd)) {
            return -1;
        }
        if (available == 0) {
            return 0;
        }
        int position = BufferUtil.flipToFill(buffer);
        try {
            int count = Math.min(available, buffer.remaining());
            buffer.put(context.dataReader().readBytes(count));
            return count;
        } finally {
            BufferUtil.flipToFlush(buffer, position);
        }
    }

    @Override
    public boolean flush(ByteBuffer... buffers) throws EofException {
        int size = 0;
        for (ByteBuffer buffer : buffers) {
            size += buffer.remaining();
        }
        byte[] bytes = new byte[size];
        int at = 0;
        for (ByteBuffer buffer : buffers) {
            int count = buffer.remaining();
            buffer.get(bytes, at, count);
            at += count;
        }
        write(bytes);
        return true;
    }

    private void write(byte[] bytes) throws EofException {
        if (bytes.length == 0) {
            return;
        }
        try {
            context.dataWriter().writeNow(BufferData.create(bytes));
        } catch (RuntimeException e) { // Helidon's way to say that the browser has gone
            throw new EofException(e);
        }
    }

    @Override
    protected void needsFillInterest() {
        interest.release();
    }

    @Override
    protected void onIncompleteFlush() {
        throw new IllegalStateException("every flush is complete");
    }

    @Override
    protected void doClose() {
        isAtEnd = true;
        interest.release();
        leaveRead();
    }

    @Override
    public void close(boolean interrupt) {
        close();
        leaveRead();
    }

    /** An interrupt ends a blocking read of a virtual thread. */
    private void leaveRead() {
        Thread thread = reading;
        if (thread != null && !thread.equals(Thread.currentThread())) {
            thread.interrupt();
        }
    }

    /** Never idle: a quiet page is no reason to cut its push; the socket ends with the page or with the sign-in. */
    @Override
    public Duration idleTime() {
        return Duration.ZERO;
    }

    @Override
    public void setIdleTimeout(long milliseconds) {}

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

    @Override
    public Object getTransport() {
        return context;
    }
}
