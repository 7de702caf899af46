package org.iinkai.web.rest;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import org.iinkai.api.rest.RestStream;
import org.iinkai.web.stream.LateAnswer;

/** Sends a {@link RestStream}. The response begins with the first full buffer, so that an early failure is still told. */
final class StreamAnswer {

    private static final int BUFFER = 64 * 1024;
    private static final String SHOWN_CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-popups";

    private StreamAnswer() {}

    static void send(ServerResponse response, RestStream stream) {
        LateAnswer answer = new LateAnswer(response, headers -> describe(stream, headers));
        try {
            OutputStream buffered = new BufferedOutputStream(answer, BUFFER);
            stream.writer().write(buffered);
            buffered.flush();
            answer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(RestStream stream, ServerResponseHeaders headers) {
        headers.set(HeaderNames.CONTENT_TYPE, stream.mediaType());
        headers.set(HeaderNames.CACHE_CONTROL, "no-store");
        headers.set(HeaderNames.create("Content-Security-Policy"), SHOWN_CSP);
        if (!stream.fileName().isEmpty()) {
            headers.set(HeaderNames.CONTENT_DISPOSITION, Attachment.named(stream.fileName()));
        }
    }
}
