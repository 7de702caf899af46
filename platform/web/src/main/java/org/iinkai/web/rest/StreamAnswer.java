package org.iinkai.web.rest;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.rest.RestStream;

/** Sends a {@link RestStream}. The response begins with the first full buffer, so that an early failure is still told. */
final class StreamAnswer extends OutputStream {

    private static final int BUFFER = 64 * 1024;
    private static final String SHOWN_CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-popups";

    private final ServerResponse response;
    private final RestStream stream;
    private @Nullable OutputStream out;

    private StreamAnswer(ServerResponse response, RestStream stream) {
        this.response = response;
        this.stream = stream;
    }

    static void send(ServerResponse response, RestStream stream) {
        StreamAnswer answer = new StreamAnswer(response, stream);
        try {
            OutputStream buffered = new BufferedOutputStream(answer, BUFFER);
            stream.writer().write(buffered);
            buffered.flush();
            answer.out().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(int value) throws IOException {
        out().write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out().write(bytes, offset, length);
    }

    private OutputStream out() {
        OutputStream known = out;
        if (known == null) {
            describe(response.headers());
            known = response.outputStream();
            out = known;
        }
        return known;
    }

    private void describe(ServerResponseHeaders headers) {
        headers.set(HeaderNames.CONTENT_TYPE, stream.mediaType());
        headers.set(HeaderNames.CACHE_CONTROL, "no-store");
        headers.set(HeaderNames.create("Content-Security-Policy"), SHOWN_CSP);
        if (!stream.fileName().isEmpty()) {
            headers.set(HeaderNames.CONTENT_DISPOSITION, Attachment.named(stream.fileName()));
        }
    }
}
