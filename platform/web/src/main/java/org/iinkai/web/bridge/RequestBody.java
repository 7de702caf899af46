package org.iinkai.web.bridge;

import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;

/** The body of a request, read with blocking reads as Jetty asks for it. */
final class RequestBody {

    private static final int BUFFER = 32 * 1024;

    /** A larger unread rest is not drained: the connection is closed instead. */
    private static final long MOST_DRAINED = 256 * 1024;

    private final ServerRequest request;
    private final long length;
    private final long most;
    private @Nullable InputStream in;
    private long bytesRead;
    private volatile boolean isAtEnd;

    /** @param most bytes accepted, of which more end the request with 413 */
    RequestBody(ServerRequest request, long most) {
        this.request = request;
        this.length = request.headers().contentLength().orElse(-1);
        this.most = most;
        this.isAtEnd = !request.content().hasEntity();
    }

    /** The length for Jetty: 0 without a body, -1 when unknown. */
    long length() {
        return isAtEnd ? 0 : length;
    }

    Content.Chunk read() {
        if (isAtEnd) {
            return Content.Chunk.EOF;
        }
        try {
            byte[] buffer = new byte[BUFFER];
            int count = stream().read(buffer, 0, buffer.length);
            return count < 0 ? end() : chunk(buffer, count);
        } catch (IOException | RuntimeException e) { // Helidon reports a lost connection unchecked
            return Content.Chunk.from(new EofException(e), true);
        }
    }

    /** Whether more is unread than is worth reading only to throw it away. Never blocks: Jetty holds a lock. */
    boolean hasLargeRest() {
        return !isAtEnd && (length < 0 || length - bytesRead > MOST_DRAINED);
    }

    private InputStream stream() {
        InputStream known = in;
        if (known == null) {
            known = request.content().inputStream();
            in = known;
        }
        return known;
    }

    private Content.Chunk chunk(byte[] buffer, int count) {
        bytesRead += count;
        if (bytesRead > most) {
            return Content.Chunk.from(
                    new HttpException.RuntimeException(HttpStatus.PAYLOAD_TOO_LARGE_413, "body too large"), true);
        }
        isAtEnd = length >= 0 && bytesRead >= length;
        return Content.Chunk.from(ByteBuffer.wrap(buffer, 0, count), isAtEnd);
    }

    private Content.Chunk end() {
        isAtEnd = true;
        return Content.Chunk.EOF;
    }
}
