package org.iinkai.web.bridge;

import io.helidon.webserver.CloseConnectionException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.HttpChannel;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** One exchange: Jetty's view of a Helidon request and its response. */
final class ExchangeStream implements HttpStream {

    private final HttpChannel channel;
    private final String id;
    private final RequestBody body;
    private final ResponseWriter writer;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile @Nullable Throwable failure;

    ExchangeStream(HttpChannel channel, String id, RequestBody body, ResponseWriter writer) {
        this.channel = channel;
        this.id = id;
        this.body = body;
        this.writer = writer;
    }

    /** Parks the Helidon thread until the servlet is done, which for a long poll is much later. */
    void await() {
        try {
            done.await();
        } catch (InterruptedException e) {
            abort("interrupted");
            Thread.currentThread().interrupt();
            throw new CloseConnectionException("interrupted", e);
        }
        Throwable cause = failure;
        if (cause != null && !(cause == CONTENT_NOT_CONSUMED && writer.isSent())) {
            throw new CloseConnectionException("exchange failed: " + cause, cause);
        }
    }

    /** Ends the exchange because the door closes, whether or not Jetty passes the failure on to the servlet. */
    void hangUp() {
        abort("stopping");
        failed(new EofException("stopping"));
    }

    /** Ends the exchange from outside, as if the browser had gone. */
    private void abort(String why) {
        Runnable task = channel.onFailure(new EofException(why));
        if (task != null) {
            task.run();
        }
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public Content.Chunk read() {
        return body.read();
    }

    /** Reads block, so content is always there. Not called back on this stack, where Jetty may hold a lock. */
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
        try {
            write(request, response, last, content);
            callback.succeeded();
        } catch (IOException e) {
            callback.failed(e);
        } catch (RuntimeException e) { // Helidon reports a lost connection unchecked
            callback.failed(new EofException(e));
        }
    }

    private void write(
            MetaData.Request request, MetaData.@Nullable Response response, boolean last, @Nullable ByteBuffer content)
            throws IOException {
        if (response != null) {
            if (HttpStatus.isInterim(response.getStatus())) {
                return; // 100-continue is Helidon's business
            }
            writer.head(response, HttpMethod.HEAD.is(request.getMethod()));
            if (last) {
                writer.whole(content);
                return;
            }
        }
        writer.part(content, last);
    }

    @Override
    public Runnable cancelSend(Throwable cause, Callback callback) {
        return () -> callback.failed(cause);
    }

    @Override
    public @Nullable Throwable consumeAvailable() {
        if (!body.hasLargeRest()) {
            return null; // Helidon drains what is left
        }
        writer.announceClose();
        return CONTENT_NOT_CONSUMED;
    }

    @Override
    public long getIdleTimeout() {
        return 0;
    }

    @Override
    public void setIdleTimeout(long milliseconds) {}

    @Override
    public boolean isCommitted() {
        return writer.isCommitted();
    }

    @Override
    public void succeeded() {
        done.countDown();
    }

    @Override
    public void failed(Throwable cause) {
        failure = cause;
        done.countDown();
    }
}
