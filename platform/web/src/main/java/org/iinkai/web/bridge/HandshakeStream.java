package org.iinkai.web.bridge;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.HttpChannel;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** The upgrade handshake: writes Jetty's answer straight to the socket. */
final class HandshakeStream implements HttpStream {

    private final HttpChannel channel;
    private final DataWriter writer;
    private final String id;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean isCommitted;
    private volatile @Nullable Connection upgraded;

    HandshakeStream(HttpChannel channel, DataWriter writer, String id) {
        this.channel = channel;
        this.writer = writer;
        this.id = id;
    }

    /** The connection that took over; empty when Jetty refused. */
    Optional<Connection> await() {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(upgraded);
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public Content.Chunk read() {
        return Content.Chunk.EOF;
    }

    @Override
    public void demand() {
        Runnable task = channel.onContentAvailable();
        if (task != null) {
            channel.getConnectionMetaData().getConnector().getExecutor().execute(task);
        }
    }

    @Override
    public void prepareResponse(HttpFields.Mutable headers) {}

    @Override
    public void send(
            MetaData.Request request,
            MetaData.@Nullable Response response,
            boolean last,
            @Nullable ByteBuffer content,
            Callback callback) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (response != null) {
            isCommitted = true;
            bytes.writeBytes(head(response).getBytes(StandardCharsets.ISO_8859_1));
        }
        if (content != null && content.hasRemaining()) {
            bytes.writeBytes(BufferUtil.toArray(content));
        }
        try {
            if (bytes.size() > 0) {
                writer.writeNow(BufferData.create(bytes.toByteArray()));
            }
            callback.succeeded();
        } catch (RuntimeException e) { // Helidon reports a lost connection unchecked
            callback.failed(new EofException(e));
        }
    }

    private static String head(MetaData.Response response) {
        int status = response.getStatus();
        StringBuilder head = new StringBuilder("HTTP/1.1 %d %s\r\n".formatted(status, HttpStatus.getMessage(status)));
        for (HttpField field : response.getHttpFields()) {
            head.append(field.getName()).append(": ").append(field.getValue()).append("\r\n");
        }
        if (status != HttpStatus.SWITCHING_PROTOCOLS_101
                && !response.getHttpFields().contains("Connection")) {
            head.append("Connection: close\r\n");
        }
        return head.append("\r\n").toString();
    }

    @Override
    public Runnable cancelSend(Throwable cause, Callback callback) {
        return () -> callback.failed(cause);
    }

    @Override
    public long getIdleTimeout() {
        return 0;
    }

    @Override
    public void setIdleTimeout(long milliseconds) {}

    @Override
    public boolean isCommitted() {
        return isCommitted;
    }

    @Override
    public @Nullable Throwable consumeAvailable() {
        return null;
    }

    @Override
    public void succeeded() {
        upgraded = (Connection) channel.getRequest().getAttribute(HttpStream.UPGRADE_CONNECTION_ATTRIBUTE);
        done.countDown();
    }

    @Override
    public void failed(Throwable cause) {
        done.countDown();
    }
}
