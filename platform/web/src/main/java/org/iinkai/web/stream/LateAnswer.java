package org.iinkai.web.stream;

import io.helidon.http.ServerResponseHeaders;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is written to it. The response begins with the first bytes: until then another answer may still be given,
 * such as why there is none.
 */
public final class LateAnswer extends OutputStream {

    private final ServerResponse response;
    private final Consumer<ServerResponseHeaders> headers;
    private @Nullable OutputStream out;

    /** @param headers sets the headers, just before the first byte goes out */
    public LateAnswer(ServerResponse response, Consumer<ServerResponseHeaders> headers) {
        this.response = response;
        this.headers = headers;
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
            headers.accept(response.headers());
            known = response.outputStream();
            out = known;
        }
        return known;
    }

    /** Ends the answer, also one of no bytes. Closing does nothing: who writes and fails must not end it as if whole. */
    public void end() {
        try {
            out().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
