package org.iinkai.web.bridge;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.util.BufferUtil;
import org.jspecify.annotations.Nullable;

/** Writes what Jetty sends to Helidon's response. */
final class ResponseWriter {

    private static final byte[] NOTHING = {};
    private static final Set<HttpHeader> HELIDONS = Set.of(HttpHeader.TRANSFER_ENCODING, HttpHeader.KEEP_ALIVE);
    private static final Set<Integer> WITHOUT_LENGTH = Set.of(204, 205, 304);

    private final ServerResponse response;
    private @Nullable OutputStream out;
    private boolean isHead;
    private volatile boolean isCommitted;

    ResponseWriter(ServerResponse response) {
        this.response = response;
    }

    boolean isCommitted() {
        return isCommitted;
    }

    boolean isSent() {
        return response.isSent();
    }

    /** The rest of a request body stays unread: the connection can't be used again. */
    void announceClose() {
        if (!isCommitted) {
            response.header(HeaderNames.CONNECTION, "close");
        }
    }

    void head(MetaData.Response head, boolean answersHead) {
        isHead = answersHead;
        boolean hasLength = copyHeaders(head);
        if (!hasLength && head.getContentLength() >= 0 && !WITHOUT_LENGTH.contains(head.getStatus())) {
            response.header(HeaderNames.CONTENT_LENGTH, Long.toString(head.getContentLength()));
        }
        String reason = head.getReason();
        response.status(reason == null ? Status.create(head.getStatus()) : Status.create(head.getStatus(), reason));
        isCommitted = true;
    }

    void whole(@Nullable ByteBuffer content) {
        response.send(isHead || content == null ? NOTHING : BufferUtil.toArray(content));
    }

    void part(@Nullable ByteBuffer content, boolean isLast) throws IOException {
        if (!isHead && content != null && content.hasRemaining()) {
            OutputStream stream = stream();
            stream.write(BufferUtil.toArray(content));
            content.position(content.limit());
            // Helidon holds the first chunk back until it is flushed. A flush before any byte would end the response:
            // its empty first chunk is the end mark.
            if (!isLast) {
                stream.flush();
            }
        }
        if (isLast) {
            finish();
        }
    }

    private void finish() throws IOException {
        if (out != null) {
            out.close();
        } else if (!response.isSent()) {
            response.send(NOTHING);
        }
    }

    private OutputStream stream() {
        OutputStream known = out;
        if (known == null) {
            known = response.outputStream();
            out = known;
        }
        return known;
    }

    /** The servlet's value replaces what the door set; further values of the servlet's own are added. */
    private boolean copyHeaders(MetaData.Response head) {
        boolean hasLength = false;
        Set<HeaderName> seen = new HashSet<>();
        for (HttpField field : head.getHttpFields()) {
            if (!isForBrowser(field, head.getStatus())) {
                continue;
            }
            hasLength |= field.getHeader() == HttpHeader.CONTENT_LENGTH;
            HeaderName name = HeaderNames.create(field.getName());
            String value = field.getValue() == null ? "" : field.getValue();
            if (!seen.add(name) || field.getHeader() == HttpHeader.SET_COOKIE) {
                response.headers().add(HeaderValues.create(name, value));
            } else {
                response.header(name, value);
            }
        }
        return hasLength;
    }

    private static boolean isForBrowser(HttpField field, int status) {
        HttpHeader known = field.getHeader();
        if (known == HttpHeader.CONNECTION) {
            return "close".equalsIgnoreCase(field.getValue());
        }
        if (known == HttpHeader.CONTENT_LENGTH) {
            return !WITHOUT_LENGTH.contains(status);
        }
        return known == null || !HELIDONS.contains(known);
    }
}
